// SPDX-License-Identifier: MIT
#include "detente/study/inverse_study.hpp"

#include <gtest/gtest.h>

#include "detente/expression/parse.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::testing {
namespace {

InverseResult asked(const char* at) {
  const auto dispute = std::make_shared<const Case>(mistaken_dilemma(""));
  World world = *World::make(dispute, {});
  InverseRequest request;
  if (at != nullptr) request.at = make_condition(at, dispute->symbols, {}).value();
  const auto result = find_conditions(world, request);
  EXPECT_TRUE(result);
  return *result;
}

TEST(InverseStudy, SaysWhoWouldLeaveAndWhatWouldKeepThem) {
  const InverseResult result = asked(nullptr);
  const ConceptInverse &nash = result.concepts[0], &seq = result.concepts[3];
  EXPECT_FALSE(nash.holds);
  ASSERT_EQ(nash.actors.size(), 2U);
  ASSERT_EQ(nash.actors[0].unmet.size(), 1U);
  EXPECT_EQ(nash.actors[0].unmet[0].ways, (std::vector<std::vector<Levels>>{{{1, 0}}}));
  EXPECT_EQ(nash.actors[0].orders, 12U);  // half of 24
  EXPECT_TRUE(seq.holds);
  ASSERT_EQ(seq.actors[0].met.size(), 1U);
  EXPECT_EQ(seq.actors[0].met[0].ways, (std::vector<std::vector<Levels>>{{{1, 0}}, {{1, 1}}}));
  EXPECT_EQ(seq.actors[0].orders, 16U);  // all but those with both above
}

TEST(InverseStudy, TakesTheNearestScenarioWithTheCondition) {
  const InverseResult result = asked("a");
  EXPECT_EQ(result.target, (Levels{1, 0}));
  EXPECT_EQ(result.candidates, 2U);
}

TEST(InverseStudy, RefusesAConditionNothingSatisfies) {
  const auto dispute = std::make_shared<const Case>(mistaken_dilemma(""));
  InverseRequest request;
  request.at = make_condition("a and not a", dispute->symbols, {}).value();
  const auto refused = study_inverse({dispute, {}, {}}, request, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, Code::Usage);
}

}  // namespace
}  // namespace detente::testing
