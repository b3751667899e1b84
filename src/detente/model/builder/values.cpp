// SPDX-License-Identifier: MIT
#include "detente/model/builder/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "detente/model/builder/block_reader.hpp"
#include "detente/model/duration_text.hpp"

namespace detente {

namespace {

std::optional<double> as_number(const DraftValue& value) {
  if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* real = value.as<double>()) return *real;
  return std::nullopt;
}

// Low and high of a normal or beta are its 5 and 95 % points; a beta lives between 0 and 1.
void check_beta(BlockReader& reader, const Quantity& quantity) {
  if (quantity.distribution == Distribution::Beta && !(*quantity.low > 0 && *quantity.high < 1))
    reader.error(Code::BadValue, reader.place(),
                 fmt::format("{} is a beta distribution with ends {} and {}", reader.label(), *quantity.low,
                             *quantity.high),
                 "both ends of a beta distribution lie strictly between 0 and 1");
}

std::optional<Quantity> read_range(Build& build, const DraftValue& value, Bounds bounds,
                                   const std::string& what) {
  BlockReader reader(build, what, value);
  const std::size_t errors_before = build.problems.errors();
  Quantity quantity;
  quantity.written = true;
  quantity.low = reader.number("low", bounds, true);
  quantity.high = reader.number("high", bounds, true);
  const auto likely = reader.number("likely", bounds);
  if (const auto word = reader.word("distribution", {"pert", "triangular", "uniform", "normal", "beta"}))
    quantity.distribution = static_cast<Distribution>(*word);
  reader.finish();
  if (!quantity.low || !quantity.high || build.problems.errors() > errors_before) return std::nullopt;
  quantity.likely = likely ? *likely : *quantity.low + (*quantity.high - *quantity.low) / 2;
  if (!(*quantity.low <= quantity.likely && quantity.likely <= *quantity.high)) {
    build.problems.error(
        Code::BadNumber, value.place,
        likely
            ? fmt::format("{} has low {}, likely {}, high {}", what, *quantity.low, *likely, *quantity.high)
            : fmt::format("{} has low {} above high {}", what, *quantity.low, *quantity.high),
        "low <= likely <= high");
    return std::nullopt;
  }
  check_beta(reader, quantity);
  // A range without width is a plain number: no distribution has to cope with it.
  if (*quantity.low == *quantity.high) quantity.low = quantity.high = std::nullopt;
  return quantity;
}

std::optional<Quantity> read_computed(Build& build, const DraftText& text, Bounds bounds,
                                      const std::string& what) {
  std::optional<Arithmetic> arithmetic = read_arithmetic(build, text);
  if (!arithmetic) return std::nullopt;
  bool sound = true;
  const auto check = [&](const Arithmetic& node, const auto& self) -> void {
    if (node.kind == ArithmeticKind::Name) {
      DraftText name{node.name, text.place(node.offset), {}};
      sound = find_block(build, name, BlockKind::Parameter, what).has_value() && sound;
    }
    for (const Arithmetic& child : node.children) self(child, self);
  };
  check(*arithmetic, check);
  if (!sound) return std::nullopt;
  Quantity quantity;
  quantity.arithmetic = std::move(*arithmetic);
  quantity.text = text.text;
  quantity.written = true;
  build.pending.push_back({quantity, bounds, text.start, what});
  return quantity;
}

}  // namespace

std::optional<double> number_in(Build& build, const DraftValue& value, Bounds bounds,
                                const std::string& what) {
  const auto number = as_number(value);
  if (!number) {
    build.problems.error(Code::WrongType, value.place,
                         fmt::format("{} is {}, not a number", what, value.what()));
  } else if (!std::isfinite(*number)) {
    build.problems.error(Code::BadNumber, value.place, fmt::format("{} is {}", what, *number),
                         "a number is finite");
  } else if (*number < bounds.low || *number > bounds.high) {
    build.problems.error(
        Code::BadValue, value.place,
        fmt::format("{} is {}, not between {} and {}", what, *number, bounds.low, bounds.high));
  } else {
    return *number == 0 ? 0.0 : *number;  // no negative zero
  }
  return std::nullopt;
}

std::optional<Quantity> read_quantity(Build& build, const DraftValue& value, Bounds bounds,
                                      const std::string& what) {
  if (value.as<DraftTable>() != nullptr) return read_range(build, value, bounds, what);
  if (const auto* text = value.as<DraftText>()) return read_computed(build, *text, bounds, what);
  if (!as_number(value)) {
    build.problems.error(
        Code::WrongType, value.place, fmt::format("{} is {}, not a number", what, value.what()),
        "a number, { low = 1, likely = 2, high = 3 }, or arithmetic over parameters in quotes");
    return std::nullopt;
  }
  const auto number = number_in(build, value, bounds, what);
  if (!number) return std::nullopt;
  Quantity quantity;
  quantity.likely = *number;
  quantity.written = true;
  return quantity;
}

std::optional<Quantity> read_worded(Build& build, const DraftText& text, Bounds bounds,
                                    const std::string& what, Scale scale) {
  const bool minus = !text.text.empty() && text.text.front() == '-';
  const std::string name = text.text.substr(minus ? 1 : 0);
  const NamedBlock* named = build.names.find(name);
  const bool parameter = named != nullptr && named->kind == BlockKind::Parameter;
  // Anything but letters makes it arithmetic, and a parameter of that name stands for itself.
  const bool like_a_word = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalpha(c) != 0 || c == '_' || c == ' ';
  });
  if (!like_a_word || parameter) return read_computed(build, text, bounds, what);
  std::optional<Quantity> found = quantity_of_word(scale, text.text);
  if (found && (found->low.value_or(found->likely) < bounds.low)) {
    build.problems.error(Code::BadValue, text.start,
                         fmt::format("{} is '{}', below {}", what, text.text, bounds.low));
    return std::nullopt;
  }
  if (found && build.result.format < 2) {
    build.problems.error(
        Code::BadValue, text.start,
        fmt::format("{} is the word '{}', and words stand for numbers only from format = 2 on", what,
                    text.text),
        fmt::format("write {:g} here, or have `detente migrate` make the file format = 2", found->likely));
    return std::nullopt;
  }
  if (found) {
    found->written = true;
    return found;
  }
  if (build.result.format < 2) return read_computed(build, text, bounds, what);
  std::vector<std::string> near;
  for (const ScaleWord& entry : words_of(scale)) near.push_back((minus ? "-" : "") + std::string(entry.word));
  for (const std::string& id : build.names.of_kind(BlockKind::Parameter))
    near.push_back((minus ? "-" : "") + id);
  const std::string all = fmt::format("the words are {}", scale_words(scale));
  const std::string nearest = build.problems.suggestion(text.text, near);
  build.problems.error(
      Code::BadValue, text.start,
      fmt::format("{} is '{}', neither a word of the scale nor a parameter", what, text.text.substr(0, 100)),
      nearest.empty() ? all : nearest + " " + all);
  return std::nullopt;
}

std::optional<Duration> read_duration(Build& build, const DraftText& text, const std::string& what) {
  if (const std::optional<Duration> duration = duration_of(text.text)) return duration;
  build.problems.error(Code::BadValue, text.start, fmt::format("{} is '{}'", what, text.text.substr(0, 100)),
                       "a time is written \"24 months\", \"2 weeks\" or \"month\", and is at most 100 years");
  return std::nullopt;
}

}  // namespace detente
