// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/sieve.hpp"

#include <algorithm>

namespace detente {

namespace {

enum class Against { Beaten, Equal, Open };

Against compare(const std::int64_t* strong, Row row) {
  bool equal = true;
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (strong[k] < row[k]) return Against::Open;
    equal = equal && strong[k] == row[k];
  }
  return equal ? Against::Equal : Against::Beaten;
}

}  // namespace

bool Sieve::passes(Row row) {
  const std::size_t count = std::min(compared_, scores_.size());
  for (std::size_t k = 0; k < count; ++k) {
    const Against met = compare(rows_.data() + k * width_, row);
    if (met == Against::Open) continue;
    note(met == Against::Beaten);
    // Rows of the window do not beat each other, so an equal of one of them is beaten by none.
    return met == Against::Equal;
  }
  note(false);
  offer(row);
  return true;
}

void Sieve::note(bool refused) {
  refused_ += refused ? 1 : 0;
  if (++met_ < episode) return;
  compared_ = refused_ * 4 < met_ ? first_few : window;
  met_ = refused_ = 0;
}

void Sieve::offer(Row row) {
  double score = 0;
  for (std::size_t k = 0; k < width_; ++k) score += weights_[k] * static_cast<double>(row[k]);
  if (scores_.size() == window && score <= scores_.back()) return;
  // A row it beats has a lower score, but one that rounding ties must go as well.
  for (std::size_t k = scores_.size(); k-- > 0;) {
    const Row kept{rows_.data() + k * width_, width_};
    if (compare(row.data(), kept) == Against::Open) continue;
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(k * width_),
                rows_.begin() + static_cast<std::ptrdiff_t>((k + 1) * width_));
    scores_.erase(scores_.begin() + static_cast<std::ptrdiff_t>(k));
  }
  const auto place = std::upper_bound(scores_.begin(), scores_.end(), score, std::greater<>());
  const auto at = static_cast<std::size_t>(place - scores_.begin());
  scores_.insert(place, score);
  rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at * width_), row.begin(), row.end());
  if (scores_.size() <= window) return;
  scores_.pop_back();
  rows_.resize(window * width_);
}

}  // namespace detente
