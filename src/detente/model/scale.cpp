// SPDX-License-Identifier: MIT
#include "detente/model/scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace detente {

namespace {

constexpr std::array<ScaleWord, 6> points = {{{"trifling", 0.5, 0, 1},
                                              {"minor", 1, 0.5, 2},
                                              {"noticeable", 2, 1, 3},
                                              {"important", 4, 2, 6},
                                              {"major", 8, 5, 12},
                                              {"vital", 16, 10, 24}}};

constexpr std::array<ScaleWord, 6> firmness = {{{"bluff", 0.1, 0.03, 0.2},
                                                {"soft", 0.3, 0.15, 0.45},
                                                {"doubtful", 0.5, 0.3, 0.7},
                                                {"likely", 0.7, 0.55, 0.85},
                                                {"firm", 0.9, 0.8, 0.97},
                                                {"certain", 1, 1, 1}}};

const ScaleWord* find(Scale scale, std::string_view text) {
  const auto words = words_of(scale);
  const auto at =
      std::find_if(words.begin(), words.end(), [&](const ScaleWord& entry) { return text == entry.word; });
  return at == words.end() ? nullptr : &*at;
}

}  // namespace

std::span<const ScaleWord> words_of(Scale scale) {
  switch (scale) {
    case Scale::Points:
      return points;
    case Scale::Firmness:
      return firmness;
    case Scale::None:
      break;
  }
  return {};
}

std::optional<Quantity> quantity_of_word(Scale scale, std::string_view text) {
  const bool negative = scale == Scale::Points && !text.empty() && text.front() == '-';
  const ScaleWord* entry = find(scale, negative ? text.substr(1) : text);
  if (entry == nullptr) return std::nullopt;
  Quantity quantity{.likely = negative ? -entry->likely : entry->likely};
  if (entry->low < entry->high) {
    quantity.low = negative ? -entry->high : entry->low;
    quantity.high = negative ? -entry->low : entry->high;
    if (*quantity.high == 0) quantity.high = 0.0;  // no negative zero
  }
  quantity.word = text;
  return quantity;
}

bool is_scale_word(std::string_view text) {
  return find(Scale::Points, text) != nullptr || find(Scale::Firmness, text) != nullptr;
}

std::string scale_words(Scale scale) {
  std::string all;
  for (const ScaleWord& entry : words_of(scale)) {
    all += fmt::format("{}{} {}", all.empty() ? "" : ", ", entry.word, entry.likely);
    if (entry.low < entry.high) all += fmt::format(" ({} to {})", entry.low, entry.high);
  }
  return all;
}

}  // namespace detente
