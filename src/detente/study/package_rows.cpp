// SPDX-License-Identifier: MIT
#include "detente/study/package_rows.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"

namespace detente {

namespace {

constexpr std::size_t widest_row = 64;
/// Beyond, going through the candidates would take longer than all the rest of a report.
constexpr std::uint64_t most_candidates = 400'000;

std::uint64_t bit(std::size_t k) { return std::uint64_t{1} << k; }

/// Neither none nor all of the candidates.
bool tells_apart(const Bitmap& set, const Bitmap& candidates) {
  Bitmap in = candidates;
  in &= set;
  if (!in.any()) return false;
  Bitmap out = candidates;
  out.and_not(set);
  return out.any();
}

bool meets(const Bitmap& set, const Bitmap& candidates) {
  Bitmap in = candidates;
  return (in &= set).any();
}

/// Where each line that rules something out and each vote is broken.
std::vector<std::pair<ConstraintRef, Bitmap>> obstacles(const Case& dispute, const ScenarioSpace& space,
                                                        unsigned threads) {
  std::vector<std::pair<ConstraintRef, Bitmap>> found;
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k)
    if (dispute.red_lines[k].binding)
      found.emplace_back(ConstraintRef{ConstraintKind::RedLine, k},
                         scenarios_where(space, dispute.red_lines[k].barred, threads));
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    found.emplace_back(ConstraintRef{ConstraintKind::Ratification, k},
                       scenarios_at(space, dispute.ratifications[k].axis, above_lowest, threads));
  return found;
}

/// The bits of the columns that scenario n has.
std::uint64_t mask_at(const std::vector<Bitmap>& columns, ScenarioIndex n) {
  std::uint64_t mask = 0;
  for (std::size_t k = 0; k < columns.size(); ++k)
    if (columns[k].test(n)) mask |= bit(k);
  return mask;
}

}  // namespace

std::optional<PackageRows> PackageRows::make(const Case& dispute, const ScenarioSpace& space,
                                             const Bitmap& candidates, const std::vector<ActorId>& parties,
                                             const std::vector<Disagreement>& disagreements,
                                             const Budget& budget) {
  if (candidates.count() > most_candidates) return std::nullopt;
  PackageRows rows;
  std::vector<Bitmap> stakes, obstacles_met;
  for (std::size_t p = 0; p < parties.size(); ++p) {
    Party& party = rows.parties_.emplace_back();
    party.worth = disagreements[p].worth;
    for (std::uint32_t k = 0; k < dispute.stakes.size(); ++k) {
      if (dispute.stakes[k].actor != parties[p]) continue;
      const Formula& when = dispute.stakes[k].when.formula;
      Bitmap set = scenarios_where(space, when, budget.threads);
      const bool before = !party.worth && holds(when, disagreements[p].scenario);
      if (!tells_apart(set, candidates) && meets(set, candidates) == before) continue;
      if (stakes.size() == widest_row) return std::nullopt;
      if (before) party.before |= bit(stakes.size());
      party.bits.push_back(static_cast<std::uint32_t>(stakes.size()));
      rows.stakes_.push_back(k);
      stakes.push_back(std::move(set));
    }
  }
  for (auto& [ref, broken] : obstacles(dispute, space, budget.threads)) {
    if (!meets(broken, candidates)) continue;
    if (obstacles_met.size() == widest_row) return std::nullopt;
    rows.constraints_.push_back(ref);
    obstacles_met.push_back(std::move(broken));
  }
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t> nearest_of;
  const Nearest nearest(dispute, space);
  candidates.for_each([&](ScenarioIndex n) {
    const auto key = std::pair(mask_at(stakes, n), mask_at(obstacles_met, n));
    const auto [at, fresh] = nearest_of.try_emplace(key, nearest.cost(n));
    if (!fresh) at->second = std::min(at->second, nearest.cost(n));
    return true;
  });
  std::vector<std::pair<std::uint64_t, Row>> sorted;
  for (const auto& [key, cost] : nearest_of) sorted.push_back({cost, {key.first, key.second}});
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [cost, row] : sorted) rows.rows_.push_back(row);
  return rows;
}

std::int64_t PackageRows::smallest_gain(const Row& row, const PackageWorld& world) const {
  std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
  for (const Party& party : parties_) {
    std::int64_t gain = party.worth ? -party.worth->nano : 0;
    for (const std::uint32_t k : party.bits) {
      const auto now = static_cast<std::int64_t>(row.holds >> k & 1);
      const auto before = static_cast<std::int64_t>(party.before >> k & 1);
      gain += (now - before) * world.worths[stakes_[k]].nano;
    }
    smallest = std::min(smallest, gain);
  }
  return smallest;
}

std::optional<std::size_t> PackageRows::pick(const PackageWorld& world) const {
  std::uint64_t standing = 0;
  for (std::size_t k = 0; k < constraints_.size(); ++k)
    if (world.stands[k] != 0) standing |= bit(k);
  std::optional<std::size_t> best;
  std::int64_t best_gain = 0;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if ((rows_[r].breaks & standing) != 0) continue;
    const std::int64_t gain = smallest_gain(rows_[r], world);
    if (best && gain <= best_gain) continue;
    best = r;
    best_gain = gain;
  }
  return best;
}

}  // namespace detente
