// SPDX-License-Identifier: MIT
// The findings after a change, read at little cost, against a world made anew from the changed case.
#include "detente/study/findings.hpp"

#include <map>

#include "detente/study/rests_on.hpp"
#include "judged.hpp"
#include "support/random_claims.hpp"

namespace detente {
namespace {

using namespace testing;

/// Some claim is asked without the block: the changed case could not be written down with that claim.
bool named_by_a_claim(const Case& dispute, const CaseChange& change) {
  if (change.kind != ChangeKind::WithoutLine) return false;
  return std::any_of(dispute.claims.begin(), dispute.claims.end(), [&](const Claim& claim) {
    const auto& ids = claim.altered.without;
    return std::find(ids.begin(), ids.end(), dispute.red_lines[change.index].id) != ids.end();
  });
}

Case changed_by_hand(Case dispute, const CaseChange& change) {
  switch (change.kind) {
    case ChangeKind::WithoutLine:
      dispute.red_lines.erase(dispute.red_lines.begin() + change.index);
      break;
    case ChangeKind::WithoutRatification:
      dispute.ratifications[change.index].passes = true;
      break;
    case ChangeKind::WithoutStake:
      dispute.stakes[change.index].worth.likely = 0;
      break;
    case ChangeKind::StakeReversed:
      dispute.stakes[change.index].worth.likely *= -1;
      break;
  }
  return dispute;
}

std::string words(const std::vector<FindingChange>& changes) {
  std::string text;
  for (const FindingChange& change : changes) {
    text += " [" + std::to_string(static_cast<int>(change.finding.kind)) + " " +
            std::to_string(change.finding.index);
    for (const WishId wish : change.finding.wishes) text += " w" + std::to_string(wish.value);
    text += ": " + std::to_string(static_cast<int>(change.before)) + " -> " +
            std::to_string(static_cast<int>(change.after)) + "]";
  }
  return text;
}

bool same(const std::vector<FindingChange>& a, const std::vector<FindingChange>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const FindingChange& x, const FindingChange& y) {
                      return x.finding == y.finding && x.before == y.before && x.after == y.after;
                    });
}

TEST(Findings, ReadAgainAreThoseOfTheChangedCaseMadeAnew) {
  std::map<FindingKind, int> seen;
  RandomShape shape;
  shape.axes = 5;
  RestsOnOptions options;
  options.largest_stakes = 5;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case dispute = random_claims_case(seed, shape);
    World world = world_of(dispute);
    const Expected<FindingReader> reader = FindingReader::make(world);
    ASSERT_TRUE(reader) << to_string(reader.error().front());
    const Expected<RestsOn> result = rests_on(world, options);
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->partial);
    for (const Dependence& dependence : result->dependences) {
      if (named_by_a_claim(dispute, dependence.change)) continue;
      World anew = world_of(changed_by_hand(dispute, dependence.change));
      const Expected<FindingReader> fresh = FindingReader::make(anew);
      ASSERT_TRUE(fresh) << to_string(fresh.error().front());
      ASSERT_TRUE(same(dependence.changes, reader->differences(fresh->before())))
          << "change " << static_cast<int>(dependence.change.kind) << " of " << dependence.change.index
          << words(dependence.changes) << " but anew" << words(reader->differences(fresh->before()));
      for (const FindingChange& change : dependence.changes) ++seen[change.finding.kind];
    }
  }
  for (const FindingKind kind : {FindingKind::Claim, FindingKind::GoalPossible, FindingKind::WishPossible,
                                 FindingKind::Package, FindingKind::TodayLasts, FindingKind::OutcomeLasts})
    EXPECT_GE(seen[kind], 3) << "kind " << static_cast<int>(kind) << " is hardly tested";
}

TEST(Findings, AGoalAskedByAClaimIsNotCheckedTwice) {
  Case dispute = small_case(1, {{0}, {0}});
  Condition x = when(at(0, 2)), y = when(at(1, 2));
  x.text = "x", y.text = "y";
  dispute.claims = {claim_that(ClaimPossible{x}), claim_that(ClaimBlocks{ActorId(0U), x}),
                    claim_that(ClaimBlocks{ActorId(0U), y}), claim_that(ClaimLikely{y, "24 months", 0.5})};
  World world = world_of(dispute);
  const Expected<FindingReader> reader = FindingReader::make(world);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->before().goals.size(), 1U) << "y, once";
  EXPECT_EQ(reader->count(), 3U + 1U + 1U)
      << "claims without the forecast's (y is one answer with its claim), today, the outcome 'other'";
}

}  // namespace
}  // namespace detente
