// SPDX-License-Identifier: MIT
#include "detente/study/rests_on.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <optional>

#include "detente/base/parallel.hpp"
#include "detente/model/point.hpp"
#include "detente/study/findings.hpp"

namespace detente {

namespace {

/// One change with the weight of what it changes.
struct Planned {
  CaseChange change;
  double weight = 0;
};

std::vector<double> weights_of_stakes(const Case& dispute) {
  const std::vector<Fixed> worths = point_worths(dispute);
  std::vector<double> sums(dispute.actors.size()), weights(dispute.stakes.size());
  for (std::size_t k = 0; k < weights.size(); ++k)
    sums[dispute.stakes[k].actor.index()] += std::abs(worths[k].to_double());
  for (std::size_t k = 0; k < weights.size(); ++k) {
    const double sum = sums[dispute.stakes[k].actor.index()];
    weights[k] = sum > 0 ? std::abs(worths[k].to_double()) / sum : 0;
  }
  return weights;
}

std::vector<Planned> plan_changes(const Case& dispute, const RestsOnOptions& options) {
  std::vector<Planned> plan;
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k)
    plan.push_back({{ChangeKind::WithoutLine, k}, 0});
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    if (!dispute.ratifications[k].passes) plan.push_back({{ChangeKind::WithoutRatification, k}, 0});
  const std::vector<double> weights = weights_of_stakes(dispute);
  std::vector<std::uint32_t> stakes(weights.size());
  std::iota(stakes.begin(), stakes.end(), 0U);
  std::stable_sort(stakes.begin(), stakes.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return weights[a] > weights[b]; });
  stakes.resize(std::min(stakes.size(), options.largest_stakes));
  for (const std::uint32_t k : stakes) {
    if (options.without) plan.push_back({{ChangeKind::WithoutStake, k}, weights[k]});
    if (options.reversed) plan.push_back({{ChangeKind::StakeReversed, k}, weights[k]});
  }
  return plan;
}

/// The stake with its likely worth times `factor`, as a plain number: the point is all that is read here.
Case with_worth(const Case& dispute, std::uint32_t stake, double factor) {
  Case changed = dispute;
  Quantity worth;
  worth.likely = factor * point_worths(dispute)[stake].to_double();
  changed.stakes[stake].worth = worth;
  return changed;
}

Expected<Case> changed_case(const Case& dispute, const CaseChange& change) {
  switch (change.kind) {
    case ChangeKind::WithoutLine: {
      Alteration without;
      without.without = {dispute.red_lines[change.index].id};
      return altered(dispute, without);
    }
    case ChangeKind::WithoutRatification: {
      Case changed = dispute;
      changed.ratifications[change.index].passes = true;
      return changed;
    }
    case ChangeKind::WithoutStake:
      return with_worth(dispute, change.index, 0);
    case ChangeKind::StakeReversed:
      break;
  }
  return with_worth(dispute, change.index, -1);
}

Touched touched_by(const Case& dispute, const CaseChange& change) {
  switch (change.kind) {
    case ChangeKind::WithoutLine: {
      const RedLine& line = dispute.red_lines[change.index];
      const ConstraintRef ref{ConstraintKind::RedLine, change.index};
      return {line.id, line.binding ? std::optional(ref) : std::nullopt, line.actors, false};
    }
    case ChangeKind::WithoutRatification: {
      const Ratification& r = dispute.ratifications[change.index];
      return {r.id, ConstraintRef{ConstraintKind::Ratification, change.index}, {r.party}, false};
    }
    default: {
      const Stake& stake = dispute.stakes[change.index];
      return {stake.id, std::nullopt, {stake.actor}, true};
    }
  }
}

Expected<std::vector<FindingChange>> examine(const World& world, const FindingReader& reader,
                                             const CaseChange& change, const Budget& budget) {
  Expected<Case> changed = changed_case(world.dispute(), change);
  if (!changed) return tl::unexpected<Diagnostics>(changed.error());
  Expected<World> derived = world.derive(std::make_shared<const Case>(std::move(*changed)), budget);
  if (!derived) return tl::unexpected<Diagnostics>(derived.error());
  const Expected<Findings> after = reader.after(*derived, touched_by(world.dispute(), change));
  if (!after) return tl::unexpected<Diagnostics>(after.error());
  return reader.differences(*after);
}

/// The consequences of every change, by position in the plan; empty where a limit cut one short.
std::vector<std::optional<std::vector<FindingChange>>> examine_all(const World& world,
                                                                   const FindingReader& reader,
                                                                   const std::vector<Planned>& plan) {
  std::vector<std::optional<std::vector<FindingChange>>> all(plan.size());
  const unsigned workers = world.side_by_side(Question::Stability);
  Budget own = world.budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  std::atomic<std::size_t> next{0}, done{0};
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    for (std::size_t k = next++; k < plan.size() && !own.exhausted(); k = next++) {
      Expected<std::vector<FindingChange>> changes = examine(world, reader, plan[k].change, own);
      // What a limit cut short is dropped whole: half a list of consequences would read as the whole.
      if (changes && !own.exhausted()) all[k] = std::move(*changes);
      world.budget().report("what this rests on",
                            static_cast<double>(++done) / static_cast<double>(plan.size()));
    }
  });
  return all;
}

}  // namespace

Expected<RestsOn> rests_on(World& world, const RestsOnOptions& options) {
  const Expected<FindingReader> reader = FindingReader::make(world);
  if (!reader) return tl::unexpected<Diagnostics>(reader.error());
  RestsOn result;
  result.findings = reader->count();
  const std::vector<Planned> plan = plan_changes(world.dispute(), options);
  std::vector<std::optional<std::vector<FindingChange>>> changes = examine_all(world, *reader, plan);
  for (std::size_t k = 0; k < plan.size(); ++k) {
    if (!changes[k]) {
      result.partial = true;
      break;
    }
    result.dependences.push_back({plan[k].change, plan[k].weight, std::move(*changes[k])});
  }
  return result;
}

}  // namespace detente
