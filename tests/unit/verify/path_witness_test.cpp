// SPDX-License-Identifier: MIT
#include "detente/verify/path_witness.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

/// Two actors with one option each; both gain by the second's. The path: the second, then the first.
struct Walked {
  Case dispute = small_case(2, {{0}, {1}});
  Formula goal = join(FormulaKind::And, {at(0, 2), at(1, 2)});
  Path path;

  Walked() {
    add_stake(dispute, 0, at(1, 2), 1);
    add_stake(dispute, 1, at(1, 2), 1);
    path.kind = PathKind::FewestSacrifices;
    path.found = true;
    path.steps = 2;
    path.sacrifices = 1;
    path.places.resize(3);
    path.places[0].scenario = {0, 0};
    path.places[0].movers = {ActorId(1U)};
    path.places[1].scenario = {0, 1};
    path.places[1].movers = path.places[1].unwilling = {ActorId(0U)};
    path.places[2].scenario = {1, 1};
    for (PathPlace& place : path.places) place.acceptable = true;
  }
  bool passes() const { return verify_path(dispute, path, goal, nullptr).passed(); }
};

TEST(PathWitness, WhatIsSoPasses) {
  const Walked walked;
  const Verification verification = verify_path(walked.dispute, walked.path, walked.goal, nullptr);
  EXPECT_TRUE(verification.passed()) << to_string(verification.faults.front());
  EXPECT_GT(verification.checked, 10U);
}

TEST(PathWitness, WhereOnlySomeWillDoTheEndIsLookedUpAgain) {
  Walked walked;
  const auto passes = [&](PathEnding ending) {
    return verify_path(walked.dispute, walked.path, PathGoal{walked.goal, ending}, nullptr).passed();
  };
  EXPECT_TRUE(passes(PathEnding::Acceptable));
  EXPECT_FALSE(passes(PathEnding::Lasting));  // the end is not said to hold
  walked.path.places[2].equilibrium = true;
  EXPECT_TRUE(passes(PathEnding::Lasting));
  RedLine line;
  line.id = "never";
  line.actors = {ActorId(0U)};
  line.never = when(walked.goal);
  line.barred = walked.goal;
  walked.dispute.red_lines = {line};
  walked.path.places[2].crossed = {{ConstraintKind::RedLine, 0}};
  walked.path.places[2].acceptable = false;
  EXPECT_FALSE(passes(PathEnding::Acceptable));
}

TEST(PathWitness, EveryFalseWordIsRefuted) {
  const std::vector<void (*)(Walked&)> lies = {
      [](Walked& w) { w.path.places[0].movers = {ActorId(0U)}; },
      [](Walked& w) { w.path.places[1].unwilling.clear(); },
      [](Walked& w) { w.path.sacrifices = 0; },
      [](Walked& w) { w.path.steps = 3; },
      [](Walked& w) { w.path.kind = PathKind::Improving; },
      [](Walked& w) {
        w.path.places[2].scenario = {0, 1};
      },
      [](Walked& w) {
        w.path.places[0].scenario = {1, 0};
      },
      [](Walked& w) { w.path.places[2].outcome = 1; },
      [](Walked& w) { w.path.places[2].acceptable = false; },
      [](Walked& w) {
        w.path.places[2].turn_offs = {{ActorId(0U), {0, 1}, true}};
      },
      [](Walked& w) { w.dispute.axes[1].change = Change::Down; },
      [](Walked& w) { add_rule(w.dispute, at(1, 2)); },
      [](Walked& w) { add_line(w.dispute, 0, at(0, 2)); },
      [](Walked& w) { w.goal = at(0, 2); },  // one step would do
  };
  for (std::size_t k = 0; k < lies.size(); ++k) {
    Walked walked;
    lies[k](walked);
    EXPECT_FALSE(walked.passes()) << "lie " << k;
  }
}

TEST(PathWitness, TheStartIsTodayOrWhatWasAsked) {
  const Walked walked;
  const Formula elsewhere = at(0, 2), here = at(1, 1);
  EXPECT_FALSE(verify_path(walked.dispute, walked.path, walked.goal, &elsewhere).passed());
  EXPECT_TRUE(verify_path(walked.dispute, walked.path, walked.goal, &here).passed());
}

}  // namespace
}  // namespace detente
