// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/win_sets.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/constraints.hpp"
#include <map>

#include "detente/analysis/settlement/signatories.hpp"
#include "oracle/naive_signatories.hpp"
#include "detente/model/vote.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::at;

WinSets win_sets_of(const Case& dispute) {
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const Constraints constraints = *find_constraints(dispute, space, {});
  const std::vector<ActorId> parties = bargaining_parties(dispute);
  std::optional<BargainingTable> table;
  if (!parties.empty()) table = *bargaining_table(dispute, space, parties, {});
  return find_win_sets({dispute, space, table ? &*table : nullptr, signed_by(dispute, space, 1), {}},
                       constraints, {});
}

TEST(WinSets, TheExampleOfTheHeader) {
  Case dispute = testing::small_case(2, {{0}, {1}});
  testing::add_line(dispute, 0, at(0, 2));
  testing::add_line(dispute, 1, at(1, 2));
  const WinSets met = win_sets_of(dispute);
  EXPECT_EQ(met.feasible, 4U);
  ASSERT_EQ(met.sides.size(), 2U);
  EXPECT_EQ(met.sides[0].size, 2U);
  EXPECT_EQ(met.sides[1].size, 2U);
  EXPECT_EQ(met.overlap, 1U);
  ASSERT_EQ(met.narrowing.size(), 2U);
  EXPECT_EQ(met.narrowing[0].regained, 1U);
  EXPECT_EQ(met.narrowing[0].constraint, (ConstraintRef{ConstraintKind::RedLine, 0}));
}

TEST(WinSets, StakesNarrowTooAndAreNamedByTheirActor) {
  Case dispute = testing::small_case(1, {{0}, {0}});
  testing::add_stake(dispute, 0, at(0, 2), -1);
  testing::add_line(dispute, 0, at(1, 2));
  const WinSets met = win_sets_of(dispute);
  EXPECT_EQ(met.sides[0].within_lines, 2U);
  EXPECT_EQ(met.sides[0].size, 1U);
  ASSERT_EQ(met.sides[0].narrowing.size(), 2U);
  EXPECT_TRUE(met.sides[0].narrowing[0].constraint);
  EXPECT_FALSE(met.sides[0].narrowing[1].constraint);
  EXPECT_EQ(met.sides[0].narrowing[1].actor, ActorId(0U));
}

TEST(WinSets, ThePublicThatRatifiesNarrowsItsGovernment) {
  Case dispute = testing::small_case(2, {{0}, {1}});
  testing::add_constituency(dispute);
  testing::add_failing_vote(dispute, 0);
  dispute.ratifications[0].poll = PollId(0U);
  dispute.ratifications[0].passes = true;
  testing::add_line(dispute, 2, at(1, 2));
  const WinSets met = win_sets_of(dispute);
  EXPECT_EQ(met.sides[0].size, 2U);
  EXPECT_EQ(met.sides[1].size, 4U);
  dispute.ratifications[0].passes = false;
  EXPECT_EQ(win_sets_of(dispute).sides[0].size, 1U);
}

/// Sizes by the definition, waiving at most one reason (a constraint, or the stakes of one actor).
struct NaiveWinSets {
  const Case& dispute;
  std::vector<Fixed> worths = point_worths(dispute);
  bool overlap = false;  ///< of all sides: who does not sign is not asked

  bool refuses(ConstraintRef ref, const Levels& levels) const {
    if (ref.kind == ConstraintKind::Ratification)
      return needs_vote(dispute, dispute.ratifications[ref.index], levels);
    return holds(dispute.red_lines[ref.index].barred, levels);
  }
  bool own(ConstraintRef ref, ActorId side) const {
    if (ref.kind == ConstraintKind::Ratification) return dispute.ratifications[ref.index].party == side;
    for (const ActorId holder : dispute.red_lines[ref.index].actors) {
      if (holder == side) return true;
      for (const Ratification& r : dispute.ratifications)
        if (r.party == side && dispute.polls[r.poll.index()].of == holder) return true;
    }
    return false;
  }
  /// One side judges all its losses; in the overlap, who does not sign is not asked.
  bool asked(ActorId side, const Levels& levels) const {
    return !overlap || oracle::signatories(dispute, levels).count(side.index()) > 0;
  }
  std::uint64_t size(const std::vector<ActorId>& sides, const Narrowing* waived, bool stakes = true) const {
    std::uint64_t count = 0;
    testing::for_each_scenario(dispute, [&](const Levels& levels) {
      bool in = feasible(dispute, levels);
      for (const ConstraintRef ref : constraints_of(dispute))
        for (const ActorId side : sides)
          if (ref.kind != ConstraintKind::Rule && own(ref, side) && refuses(ref, levels) &&
              !(waived != nullptr && waived->constraint == ref))
            in = false;
      for (const ActorId side : sides)
        if (stakes && asked(side, levels) &&
            utility_of(dispute, worths, side, levels) < utility_of(dispute, worths, side, dispute.today) &&
            !(waived != nullptr && !waived->constraint && waived->actor == side))
          in = false;
      count += in ? 1 : 0;
    });
    return count;
  }
  void check(const std::vector<ActorId>& sides, std::uint64_t met,
             const std::vector<Narrowing>& narrowing) const {
    EXPECT_EQ(met, size(sides, nullptr));
    std::uint64_t before = ~std::uint64_t{0};
    for (const Narrowing& reason : narrowing) {
      EXPECT_EQ(reason.regained, size(sides, &reason) - met);
      EXPECT_TRUE(reason.regained > 0 && reason.regained <= before);
      before = reason.regained;
    }
  }
};

TEST(WinSets, AgreeWithTheDefinitionOnRandomCases) {
  for (std::uint64_t seed = 0; seed < 400 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case dispute = testing::random_case(seed);
    const WinSets met = win_sets_of(dispute);
    NaiveWinSets naive{dispute};
    std::vector<ActorId> all;
    for (const WinSet& side : met.sides) {
      all.push_back(side.side);
      naive.check({side.side}, side.size, side.narrowing);
      EXPECT_EQ(side.within_lines, naive.size({side.side}, nullptr, false));
    }
    naive.overlap = true;
    naive.check(all, met.overlap, met.narrowing);
  }
}

}  // namespace
}  // namespace detente
