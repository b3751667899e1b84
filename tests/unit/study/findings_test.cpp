// SPDX-License-Identifier: MIT
// The findings after a change, read at little cost, against a world made anew from the changed case.
#include "detente/study/findings.hpp"

#include <map>

#include "judged.hpp"
#include "support/random_claims.hpp"

namespace detente {
namespace {

using namespace testing;

enum class ChangeKind { WithoutLine, WithoutRatification, WithoutStake, StakeReversed };

struct CaseChange {
  ChangeKind kind{};
  std::uint32_t index = 0;
};

std::vector<CaseChange> single_changes(const Case& dispute) {
  std::vector<CaseChange> changes;
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k)
    changes.push_back({ChangeKind::WithoutLine, k});
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    if (!dispute.ratifications[k].passes) changes.push_back({ChangeKind::WithoutRatification, k});
  for (std::uint32_t k = 0; k < std::min<std::size_t>(dispute.stakes.size(), 5); ++k)
    for (const ChangeKind kind : {ChangeKind::WithoutStake, ChangeKind::StakeReversed})
      changes.push_back({kind, k});
  return changes;
}

Touched touched_by(const Case& dispute, const CaseChange& change) {
  if (change.kind == ChangeKind::WithoutLine) {
    const RedLine& red = dispute.red_lines[change.index];
    const ConstraintRef ref{ConstraintKind::RedLine, change.index};
    return {red.id, red.binding ? std::optional(ref) : std::nullopt, red.actors, false};
  }
  if (change.kind == ChangeKind::WithoutRatification) {
    const Ratification& vote = dispute.ratifications[change.index];
    return {vote.id, ConstraintRef{ConstraintKind::Ratification, change.index}, {vote.party}, false};
  }
  return {dispute.stakes[change.index].id, std::nullopt, {dispute.stakes[change.index].actor}, true};
}

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
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case dispute = random_claims_case(seed, shape);
    World world = world_of(dispute);
    const Expected<FindingReader> reader = FindingReader::make(world);
    ASSERT_TRUE(reader) << to_string(reader.error().front());
    for (const CaseChange& change : single_changes(dispute)) {
      if (named_by_a_claim(dispute, change)) continue;
      Expected<World> derived = world.derive(std::make_shared<const Case>(changed_by_hand(dispute, change)));
      ASSERT_TRUE(derived);
      const Expected<Findings> after = reader->after(*derived, touched_by(dispute, change));
      ASSERT_TRUE(after) << to_string(after.error().front());
      const std::vector<FindingChange> quick = reader->differences(*after);
      World anew = world_of(changed_by_hand(dispute, change));
      const Expected<FindingReader> fresh = FindingReader::make(anew);
      ASSERT_TRUE(fresh) << to_string(fresh.error().front());
      ASSERT_TRUE(same(quick, reader->differences(fresh->before())))
          << "change " << static_cast<int>(change.kind) << " of " << change.index << words(quick)
          << " but anew" << words(reader->differences(fresh->before()));
      for (const FindingChange& one : quick) ++seen[one.finding.kind];
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
}

}  // namespace
}  // namespace detente
