// SPDX-License-Identifier: MIT
#include "detente/study/paths_study.hpp"

#include "detente/expression/parse.hpp"
#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

PathsRequest request_to(const Case& dispute, const std::string& goal) {
  PathsRequest request;
  request.goal = *make_condition(goal, dispute.symbols, {});
  request.verify = true;
  return request;
}

Expected<PathsStudy> ways(const std::string& text, const std::string& goal, const Budget& budget = {}) {
  const auto dispute = case_of(text);
  return study_paths({dispute, {}, {}}, request_to(*dispute, goal), budget);
}

TEST(PathsStudy, TheOnlyMoverLeftMustGoFirst) {
  const auto study = ways(river, "bridge");
  ASSERT_TRUE(study);
  ASSERT_EQ(study->paths.paths.size(), 3U);
  const Path& any = study->paths.paths[0];
  EXPECT_EQ(any.steps, 1U);  // North's consent is there already
  EXPECT_EQ(any.must_go_first, std::vector<ActorId>{ActorId(1U)});
  EXPECT_EQ(any.places.back().outcome, 0U);
  // Without a toll South's line is in the way, so the nearest goal crosses it and does not pay.
  EXPECT_EQ(any.places.back().crossed.size(), 1U);
  const Path& paying = study->paths.paths[1];
  EXPECT_EQ(paying.steps, 1U);
  EXPECT_TRUE(paying.places.back().acceptable);
  EXPECT_TRUE(study->report.verification->passed());
  EXPECT_GT(study->report.verification->checked, 20U);
}

TEST(PathsStudy, TheEndCanBeAskedToCrossNoLineAndToHold) {
  const auto dispute = case_of(river);
  for (const PathEnding ending : {PathEnding::Acceptable, PathEnding::Lasting}) {
    PathsRequest request = request_to(*dispute, "bridge");
    request.ending = ending;
    const auto study = study_paths({dispute, {}, {}}, request, {});
    ASSERT_TRUE(study);
    EXPECT_EQ(study->paths.goals, 1U);  // with the toll
    for (const Path& path : study->paths.paths) {
      ASSERT_TRUE(path.found);
      EXPECT_TRUE(path.places.back().acceptable);
    }
    EXPECT_TRUE(study->report.verification->passed());
  }
}

TEST(PathsStudy, AWallThatOnlyComesDownStaysDown) {
  const auto study = ways(river, "wall");
  ASSERT_TRUE(study);
  for (const Path& path : study->paths.paths) EXPECT_FALSE(path.found);
  EXPECT_EQ(study->paths.goals, 6U);  // the rule leaves out the bridge
}

TEST(PathsStudy, EquilibriaWithinReachComeNearestFirst) {
  const auto study = ways(river, "bridge");
  ASSERT_TRUE(study->paths.equilibria);
  const EquilibriaReach& reach = *study->paths.equilibria;
  EXPECT_LE(reach.improving, reach.any);
  EXPECT_LE(reach.any, reach.count);
  ASSERT_FALSE(reach.listed.empty());
  for (std::size_t k = 1; k < reach.listed.size(); ++k)
    EXPECT_LE(reach.listed[k - 1].improving.value_or(99), reach.listed[k].improving.value_or(99));
}

TEST(PathsStudy, AStartNobodyCanBeInIsRefused) {
  const auto dispute = case_of(river);
  PathsRequest request = request_to(*dispute, "bridge");
  request.from = *make_condition("bridge and wall", dispute->symbols, {});
  const auto study = study_paths({dispute, {}, {}}, request, {});
  ASSERT_FALSE(study);
  EXPECT_EQ(study.error().front().code, Code::Usage);
}

TEST(PathsStudy, TooMuchMemoryIsRefusedBeforehand) {
  Budget budget;
  budget.max_memory_bytes = 10;
  EXPECT_EQ(ways(river, "bridge", budget).error().front().code, Code::MemoryLimit);
}

}  // namespace
}  // namespace detente
