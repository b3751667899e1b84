// SPDX-License-Identifier: MIT
#include "detente/study/package_importance.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <span>

#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/entry_turning.hpp"
#include "detente/study/package_rows.hpp"

namespace detente {

namespace {

/// Rows times looks at each, for one goal: some hundredths of a second.
constexpr double work_allowed = 1e7;
constexpr std::uint32_t fewest_draws = 8;
constexpr std::size_t entries_for_sets = 12;

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
    for (const ConstraintRef ref : rows.constraints()) entries_.push_back(entry_of(ref));
    for (const std::uint32_t k : rows.stakes()) entries_.push_back({EntryKind::Stake, k, 0, 0});
  }

  const std::vector<EntryRef>& entries() const { return entries_; }

  PackageRows::World drawn(const ForecastInputs& inputs) const {
    PackageRows::World world;
    for (const double worth : inputs.worths) world.worths.push_back(Fixed::from_double(worth));
    for (const ConstraintRef ref : rows_.constraints())
      world.stands.push_back(ref.kind == ConstraintKind::RedLine ? inputs.line_holds[ref.index] != 0
                                                                 : inputs.passes[ref.index] == 0);
    return world;
  }

  /// As things stand: every line that rules something out holds.
  PackageRows::World likely() const {
    PackageRows::World world{point_worths(dispute_), {}};
    for (const ConstraintRef ref : rows_.constraints())
      world.stands.push_back(ref.kind == ConstraintKind::RedLine ||
                             !dispute_.ratifications[ref.index].passes);
    return world;
  }

  bool decides(const PackageRows::Priced& priced, std::size_t entry) const {
    const std::size_t constraints = rows_.constraints().size();
    if (entry < constraints) return priced.pick_with(entry, true) != priced.pick_with(entry, false);
    return priced.pick() != priced.pick_without(entry - constraints);
  }

  void turn(PackageRows::World& world, std::size_t entry) const {
    if (entry >= world.stands.size())
      world.worths[entries_[entry].index] = Fixed{};
    else
      world.stands[entry] = entries_[entry].kind == EntryKind::Vote && !world.stands[entry];
  }

  /// Single entries, or where these are too few pairs of what turns nothing by itself, among those given.
  std::vector<TurningSet> turning_sets(const std::vector<std::size_t>& among) const {
    const PackageRows::World now = likely();
    const std::optional<std::size_t> picked = PackageRows::Priced(rows_, now).pick();
    const auto turned = [&](std::initializer_list<std::size_t> of) {
      PackageRows::World world = now;
      for (const std::size_t entry : of) turn(world, entry);
      return PackageRows::Priced(rows_, std::move(world)).pick() != picked;
    };
    std::vector<TurningSet> sets;
    std::vector<std::size_t> quiet;
    for (const std::size_t entry : among)
      if (turned({entry}))
        sets.push_back(turning_set(dispute_, {entries_[entry]}));
      else
        quiet.push_back(entry);
    for (std::size_t a = 0; a < quiet.size() && sets.size() < turning_sets_shown; ++a)
      for (std::size_t b = a + 1; b < quiet.size(); ++b)
        if (turned({quiet[a], quiet[b]}))
          sets.push_back(turning_set(dispute_, {entries_[quiet[a]], entries_[quiet[b]]}));
    keep_smallest(sets);
    return sets;
  }

 private:
  const Case& dispute_;
  const PackageRows& rows_;
  std::vector<EntryRef> entries_;
};

/// A power of two, so that the draws taken stay evenly spread; 0 where too few are affordable.
std::uint32_t affordable(const PackageRows& rows, std::size_t available) {
  const std::size_t looks = rows.stakes().size() * (1 + rows.parties()) + 2 * rows.constraints().size();
  const double one = static_cast<double>(rows.size()) * static_cast<double>(looks);
  if (one * fewest_draws > 4 * work_allowed) return 0;
  std::uint32_t draws = fewest_draws;
  while (draws * 2 <= available && one * draws * 2 <= work_allowed) draws *= 2;
  return static_cast<std::uint32_t>(std::min<std::size_t>(draws, available));
}

/// In how many of the draws each entry decides.
std::vector<std::uint32_t> count_decisions(const PackageRows& rows, const Packages& packages,
                                           std::span<const ForecastInputs> draws) {
  std::vector<std::uint32_t> decided(packages.entries().size(), 0);
  for (const ForecastInputs& drawn : draws) {
    const PackageRows::Priced priced(rows, packages.drawn(drawn));
    for (std::size_t k = 0; k < decided.size(); ++k) decided[k] += packages.decides(priced, k) ? 1U : 0U;
  }
  return decided;
}

/// The entries that decide most often, as many as sets are looked for among.
std::vector<std::size_t> foremost(const std::vector<std::uint32_t>& decided) {
  std::vector<std::size_t> order(decided.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return decided[a] > decided[b]; });
  order.resize(std::min(order.size(), entries_for_sets));
  return order;
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
  const std::optional<PackageRows> rows = PackageRows::make(
      ground.dispute, ground.space, within_reach(ground, with_goal, parties), parties, *without, budget);
  if (!rows) return nothing(Untested::TooLarge);
  const Packages packages(ground.dispute, *rows);
  question.draws = affordable(*rows, draws.size());
  if (question.draws == 0) return nothing(Untested::TooLarge);
  question.tested = packages.entries().size();
  const std::vector<std::uint32_t> decided =
      count_decisions(*rows, packages, std::span(draws).first(question.draws));
  for (std::size_t k = 0; k < decided.size(); ++k)
    if (decided[k] > 0)
      question.entries.push_back(
          counted_importance(ground.dispute, packages.entries()[k], decided[k], question.draws));
  sort_entries(question.entries);
  question.sets = packages.turning_sets(foremost(decided));
  return question;
}

}  // namespace detente
