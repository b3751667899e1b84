// SPDX-License-Identifier: MIT
#include "detente/study/lever_amounts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "detente/analysis/settlement/masks.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/ranking_levels.hpp"

namespace detente {

namespace {

/// Sums without the stake, apart by whether its condition holds, for one number of lines crossed.
struct Sums {
  std::set<std::int64_t> with, without;
};

/// Points tried further out than the first ones, evenly spread, before bisection.
constexpr std::size_t probes = 4;

/// More differences than this tell nothing more than their spread does.
constexpr std::size_t most_differences = 4'000'000;

/// One run of branch and bound.
class Bounded {
 public:
  Bounded(const AmountSearch& search, std::size_t most) : search_(search), most_(most) {}

  Expected<std::optional<std::int64_t>> first(std::int64_t low, std::int64_t high) {
    if (low > high || gave_up_) return std::nullopt;
    const std::int64_t after = search_.next(low);
    if (++asked_ > most_) gave_up_ = true;
    if (gave_up_ || (after <= high && !search_.possible(low, high))) return std::nullopt;
    const Expected<bool> here = search_.yes(low);
    if (!here) return tl::unexpected<Diagnostics>(here.error());
    if (*here) return low;
    if (after > high) return std::nullopt;
    // Between the middle and what comes next the answer is that of the middle.
    const std::int64_t middle = after + (high - after) / 2;
    Expected<std::optional<std::int64_t>> found = first(after, middle);
    if (!found || *found) return found;
    return first(search_.next(middle), high);
  }

  bool gave_up() const { return gave_up_; }

