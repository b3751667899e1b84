// SPDX-License-Identifier: MIT
// Right witnesses pass; each way of corrupting one is seen.
#include "detente/verify/stability_witness.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/small_case.hpp"

namespace detente {
namespace {

using testing::add_rule;
using testing::add_stake;
using testing::at;
using testing::join;
using testing::small_case;

const ActorId kFirst(0U), kSecond(1U);
const Levels kBothNo{0, 0}, kFirstYes{1, 0}, kSecondYes{0, 1}, kBothYes{1, 1};

/// Two actors, one option each; `own`: worth of one's own yes, `other`: of the other's, `both`: of both.
Case game(double own, double other, double both) {
  Case c = small_case(2, {{0}, {1}});
  for (std::size_t i = 0; i < 2; ++i) {
    add_stake(c, i, at(i, 2), own);
    add_stake(c, i, at(1 - i, 2), other);
    add_stake(c, i, join(FormulaKind::And, {at(0, 2), at(1, 2)}), both);
  }
  return c;
}
Case prisoners() { return game(1, -3, 0); }  // YN > NN > YY > NY for the first
Case chicken() { return game(1, -1, -5); }   // YN > NN > NY > YY

/// Both silent: each one's defection is answered by the other's.
StabilityWitness silence(SolutionConcept concept_) {
  return {.scenario = kBothNo,
          .concept_ = concept_,
          .improvements = {{kFirst, kFirstYes, {{kSecond, kBothYes}}, true},
                           {kSecond, kSecondYes, {{kFirst, kBothYes}}, true}},
          .complete = true,
          .stable = true};
}

std::string unmet(const Verification& v) {
  std::string text;
  for (const Diagnostic& d : v.faults) text += d.message + "\n";
  return text;
}

void expect_proven(const Case& c, const StabilityWitness& w) {
  const Verification v = verify_stability(c, w);
  EXPECT_EQ(unmet(v), "");
  EXPECT_EQ(v.unchecked, 0U);
  EXPECT_GT(v.checked, 0U);
}

void expect_refuted(const Case& c, const StabilityWitness& w, const std::string& part) {
  const Verification v = verify_stability(c, w);
  EXPECT_FALSE(v.passed());
  EXPECT_NE(unmet(v).find(part), std::string::npos) << "met: " << unmet(v);
}

TEST(VerifyStability, AcceptsRightWitnesses) {
  for (const SolutionConcept k :
       {SolutionConcept::Gmr, SolutionConcept::Smr, SolutionConcept::Seq, SolutionConcept::Sseq}) {
    expect_proven(prisoners(), silence(k));
  }
  expect_proven(
      prisoners(),
      {.scenario = kBothYes, .concept_ = SolutionConcept::Nash, .improvements = {}, .stable = true});
  StabilityWitness nash = silence(SolutionConcept::Nash);
  for (ImprovementWitness& w : nash.improvements) w = {w.actor, w.to, {}, false};
  nash.stable = false;
  expect_proven(prisoners(), nash);
  // Chicken: swerving together holds under GMR, whose sanction need not pay the one who carries it out.
  expect_proven(chicken(), silence(SolutionConcept::Gmr));
  StabilityWitness seq = silence(SolutionConcept::Seq);
  for (ImprovementWitness& w : seq.improvements) w = {w.actor, w.to, {}, false};
  seq.stable = false;
  expect_proven(chicken(), seq);
}

TEST(VerifyStability, SeesASanctionThatDoesNotPayItsMover) {
  expect_refuted(chicken(), silence(SolutionConcept::Seq), "does not improve on YN for its mover");
  expect_refuted(chicken(), silence(SolutionConcept::Sseq), "does not improve");
}

TEST(VerifyStability, SeesImprovementsLeftOutTwiceOrInvented) {
  StabilityWitness w = silence(SolutionConcept::Seq);
  w.improvements.pop_back();
  expect_refuted(prisoners(), w, "leaves out improvements");
  w = silence(SolutionConcept::Seq);
  w.improvements.push_back(w.improvements.front());
  expect_refuted(prisoners(), w, "listed twice");
  w = silence(SolutionConcept::Seq);
  w.improvements.push_back({kFirst, kSecondYes, {{kSecond, kBothYes}}, true});
  expect_refuted(prisoners(), w, "NY is no improvement of its mover");
  w = silence(SolutionConcept::Seq);
  w.improvements[0].to = {1};
  expect_refuted(prisoners(), w, "no scenario of the case is no improvement");
}

TEST(VerifyStability, SeesSanctionsThatAreNone) {
  StabilityWitness w = silence(SolutionConcept::Seq);
  w.improvements[0].sanction.clear();
  expect_refuted(prisoners(), w, "said to be deterred by nothing");
  w = silence(SolutionConcept::Gmr);
  w.improvements[0].sanction = {{kFirst, kBothNo}};
  expect_refuted(prisoners(), w, "a step after YN is not a legal move");  // by the improver itself
  w.improvements[0].sanction = {{kSecond, kSecondYes}};
  expect_refuted(prisoners(), w, "a step after YN is not a legal move");  // over the other's option
  w.improvements[0].sanction = {{kSecond, kBothYes}, {kSecond, kFirstYes}};
  expect_refuted(prisoners(), w, "a step after YY is not a legal move");  // twice in a row
  w.improvements[0].sanction = {{kSecond, kFirstYes}};
  expect_refuted(prisoners(), w, "a step after YN is not a legal move");  // no move at all
}

TEST(VerifyStability, SeesASanctionThatLeavesTheImproverBetterOff) {
  Case c = game(1, 1, 0);  // each gains by every yes
  StabilityWitness w = silence(SolutionConcept::Seq);
  expect_refuted(c, w, "YY does not deter");
}

TEST(VerifyStability, SeesAForbiddenOrInfeasibleStep) {
  Case c = prisoners();
  c.axes[1].change = Change::Down;
  StabilityWitness w = silence(SolutionConcept::Gmr);
  w.improvements.pop_back();  // the second cannot defect any more
  expect_refuted(c, w, "a step after YN is not a legal move");
  c = prisoners();
  add_rule(c, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  expect_refuted(c, silence(SolutionConcept::Gmr), "a step after YN is not a legal move");
  w = silence(SolutionConcept::Gmr);
  w.scenario = kBothYes;
  expect_refuted(c, w, "not a feasible one");
}

TEST(VerifyStability, SeesAnEscape) {
  // The first owns two options; its improvement YNN is answered by YNY, from where it can flee to NYY.
  Case c = small_case(2, {{0}, {0}, {1}});
  add_stake(c, 0, at(0, 2), 1);
  add_stake(c, 0, at(1, 2), -1);
  add_stake(c, 0, at(2, 2), -5);
  add_stake(c, 0, join(FormulaKind::And, {at(1, 2), at(2, 2)}), 9);
  const Levels nnn{0, 0, 0}, ynn{1, 0, 0}, yny{1, 0, 1};
  StabilityWitness w{.scenario = nnn,
                     .concept_ = SolutionConcept::Gmr,
                     .improvements = {{kFirst, ynn, {{kSecond, yny}}, true}},
                     .complete = true,
                     .stable = true};
  expect_proven(c, w);
  w.concept_ = SolutionConcept::Smr;
  expect_refuted(c, w, "YNY does not deter");
  w.improvements[0] = {kFirst, ynn, {}, false};
  w.stable = false;
  expect_proven(c, w);
}

TEST(VerifyStability, SeesAWrongVerdict) {
  StabilityWitness w = silence(SolutionConcept::Seq);
  w.stable = false;
  expect_refuted(prisoners(), w, "called unstable without an improvement that pays");
  w = silence(SolutionConcept::Seq);
  w.improvements[0].deterred = false;
  expect_refuted(prisoners(), w, "a sanction is given for an improvement that is said to pay");
  w.improvements[0].sanction.clear();
  expect_refuted(prisoners(), w, "the improvement to YN is sanctioned after all");
  expect_refuted(prisoners(), w, "called stable although an improvement pays");
  w = silence(SolutionConcept::Seq);
  w.concept_ = SolutionConcept::Nash;
  expect_refuted(prisoners(), w, "said to be deterred by nothing");
}

// A, B, C with one option each and the published orders: the sanction of C's improvement from NNY needs B
// twice.
TEST(VerifyStability, FollowsAnOpponentThatReturns) {
  Case c = small_case(3, {{0}, {1}, {2}});
  const auto rank = [&](std::size_t actor, const std::vector<int>& order) {
    Preference p;
    p.actor = ActorId(actor);
    for (const int n : order) {
      std::string name;
      for (int bit = 0; bit < 3; ++bit) name += ((n - 1) >> bit & 1) != 0 ? 'Y' : 'N';
      p.ranking.push_back({name});
    }
    c.preferences.push_back(p);
  };
  rank(0, {8, 1, 7, 4, 5, 3, 6, 2});
  rank(1, {3, 1, 2, 8, 7, 6, 5, 4});
  rank(2, {1, 4, 3, 6, 8, 5, 7, 2});
  const ActorId a(0U), b(1U), third(2U);
  const Levels nny{0, 0, 1}, nnn{0, 0, 0}, nyn{0, 1, 0}, yyn{1, 1, 0}, ynn{1, 0, 0};
  StabilityWitness w{.scenario = nny,
                     .concept_ = SolutionConcept::Seq,
                     .improvements = {{third, nnn, {{b, nyn}, {a, yyn}, {b, ynn}}, true}},
                     .complete = false,
                     .stable = false};
  const Verification v = verify_stability(c, w);
  EXPECT_EQ(unmet(v), "called unstable without an improvement that pays\n");  // the others' are not listed
  w.improvements[0].sanction.pop_back();
  expect_refuted(c, w, "YYN does not deter");
}

TEST(VerifyStability, CountsWhatIsTooLargeToLookAt) {
  StabilityWitness w = silence(SolutionConcept::Seq);
  for (ImprovementWitness& i : w.improvements) i = {i.actor, i.to, {}, false};
  w.stable = false;
  const Verification v = verify_stability(chicken(), w, {.scenarios = 1});
  EXPECT_EQ(unmet(v), "");
  EXPECT_EQ(v.unchecked, 4U);  // both listings and both searches
}

TEST(VerifyStability, CountsImprovementsThatWereNotListed) {
  StabilityWitness w = silence(SolutionConcept::Seq);
  w.improvements.pop_back();
  w.complete = false;
  const Verification v = verify_stability(prisoners(), w);
  EXPECT_EQ(unmet(v), "");
  EXPECT_EQ(v.unchecked, 1U);
}

}  // namespace
}  // namespace detente
