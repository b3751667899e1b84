// SPDX-License-Identifier: MIT
#include "detente/casefile/generate.hpp"

#include <gtest/gtest.h>

#include <string>

#include "detente/base/random.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/space.hpp"

namespace detente {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

std::string text_of(const GenerateOptions& options) {
  const Expected<std::string> text = generate_case(options);
  return text ? *text : "error: " + text.error().front().hint;
}

TEST(Generate, SameSeedSameBytesOnEveryMachine) {
  const std::string text =
      text_of({.stakes = 2, .red_lines = 4, .rules = 2, .joint = 1, .holes = 0.1, .seed = 7});
  EXPECT_EQ(text, text_of({.stakes = 2, .red_lines = 4, .rules = 2, .joint = 1, .holes = 0.1, .seed = 7}));
  EXPECT_NE(text, text_of({.stakes = 2, .red_lines = 4, .rules = 2, .joint = 1, .holes = 0.1, .seed = 8}));
  // The bytes themselves: a change here changes every case others generated with this version.
  EXPECT_EQ(stream_of(text), 13290862607551602107U) << text.substr(0, 400);
}

TEST(Generate, HasTheNumbersAskedFor) {
  const std::string text = text_of({.actors = 3,
                                    .options = 4,
                                    .stakes = 5,
                                    .red_lines = 7,
                                    .rules = 3,
                                    .wishes = 6,
                                    .one_way = 5,
                                    .joint = 2});
  EXPECT_EQ(count(text, "[[actor]]"), 3U);
  EXPECT_EQ(count(text, "[[option]]"), 14U);
  EXPECT_EQ(count(text, "parties = "), 2U);
  EXPECT_EQ(count(text, "[[redline]]"), 7U);
  EXPECT_EQ(count(text, "[[rule]]"), 3U);
  EXPECT_EQ(count(text, "[[wish]]"), 6U);
  EXPECT_EQ(count(text, "change = \"up\""), 3U);
  EXPECT_EQ(count(text, "change = \"down\""), 2U);
  EXPECT_EQ(count(text, "[[preference]]"), 2U);  // by turns: actors 1 and 3
  EXPECT_EQ(count(text, "[[stake]]"), 5U);       // actor 2
  EXPECT_EQ(count(text, "impossible = "), 3U);
}

TEST(Generate, StakesAlone) {
  const std::string text = text_of({.statements = 0, .stakes = 3});
  EXPECT_EQ(count(text, "[[stake]]"), 12U);
  EXPECT_EQ(count(text, "[[preference]]"), 0U);
}

TEST(Generate, StaircaseHasOneStepPerCombination) {
  const std::string text = text_of({.actors = 3, .options = 2, .levels = 3, .shape = CaseShape::Staircase});
  EXPECT_EQ(count(text, "[[preference]]"), 3U);
  EXPECT_EQ(count(text, " or "),
            4U * 7U + 4U);  // eight steps in each of four statements; four in the outcomes
}

/// The case a text says, read by the product.
Case read(const GenerateOptions& options) {
  const Expected<LoadedCase> loaded = read_case(text_of(options), "generated.toml");
  if (!loaded) {
    ADD_FAILURE() << to_string(loaded.error().front()) << "\n" << text_of(options);
    return {};
  }
  return *loaded->dispute;
}

double share_of_holes(const GenerateOptions& options) {
  const auto space = ScenarioSpace::build(read(options), {});
  return space ? 1 - static_cast<double>(space->feasible_count()) / static_cast<double>(space->total()) : -1;
}

TEST(Generate, IsAValidCaseWhateverIsAsked) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    CounterRandom random(9, 0, static_cast<std::uint32_t>(seed));
    const auto below = [&](std::uint64_t bound) { return static_cast<unsigned>(random.below(bound)); };
    GenerateOptions o;
    o.actors = 1 + below(5);
    o.options = 1 + below(4);
    o.statements = below(6);
    o.stakes = below(6);
    o.red_lines = below(14);
    o.rules = below(5);
    o.wishes = below(7);
    o.one_way = below(o.actors * o.options + 1);
    o.joint = o.actors > 1 ? below(4) : 0;
    o.levels = 2 + below(15);
    o.holes = random.unit() * 0.9;
    o.seed = seed;
    const Case c = read(o);
    EXPECT_EQ(c.actors.size(), o.actors);
    EXPECT_EQ(c.options.size(), o.actors * o.options + o.joint);
    EXPECT_EQ(c.today, Levels(c.axes.size(), 0));
    EXPECT_TRUE(acceptable(c, c.today));
    if (HasFailure()) return;
  }
}

TEST(Generate, HolesAreAboutAsMany) {
  for (const double share : {0.1, 0.5, 0.9}) {
    for (std::uint64_t seed = 1; seed < 3; ++seed) {
      const double met = share_of_holes({.actors = 3, .options = 4, .holes = share, .seed = seed});
      EXPECT_NEAR(met, share, 0.02 + share * 0.08) << "seed " << seed;
      EXPECT_NEAR(share_of_holes({.actors = 4, .options = 4, .holes = share, .seed = seed}), share,
                  0.02 + share * 0.08);
    }
  }
  EXPECT_EQ(share_of_holes({.actors = 3, .options = 4}), 0);
}

TEST(Generate, HolesAreScattered) {
  // Every actor can meet a hole within its own moves: the holes do not fill whole blocks only.
  const Case c = read({.actors = 4, .options = 4, .holes = 0.1, .seed = 3});
  EXPECT_GE(c.rules.size(), 8U);
}

TEST(Generate, ClashingLinesRuleAGoalOutTogether) {
  const Case c = read({.actors = 3, .options = 3, .red_lines = 2, .seed = 4});
  ASSERT_EQ(c.red_lines.size(), 2U);
  const auto space = ScenarioSpace::build(c, {});
  const Bitmap first = scenarios_where(*space, c.red_lines[0].never.formula, 1);
  const Bitmap second = scenarios_where(*space, c.red_lines[1].never.formula, 1);
  // Disjoint halves of one literal: together they forbid half of all scenarios.
  EXPECT_EQ(first.count() + second.count(), space->total() / 2);
}

TEST(Generate, RefusesWhatNoCaseCanHave) {
  const auto hint = [](const GenerateOptions& options) {
    const Expected<std::string> text = generate_case(options);
    EXPECT_FALSE(text.has_value());
    return text ? std::string() : code_name(text.error().front().code) + ": " + text.error().front().hint;
  };
  EXPECT_EQ(hint({.actors = 0}), "E701: it takes at least one actor and one option each");
  EXPECT_EQ(hint({.actors = 4, .options = 129}), "E701: it takes at most 512 options in all");
  EXPECT_EQ(hint({.levels = 256}), "E701: it takes 2 to 255 levels");
  EXPECT_EQ(hint({.holes = 0.95}), "E701: it takes a share of holes from 0 to 0.9");
  EXPECT_EQ(hint({.actors = 2, .options = 2, .one_way = 5}),
            "E701: it takes at most as many one-way options as the actors have of their own");
  EXPECT_EQ(hint({.actors = 1, .joint = 1}), "E701: it takes two actors for a joint option");
  EXPECT_NE(hint({.actors = 2, .shape = CaseShape::Staircase}).find("three actors for a staircase"),
            std::string::npos);
}

}  // namespace
}  // namespace detente
