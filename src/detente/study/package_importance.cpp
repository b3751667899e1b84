// SPDX-License-Identifier: MIT
#include "detente/study/package_importance.hpp"

#include <algorithm>
#include <cmath>

#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/package_rows.hpp"

namespace detente {

namespace {

/// Rows times parties, summed over picks, for one goal.
constexpr double work_allowed = 4e6;
constexpr std::uint32_t fewest_draws = 8;

/// Nothing where a batna names what cannot be.
std::optional<std::vector<PackageRows::Disagreement>> disagreements(const BargainGround& ground,
                                                                    const std::vector<ActorId>& parties,
                                                                    unsigned threads) {
  const Case& dispute = ground.dispute;
  std::vector<PackageRows::Disagreement> found;
  for (const ActorId party : parties) {
    found.push_back({dispute.today, {}});
    for (const Batna& batna : dispute.batnas) {
      if (batna.actor != party) continue;
      if (batna.utility) {
        found.back().worth = Fixed::from_double(point_value(dispute, *batna.utility));
        continue;
      }
      Bitmap there = scenarios_where(ground.space, batna.scenario->formula, threads);
      there &= ground.space.feasible();
      const std::optional<ScenarioIndex> n = Nearest(dispute, ground.space).in(there);
      if (!n) return std::nullopt;
      found.back().scenario = ground.space.levels_of(*n);
    }
  }
  return found;
}

/// The entries that may matter to one goal's package, and the package with each there or not.
class Packages {
 public:
  Packages(const Case& dispute, const PackageRows& rows) : dispute_(dispute), rows_(rows) {
    for (const ConstraintRef ref : rows.constraints())
      entries_.push_back(
          {ref.kind == ConstraintKind::RedLine ? EntryKind::Line : EntryKind::Vote, ref.index, 0, 0});
    for (const std::uint32_t k : rows.stakes()) entries_.push_back({EntryKind::Stake, k, 0, 0});
  }

  const std::vector<EntryRef>& entries() const { return entries_; }

  PackageWorld drawn(const ForecastInputs& inputs) const {
    PackageWorld world;
    for (const double worth : inputs.worths) world.worths.push_back(Fixed::from_double(worth));
    for (const ConstraintRef ref : rows_.constraints())
      world.stands.push_back(ref.kind == ConstraintKind::RedLine ? inputs.line_holds[ref.index]
                                                                 : (inputs.passes[ref.index] != 0 ? 0 : 1));
    return world;
  }

  /// As things stand: every line that rules something out holds.
  PackageWorld likely() const {
    PackageWorld world{point_worths(dispute_), {}};
    for (const ConstraintRef ref : rows_.constraints())
      world.stands.push_back(
          ref.kind == ConstraintKind::RedLine || !dispute_.ratifications[ref.index].passes ? 1 : 0);
    return world;
  }

  PackageWorld with(PackageWorld world, std::size_t entry, bool there) const {
    if (entry < world.stands.size())
      world.stands[entry] = there ? 1 : 0;
    else if (!there)
      world.worths[entries_[entry].index] = Fixed{};
    return world;
  }

  PackageWorld turned(const PackageWorld& world, std::size_t entry) const {
    const bool vote = entries_[entry].kind == EntryKind::Vote;
    return with(world, entry, vote && world.stands[entry] == 0);
  }

  bool decides(const PackageWorld& world, std::size_t entry) const {
    return rows_.pick(with(world, entry, true)) != rows_.pick(with(world, entry, false));
  }

  /// Singles, then the pairs of what turns nothing by itself.
  std::vector<TurningSet> turning_sets() const {
    const PackageWorld now = likely();
    const std::optional<std::size_t> picked = rows_.pick(now);
    std::vector<TurningSet> sets;
    std::vector<std::size_t> quiet;
    for (std::size_t k = 0; k < entries_.size() && sets.size() < turning_sets_shown; ++k)
      if (rows_.pick(turned(now, k)) != picked)
        sets.push_back({{entries_[k]}, {}});
      else
        quiet.push_back(k);
    for (std::size_t a = 0; a < quiet.size(); ++a)
      for (std::size_t b = a + 1; b < quiet.size() && sets.size() < turning_sets_shown; ++b)
        if (rows_.pick(turned(turned(now, quiet[a]), quiet[b])) != picked)
          sets.push_back({{entries_[quiet[a]], entries_[quiet[b]]}, {}});
    return sets;
  }

 private:
  const Case& dispute_;
  const PackageRows& rows_;
  std::vector<EntryRef> entries_;
};

/// A power of two, so that the draws taken stay evenly spread; 0 where too few are affordable.
std::uint32_t affordable(const PackageRows& rows, std::size_t entries, std::size_t available) {
  const double one =
      2 * static_cast<double>(rows.size() * rows.parties()) * static_cast<double>(entries);
  if (one * fewest_draws > 4 * work_allowed) return 0;
  std::uint32_t draws = fewest_draws;
  while (draws * 2 <= available && one * draws * 2 <= work_allowed) draws *= 2;
  return static_cast<std::uint32_t>(std::min<std::size_t>(draws, available));
}

void count_decisions(const Packages& packages, const std::vector<ForecastInputs>& draws,
                     QuestionImportance& question) {
  const auto count = static_cast<double>(question.draws);
  for (std::size_t k = 0; k < packages.entries().size(); ++k) {
    double decided = 0;
    for (std::uint32_t n = 0; n < question.draws; ++n)
      if (packages.decides(packages.drawn(draws[n]), k)) decided += 1;
    if (decided == 0) continue;
    const double around = (decided + 1) / (count + 2);
    question.entries.push_back(
        {packages.entries()[k], decided / count, std::sqrt(around * (1 - around) / count)});
  }
  std::stable_sort(
      question.entries.begin(), question.entries.end(),
      [](const EntryImportance& a, const EntryImportance& b) { return a.decisive > b.decisive; });
}

}  // namespace

QuestionImportance package_importance(const BargainGround& ground, const GoalSection& goal,
                                      const std::vector<ForecastInputs>& draws, const Budget& budget) {
  QuestionImportance question;
  question.kind = QuestionKind::Package;
  question.wish = goal.wish;
  const auto nothing = [&](Untested why) {
    question.untested = why;
    return question;
  };
  const std::vector<Bargain>& bargains = goal.bargains.listed;
  if (bargains.empty() || !bargains.front().efficient) return nothing(Untested::NoPackage);
  if (draws.empty()) return nothing(Untested::NoDraws);
  const std::vector<ActorId>& parties = bargains.front().signatories;
  const auto without = disagreements(ground, parties, budget.threads);
  if (!without) return nothing(Untested::NoPackage);
  Bitmap with_goal = scenarios_where(ground.space, goal.result.goal.formula, budget.threads);
  with_goal &= ground.space.feasible();
  const std::optional<PackageRows> rows =
      PackageRows::make(ground.dispute, ground.space, within_reach(ground, with_goal, parties), parties,
                        *without, budget);
  if (!rows) return nothing(Untested::TooLarge);
  const Packages packages(ground.dispute, *rows);
  question.draws = affordable(*rows, packages.entries().size(), draws.size());
  if (question.draws == 0) return nothing(Untested::TooLarge);
  question.tested = packages.entries().size();
  question.sets = packages.turning_sets();
  count_decisions(packages, draws, question);
  return question;
}

}  // namespace detente
