// SPDX-License-Identifier: MIT
// One claim put to a small case.
#pragma once

#include <gtest/gtest.h>

#include "detente/study/claims.hpp"
#include "support/random_case.hpp"

namespace detente::testing {

inline World world_of(Case dispute) {
  Expected<World> world = World::make(std::make_shared<const Case>(std::move(dispute)), {});
  EXPECT_TRUE(world) << (world ? "" : to_string(world.error().front()));
  return std::move(*world);
}

inline Claim claim_that(ClaimQuery query) {
  Claim claim;
  claim.id = "claim";
  claim.query = std::move(query);
  return claim;
}

inline ClaimVerdict judged(Case dispute, const Claim& claim) {
  dispute.claims = {claim};
  World world = world_of(std::move(dispute));
  const Expected<ClaimVerdict> verdict = judge_claim(world, ClaimId(0U));
  EXPECT_TRUE(verdict) << (verdict ? "" : to_string(verdict.error().front()));
  return *verdict;
}

inline ClaimVerdict judged(Case dispute, ClaimQuery query) {
  return judged(std::move(dispute), claim_that(std::move(query)));
}

/// The claim, and the opposite: whatever can be tested must come out the other way round.
inline Verdict both_ways(const Case& dispute, ClaimQuery query) {
  Claim claim = claim_that(std::move(query));
  const Verdict verdict = judged(dispute, claim).verdict;
  claim.expect = false;
  const Verdict denied = judged(dispute, claim).verdict;
  // Denying what tests nothing tests nothing either.
  const Verdict turned = verdict == Verdict::Holds   ? Verdict::Fails
                         : verdict == Verdict::Fails ? Verdict::Holds
                                                     : verdict;
  EXPECT_EQ(denied, turned);
  return verdict;
}

inline Formula all_of(const std::vector<Formula>& parts) { return join(FormulaKind::And, parts); }

inline const Formula never = Formula::constant(false);

}  // namespace detente::testing
