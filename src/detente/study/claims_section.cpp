// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/scenario/plan.hpp"
#include "detente/study/claims.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

/// Where the forecast is drawn, so are the claims about the future: how often each comes out.
Expected<void> add_shares(const StudyContext& context, std::vector<ClaimVerdict>& verdicts) {
  const auto& asked = context.request.forecast;
  if (!asked || asked->point) return {};
  const Case& dispute = context.world.dispute();
  const DrawPlan plan = plan_of(dispute, *asked);
  std::vector<const Claim*> claims;
  std::vector<ClaimVerdict*> asked_of;
  for (ClaimVerdict& verdict : verdicts) {
    const Claim& claim = dispute.claims[verdict.claim.index()];
    if (!about_the_future(claim) || !verdict.probability) continue;
    claims.push_back(&claim);
    asked_of.push_back(&verdict);
  }
  const auto shares =
      shares_of_draws(context.world, claims, plan, asked->samples.value_or(dispute.forecast.samples));
  if (!shares) return tl::unexpected<Diagnostics>(shares.error());
  for (std::size_t k = 0; k < shares->size(); ++k) asked_of[k]->share_of_draws = (*shares)[k];
  return {};
}

}  // namespace

Expected<void> fill_claims(const StudyContext& context, Report& report) {
  Expected<std::vector<ClaimVerdict>> verdicts = judge_claims(context.world);
  if (!verdicts) return tl::unexpected<Diagnostics>(verdicts.error());
  report.claims = std::move(*verdicts);
  if (Expected<void> drawn = add_shares(context, *report.claims); !drawn) return drawn;
  const bool cut = std::any_of(report.claims->begin(), report.claims->end(), [](const ClaimVerdict& verdict) {
    return verdict.verdict == Verdict::Waiting && verdict.waits_for == "limit";
  });
  if (!cut) return {};
  report.partial = true;
  if (context.world.budget().exhausted()) return fail(stopped(context.world.budget()));
  return {};
}

}  // namespace detente
