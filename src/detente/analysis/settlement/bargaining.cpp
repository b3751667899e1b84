// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bargaining.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "detente/base/parallel.hpp"
#include "detente/base/wide.hpp"

namespace detente {

namespace {

using Gains = std::vector<std::int64_t>;  ///< by party, in billionths

/// The front as gains over the disagreement point.
class GainRows {
 public:
  GainRows(const UtilityTable& table, const Front& front, const std::vector<Fixed>& disagreement)
      : table_(table), front_(front), disagreement_(disagreement) {}

  std::size_t size() const { return front_.size(); }
  std::size_t parties() const { return disagreement_.size(); }
  Gains gains(std::size_t k) const {
    Gains gains(parties());
    for (std::size_t p = 0; p < parties(); ++p)
      gains[p] = front_.rows.row(k)[p] * table_.units[p] - disagreement_[p].nano;
    return gains;
  }

 private:
  const UtilityTable& table_;
  const Front& front_;
  const std::vector<Fixed>& disagreement_;
};

bool nobody_below(const Gains& gains) {
  return std::all_of(gains.begin(), gains.end(), [](std::int64_t g) { return g >= 0; });
}

/// The best rows by a three-way comparison; all that tie.
class Best {
 public:
  template <class Compare>
  void consider(std::size_t k, const Gains& gains, const Compare& compare) {
    const int sign = tied_.empty() ? 1 : compare(gains, gains_);
    if (sign < 0) return;
    if (sign > 0) tied_.clear(), gains_ = gains;
    tied_.push_back(k);
  }
  const std::vector<std::size_t>& tied() const { return tied_; }
  const Gains& gains() const { return gains_; }

 private:
  std::vector<std::size_t> tied_;
  Gains gains_;
};

template <class T>
int sign_of(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

/// More gainers first, then the larger product of the gains. requires: no gain is negative.
int compare_nash(const Gains& a, const Gains& b) {
  const auto strict = [](const Gains& gains) {
    Gains kept;
    std::copy_if(gains.begin(), gains.end(), std::back_inserter(kept), [](std::int64_t g) { return g > 0; });
    return kept;
  };
  const Gains x = strict(a), y = strict(b);
  if (x.size() != y.size()) return sign_of(x.size(), y.size());
  // Logarithms settle nearly every comparison; what they cannot tell apart is multiplied out.
  const auto logarithm = [](const Gains& gains) {
    double sum = 0;
    for (const std::int64_t g : gains) sum += std::log2(static_cast<double>(g));
    return sum;
  };
  const double difference = logarithm(x) - logarithm(y);
  if (std::abs(difference) > 1e-6) return difference < 0 ? -1 : 1;
  return compare_products(x, y);
}

int compare_leximin(Gains a, Gains b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return sign_of(a, b);
}

int compare_sum(const Gains& a, const Gains& b) {
  Int128 difference = 0;
  for (std::size_t p = 0; p < a.size(); ++p) difference += static_cast<Int128>(a[p]) - b[p];
  return sign_of(difference, Int128{0});
}

/// A gain as a share of the ideal gain.
struct Share {
  std::int64_t gain = 0;
  std::int64_t ideal = 1;
};

/// The smallest share among the parties that can gain at all. requires: some ideal is positive.
Share smallest_share(const Gains& gains, const Gains& ideal) {
  Share least{1, 0};
  for (std::size_t p = 0; p < gains.size(); ++p) {
    if (ideal[p] <= 0) continue;
    if (least.ideal == 0 || wide_product(gains[p], least.ideal) < wide_product(least.gain, ideal[p]))
      least = {gains[p], ideal[p]};
  }
  return least;
}

/// The scenario nearest today among those with one of the rows.
std::optional<ScenarioIndex> nearest_of(const UtilityTable& table, const Front& front, const Best& best,
                                        const Nearest& nearest) {
  if (best.tied().empty()) return std::nullopt;
  RowSet wanted(front.rows.width());
  for (const std::size_t k : best.tied()) wanted.insert(front.rows.row(k));
  std::vector<std::int64_t> row(front.rows.width());
  return nearest.among([&](std::uint64_t k) {
    std::uint64_t kept = 0;
    for (std::uint64_t word = front.members.words()[k]; word != 0; word &= word - 1) {
      const ScenarioIndex n = k * 64 + static_cast<std::uint64_t>(std::countr_zero(word));
      for (std::size_t p = 0; p < row.size(); ++p) row[p] = table.step(p, n);
      if (wanted.contains(row)) kept |= word & (~word + 1);
    }
    return kept;
  });
}

std::optional<ScenarioIndex> nearest_above(const UtilityTable& table, const Bitmap& candidates,
                                           const std::vector<std::int64_t>& least, const Nearest& nearest) {
  return nearest.among([&](std::uint64_t k) { return word_above(table, candidates, least, k); });
}

/// b_i; empty where every row leaves somebody below.
std::optional<Gains> ideal_gains(const GainRows& rows) {
  std::optional<Gains> ideal;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Gains gains = rows.gains(k);
    if (!nobody_below(gains)) continue;
    if (!ideal) ideal = gains;
    for (std::size_t p = 0; p < gains.size(); ++p) (*ideal)[p] = std::max((*ideal)[p], gains[p]);
  }
  return ideal;
}

/// The least gain of every party that makes its share at least the best one there is; empty: nobody can gain.
std::optional<std::vector<Fixed>> least_gains(const GainRows& rows, const Gains& ideal) {
  if (std::all_of(ideal.begin(), ideal.end(), [](std::int64_t b) { return b <= 0; })) return std::nullopt;
  Share best{-1, 1};
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Gains gains = rows.gains(k);
    if (!nobody_below(gains)) continue;
    const Share share = smallest_share(gains, ideal);
    if (wide_product(share.gain, best.ideal) > wide_product(best.gain, share.ideal)) best = share;
  }
  std::vector<Fixed> least;
  for (const std::int64_t b : ideal)
    least.push_back({b > 0 ? ceiling(wide_product(best.gain, b), best.ideal) : 0});
  return least;
}

template <class T>
std::uint64_t above(const T* values, std::size_t count, std::int64_t least) {
  std::uint64_t word = 0;
  for (std::size_t b = 0; b < count; ++b) word |= std::uint64_t{values[b] >= least} << b;
  return word;
}

}  // namespace

