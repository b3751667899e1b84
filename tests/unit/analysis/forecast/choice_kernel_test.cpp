// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/choice_kernel.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "detente/analysis/forecast/axis_mix.hpp"
#include "detente/scenario/space_box.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

TEST(AxisMix, EveryDirectionByHand) {
  std::vector<double> free{1, 2, 4};
  mix_axis(free.data(), 1, 3, Change::Free, 1, 0.5);
  EXPECT_EQ(free, (std::vector<double>{4, 4.5, 5.5}));
  std::vector<double> up{1, 2, 4};
  mix_axis(up.data(), 1, 3, Change::Up, 1, 0.5);
  EXPECT_EQ(up, (std::vector<double>{1, 2.5, 5.5}));
  std::vector<double> down{1, 2, 4};
  mix_axis(down.data(), 1, 3, Change::Down, 1, 0.5);
  EXPECT_EQ(down, (std::vector<double>{4, 4, 4}));
}

TEST(ChoiceKernel, TwoScenariosByHand) {
  const Case dispute = small_case(1, {{0}});
  const SpaceBox box = whole_box(dispute);
  const Bitmap open(2, true);
  const auto kernel = ChoiceKernel::make({2, &box.layout.blocks[0], &open, {0, 0}, {0, 1}, 1, 0});
  const std::vector<double> from{1, 0};
  std::vector<double> into(2, 0);
  kernel.spread(from.data(), into.data(), 1, false, 1);
  EXPECT_NEAR(into[1], std::exp(1) / (1 + std::exp(1)), 1e-15);
  EXPECT_NEAR(into[0] + into[1], 1, 1e-15);
}

TEST(ChoiceKernel, MassIsKeptForAnyNumberOfThreads) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Case dispute = random_case(seed, {.actors = 2, .axes = 9, .rules = 0});
    const SpaceBox box = whole_box(dispute);
    const Bitmap open(box.total(), true);
    Dice dice(seed);
    ChoiceQuestion question{box.total(), nullptr, &open, {}, {}, 2, 3};
    for (std::uint64_t s = 0; s < box.total(); ++s) {
      question.crossed.push_back(static_cast<std::uint16_t>(dice.below(3)));
      question.utility.push_back(static_cast<double>(dice.below(10)));
    }
    for (const OwnerBlock& block : box.layout.blocks) {
      if (block.size == 1) continue;
      question.block = &block;
      const auto kernel = ChoiceKernel::make(question);
      std::vector<double> from(box.total(), 1.0 / static_cast<double>(box.total())), one(box.total(), 0),
          three = one;
      kernel.spread(from.data(), one.data(), 1, false, 1);
      kernel.spread(from.data(), three.data(), 1, false, 3);
      EXPECT_EQ(one, three);
      double sum = 0;
      for (const double p : one) sum += p;
      EXPECT_NEAR(sum, 1, 1e-12) << seed;
    }
  }
}

TEST(ChoiceKernel, AFarBetterScenarioOutOfReachChangesNothing) {
  const Case dispute = small_case(1, {{0, 3, Change::Up}});
  const SpaceBox box = whole_box(dispute);
  const Bitmap open(3, true);
  // From the middle level there is no way back to the lowest, a million times better.
  const auto kernel = ChoiceKernel::make({3, &box.layout.blocks[0], &open, {0, 0, 0}, {1e6, 0, 0.5}, 2, 1});
  const std::vector<double> from{0, 1, 0};
  std::vector<double> into(3, 0);
  kernel.spread(from.data(), into.data(), 1, true, 1);
  // Up: e^(2 * 0.5 - 1) = 1, as much as staying.
  EXPECT_EQ(into[0], 0);
  EXPECT_NEAR(into[1], 0.5, 1e-15);
  EXPECT_NEAR(into[2], 0.5, 1e-15);
}

TEST(ChoiceKernel, SteepChoicesAreThoseOfTheDefinition) {
  const Case dispute = small_case(2, {{0, 3, Change::Up}, {0, 2, Change::Down}, {0, 2}, {1, 2}});
  const SpaceBox box = whole_box(dispute);
  const OwnerBlock& block = box.layout.blocks[0];
  const Bitmap open(box.total(), true);
  Dice dice(11);
  std::vector<double> utility;
  for (std::uint64_t s = 0; s < box.total(); ++s)
    utility.push_back(static_cast<double>(dice.below(4)) * 500 + static_cast<double>(dice.below(4)));
  const double rationality = 3, inertia = 0.5;
  const auto kernel =
      ChoiceKernel::make({box.total(), &block, &open, std::vector<std::uint16_t>(box.total(), 0), utility,
                          rationality, inertia});
  const auto level = [&](std::uint64_t s, std::size_t axis) {
    return s / box.layout.strides[axis] % box.layout.radices[axis];
  };
  for (std::uint64_t s = 0; s < box.total(); ++s) {
    std::vector<double> from(box.total(), 0), into(box.total(), 0), wanted(box.total(), 0);
    from[s] = 1;
    kernel.spread(from.data(), into.data(), 1, true, 1);
    double sum = 0, best = -1e300;
    for (const bool weigh : {false, true})
      for (std::uint64_t t = 0; t < box.total(); ++t) {
        if (level(t, 3) != level(s, 3) || level(t, 0) < level(s, 0) || level(t, 1) > level(s, 1)) continue;
        double exponent = rationality * utility[t];
        for (std::size_t axis = 0; axis < 3; ++axis)
          exponent -= level(s, axis) != level(t, axis) ? inertia : 0;
        best = std::max(best, exponent);
        if (weigh) sum += wanted[t] = std::exp(exponent - best);
      }
    for (std::uint64_t t = 0; t < box.total(); ++t)
      EXPECT_NEAR(into[t], wanted[t] / sum, 1e-12) << s << " " << t;
  }
}

}  // namespace
}  // namespace detente::testing
