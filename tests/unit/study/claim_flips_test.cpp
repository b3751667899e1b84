// SPDX-License-Identifier: MIT
#include "detente/study/claim_flips.hpp"

#include <algorithm>

#include "detente/analysis/forecast/uncertain.hpp"
#include "detente/model/alteration.hpp"
#include "detente/study/drawn_case.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

/// The claim's query in the case with these inputs, built and judged anew; empty where it cannot be tested.
std::optional<bool> judged_at(const Case& changed, const Claim& claim, const ForecastInputs& inputs) {
  Claim asked = claim;
  asked.altered = {};
  asked.altered.set = claim.altered.set;
  const ClaimVerdict verdict = judged(drawn_case(changed, inputs), asked);
  if (verdict.verdict == Verdict::Untestable) return std::nullopt;
  return verdict.query_holds;
}

Case altered_for(const Case& dispute, const Claim& claim) {
  Alteration alteration = claim.altered;
  alteration.set.clear();
  return altered(dispute, alteration).value();
}

ForecastInputs inputs_at(const Case& changed, const std::string& input, double place) {
  const std::vector<UncertainInput> inputs = uncertain_inputs(changed);
  std::vector<double> places(inputs.size(), at_likely);
  for (std::size_t k = 0; k < inputs.size(); ++k)
    if (inputs[k].id == input) places[k] = place;
  ForecastInputs drawn = draw_inputs(changed, inputs, places);
  std::vector<std::uint8_t> kept(drawn.line_holds.size(), 1);
  for (const UncertainInput& one : inputs)
    if (one.id == input && (one.kind == InputKind::Line || one.kind == InputKind::Firmness))
      kept[one.index] = drawn.line_holds[one.index];
  drawn.line_holds = kept;
  return drawn;
}

bool turns(const Case& dispute, const Claim& claim, const std::string& input) {
  const Case changed = altered_for(dispute, claim);
  const std::optional<bool> likely = judged_at(changed, claim, inputs_at(changed, "", 0));
  const auto at = [&](double place) {
    const std::optional<bool> there = judged_at(changed, claim, inputs_at(changed, input, place));
    return likely && there && *likely != *there;
  };
  return at(0.01) || at(0.99);
}

Expected<ClaimFlips> flips_in(World& world) { return find_claim_flips(world, judge_claims(world).value()); }

TEST(ClaimFlips, AreThereWhereTheDefinitionsSaySo) {
  std::size_t compared = 0, turned = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE(seed);
    const Case dispute = uncertain_case(seed);
    World world = world_of(dispute);
    const Expected<ClaimFlips> found = flips_in(world);
    ASSERT_TRUE(found) << to_string(found.error().front());
    for (std::size_t c = 0; c < dispute.claims.size(); ++c) {
      const Verdict verdict = judged(dispute, dispute.claims[c]).verdict;
      if (verdict != Verdict::Holds && verdict != Verdict::Fails) continue;
      for (const UncertainInput& input : uncertain_inputs(dispute)) {
        if (input.kind == InputKind::Order) continue;
        const auto is_it = [&](const ClaimFlip& flip) {
          return flip.claim == ClaimId(c) && flip.input == input.id;
        };
        const auto flip = std::find_if(found->flips.begin(), found->flips.end(), is_it);
        const bool expected = turns(dispute, dispute.claims[c], input.id);
        EXPECT_EQ(flip != found->flips.end(), expected) << "claim " << c << " by " << input.id;
        ++compared, turned += expected ? 1U : 0U;
        if (flip == found->flips.end() || input.kind != InputKind::Stake) continue;
        const Case changed = altered_for(dispute, dispute.claims[c]);
        ForecastInputs inputs = inputs_at(changed, "", 0);
        const std::optional<bool> likely = judged_at(changed, dispute.claims[c], inputs);
        inputs.worths[input.index] = flip->at;
        EXPECT_NE(judged_at(changed, dispute.claims[c], inputs), likely) << "at the value given";
      }
    }
  }
  EXPECT_GT(compared, 2000U);
  EXPECT_GT(turned, 30U);
}

TEST(ClaimFlips, OfTheFutureAreFoundToo) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.forecast.inertia = ranging(5, 12, 35);
  dispute.forecast.rationality = Quantity{.likely = 2};
  Claim claim = claim_that(ClaimLikely{when(at(0, 2)), "12 months", 0.5});
  dispute.claims = {claim};
  World world = world_of(dispute);
  const ClaimFlips found = flips_in(world).value();
  ASSERT_EQ(found.claims, 1U);
  ASSERT_EQ(found.flips.size(), 1U);
  EXPECT_EQ(found.flips[0].input, "inertia");
  // With that inertia and nothing else the probability is at the threshold.
  dispute.forecast.inertia = Quantity{.likely = found.flips[0].at};
  EXPECT_NEAR(judged(dispute, claim).probability.value(), 0.5, 0.01);
}

TEST(ClaimFlips, NothingUncertainTurnsNothing) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.claims = {claim_that(ClaimPossible{when(at(0, 2))})};
  World world = world_of(dispute);
  const ClaimFlips found = flips_in(world).value();
  EXPECT_EQ(found.claims, 1U);
  EXPECT_TRUE(found.flips.empty());
}

}  // namespace
}  // namespace detente
