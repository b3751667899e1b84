// SPDX-License-Identifier: MIT
#include "detente/study/package_rows.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>

#include "detente/model/vote.hpp"
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
                       scenarios_where(space, vote_needed(dispute, dispute.ratifications[k]), threads));
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

std::int64_t PackageRows::gain(const Row& row, const Party& party, const World& world) const {
  std::int64_t sum = party.worth ? -party.worth->nano : 0;
  for (const std::uint32_t k : party.bits) sum += change(row, party, k) * world.worths[stakes_[k]].nano;
  return sum;
}

PackageRows::Priced::Priced(const PackageRows& rows, World world) : rows_(rows), world_(std::move(world)) {
  for (std::size_t k = 0; k < rows.constraints_.size(); ++k)
    if (world_.stands[k]) standing_ |= bit(k);
  gains_.reserve(rows.size() * rows.parties());
  for (const Row& row : rows.rows_) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Party& party : rows.parties_) {
      gains_.push_back(rows.gain(row, party, world_));
      least = std::min(least, gains_.back());
    }
    smallest_.push_back(least);
  }
}

std::optional<std::size_t> PackageRows::Priced::pick_where(std::uint64_t standing) const {
  std::optional<std::size_t> best;
  for (std::size_t r = 0; r < smallest_.size(); ++r)
    if ((rows_.rows_[r].breaks & standing) == 0 && (!best || smallest_[r] > smallest_[*best])) best = r;
  return best;
}

std::optional<std::size_t> PackageRows::Priced::pick_with(std::size_t constraint, bool stands) const {
  return pick_where(stands ? standing_ | bit(constraint) : standing_ & ~bit(constraint));
}

std::optional<std::size_t> PackageRows::Priced::pick_without(std::size_t stake) const {
  std::size_t own = 0;
  const auto is_of = [&](const Party& party) {
    return std::find(party.bits.begin(), party.bits.end(), stake) != party.bits.end();
  };
  while (!is_of(rows_.parties_[own])) ++own;
  const std::int64_t worth = world_.worths[rows_.stakes_[stake]].nano;
  const std::size_t width = rows_.parties();
  std::optional<std::size_t> best;
  std::int64_t best_gain = 0;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if ((rows_.rows_[r].breaks & standing_) != 0) continue;
    std::int64_t least = gains_[r * width + own] - change(rows_.rows_[r], rows_.parties_[own], stake) * worth;
    for (std::size_t p = 0; p < width; ++p)
      if (p != own) least = std::min(least, gains_[r * width + p]);
    if (best && least <= best_gain) continue;
    best = r;
    best_gain = least;
  }
  return best;
}

}  // namespace detente
