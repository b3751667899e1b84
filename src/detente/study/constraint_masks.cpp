// SPDX-License-Identifier: MIT
#include "detente/study/constraint_masks.hpp"

#include <algorithm>
#include <bit>

#include "detente/analysis/settlement/masks.hpp"
#include "detente/scenario/condition_keys.hpp"

namespace detente {

namespace {

void put(ConstraintSet& set, std::size_t member) { set[member >> 6] |= std::uint64_t{1} << (member & 63); }

bool has(const ConstraintSet& set, std::size_t member) {
  return (set[member >> 6] >> (member & 63) & 1) != 0;
}

/// How many members two sets share.
int common(const ConstraintSet& a, const ConstraintSet& b) {
  int count = 0;
  for (std::size_t k = 0; k < a.size(); ++k) count += std::popcount(a[k] & b[k]);
  return count;
}

/// For every member of `whole`, some set of the family meets `within` in it and nothing else.
bool each_alone(const std::vector<ConstraintSet>& family, const ConstraintSet& whole,
                const ConstraintSet& within) {
  ConstraintSet met(whole.size());
  for (const ConstraintSet& set : family) {
    if (common(set, within) != 1) continue;
    for (std::size_t k = 0; k < met.size(); ++k) met[k] |= set[k] & within[k];
  }
  return all_active(whole, met);
}

/// The different sets of constraints that scenarios of the goal break. So few constraints make one small key,
/// and marking keys is several times as quick as comparing masks.
MaskSet masks_by_keys(const std::vector<Bitmap>& broken, const Bitmap& goal) {
  std::vector<std::uint8_t> seen(std::size_t{1} << broken.size(), 0);
  std::vector<std::uint64_t> columns(broken.size());
  KeyWord keys;
  for (std::uint64_t w = 0; w < goal.word_count(); ++w) {
    if (goal.words()[w] == 0) continue;
    for (std::size_t c = 0; c < broken.size(); ++c) columns[c] = broken[c].words()[w];
    transpose_to_keys(columns, keys);
    for (std::uint64_t left = goal.words()[w]; left != 0; left &= left - 1)
      seen[keys[static_cast<std::size_t>(std::countr_zero(left))]] = 1;
  }
  MaskSet masks(broken.size());
  for (std::uint64_t key = 0; key < seen.size(); ++key)
    if (seen[key] != 0) masks.insert({&key, 1});
  return masks;
}

}  // namespace

Expected<ConstraintMasks> ConstraintMasks::make(const World& world) {
  ConstraintMasks masks;
  const Case& dispute = world.dispute();
  const auto fails = [](const Ratification& vote) { return !vote.passes; };
  if (std::all_of(dispute.ratifications.begin(), dispute.ratifications.end(), fails)) {
    masks.all_ = world.constraints();
    return masks;
  }
  Case widest = dispute;
  for (Ratification& vote : widest.ratifications) vote.passes = false;
  Expected<Constraints> found = find_constraints(widest, world.space(), world.budget());
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  masks.all_ = std::move(*found);
  return masks;
}

ConstraintSet ConstraintMasks::active(const ForecastInputs& drawn) const {
  ConstraintSet set(all_.refs.size() / 64 + 1);
  for (std::size_t c = 0; c < all_.refs.size(); ++c) {
    const ConstraintRef ref = all_.refs[c];
    if (ref.kind == ConstraintKind::RedLine && drawn.line_holds[ref.index] == 0) continue;
    if (ref.kind == ConstraintKind::Ratification && drawn.passes[ref.index] != 0) continue;
    put(set, c);
  }
  return set;
}

Bitmap ConstraintMasks::acceptable(const ConstraintSet& active) const {
  Bitmap set = all_.acceptable;
  for (std::size_t c = 0; c < all_.refs.size(); ++c) {
    if (has(active, c)) continue;
    // One that does not hold: start again from all of them.
    set = Bitmap(set.size(), true);
    for (std::size_t k = 0; k < all_.refs.size(); ++k)
      if (has(active, k)) set.and_not(all_.broken[k]);
    break;
  }
  return set;
}

Bitmap ConstraintMasks::crossed_by(const Case& dispute, ActorId actor, const ConstraintSet& active) const {
  Bitmap crossed(all_.acceptable.size());
  for (std::size_t c = all_.rules; c < all_.refs.size(); ++c) {
    const ConstraintRef ref = all_.refs[c];
    if (!has(active, c)) continue;
    const bool line = ref.kind == ConstraintKind::RedLine;
    const std::vector<ActorId> owners =
        line ? dispute.red_lines[ref.index].actors : std::vector{dispute.ratifications[ref.index].party};
    if (std::find(owners.begin(), owners.end(), actor) != owners.end()) crossed |= all_.broken[c];
  }
  return crossed;
}

GoalMasks ConstraintMasks::masks_of(const Bitmap& goal, const Budget& budget) const {
  GoalMasks masks;
  masks.empty = !goal.any();
  if (masks.empty) return masks;
  const ConstraintSet none(all_.refs.size() / 64 + 1);
  Bitmap allowed = all_.acceptable;
  if ((allowed &= goal).any()) {
    masks.minimal.push_back(none);
    return masks;
  }
  Columns columns;
  for (const Bitmap& broken : all_.broken) columns.push_back(&broken);
  const MaskSet met = columns.size() <= max_key_bits ? masks_by_keys(all_.broken, goal)
                                                     : distinct_masks(columns, goal, budget).masks;
  bool partial = false;
  for (const ColumnSet& of : minimal_masks(met, budget, partial)) {
    masks.minimal.push_back(none);
    for (const std::uint32_t c : of) put(masks.minimal.back(), c);
  }
  return masks;
}

std::optional<ConstraintSet> ConstraintMasks::set_of(std::span<const ConstraintRef> refs) const {
  ConstraintSet set(all_.refs.size() / 64 + 1);
  for (const ConstraintRef ref : refs) {
    const auto at = std::lower_bound(all_.refs.begin(), all_.refs.end(), ref);
    if (at == all_.refs.end() || *at != ref) return std::nullopt;
    put(set, static_cast<std::size_t>(at - all_.refs.begin()));
  }
  return set;
}

bool possible(const GoalMasks& goal, const ConstraintSet& active) {
  return std::any_of(goal.minimal.begin(), goal.minimal.end(),
                     [&](const ConstraintSet& broken) { return common(broken, active) == 0; });
}

bool possible_without(const GoalMasks& goal, const ConstraintSet& active, const ConstraintSet& waived) {
  ConstraintSet left = active;
  for (std::size_t k = 0; k < left.size(); ++k) left[k] &= ~waived[k];
  return possible(goal, left);
}

bool all_active(const ConstraintSet& members, const ConstraintSet& active) {
  for (std::size_t k = 0; k < members.size(); ++k)
    if ((members[k] & ~active[k]) != 0) return false;
  return true;
}

bool collides(const GoalMasks& goal, const ConstraintSet& members) {
  return !goal.minimal.empty() &&
         std::all_of(goal.minimal.begin(), goal.minimal.end(),
                     [&](const ConstraintSet& broken) { return common(broken, members) > 0; }) &&
         each_alone(goal.minimal, members, members);
}

bool only_collision(const GoalMasks& goal, const ConstraintSet& active, const ConstraintSet& members) {
  return each_alone(goal.minimal, members, active);
}

}  // namespace detente
