// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"
#include "detente/study/lever_consequences.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverDraws, ALineThatMayBeABluffIsMissingInSomeDraws) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.5;
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Acceptable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  request.samples = 16;
  const Expected<LeverAnswer> answer = find_levers(world, request);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->draws, 16U);
  EXPECT_DOUBLE_EQ(answer->share_without.value(), 0.5) << "one of two halves of a net";
  EXPECT_DOUBLE_EQ(answer->levers.at(0).share.value(), 1);
}

/// The first wants x and y, which exclude each other, and does not say which more; it decides both. The
/// second would do without y.
Case torn() {
  Case dispute = small_case(2, {{0}, {0}, {1}});
  Preference wants, minds;
  wants.id = "wants";
  wants.actor = ActorId(0U);
  wants.order = {{when(at(0, 2)), when(at(1, 2))}, {when(at(2, 2))}};
  minds.id = "minds";
  minds.actor = ActorId(1U);
  minds.order = {{when(at(2, 1))}};
  dispute.preferences = {wants, minds};
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  return dispute;
}

/// Share of draws in which x is held, by an intervention on what the first wants, by the definitions.
double share_by_definition(const Case& dispute, const std::vector<Intervention>& of,
                           const Condition& target) {
  std::size_t count = 0;
  const auto draws = draws_of(dispute, 16);
  for (const ForecastInputs& inputs : draws) {
    Case changed = dispute;
    for (const Intervention& one : of) apply(changed, dispute, one, target);
    changed.preferences[0].id = dispute.preferences[0].id;
    // The order drawn for the two wishes is the order of what is left of them.
    std::vector<std::vector<Condition>> order;
    for (const std::vector<Condition>& level : changed.preferences[0].order)
      for (const std::vector<Condition>& drawn : inputs.drawn_orders.at(0).order)
        for (const Condition& statement : level)
          if (statement.formula == drawn.front().formula) order.push_back({statement});
    changed.preferences[0].order = order;
    World world = world_of(changed);
    const Expected<LeverReply> reply =
        ask(world, {LeverGoal::Stable, target, SolutionConcept::Seq, 0, 0}, of);
    count += reply && reply->so ? 1U : 0U;
  }
  return static_cast<double>(count) / static_cast<double>(draws.size());
}

TEST(LeverDraws, AnOrderNotKnownIsDrawn) {
  const Case dispute = torn();
  World world = world_of(dispute);
  LeverRequest request;
  // Held with x and without y only where x counts more: as written both count alike, and a swap does not pay.
  request.question = {LeverGoal::Stable, when(join(FormulaKind::And, {at(0, 2), at(2, 2)})),
                      SolutionConcept::Seq, 0, 0};
  request.samples = 16;
  request.seed = dispute.forecast.seed;
  const Expected<LeverAnswer> answer = find_levers(world, request);
  ASSERT_TRUE(answer);
  ASSERT_FALSE(answer->already);
  ASSERT_FALSE(answer->levers.empty());
  EXPECT_DOUBLE_EQ(answer->share_without.value(), share_by_definition(dispute, {}, request.question.target));
  std::size_t in_between = 0;
  for (const Lever& lever : answer->levers) {
    EXPECT_DOUBLE_EQ(lever.share.value(), share_by_definition(dispute, lever.of, request.question.target));
    in_between += *lever.share > 0 && *lever.share < 1 ? 1U : 0U;
  }
  EXPECT_GT(in_between, 0U) << "one order in two makes the first leave x for y";
}

/// What else levers change is worked out by one thread while others draw.
TEST(LeverDraws, ThreadsChangeNothing) {
  std::size_t levers = 0, changes = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    const auto dispute = std::make_shared<const Case>(uncertain_case(seed));
    LeverRequest request;
    request.question = {LeverGoal::Stable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
    request.samples = 8;
    const auto answer_on = [&](unsigned threads) {
      Budget budget;
      budget.threads = threads;
      World world = World::make(dispute, budget).value();
      return find_levers(world, request).value();
    };
    const LeverAnswer one = answer_on(1), several = answer_on(3);
    ASSERT_EQ(one.levers.size(), several.levers.size());
    EXPECT_EQ(one.draws, several.draws);
    EXPECT_EQ(one.share_without, several.share_without);
    for (std::size_t k = 0; k < one.levers.size(); ++k) {
      EXPECT_EQ(one.levers[k].share, several.levers[k].share);
      EXPECT_EQ(one.levers[k].scenario, several.levers[k].scenario);
      EXPECT_EQ(one.levers[k].worse_off, several.levers[k].worse_off);
      EXPECT_EQ(one.levers[k].leave, several.levers[k].leave);
      ASSERT_EQ(one.levers[k].changes.size(), several.levers[k].changes.size());
      EXPECT_EQ(one.levers[k].changes_known, several.levers[k].changes_known);
      changes += one.levers[k].changes.size();
    }
    levers += one.levers.size();
  }
  EXPECT_GT(levers, 20U);
  EXPECT_GT(changes, 20U);
}

}  // namespace
}  // namespace detente
