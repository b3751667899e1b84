// SPDX-License-Identifier: MIT
#include "detente/study/constraint_masks.hpp"

#include <algorithm>

#include "detente/analysis/settlement/settle.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/drawn_case.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

ForecastInputs holding(const Case& dispute, std::vector<std::uint8_t> lines) {
  ForecastInputs inputs = point_inputs(dispute, true);
  inputs.line_holds = std::move(lines);
  return inputs;
}

TEST(ConstraintMasks, TellWhichLinesCollide) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(0, 2));                                      // never x
  add_line(dispute, 0, join(FormulaKind::And, {at(0, 1), at(1, 1)}));  // x or y
  const World world = world_of(dispute);
  const ConstraintMasks masks = ConstraintMasks::make(world).value();
  const GoalMasks goal = masks.masks_of(scenarios_where(world.space(), at(1, 1), 1), {});
  const ConstraintSet both = masks.active(holding(dispute, {1, 1})),
                      one = masks.active(holding(dispute, {1, 0}));
  EXPECT_FALSE(possible(goal, both));
  EXPECT_TRUE(possible(goal, one));
  const ConstraintRef lines[] = {{ConstraintKind::RedLine, 0}, {ConstraintKind::RedLine, 1}};
  const ConstraintSet pair = masks.set_of(lines).value(), first = masks.set_of({lines, 1}).value();
  EXPECT_TRUE(collides(goal, pair));
  EXPECT_FALSE(collides(goal, first));
  EXPECT_TRUE(only_collision(goal, both, pair));
  EXPECT_TRUE(all_active(pair, both));
  EXPECT_FALSE(all_active(pair, one));
  EXPECT_TRUE(possible_without(goal, both, first));
  const ConstraintRef other[] = {{ConstraintKind::Rule, 0}};
  EXPECT_FALSE(masks.set_of(other));
}

TEST(ConstraintMasks, AgreeWithEveryDrawnCase) {
  std::size_t either = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    const Case dispute = uncertain_case(seed);
    const World world = world_of(dispute);
    const ConstraintMasks masks = ConstraintMasks::make(world).value();
    Dice dice(seed);
    const Condition goal = when(random_formula(dice, dispute));
    const GoalMasks found = masks.masks_of(scenarios_where(world.space(), goal.formula, 1), {});
    std::size_t so = 0, draws = 0;
    for (const ForecastInputs& inputs : draws_of(dispute, 6)) {
      const Case drawn = drawn_case(dispute, inputs);
      const ConstraintSet active = masks.active(inputs);
      const Bitmap acceptable = masks.acceptable(active);
      for (ScenarioIndex n = 0; n < world.space().total(); ++n)
        EXPECT_EQ(acceptable.test(n), detente::acceptable(drawn, world.space().levels_of(n))) << seed;
      const SettlementResult result = settle(drawn, world.space(), goal, {}, {}).value();
      EXPECT_EQ(possible(found, active), result.possible) << seed;
      so += result.possible ? 1U : 0U;
      ++draws;
    }
    either += so > 0 && so < draws ? 1U : 0U;
  }
  EXPECT_GT(either, 10U);
}

}  // namespace
}  // namespace detente
