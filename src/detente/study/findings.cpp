// SPDX-License-Identifier: MIT
#include "detente/study/findings.hpp"

#include <algorithm>
#include <set>

#include "detente/analysis/settlement/masks.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/claim_touch.hpp"
#include "detente/study/claims.hpp"

namespace detente {

namespace {

bool intersect(const Bitmap& a, const Bitmap& b) {
  for (std::uint64_t k = 0; k < a.word_count(); ++k)
    if ((a.words()[k] & b.words()[k]) != 0) return true;
  return false;
}

/// The first few members of both sets, added to a third.
void add_some(const Bitmap& a, const Bitmap& b, Bitmap& to) {
  constexpr int few = 4;
  Bitmap both = a;
  both &= b;
  int left = few;
  both.for_each([&](ScenarioIndex n) {
    to.set(n);
    return --left > 0;
  });
}

Verdict yes_or_no(bool yes) { return yes ? Verdict::Holds : Verdict::Fails; }

void compare(FindingKind kind, const std::vector<bool>& before, const std::vector<bool>& after,
             const std::vector<std::uint32_t>& index, std::vector<FindingChange>& changes) {
  for (std::uint32_t k = 0; k < before.size(); ++k)
    if (before[k] != after[k])
      changes.push_back(
          {{kind, index.empty() ? k : index[k], {}}, yes_or_no(before[k]), yes_or_no(after[k])});
}

}  // namespace

Expected<FindingReader> FindingReader::make(World& world) {
  FindingReader reader;
  reader.dispute_ = &world.dispute();
  reader.acceptable_ = world.constraints().acceptable;
  reader.gather_goals(world);
  for (const Wish& wish : world.dispute().wishes)
    reader.wishes_.push_back(scenarios_where(world.space(), wish.when.formula, world.budget().threads));
  reader.outcomes_ = world.outcomes();
  Expected<std::vector<ClaimVerdict>> claims = judge_claims(world);
  if (!claims) return tl::unexpected<Diagnostics>(claims.error());
  reader.before_.claims = std::move(*claims);
  reader.before_.goals = reader.met(reader.acceptable_, reader.goals_);
  reader.before_.wishes = reader.met(reader.acceptable_, reader.wishes_);
  reader.before_.packages = reader.largest_packages(world, reader.acceptable_);
  const Expected<void> read = reader.read_endurance(world);
  if (!read) return tl::unexpected<Diagnostics>(read.error());
  return reader;
}

/// Goals that some claim names without asking whether they are possible; wishes and `possible` ask that
/// already.
void FindingReader::gather_goals(const World& world) {
  std::set<std::string> asked;
  for (const Wish& wish : dispute_->wishes) asked.insert(wish.when.text);
  for (const Claim& claim : dispute_->claims)
    if (const Condition* goal = goal_asked(claim)) asked.insert(goal->text);
  for (std::uint32_t k = 0; k < dispute_->claims.size(); ++k) {
    const Condition* goal = goal_named(dispute_->claims[k]);
    if (goal == nullptr || !asked.insert(goal->text).second) continue;
    goal_claims_.push_back(k);
    goals_.push_back(scenarios_where(world.space(), goal->formula, world.budget().threads));
  }
}

std::vector<bool> FindingReader::met(const Bitmap& acceptable, const std::vector<Bitmap>& sets) const {
  std::vector<bool> possible;
  for (const Bitmap& set : sets) possible.push_back(intersect(acceptable, set));
  return possible;
}

/// The maximal sets of wishes among the packages known before and the scenarios newly acceptable.
std::vector<std::vector<WishId>> FindingReader::largest_packages(const World& world,
                                                                 const Bitmap& fresh) const {
  if (wishes_.empty()) return {};
  Columns columns;
  for (const Bitmap& wish : wishes_) columns.push_back(&wish);
  MaskSet masks = distinct_masks(columns, fresh, world.budget()).masks;
  for (const std::vector<WishId>& package : before_.packages) {
    std::vector<std::uint64_t> mask(masks.words());
    for (const WishId wish : package) mask[wish.index() >> 6] |= std::uint64_t{1} << (wish.index() & 63);
    masks.insert(mask);
  }
  bool partial = false;
  std::vector<std::vector<WishId>> packages;
  for (const ColumnSet& set : maximal_masks(masks, world.budget(), partial)) {
    packages.emplace_back();
    for (const std::uint32_t wish : set) packages.back().emplace_back(wish);
  }
  std::sort(packages.begin(), packages.end());
  return packages;
}

Expected<void> FindingReader::read_endurance(World& world) {
  const Expected<const Bitmap*> all = world.lasting(SolutionConcept::Seq);
  if (!all) return tl::unexpected<Diagnostics>(all.error());
  before_.today_lasts = (*all)->test(world.space().today());
  Bitmap lasting = acceptable_;
  lasting &= **all;
  before_.outcomes_last = met(lasting, outcomes_);
  probes_ = Bitmap(lasting.size());
  probes_.set(world.space().today());
  for (const Bitmap& outcome : outcomes_) add_some(outcome, lasting, probes_);
  return {};
}

/// What lasted before is asked first: where one of an outcome still does, the others need no examining.
Expected<void> FindingReader::endurance_again(World& changed, Findings& findings) const {
  const Expected<Bitmap> some = changed.lasting(SolutionConcept::Seq, probes_);
  if (!some) return tl::unexpected<Diagnostics>(some.error());
  findings.today_lasts = some->test(changed.space().today());
  Bitmap lasting = changed.constraints().acceptable;
  lasting &= *some;
  findings.outcomes_last = met(lasting, outcomes_);
  Bitmap open(lasting.size());
  for (std::size_t k = 0; k < outcomes_.size(); ++k)
    if (!findings.outcomes_last[k]) open |= outcomes_[k];
  open &= changed.constraints().acceptable;
  open.and_not(probes_);
  if (!open.any()) return {};
  const Expected<Bitmap> rest = changed.lasting(SolutionConcept::Seq, std::move(open));
  if (!rest) return tl::unexpected<Diagnostics>(rest.error());
  for (std::size_t k = 0; k < outcomes_.size(); ++k)
    findings.outcomes_last[k] = findings.outcomes_last[k] || intersect(*rest, outcomes_[k]);
  return {};
}

Expected<ClaimVerdict> FindingReader::judged_again(World& changed, const Touched& touched, ClaimId id) const {
  const Claim& claim = dispute_->claims[id.index()];
  const ClaimVerdict& known = before_.claims[id.index()];
  if (!touches(*dispute_, claim, known, touched)) return known;
  if (const std::optional<Verdict> read = read_off(*dispute_, claim, known, touched)) {
    ClaimVerdict verdict = known;
    verdict.verdict = *read;
    return verdict;
  }
  return judge_claim(changed, id);
}

Expected<Findings> FindingReader::after(World& changed, const Touched& touched) const {
  Findings findings = before_;
  if (touched.waived) {
    Bitmap fresh = changed.constraints().acceptable;
    findings.goals = met(fresh, goals_);
    findings.wishes = met(fresh, wishes_);
    fresh.and_not(acceptable_);
    findings.packages = largest_packages(changed, fresh);
  }
  const Expected<void> read = endurance_again(changed, findings);
  if (!read) return tl::unexpected<Diagnostics>(read.error());
  for (std::size_t k = 0; k < findings.claims.size(); ++k) {
    Expected<ClaimVerdict> verdict = judged_again(changed, touched, ClaimId(k));
    if (!verdict) return tl::unexpected<Diagnostics>(verdict.error());
    findings.claims[k] = std::move(*verdict);
  }
  return findings;
}

std::vector<FindingChange> FindingReader::differences(const Findings& after) const {
  std::vector<FindingChange> changes;
  for (std::uint32_t k = 0; k < before_.claims.size(); ++k)
    if (before_.claims[k].verdict != after.claims[k].verdict)
      changes.push_back({{FindingKind::Claim, k, {}}, before_.claims[k].verdict, after.claims[k].verdict});
  compare(FindingKind::GoalPossible, before_.goals, after.goals, goal_claims_, changes);
  compare(FindingKind::WishPossible, before_.wishes, after.wishes, {}, changes);
  for (const std::vector<WishId>& package : before_.packages)
    if (!std::binary_search(after.packages.begin(), after.packages.end(), package))
      changes.push_back({{FindingKind::Package, 0, package}, Verdict::Holds, Verdict::Fails});
  for (const std::vector<WishId>& package : after.packages)
    if (!std::binary_search(before_.packages.begin(), before_.packages.end(), package))
      changes.push_back({{FindingKind::Package, 0, package}, Verdict::Fails, Verdict::Holds});
  compare(FindingKind::TodayLasts, {before_.today_lasts}, {after.today_lasts}, {}, changes);
  compare(FindingKind::OutcomeLasts, before_.outcomes_last, after.outcomes_last, {}, changes);
  return changes;
}

}  // namespace detente
