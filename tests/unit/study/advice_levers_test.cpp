// SPDX-License-Identifier: MIT
#include "detente/study/advice_levers.hpp"

#include "detente/study/levers.hpp"
#include "detente/study/run.hpp"
#include "support/random_case.hpp"
#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

std::shared_ptr<const Advice> advised(std::shared_ptr<const Case> dispute) {
  StudyRequest request;
  request.settlement = request.stability = request.advice = true;
  const auto study = run_study({std::move(dispute), {}, {}}, request, {});
  return study ? study->report.advice : nullptr;
}

TEST(AdviceLevers, TheLineThatGivesAndWhoWouldMind) {
  const auto advice =
      advised(case_of(with(river, "never = \"bridge.south and not toll\"", "never = \"bridge.south\"")));
  ASSERT_NE(advice, nullptr);
  ASSERT_EQ(advice->levers.size(), 1U);
  const LeverAnswer& answer = advice->levers.front().answer;
  ASSERT_EQ(answer.levers.size(), 1U);
  EXPECT_EQ(answer.levers.front().of.front().kind, InterventionKind::WaiveLine);
  EXPECT_TRUE(answer.pairs);
  // Once the line is waived it no longer counts against its holder.
  EXPECT_TRUE(answer.levers.front().worse_off.empty());
  EXPECT_TRUE(answer.levers.front().leave.empty());
}

TEST(AdviceLevers, NothingWhereNoLineStandsInTheWay) {
  const auto advice = advised(case_of(river));
  ASSERT_NE(advice, nullptr);
  EXPECT_TRUE(advice->levers.empty() && advice->unsteady.empty());
}

/// The sets, scenarios and undoers of `detente levers`, without those that lift a rule.
TEST(AdviceLevers, TheyAreThoseOfTheCommand) {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const auto dispute = std::make_shared<const Case>(random_case(seed));
    const auto advice = advised(dispute);
    if (advice == nullptr) continue;
    for (const AdviceLevers& one : advice->levers) {
      World world = World::make(dispute, {}).value();
      LeverRequest request;
      request.question.goal = LeverGoal::Acceptable;
      request.question.target = dispute->wishes[one.wish.index()].when;
      request.samples = 0;
      std::vector<Lever> all = find_levers(world, request).value().levers;
      std::erase_if(all, [](const Lever& lever) {
        return std::any_of(lever.of.begin(), lever.of.end(),
                           [](const Intervention& part) { return part.kind == InterventionKind::DropRule; });
      });
      ASSERT_EQ(one.answer.levers.size(), all.size()) << "seed " << seed;
      for (const Lever& lever : one.answer.levers) {
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Lever& other) { return other.of == lever.of; });
        ASSERT_NE(same, all.end()) << "seed " << seed;
        EXPECT_EQ(lever.scenario, same->scenario) << "seed " << seed;
        EXPECT_EQ(lever.worse_off, same->worse_off) << "seed " << seed;
        EXPECT_EQ(lever.leave, same->leave) << "seed " << seed;
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 20U);
}

}  // namespace
}  // namespace detente
