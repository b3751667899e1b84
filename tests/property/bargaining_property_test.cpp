// SPDX-License-Identifier: MIT
// Efficient agreements and bargaining solutions on random utilities, against the definitions; and the axioms
// that name the solutions. Utilities are few whole numbers, so ties and equal vectors abound. Environment:
// settings.hpp.
#include <gtest/gtest.h>

#include "detente/analysis/settlement/bargaining.hpp"
#include "detente/model/point.hpp"
#include "oracle/naive_bargaining.hpp"
#include "property/settings.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

/// A bargaining problem on a small space.
struct Problem {
  Case dispute;
  ScenarioSpace space;
  UtilityTable table;
  Bitmap candidates;
  std::vector<Fixed> disagreement;
};

template <class T>
UtilityColumns<T> random_columns(Dice& dice, std::size_t parties, std::uint64_t total, std::size_t spread) {
  UtilityColumns<T> columns;
  for (std::size_t p = 0; p < parties; ++p) {
    columns.emplace_back(total);
    for (std::uint64_t n = 0; n < total; ++n)
      columns.back()[n] = static_cast<T>(static_cast<std::int64_t>(dice.below(spread)) -
                                         static_cast<std::int64_t>(spread / 3));
  }
  return columns;
}

Problem random_problem(std::uint64_t seed) {
  Dice dice(seed);
  std::vector<SmallAxis> axes(1 + dice.below(7));
  for (SmallAxis& axis : axes) {
    axis.owner = 0;
    axis.levels = static_cast<std::uint8_t>(dice.chance(4) ? 3 : 2);
    axis.now = static_cast<std::uint8_t>(dice.below(axis.levels));
  }
  Case dispute = small_case(1, axes);
  ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const std::size_t parties = 1 + dice.below(5);
  const std::size_t spread = 2 + dice.below(dice.chance(2) ? 4 : 60);
  Problem p{std::move(dispute), std::move(space), {}, {}, {}};
  for (std::size_t k = 0; k < parties; ++k)
    p.table.units.push_back(static_cast<std::int64_t>(1 + dice.below(3)));
  const std::uint64_t total = p.space.total();
  switch (dice.below(3)) {
    case 0:
      p.table.columns = random_columns<std::int16_t>(dice, parties, total, spread);
      break;
    case 1:
      p.table.columns = random_columns<std::int32_t>(dice, parties, total, spread);
      break;
    default:
      p.table.columns = random_columns<std::int64_t>(dice, parties, total, spread);
  }
  p.candidates = Bitmap(total);
  const std::size_t share = dice.below(5);
  for (std::uint64_t n = 0; n < total; ++n) p.candidates.set(n, dice.below(4) < share);
  const auto shift = static_cast<std::int64_t>(dice.below(4));
  for (std::size_t k = 0; k < parties; ++k)
    p.disagreement.push_back({static_cast<std::int64_t>(dice.below(spread)) / (1 + shift) - shift});
  return p;
}

oracle::NaiveBargaining by_definition(const Problem& p) {
  std::vector<oracle::Candidate> candidates;
  p.candidates.for_each([&](ScenarioIndex n) {
    const Levels levels = p.space.levels_of(n);
    oracle::Candidate c;
    for (std::size_t k = 0; k < p.disagreement.size(); ++k) c.utilities.push_back(p.table.utility(k, n).nano);
    for (std::size_t a = 0; a < levels.size(); ++a) c.changed += levels[a] != p.dispute.today[a] ? 1 : 0;
    c.text = scenario_string(p.dispute, levels);
    candidates.push_back(std::move(c));
    return true;
  });
  std::vector<std::int64_t> disagreement;
  for (const Fixed d : p.disagreement) disagreement.push_back(d.nano);
  return oracle::bargain(candidates, disagreement);
}

struct Answer {
  Front front;
  BargainingPicks picks;
};

Answer answer(const Problem& p, unsigned threads = 1) {
  Budget budget;
  budget.threads = threads;
  Front front = *undominated(p.table, p.candidates, budget);
  BargainingPicks picks = bargain(p.table, p.candidates, front, p.disagreement, Nearest(p.dispute, p.space));
  return {std::move(front), std::move(picks)};
}

std::optional<std::string> text(const Problem& p, const std::optional<ScenarioIndex>& n) {
  if (!n) return std::nullopt;
  return scenario_string(p.dispute, p.space.levels_of(*n));
}

void expect_same(const Problem& p, const Answer& met, const oracle::NaiveBargaining& expected) {
  std::set<std::string> pareto;
  met.front.members.for_each([&](ScenarioIndex n) { return pareto.insert(*text(p, n)).second; });
  EXPECT_EQ(pareto, expected.pareto);
  EXPECT_EQ(met.front.size(), expected.distinct);
  EXPECT_EQ(text(p, met.picks.nash), expected.nash);
  EXPECT_EQ(text(p, met.picks.kalai_smorodinsky), expected.kalai_smorodinsky);
  EXPECT_EQ(text(p, met.picks.egalitarian), expected.egalitarian);
  EXPECT_EQ(text(p, met.picks.leximin), expected.leximin);
  EXPECT_EQ(text(p, met.picks.utilitarian), expected.utilitarian);
  for (std::size_t k = 0; k < p.disagreement.size(); ++k) {
    const auto& ideal = met.picks.ideal[k];
    EXPECT_EQ(ideal ? std::optional(ideal->nano) : std::nullopt, expected.ideal[k]);
  }
}