std::vector<std::int64_t> thresholds(const UtilityTable& table, const std::vector<Fixed>& disagreement,
                                     const std::vector<Fixed>& gain) {
  std::vector<std::int64_t> least;
  for (std::size_t p = 0; p < table.parties(); ++p)
    least.push_back(ceiling(static_cast<Int128>(disagreement[p].nano) + gain[p].nano, table.units[p]));
  return least;
}

std::uint64_t word_above(const UtilityTable& table, const Bitmap& set, const std::vector<std::int64_t>& least,
                         std::uint64_t k) {
  std::uint64_t word = set.words()[k];
  const std::size_t count = std::min<std::uint64_t>(64, set.size() - k * 64);
  std::visit(
      [&](const auto& columns) {
        for (std::size_t p = 0; p < columns.size() && word != 0; ++p)
          word &= above(columns[p].data() + k * 64, count, least[p]);
      },
      table.columns);
  return word;
}

Bitmap members_above(const UtilityTable& table, const Bitmap& set, const std::vector<std::int64_t>& least,
                     unsigned threads) {
  Bitmap members(set.size());
  parallel_for(set.word_count(), 1024, threads, [&](std::uint64_t begin, std::uint64_t end) {
    for (std::uint64_t k = begin; k < end; ++k) members.words()[k] = word_above(table, set, least, k);
  });
  return members;
}

BargainingPicks bargain(const UtilityTable& table, const Bitmap& candidates, const Front& front,
                        const std::vector<Fixed>& disagreement, const Nearest& nearest) {
  const GainRows rows(table, front, disagreement);
  BargainingPicks picks;
  picks.ideal.resize(rows.parties());
  if (rows.size() == 0) return picks;
  Best nash, leximin, utilitarian;
  std::int64_t equal = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Gains gains = rows.gains(k);
    if (nobody_below(gains)) nash.consider(k, gains, compare_nash);
    leximin.consider(k, gains, compare_leximin);
    utilitarian.consider(k, gains, compare_sum);
    const std::int64_t least = *std::min_element(gains.begin(), gains.end());
    equal = k == 0 ? least : std::max(equal, least);
  }
  picks.nash = nearest_of(table, front, nash, nearest);
  picks.leximin = nearest_of(table, front, leximin, nearest);
  picks.utilitarian = nearest_of(table, front, utilitarian, nearest);
  const std::vector<Fixed> alike(rows.parties(), Fixed{equal});
  picks.egalitarian = nearest_above(table, candidates, thresholds(table, disagreement, alike), nearest);
  const std::optional<Gains> ideal = ideal_gains(rows);
  if (!ideal) return picks;
  for (std::size_t p = 0; p < rows.parties(); ++p) picks.ideal[p] = Fixed{(*ideal)[p]};
  if (const auto least = least_gains(rows, *ideal))
    picks.kalai_smorodinsky =
        nearest_above(table, candidates, thresholds(table, disagreement, *least), nearest);
  return picks;
}

}  // namespace detente
