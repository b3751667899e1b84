// SPDX-License-Identifier: MIT
// Random whole cases: the forecast of the engine against the matrix exponential of the definition.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "detente/analysis/forecast/forecast.hpp"
#include "detente/analysis/forecast/paths.hpp"
#include "detente/base/random.hpp"
#include "detente/casefile/read_case.hpp"
#include "oracle/naive_forecast.hpp"
#include "property/random_case_file.hpp"
#include "property/settings.hpp"

namespace detente::testing {
namespace {

constexpr double tolerance = 1e-9;

/// The case with activities, shocks, firmness, format and units of its own, all from the number.
Case enlivened(const Case& read, CounterRandom& random) {
  Case dispute = read;
  for (Actor& actor : dispute.actors)
    actor.activity = Quantity{.likely = std::round(random.unit() * 20) / 10};
  for (RedLine& line : dispute.red_lines) line.firmness = Quantity{.likely = random.unit()};
  dispute.shocks.clear();
  for (std::uint64_t k = random.below(3); k > 0; --k) {
    Shock shock;
    shock.per_year = Quantity{.likely = 3 * random.unit()};
    for (std::size_t a = 0; a < dispute.axes.size(); ++a)
      if (random.chance(0.4))
        shock.set.push_back({AxisId(a), static_cast<std::uint8_t>(random.below(dispute.axes[a].levels))});
    dispute.shocks.push_back(shock);
  }
  dispute.forecast.rationality = Quantity{.likely = 3 * random.unit()};
  dispute.forecast.inertia = Quantity{.likely = 4 * random.unit()};
  // Half of them in points, with units of their own.
  dispute.format = random.chance(0.5) ? 2 : 1;
  for (Actor& actor : dispute.actors) actor.unit = random.chance(0.5) ? 1 : 0.5 + 2 * random.unit();
  return dispute;
}

oracle::NaiveForecastInputs naive_inputs(const ForecastInputs& inputs) {
  return {{inputs.line_holds.begin(), inputs.line_holds.end()},
          {inputs.passes.begin(), inputs.passes.end()},
          inputs.activity,
          inputs.shock_rates,
          inputs.rationality,
          inputs.inertia};
}

/// Inputs as a draw may give them: any line may fail, any ratification come out either way, any worth differ.
ForecastInputs drawn(const Case& dispute, CounterRandom& random) {
  ForecastInputs inputs = point_inputs(dispute, true);
  for (std::uint8_t& holds : inputs.line_holds) holds = random.chance(0.6) ? 1 : 0;
  for (std::uint8_t& passes : inputs.passes) passes = random.chance(0.5) ? 1 : 0;
  return inputs;
}

/// How often leaving out irrelevant axes made the box smaller.
std::uint32_t narrower = 0;

void compare(const Case& dispute, const ForecastInputs& inputs, const Doubtful& doubtful, bool met,
             unsigned threads, std::uint32_t number) {
  Budget budget;
  budget.threads = threads;
  const auto space = ScenarioSpace::build(dispute, budget);
  ASSERT_TRUE(space);
  const ForecastInputs base = point_inputs(dispute, true);
  const auto ground = lay_ground(dispute, *space, {doubtful, base}, budget);
  ASSERT_TRUE(ground);
  const ForecastGround narrow = narrowed(*ground, outcome_formulas(dispute));
  const auto chain = ForecastChain::make(number % 4 == 0 ? *ground : narrow, inputs, budget);
  ASSERT_TRUE(chain) << to_string(chain.error().front());
  if (narrow.box.total() < ground->box.total()) ++narrower;
  const oracle::NaiveCase naive(dispute);
  EXPECT_EQ(ground->reference, naive.reachable(naive.bare(), true).size()) << "number " << number;
  CourseQuestion question{{0, 1.5, 24}, {}, {}};
  const auto course = follow(*chain, dispute, question, budget);
  ASSERT_TRUE(course);
  for (std::size_t n = 0; n < question.months.size(); ++n) {
    const auto expected = oracle::outcomes_after(naive, dispute, naive_inputs(inputs), question.months[n]);
    for (std::size_t k = 0; k < expected.size(); ++k)
      EXPECT_NEAR(course->outcomes[n][k], expected[k], tolerance) << "number " << number << " outcome " << k;
  }
  if (!met || dispute.outcomes.empty()) return;
  CourseQuestion meeting{{6}, {}, dispute.outcomes.front().when.formula};
  const auto passage = follow(*chain, dispute, meeting, budget);
  ASSERT_TRUE(passage);
  EXPECT_NEAR(passage->met.front(), oracle::met_after(naive, dispute, naive_inputs(inputs), 0, 6), tolerance)
      << "number " << number;
}

TEST(ForecastProperty, AgreesWithTheMatrixExponential) {
  std::uint32_t lively = 0;
  for (std::uint32_t k = 0; k < settings(60).count; ++k) {
    const std::uint32_t number = settings().first + k;
    const auto loaded = read_case(random_case_file(settings().seed, number, 48).text(), "random.toml");
    ASSERT_TRUE(loaded) << number;
    CounterRandom random(settings().seed, stream_of("forecast property"), number);
    const Case dispute = enlivened(*loaded->dispute, random);
    const ForecastInputs point = point_inputs(dispute, true);
    compare(dispute, point, {}, true, 1 + number % 3, number);
    Doubtful doubtful{std::vector<std::uint8_t>(dispute.red_lines.size(), 1),
                      std::vector<std::uint8_t>(dispute.ratifications.size(), 1)};
    compare(dispute, drawn(dispute, random), doubtful, false, 1, number);
    lively += dispute.stakes.empty() && dispute.preferences.empty() ? 0 : 1;
    if (HasFailure()) {
      std::printf("seed %llu number %u\n%s\n", static_cast<unsigned long long>(settings().seed), number,
                  random_case_file(settings().seed, number, 48).text().c_str());
      return;
    }
  }
  EXPECT_GT(lively, settings(60).count / 2);
  EXPECT_GT(narrower, settings(60).count / 10);
}

/// Paths sampled tell the exact course within five of their standard errors (and two paths, where a chance is
/// so small that hardly a path meets it).
void compare_paths(const Case& dispute, std::uint32_t number) {
  constexpr std::uint32_t paths = 4000;
  const auto space = ScenarioSpace::build(dispute, {});
  ASSERT_TRUE(space);
  const auto point = prepare_point(dispute, *space, true, {});
  ASSERT_TRUE(point);
  const CourseQuestion question{{0, 1.5, 12}, {}, {}};
  const auto exact = follow(point->chain, dispute, question, {});
  const auto course = sample_paths(point->ground, point->inputs, question, {number, 0, paths}, {});
  ASSERT_TRUE(exact && course);
  for (std::size_t n = 0; n < question.months.size(); ++n)
    for (std::size_t k = 0; k < exact->outcomes[n].size(); ++k)
      EXPECT_NEAR(course->outcomes[n][k], exact->outcomes[n][k],
                  5 * path_error(exact->outcomes[n][k], paths) + 2.0 / paths)
          << "number " << number << " outcome " << k;
}

TEST(ForecastProperty, SampledPathsAgreeWithinTheirError) {
  for (std::uint32_t k = 0; k < settings(60).count; ++k) {
    const std::uint32_t number = settings().first + k;
    const auto loaded = read_case(random_case_file(settings().seed, number, 48).text(), "random.toml");
    ASSERT_TRUE(loaded) << number;
    CounterRandom random(settings().seed, stream_of("forecast property"), number);
    compare_paths(enlivened(*loaded->dispute, random), number);
  }
}

}  // namespace
}  // namespace detente::testing