TEST(BargainingProperty, AgreesWithTheDefinitions) {
  std::uint64_t none = 0, equal = 0, nobody_gains = 0, single = 0;
  for (std::uint32_t k = 0; k < settings(3000).count && !HasFailure(); ++k) {
    const std::uint64_t seed = settings().seed * 1'000'003 + settings().first + k;
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Problem p = random_problem(seed);
    const oracle::NaiveBargaining expected = by_definition(p);
    expect_same(p, answer(p, 1 + k % 3), expected);
    none += expected.nobody_below == 0 ? 1 : 0;
    nobody_gains += expected.nobody_below > 0 && expected.somebody_gains == 0 ? 1 : 0;
    equal += expected.pareto.size() > expected.distinct ? 1 : 0;
    single += p.disagreement.size() == 1 ? 1 : 0;
  }
  if (settings(3000).count < 400) return;  // a handful need not have every kind
  for (const std::uint64_t seen : {none, equal, nobody_gains, single})
    EXPECT_GT(seen, settings(3000).count / 400) << "the random problems miss a kind";
}

/// The problem with the utility of party `k` of every scenario changed.
void change_utilities(Problem& p, const std::function<std::int64_t(std::size_t, std::int64_t)>& to) {
  UtilityColumns<std::int64_t> columns;
  for (std::size_t k = 0; k < p.disagreement.size(); ++k) {
    columns.emplace_back(p.space.total());
    for (std::uint64_t n = 0; n < p.space.total(); ++n)
      columns.back()[n] = to(k, p.table.step(k, n) * p.table.units[k]);
    p.disagreement[k].nano = to(k, p.disagreement[k].nano);
  }
  p.table.columns = std::move(columns);
  std::fill(p.table.units.begin(), p.table.units.end(), 1);
}

TEST(BargainingProperty, NashAndKalaiSmorodinskyDoNotDependOnScales) {
  for (std::uint32_t k = 0; k < settings(500).count && !HasFailure(); ++k) {
    Problem p = random_problem(k);
    const Answer before = answer(p);
    // Where different parties gain in different scenarios, products of their gains are of different things.
    const bool everybody = by_definition(p).everybody_gains > 0;
    change_utilities(p, [&](std::size_t party, std::int64_t u) {
      return u * static_cast<std::int64_t>(1 + (party * 7 + k) % 5) + static_cast<std::int64_t>(3 * party) -
             4;
    });
    const Answer after = answer(p);
    if (everybody) {
      EXPECT_EQ(before.picks.nash, after.picks.nash) << k;
    }
    EXPECT_EQ(before.picks.kalai_smorodinsky, after.picks.kalai_smorodinsky) << k;
    EXPECT_EQ(before.front.members, after.front.members) << k;
  }
}

TEST(BargainingProperty, RenamingThePartiesChangesNothing) {
  for (std::uint32_t k = 0; k < settings(500).count && !HasFailure(); ++k) {
    Problem p = random_problem(k);
    const Answer before = answer(p);
    std::reverse(p.table.units.begin(), p.table.units.end());
    std::reverse(p.disagreement.begin(), p.disagreement.end());
    std::visit([](auto& columns) { std::reverse(columns.begin(), columns.end()); }, p.table.columns);
    const Answer after = answer(p);
    EXPECT_EQ(before.front.members, after.front.members) << k;
    for (const auto pick :
         {&BargainingPicks::nash, &BargainingPicks::kalai_smorodinsky, &BargainingPicks::egalitarian,
          &BargainingPicks::leximin, &BargainingPicks::utilitarian})
      EXPECT_EQ(before.picks.*pick, after.picks.*pick) << k;
  }
}

TEST(BargainingProperty, NashDoesNotDependOnAlternativesItDidNotPick) {
  for (std::uint32_t k = 0; k < settings(500).count && !HasFailure(); ++k) {
    Problem p = random_problem(k);
    const Answer before = answer(p);
    if (!before.picks.nash) continue;
    Dice dice(k);
    for (ScenarioIndex n = 0; n < p.space.total(); ++n)
      if (n != *before.picks.nash && dice.chance(2)) p.candidates.set(n, false);
    EXPECT_EQ(before.picks.nash, answer(p).picks.nash) << k;
  }
}

TEST(BargainingProperty, NashLeximinAndUtilitarianWasteNothing) {
  for (std::uint32_t k = 0; k < settings(500).count && !HasFailure(); ++k) {
    const Problem p = random_problem(k);
    const Answer met = answer(p);
    for (const auto& pick : {met.picks.nash, met.picks.leximin, met.picks.utilitarian})
      EXPECT_TRUE(!pick || met.front.members.test(*pick)) << k;
  }
}

}  // namespace
}  // namespace detente::testing
