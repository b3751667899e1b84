// SPDX-License-Identifier: MIT
#include "detente/study/share_run.hpp"

#include <algorithm>

#include "detente/study/claim_draws.hpp"
#include "detente/study/claims_forecast.hpp"

namespace detente {

Expected<DrawnWorld*> ShareRun::drawn(World& altered) {
  for (const Station& station : stations_)
    if (&station.drawn->world() == &altered) return station.drawn.get();
  Expected<DrawnWorld> made = DrawnWorld::make(altered);
  if (!made) return tl::unexpected<Diagnostics>(made.error());
  Station& station = stations_.emplace_back();
  station.drawn = std::make_unique<DrawnWorld>(std::move(*made));
  return station.drawn.get();
}

void ShareRun::ask(const DrawnWorld& drawn, DrawnQuestionPtr question, TakeTally take) {
  for (Station& station : stations_) {
    if (station.drawn.get() != &drawn) continue;
    station.questions.push_back(std::move(question));
    station.takers.push_back(std::move(take));
    return;
  }
}

Expected<void> ShareRun::run(DrawShares& shares) {
  shares.draws = range_.samples;
  for (const Station& station : stations_) {
    std::vector<const DrawnQuestion*> questions;
    for (const DrawnQuestionPtr& question : station.questions) questions.push_back(question.get());
    const Expected<Tallies> tallies = tally(*station.drawn, questions, range_);
    if (!tallies) return tl::unexpected<Diagnostics>(tallies.error());
    shares.draws = std::min(shares.draws, tallies->draws);
    for (std::size_t k = 0; k < station.takers.size(); ++k) station.takers[k](tallies->of[k]);
  }
  shares.partial = shares.draws < range_.samples;
  return {};
}

Expected<void> ask_claims(ShareRun& run, std::vector<ClaimVerdict>& verdicts) {
  for (ClaimVerdict& verdict : verdicts) {
    const Claim& claim = run.base().dispute().claims[verdict.claim.index()];
    const bool tested = verdict.verdict == Verdict::Holds || verdict.verdict == Verdict::Fails;
    if (!tested || about_the_future(claim)) continue;
    Alteration alteration = claim.altered;
    if (claims::about_scenarios(claim)) alteration.set.clear();
    const Expected<World*> altered = run.base().altered(alteration);
    if (!altered) return tl::unexpected<Diagnostics>(altered.error());
    const Expected<DrawnWorld*> drawn = run.drawn(**altered);
    if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
    Expected<DrawnQuestionPtr> question = claims::prepared(claim, **altered, **drawn);
    if (!question) return tl::unexpected<Diagnostics>(question.error());
    run.ask(**drawn, std::move(*question), [&verdict, expect = claim.expect](const Tally& tally) {
      verdict.share_of_draws = expect ? tally.share() : tally.share_of_no();
    });
  }
  return {};
}

}  // namespace detente
