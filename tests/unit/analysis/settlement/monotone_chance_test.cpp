// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/monotone_chance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace detente {
namespace {

constexpr double to_rounding = 1e-12;

/// By definition: the sum over all subsets of elements, with one of them fixed (or none: `fixed` = width).
double by_all_subsets(const ElementFamily& family, const std::vector<double>& in, std::uint32_t fixed,
                      bool is_in) {
  double sum = 0;
  for (std::uint32_t subset = 0; subset < (1U << in.size()); ++subset) {
    double weight = 1;
    for (std::uint32_t k = 0; k < in.size(); ++k) {
      const bool member = ((subset >> k) & 1) != 0;
      if (k == fixed)
        weight *= member == is_in ? 1 : 0;
      else
        weight *= member ? in[k] : 1 - in[k];
    }
    const bool whole = std::any_of(family.begin(), family.end(), [subset](const auto& set) {
      return std::all_of(set.begin(), set.end(), [subset](std::uint32_t k) { return (subset >> k) & 1; });
    });
    if (whole) sum += weight;
  }
  return sum;
}

void expect_agreement(const ElementFamily& family, const std::vector<double>& in) {
  const auto width = static_cast<std::uint32_t>(in.size());
  MonotoneChance function(family, in);
  const ChanceBounds chance = function.chance();
  ASSERT_TRUE(chance.exact);
  ASSERT_NEAR(chance.low, by_all_subsets(family, in, width, false), to_rounding);
  ASSERT_NEAR(chance.high, chance.low, to_rounding);
  for (std::uint32_t k = 0; k < width; ++k) {
    const ChanceBounds importance = function.importance(k);
    const double expected = by_all_subsets(family, in, k, true) - by_all_subsets(family, in, k, false);
    ASSERT_NEAR(importance.middle(), expected, to_rounding) << "element " << k;
  }
}

TEST(MonotoneChance, TheExamplesOfTheHeader) {
  MonotoneChance both({{0, 1}}, {0.1, 0.1});
  EXPECT_NEAR(both.chance().low, 0.01, to_rounding);
  EXPECT_NEAR(both.importance(0).low, 0.1, to_rounding);
  MonotoneChance either({{0}, {1}}, {0.1, 0.1});
  EXPECT_NEAR(either.chance().low, 0.19, to_rounding);
  EXPECT_NEAR(either.importance(1).low, 0.9, to_rounding);
}

TEST(MonotoneChance, NoSetNeverComesInAndAnEmptyOneAlwaysDoes) {
  EXPECT_EQ(MonotoneChance({}, {0.5}).chance().high, 0);
  EXPECT_EQ(MonotoneChance({{0}, {}}, {0.5}).chance().low, 1);
  EXPECT_EQ(MonotoneChance({{0}, {}}, {0.5}).importance(0).high, 0);
}

TEST(MonotoneChance, AgreesWithTheDefinitionOnEveryFamilyOverThreeAndFourElements) {
  for (const std::uint32_t width : {3U, 4U}) {
    std::vector<double> chances{0.13, 0.72, 0.4, 0.91};
    chances.resize(width);
    for (std::uint32_t which = 0; which < (1U << ((1U << width) - 1)); ++which) {
      ElementFamily family;
      for (std::uint32_t set = 1; set < (1U << width); ++set) {
        if (((which >> (set - 1)) & 1) == 0) continue;
        family.emplace_back();
        for (std::uint32_t k = 0; k < width; ++k)
          if ((set >> k) & 1) family.back().push_back(k);
      }
      expect_agreement(family, chances);
      if (HasFatalFailure()) FAIL() << "family " << which << " over " << width;
    }
  }
}

TEST(MonotoneChance, AgreesWithTheDefinitionOnRandomFamilies) {
  std::mt19937_64 engine(11);
  const auto unit = [&] { return static_cast<double>(engine() % 1001) / 1000; };
  for (int round = 0; round < 300; ++round) {
    std::vector<double> in(1 + engine() % 11);
    for (double& chance : in) chance = unit();
    ElementFamily family(engine() % 9);
    for (auto& set : family)
      for (std::uint32_t k = 0; k < in.size(); ++k)
        if (engine() % 4 == 0) set.push_back(k);
    expect_agreement(family, in);
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

/// All pairs among `width` elements: nothing falls apart, so the expansions are many.
ElementFamily all_pairs(std::uint32_t width) {
  ElementFamily family;
  for (std::uint32_t a = 0; a < width; ++a)
    for (std::uint32_t b = a + 1; b < width; ++b) family.push_back({a, b});
  return family;
}

TEST(MonotoneChance, WhereStepsEndTheChanceLiesBetweenTheBounds) {
  const std::uint32_t width = 9;
  const std::vector<double> in(width, 0.2);
  const double none_or_one = std::pow(0.8, 9) + 9 * 0.2 * std::pow(0.8, 8);
  EXPECT_NEAR(MonotoneChance(all_pairs(width), in).chance().low, 1 - none_or_one, to_rounding);
  for (const std::size_t steps : {0U, 1U, 2U, 4U}) {
    const ChanceBounds bounds = MonotoneChance(all_pairs(width), in, steps).chance();
    EXPECT_FALSE(bounds.exact);
    EXPECT_LT(bounds.low, 1 - none_or_one);
    EXPECT_GT(bounds.high, 1 - none_or_one);
  }
}

TEST(MonotoneChance, FortyElementsThatFallApartAreExact) {
  ElementFamily family;
  for (std::uint32_t k = 0; k < 40; k += 2) family.push_back({k, k + 1});
  MonotoneChance function(family, std::vector<double>(40, 0.3), 0);
  EXPECT_TRUE(function.chance().exact);
  EXPECT_NEAR(function.chance().low, 1 - std::pow(1 - 0.09, 20), to_rounding);
}

}  // namespace
}  // namespace detente