 private:
  const AmountSearch& search_;
  std::size_t most_;
  std::size_t asked_ = 0;
  bool gave_up_ = false;
};

std::vector<std::int64_t> distinct(std::vector<std::int64_t> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

LocalWorths::LocalWorths(std::vector<std::int64_t> with, std::vector<std::int64_t> without)
    : with_(distinct(std::move(with))), without_(distinct(std::move(without))) {}

std::optional<std::int64_t> LocalWorths::at_or_above(std::int64_t worth) const {
  std::optional<std::int64_t> nearest;
  auto other = without_.begin();
  for (const std::int64_t sum : with_) {
    while (other != without_.end() && *other < sum + worth) ++other;
    if (other == without_.end()) break;
    if (!nearest || *other - sum < *nearest) nearest = *other - sum;
  }
  return nearest;
}

std::optional<std::int64_t> LocalWorths::at_or_below(std::int64_t worth) const {
  std::optional<std::int64_t> nearest;
  auto other = without_.begin();
  for (const std::int64_t sum : with_) {
    while (other != without_.end() && *other <= sum + worth) ++other;
    if (other == without_.begin()) continue;
    if (!nearest || *std::prev(other) - sum > *nearest) nearest = *std::prev(other) - sum;
  }
  return nearest;
}

Expected<std::optional<LeastYes>> least_yes(const AmountSearch& search, std::size_t most, bool& whole) {
  Bounded bounded(search, most);
  const Expected<std::optional<std::int64_t>> found = bounded.first(1, search.last);
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  whole = !bounded.gave_up();
  if (*found) return LeastYes{**found, true};
  if (whole) return std::nullopt;
  std::int64_t no = 0, yes = search.last;
  const Expected<bool> far = search.yes(yes);
  if (!far) return tl::unexpected<Diagnostics>(far.error());
  if (!*far) return std::nullopt;
  while (yes - no > 1) {
    const std::int64_t middle = no + (yes - no) / 2;
    const Expected<bool> here = search.yes(middle);
    if (!here) return tl::unexpected<Diagnostics>(here.error());
    (*here ? yes : no) = middle;
  }
  return LeastYes{yes, false};
}

std::vector<std::int64_t> critical_worths(const World& world, ActorId actor, const Formula& condition,
                                          std::optional<std::size_t> without) {
  Case dispute = world.dispute();
  if (without) dispute.stakes.erase(dispute.stakes.begin() + static_cast<std::ptrdiff_t>(*without));
  const std::vector<RankingLevel> levels = ranking_levels(dispute, actor);
  RankingLevel own;
  if (!levels.empty()) own = levels.front();
  std::vector<Bitmap> sets;
  for (const WeightedCondition& one : own)
    sets.push_back(scenarios_where(world.space(), one.formula, world.budget().threads));
  sets.push_back(scenarios_where(world.space(), condition, world.budget().threads));
  Columns columns;
  for (const Bitmap& set : sets) columns.push_back(&set);
  const MaskSet masks = distinct_masks(columns, world.space().feasible(), world.budget()).masks;
  std::map<std::int64_t, Sums> by_lines;
  for (std::size_t m = 0; m < masks.size(); ++m) {
    std::int64_t lines = 0, sum = 0;
    bool holds = false;
    for (const std::uint32_t c : columns_in(masks.mask(m))) {
      if (c == own.size()) {
        holds = true;
        continue;
      }
      lines += own[c].lines;
      sum += own[c].worth;
    }
    (holds ? by_lines[lines].with : by_lines[lines].without).insert(sum);
  }
  std::vector<std::int64_t> critical;
  for (const auto& [lines, sums] : by_lines)
    for (const std::int64_t with : sums.with)
      for (const std::int64_t other : sums.without)
        if (critical.size() < most_differences) critical.push_back(other - with);
  std::sort(critical.begin(), critical.end());
  critical.erase(std::unique(critical.begin(), critical.end()), critical.end());
  return critical;
}

Expected<std::optional<std::size_t>> threshold(std::size_t points,
                                               const std::function<Expected<bool>(std::size_t)>& yes) {
  if (points == 0) return std::nullopt;
  std::size_t no = 0, k = points - 1;
  const Expected<bool> far = yes(k);
  if (!far) return tl::unexpected<Diagnostics>(far.error());
  if (!*far) return std::nullopt;
  while (no < k) {
    const std::size_t middle = no + (k - no) / 2;
    const Expected<bool> here = yes(middle);
    if (!here) return tl::unexpected<Diagnostics>(here.error());
    *here ? k = middle : no = middle + 1;
  }
  return k;
}

std::vector<std::int64_t> worths_to_try(const std::vector<std::int64_t>& critical, std::int64_t now,
                                        int direction) {
  std::vector<std::int64_t> points;
  const auto add = [&](std::int64_t worth) {
    if (points.empty() || points.back() != worth) points.push_back(worth);
  };
  if (direction > 0) {
    for (auto it = std::lower_bound(critical.begin(), critical.end(), now); it != critical.end(); ++it) {
      if (*it > now) add(*it);
      add(*it + 1);
    }
  } else {
    for (auto it = std::upper_bound(critical.begin(), critical.end(), now); it != critical.begin();) {
      --it;
      if (*it < now) add(*it);
      add(*it - 1);
    }
  }
  return points;
}

Expected<std::optional<FirstYes>> first_yes(std::size_t points, std::size_t scan,
                                            const std::function<Expected<bool>(std::size_t)>& yes) {
  const std::size_t near = std::min(points, scan);
  for (std::size_t k = 0; k < near; ++k) {
    const Expected<bool> reply = yes(k);
    if (!reply) return tl::unexpected<Diagnostics>(reply.error());
    if (*reply) return FirstYes{k, true};
  }
  if (near == points) return std::nullopt;
  std::size_t no = near, k = 0;  // every point before `no` is a no; no - 1 is one at least
  bool found = false;
  for (std::size_t probe = 1; probe <= probes && !found; ++probe) {
    k = near + (points - near) * probe / probes - 1;
    if (k < no) continue;
    const Expected<bool> reply = yes(k);
    if (!reply) return tl::unexpected<Diagnostics>(reply.error());
    found = *reply;
    if (!found) no = k + 1;
  }
  if (!found) return std::nullopt;
  const bool skipped = no > near || k > near;
  while (no < k) {
    const std::size_t middle = no + (k - no) / 2;
    const Expected<bool> reply = yes(middle);
    if (!reply) return tl::unexpected<Diagnostics>(reply.error());
    *reply ? k = middle : no = middle + 1;
  }
  return FirstYes{k, !skipped};
}

}  // namespace detente
