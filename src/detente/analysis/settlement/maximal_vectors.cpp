// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/maximal_vectors.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

namespace detente {

namespace {

using Positions = std::vector<std::uint32_t>;

/// Below so many pairs comparing them all is quicker than dividing further.
constexpr std::size_t few_pairs = 1024;

class Maxima {
 public:
  Maxima(std::span<const std::int64_t> rows, std::size_t width)
      : rows_(rows), width_(width), beaten_(rows.size() / width, 0) {}

  Positions find() {
    Positions order(beaten_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::lexicographical_compare(row(b), row(b) + width_, row(a), row(a) + width_);
    });
    if (width_ <= 2) {
      sweep_two(order);
    } else if (width_ == 3) {
      sweep_three(order);
    } else {
      divide(order, 0, order.size());
    }
    Positions kept;
    for (std::uint32_t p = 0; p < beaten_.size(); ++p)
      if (!beaten_[p]) kept.push_back(p);
    return kept;
  }

 private:
  const std::int64_t* row(std::uint32_t p) const { return rows_.data() + std::size_t{p} * width_; }
  std::int64_t at(std::uint32_t p, std::size_t k) const { return row(p)[k]; }
  /// a is at least b from coordinate `k` on.
  bool covers(std::uint32_t a, std::uint32_t b, std::size_t k) const {
    for (; k < width_; ++k)
      if (at(a, k) < at(b, k)) return false;
    return true;
  }

  /// In falling order of the first coordinate a vector is beaten iff an earlier one covers its last.
  void sweep_two(const Positions& order) {
    std::int64_t best = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
      const std::int64_t last = at(order[k], width_ - 1);
      if (k > 0 && (width_ == 1 || last <= best)) beaten_[order[k]] = 1;
      best = k == 0 ? last : std::max(best, last);
    }
  }

  /// The same with a staircase of the last two coordinates: rising in one, falling in the other.
  void sweep_three(const Positions& order) {
    std::map<std::int64_t, std::int64_t> stairs;
    for (const std::uint32_t p : order) {
      const std::int64_t y = at(p, 1), z = at(p, 2);
      auto above = stairs.lower_bound(y);
      if (above != stairs.end() && above->second >= z) {
        beaten_[p] = 1;
        continue;
      }
      if (above != stairs.end() && above->first == y) ++above;
      auto below = above;
      while (below != stairs.begin() && std::prev(below)->second <= z) --below;
      stairs.erase(below, above);
      stairs.emplace(y, z);
    }
  }

  /// Marks what is beaten within order[begin, end), which is in falling lexicographic order.
  void divide(const Positions& order, std::size_t begin, std::size_t end) {
    const std::size_t count = end - begin;
    if (count * count <= few_pairs) {
      for (std::size_t b = begin; b < end; ++b)
        for (std::size_t a = begin; a < b && !beaten_[order[b]]; ++a)
          if (!beaten_[order[a]] && covers(order[a], order[b], 1)) beaten_[order[b]] = 1;
      return;
    }
    const std::size_t middle = begin + count / 2;
    divide(order, begin, middle);
    divide(order, middle, end);
    marry(alive(order, begin, middle), alive(order, middle, end), 1);
  }

  Positions alive(const Positions& order, std::size_t begin, std::size_t end) const {
    Positions kept;
    for (std::size_t k = begin; k < end; ++k)
      if (!beaten_[order[k]]) kept.push_back(order[k]);
    return kept;
  }

  /// Marks those of `low` that one of `high` covers from coordinate `k` on. Before it every one of `high` is
  /// at least every one of `low`; as no two are equal, covered is beaten.
  void marry(Positions high, Positions low, std::size_t k) {
    std::erase_if(low, [this](std::uint32_t p) { return beaten_[p] != 0; });
    if (high.empty() || low.empty()) return;
    if (high.size() * low.size() <= few_pairs) {
      for (const std::uint32_t b : low)
        for (std::size_t a = 0; a < high.size() && !beaten_[b]; ++a)
          if (covers(high[a], b, k)) beaten_[b] = 1;
    } else if (k + 2 >= width_) {
      sweep(high, low, k);
    } else {
      halve(high, low, k);
    }
  }

  /// Two coordinates left (or one: then both are the same).
  void sweep(Positions& high, Positions& low, std::size_t k) {
    const std::size_t last = width_ - 1;
    const auto falling = [&](std::uint32_t a, std::uint32_t b) { return at(a, k) > at(b, k); };
    std::sort(high.begin(), high.end(), falling);
    std::sort(low.begin(), low.end(), falling);
    std::size_t a = 0;
    std::int64_t best = 0;
    for (const std::uint32_t b : low) {
      for (; a < high.size() && at(high[a], k) >= at(b, k); ++a)
        best = a == 0 ? at(high[a], last) : std::max(best, at(high[a], last));
      if (a > 0 && best >= at(b, last)) beaten_[b] = 1;
    }
  }

  void halve(const Positions& high, const Positions& low, std::size_t k) {
    std::vector<std::int64_t> values;
    for (const std::uint32_t p : high) values.push_back(at(p, k));
    for (const std::uint32_t p : low) values.push_back(at(p, k));
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    std::int64_t cut = *middle;
    if (std::all_of(values.begin(), middle, [cut](std::int64_t v) { return v == cut; })) {
      // Nothing lies below the median: cut above it, or the coordinate tells nothing apart.
      const auto above = std::partition(middle, values.end(), [cut](std::int64_t v) { return v == cut; });
      if (above == values.end()) return marry(high, low, k + 1);
      cut = *std::min_element(above, values.end());
    }
    const auto split = [&](const Positions& all, bool upper) {
      Positions part;
      for (const std::uint32_t p : all)
        if ((at(p, k) >= cut) == upper) part.push_back(p);
      return part;
    };
    marry(split(high, true), split(low, true), k);
    marry(split(high, false), split(low, false), k);
    marry(split(high, true), split(low, false), k + 1);
  }

  std::span<const std::int64_t> rows_;
  std::size_t width_;
  std::vector<char> beaten_;
};

}  // namespace

std::vector<std::uint32_t> maximal_vectors(std::span<const std::int64_t> rows, std::size_t width) {
  assert(width >= 1 && rows.size() % width == 0);
  return Maxima(rows, width).find();
}

}  // namespace detente
