// SPDX-License-Identifier: MIT
#include "oracle/naive_bargaining.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace oracle {
namespace {

__extension__ using Wide = __int128;
using Gains = std::vector<std::int64_t>;

struct Seen {
  const Candidate* candidate;
  Gains gains;
};

bool beats(const Gains& a, const Gains& b) {
  bool more = false;
  for (std::size_t p = 0; p < a.size(); ++p) {
    if (a[p] < b[p]) return false;
    more = more || a[p] > b[p];
  }
  return more;
}

bool nobody_below(const Seen& seen) {
  return std::all_of(seen.gains.begin(), seen.gains.end(), [](auto g) { return g >= 0; });
}

/// The best by `better`; among equals the fewest axes changed, then the lowest text.
std::optional<std::string> best(const std::vector<Seen>& all,
                                const std::function<bool(const Gains&, const Gains&)>& better) {
  const Seen* kept = nullptr;
  for (const Seen& seen : all) {
    const auto place = [](const Seen& s) { return std::make_pair(s.candidate->changed, s.candidate->text); };
    if (kept == nullptr || better(seen.gains, kept->gains) ||
        (!better(kept->gains, seen.gains) && place(seen) < place(*kept)))
      kept = &seen;
  }
  return kept == nullptr ? std::nullopt : std::optional(kept->candidate->text);
}

bool nash_better(const Gains& a, const Gains& b) {
  const auto value = [](const Gains& gains) {
    std::pair<int, Wide> v{0, 1};
    for (const auto g : gains)
      if (g > 0) ++v.first, v.second *= g;
    return v;
  };
  return value(a) > value(b);
}

bool leximin_better(Gains a, Gains b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a > b;
}

bool sum_better(const Gains& a, const Gains& b) {
  return std::accumulate(a.begin(), a.end(), Wide{0}) > std::accumulate(b.begin(), b.end(), Wide{0});
}

/// Every share of a is above some share of b, by the definition of a minimum.
bool shares_better(const Gains& a, const Gains& b, const Gains& ideal) {
  for (std::size_t q = 0; q < b.size(); ++q) {
    if (ideal[q] == 0) continue;
    bool all = true;
    for (std::size_t p = 0; p < a.size(); ++p)
      if (ideal[p] != 0) all = all && static_cast<Wide>(a[p]) * ideal[q] > static_cast<Wide>(b[q]) * ideal[p];
    if (all) return true;
  }
  return false;
}

}  // namespace

NaiveBargaining bargain(const std::vector<Candidate>& candidates,
                        const std::vector<std::int64_t>& disagreement) {
  NaiveBargaining out;
  std::vector<Seen> all, zone;
  std::int64_t divisor = 0;
  for (const Candidate& c : candidates)
    for (std::size_t p = 0; p < disagreement.size(); ++p)
      divisor = std::gcd(divisor, c.utilities[p] - disagreement[p]);
  divisor = std::max<std::int64_t>(divisor, 1);
  for (const Candidate& c : candidates) {
    Gains gains;
    for (std::size_t p = 0; p < disagreement.size(); ++p)
      gains.push_back((c.utilities[p] - disagreement[p]) / divisor);
    all.push_back({&c, gains});
    if (nobody_below(all.back())) zone.push_back(all.back());
  }
  std::set<Gains> vectors;
  for (const Seen& s : all) {
    if (std::any_of(all.begin(), all.end(), [&](const Seen& o) { return beats(o.gains, s.gains); })) continue;
    out.pareto.insert(s.candidate->text);
    vectors.insert(s.gains);
  }
  out.distinct = vectors.size();
  Gains ideal(disagreement.size(), 0);
  for (const Seen& s : zone) {
    const auto gainers = std::count_if(s.gains.begin(), s.gains.end(), [](auto g) { return g > 0; });
    out.somebody_gains += gainers > 0 ? 1 : 0;
    out.everybody_gains += gainers == static_cast<std::ptrdiff_t>(s.gains.size()) ? 1 : 0;
    for (std::size_t p = 0; p < ideal.size(); ++p) ideal[p] = std::max(ideal[p], s.gains[p]);
  }
  out.nobody_below = zone.size();
  for (const std::int64_t b : ideal)
    out.ideal.push_back(zone.empty() ? std::nullopt : std::optional(b * divisor));
  out.nash = best(zone, nash_better);
  if (out.somebody_gains > 0)
    out.kalai_smorodinsky =
        best(zone, [&](const Gains& a, const Gains& b) { return shares_better(a, b, ideal); });
  out.egalitarian = best(all, [](const Gains& a, const Gains& b) {
    return *std::min_element(a.begin(), a.end()) > *std::min_element(b.begin(), b.end());
  });
  out.leximin = best(all, leximin_better);
  out.utilitarian = best(all, sum_better);
  return out;
}

std::set<std::set<std::size_t>> minimal_sets(const std::set<std::set<std::size_t>>& sets) {
  std::set<std::set<std::size_t>> kept;
  for (const auto& set : sets)
    if (std::none_of(sets.begin(), sets.end(), [&](const auto& other) {
          return other != set && std::includes(set.begin(), set.end(), other.begin(), other.end());
        }))
      kept.insert(set);
  return kept;
}

}  // namespace oracle
