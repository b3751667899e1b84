// SPDX-License-Identifier: MIT
// Right settlements pass; each way of corrupting one is seen.
#include "detente/verify/settlement_witness.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/small_case.hpp"

namespace detente {
namespace {

using testing::add_failing_vote;
using testing::add_line;
using testing::add_rule;
using testing::add_stake;
using testing::at;
using testing::join;
using testing::small_case;
using testing::when;

constexpr std::uint64_t kYes = 2, kNo = 1;
const ConstraintRef kLine0{ConstraintKind::RedLine, 0}, kLine1{ConstraintKind::RedLine, 1},
    kRule0{ConstraintKind::Rule, 0}, kVote0{ConstraintKind::Ratification, 0};
const Levels kNN{0, 0}, kYN{1, 0}, kNY{0, 1}, kYY{1, 1};

/// Options g and h; the first will not have g with h, the second not g without.
Case clash() {
  Case c = small_case(2, {{0}, {1}});
  add_line(c, 0, join(FormulaKind::And, {at(0, kYes), at(1, kYes)}));
  add_line(c, 1, join(FormulaKind::And, {at(0, kYes), at(1, kNo)}));
  c.red_lines[0].firmness = Quantity{.likely = 0.5};
  c.red_lines[0].price = Quantity{.likely = 3};
  return c;
}
const Formula kGoal = at(0, kYes);

Collision collision() { return {.of = {kLine0, kLine1}, .derived = true, .without_each = {kYY, kYN}}; }
Concession concession() { return {.of = {kLine0}, .price = 3, .firmness = 0.5, .ease = 0.5, .scenario = kYY}; }

SettlementResult impossible() {
  SettlementResult r;
  r.goal = when(kGoal);
  r.reason = SettlementReason::Lines;
  r.collisions = {collision()};
  r.concessions = {concession(), {.of = {kLine1}, .price = {}, .firmness = 1, .ease = 0, .scenario = kYN}};
  return r;
}

std::string faults(const Verification& v) {
  std::string text;
  for (const Diagnostic& d : v.faults) text += d.message + "\n";
  return text;
}

void expect_proven(const Verification& v) {
  EXPECT_EQ(faults(v), "");
  EXPECT_EQ(v.unchecked, 0U);
  EXPECT_GT(v.checked, 0U);
}

void expect_refuted(const Verification& v, const std::string& part) {
  EXPECT_FALSE(v.passed());
  EXPECT_NE(faults(v).find(part), std::string::npos) << "met: " << faults(v);
}

TEST(VerifyCollision, AcceptsARightOne) { expect_proven(verify_collision(clash(), kGoal, collision())); }

TEST(VerifyCollision, SeesASetThatIsNotMinimal) {
  Case c = clash();
  add_rule(c, at(0, kYes));
  Collision k = collision();
  k.of = {kRule0, kLine0};
  k.without_each = {kYN, kYY};
  expect_refuted(verify_collision(c, kGoal, k), "does not break it alone");
}

TEST(VerifyCollision, SeesASetThatCanHold) {
  const Case c = clash();
  expect_refuted(verify_collision(c, kGoal, {.of = {kLine0}, .derived = false, .without_each = {kYY}}),
                 "can be satisfied as a whole");
}

TEST(VerifyCollision, SeesScenariosThatShowNothing) {
  Collision k = collision();
  k.without_each = {kYN, kYY};  // exchanged
  expect_refuted(verify_collision(clash(), kGoal, k), "shown for line_0 does not break it alone");
  k.without_each = {kNY, kYN};  // misses the goal
  expect_refuted(verify_collision(clash(), kGoal, k), "shown for line_0");
  k.without_each = {kYY};
  expect_refuted(verify_collision(clash(), kGoal, k), "no set of constraints with one scenario for each");
  k.without_each = {kYY, {1, 7}};
  expect_refuted(verify_collision(clash(), kGoal, k), "shown for line_1");
}

TEST(VerifyCollision, SeesConstraintsThatDoNotCount) {
  Case c = clash();
  c.red_lines[0].binding = false;
  expect_refuted(verify_collision(c, kGoal, collision()), "no set of constraints");
  Collision k = collision();
  k.of = {kLine1, kLine0};
  expect_refuted(verify_collision(clash(), kGoal, k), "no set of constraints");
  k.of = {kLine0, {ConstraintKind::RedLine, 9}};
  expect_refuted(verify_collision(clash(), kGoal, k), "no set of constraints");
  k = collision();
  k.derived = false;
  expect_refuted(verify_collision(clash(), kGoal, k), "wrongly called");
}

TEST(VerifyCollision, AFailedRatificationAlone) {
  Case c = small_case(1, {{0, 3}});
  add_failing_vote(c, 0);
  const Formula goal = at(0, 0b100);
  expect_proven(verify_collision(c, goal, {.of = {kVote0}, .derived = false, .without_each = {{2}}}));
  c.ratifications[0].passes = true;
  expect_refuted(verify_collision(c, goal, {.of = {kVote0}, .derived = false, .without_each = {{2}}}),
                 "no set");
}

TEST(VerifyCollision, CountsWhatIsTooLargeToLookAt) {
  const Verification v = verify_collision(clash(), kGoal, collision(), {.scenarios = 3});
  EXPECT_TRUE(v.passed());
  EXPECT_EQ(v.unchecked, 1U);
}

TEST(VerifyConcession, AcceptsARightOne) { expect_proven(verify_concession(clash(), kGoal, concession())); }

TEST(VerifyConcession, SeesWrongOnes) {
  Concession k = concession();
  k.scenario = kYN;
  expect_refuted(verify_concession(clash(), kGoal, k), "breaks more than is waived");
  k.scenario = kNN;
  expect_refuted(verify_concession(clash(), kGoal, k), "misses the goal");
  k = concession();
  k.of = {kLine0, kLine1};
  k.price.reset();
  expect_refuted(verify_concession(clash(), kGoal, k), "need not waive line_0");
  k = concession();
  k.price = 4;
  expect_refuted(verify_concession(clash(), kGoal, k), "price");
  k = concession();
  k.firmness = 1;
  expect_refuted(verify_concession(clash(), kGoal, k), "firmness");
  k = concession();
  k.ease = 0.6;
  expect_refuted(verify_concession(clash(), kGoal, k), "ease");
  Case c = clash();
  add_rule(c, at(0, kYes));
  k = concession();
  k.of = {kRule0};
  expect_refuted(verify_concession(c, kGoal, k), "no set of lines and ratifications");
  k = concession();
  k.of.clear();
  expect_refuted(verify_concession(clash(), kGoal, k), "no set of lines and ratifications");
}

/// Wishes g, h and "neither"; only the second's option is without lines. The first gains by h, the second
/// loses.
Case wishes() {
  Case c = clash();
  for (const Formula& f : {at(0, kYes), at(1, kYes), join(FormulaKind::And, {at(0, kNo), at(1, kNo)})}) {
    Wish wish;
    wish.id = "wish_" + std::to_string(c.wishes.size());
    wish.when = when(f);
    c.wishes.push_back(wish);
  }
  add_stake(c, 0, at(1, kYes), 2);
  add_stake(c, 1, at(1, kYes), -1);
  return c;
}
WishPackage package() {
  WishPackage p;
  p.wishes = {WishId(1U)};
  p.scenario = kNY;
  p.worse_off = {ActorId(1U)};
  p.better_off = {ActorId(0U)};
  p.needs = {ActorId(1U)};
  return p;
}
const Formula kAnywhere = Formula::constant(true);

TEST(VerifyPackage, AcceptsARightOne) { expect_proven(verify_package(wishes(), kAnywhere, package())); }

TEST(VerifyPackage, SeesWrongOnes) {
  WishPackage p = package();
  p.scenario = kYY;
  expect_refuted(verify_package(wishes(), kAnywhere, p), "not acceptable");
  expect_refuted(verify_package(wishes(), at(1, kNo), package()), "not acceptable");
  p = package();
  p.wishes.clear();
  expect_refuted(verify_package(wishes(), kAnywhere, p),
                 "wish_1 is listed though unfulfilled, or the reverse");
  p = package();
  p.wishes = {WishId(1U), WishId(2U)};
  expect_refuted(verify_package(wishes(), kAnywhere, p), "wish_2 is listed though unfulfilled");
  p = package();
  p.worse_off.clear();
  expect_refuted(verify_package(wishes(), kAnywhere, p), "actor_1 is not better or worse off");
  p = package();
  p.needs.clear();
  expect_refuted(verify_package(wishes(), kAnywhere, p), "it needs actor_1");
  p = package();
  p.wishes = {WishId(8U)};
  expect_refuted(verify_package(wishes(), kAnywhere, p), "not acceptable");
}

TEST(VerifyPackage, SeesOneThatCouldBeLarger) {
  Case c = wishes();
  c.red_lines.clear();
  expect_refuted(verify_package(c, kAnywhere, package()), "wish_0 could be added");
}

TEST(VerifySettlement, AcceptsRightOnes) {
  expect_proven(verify_settlement(clash(), impossible()));
  SettlementResult possible;
  possible.goal = when(at(1, kYes));
  possible.possible = true;
  possible.acceptable = 1;
  possible.reason = SettlementReason::Possible;
  possible.nearest = kNY;
  expect_proven(verify_settlement(wishes(), possible));
}

TEST(VerifySettlement, SeesAWrongHead) {
  SettlementResult r = impossible();
  r.possible = true;
  expect_refuted(verify_settlement(clash(), r), "`possible` is wrong");
  r = impossible();
  r.reason = SettlementReason::Rules;
  expect_refuted(verify_settlement(clash(), r), "`reason` is wrong");
  r = impossible();
  r.nearest = kYY;
  expect_refuted(verify_settlement(clash(), r), "`nearest` is no acceptable scenario");
  r = impossible();
  r.acceptable = 2;
  expect_refuted(verify_settlement(clash(), r), "number of acceptable");
}

TEST(VerifySettlement, ReasonsBeyondLines) {
  Case c = clash();
  add_rule(c, at(0, kYes));
  SettlementResult r;
  r.goal = when(kGoal);
  r.reason = SettlementReason::Rules;
  r.collisions = {{.of = {kRule0}, .derived = false, .without_each = {kYY}}, collision()};
  expect_proven(verify_settlement(c, r));
  r.goal = when(Formula::constant(false));
  r.collisions.clear();
  r.reason = SettlementReason::Goal;
  expect_proven(verify_settlement(c, r));
}

TEST(VerifySettlement, ChecksEveryPart) {
  SettlementResult r = impossible();
  r.collisions[0].without_each = {kYN, kYY};
  r.concessions[1].scenario = kYY;
  const Verification v = verify_settlement(clash(), r);
  expect_refuted(v, "collision: ");
  expect_refuted(v, "concession");
}

}  // namespace
}  // namespace detente
