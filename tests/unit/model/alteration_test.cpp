// SPDX-License-Identifier: MIT
#include "detente/model/alteration.hpp"

#include <gtest/gtest.h>

#include "detente/model/point.hpp"
#include "small_case.hpp"

namespace detente {
namespace {

using testing::small_case;

Case with(const Alteration& alteration) { return altered(small_case(), alteration).value(); }

TEST(Alteration, RemovesByName) {
  const Case c = with({{"no_visas", "market_gain", "no_visas_alone"}, {}, {}});
  ASSERT_EQ(c.red_lines.size(), 2U);
  EXPECT_EQ(c.red_lines[1].id, "no_half_measures");
  ASSERT_EQ(c.stakes.size(), 1U);
  EXPECT_EQ(c.stakes[0].id, "rail_gain");
  EXPECT_TRUE(c.rules.empty());
}

TEST(Alteration, WhatDependsOnARemovedBlockGoesWithIt) {
  const Case c = with({{"rail_poll"}, {}, {}});
  EXPECT_TRUE(c.polls.empty());
  EXPECT_TRUE(c.ratifications.empty());
  EXPECT_FALSE(c.red_lines[2].binding) << "the public has no say left";
  EXPECT_TRUE(c.red_lines[0].binding);
  EXPECT_TRUE(altered(small_case(), {{"rail_poll", "rail_consent"}, {}, {}}))
      << "removed twice over is no error";
}

TEST(Alteration, WhatIsRemovedIsASet) {
  Case c = small_case();
  Belief belief;
  belief.id = "moscow_on_tbilisi";
  belief.red_lines.push_back(c.red_lines[0]);
  belief.red_lines[0].id = "imagined";
  belief.stakes.push_back(c.stakes[0]);
  c.beliefs.push_back(belief);
  const std::string stake = c.stakes[0].id;
  for (const std::vector<std::string>& ids : {std::vector<std::string>{"moscow_on_tbilisi", "imagined"},
                                              {"imagined", "moscow_on_tbilisi"},
                                              {"rail_poll", "rail_poll"},
                                              {"rail_poll", "rail_consent"},
                                              {"rail_consent", "rail_poll", "rail_consent"}})
    EXPECT_TRUE(altered(c, {ids, {}, {}})) << ids.front();
  const Case twice = altered(c, {{stake, stake}, {}, {}}).value();
  EXPECT_EQ(twice.stakes.size(), c.stakes.size() - 1);
  EXPECT_EQ(twice.beliefs[0].stakes.size(), 1U) << "named twice, it still stands for the case's own stake";
}

TEST(Alteration, ReferencesFollowTheirBlocks) {
  Case c = small_case();
  Poll other = c.polls[0];
  other.id = "older_poll";
  c.polls.insert(c.polls.begin(), other);
  c.ratifications[0].poll = PollId(1);
  const Case without = altered(c, {{"older_poll"}, {}, {}}).value();
  ASSERT_EQ(without.ratifications.size(), 1U);
  EXPECT_EQ(without.polls[without.ratifications[0].poll.index()].id, "rail_poll");
}

TEST(Alteration, RemovesInsideBeliefs) {
  Case c = small_case();
  Belief belief;
  belief.id = "moscow_on_tbilisi";
  belief.red_lines.push_back(c.red_lines[0]);
  belief.red_lines[0].id = "imagined";
  c.beliefs.push_back(belief);
  EXPECT_TRUE(altered(c, {{"imagined"}, {}, {}}).value().beliefs[0].red_lines.empty());
  EXPECT_TRUE(altered(c, {{"moscow_on_tbilisi"}, {}, {}}).value().beliefs.empty());
}

TEST(Alteration, ChangesParametersAndToday) {
  const Case c = with({{}, {{ParameterId(1), 1.0}}, {{AxisId(0), 2}}});
  EXPECT_EQ(point_worths(c)[1].nano, 7'900'000'000) << "4 * (2 * 1) - 0.1";
  EXPECT_EQ(c.today, (Levels{2, 0, 0, 0}));
  EXPECT_EQ(c.axes[0].now, 2);
  EXPECT_EQ(c.axes[0].change, Change::Fixed);
  EXPECT_EQ(c.axes[1].change, Change::Free);
}

TEST(Alteration, SaysWhatItCannotDo) {
  const auto result = altered(small_case(), {{"nobody", "market"}, {}, {{AxisId(3), 1}}});
  ASSERT_FALSE(result);
  ASSERT_EQ(result.error().size(), 3U);
  EXPECT_EQ(result.error()[0].code, Code::UnknownName);
  EXPECT_EQ(result.error()[1].code, Code::WrongKind);
  EXPECT_EQ(result.error()[2].code, Code::PresentInfeasible);
}

}  // namespace
}  // namespace detente
