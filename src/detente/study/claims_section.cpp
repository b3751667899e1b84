// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/forecast/draws.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/claims.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

/// Where the forecast is drawn, so are the claims about the future: how often each comes out.
Expected<void> add_shares(const StudyContext& context, std::vector<ClaimVerdict>& verdicts) {
  const StudyRequest& request = context.request;
  const bool forecast = request.forecast && !request.forecast->point;
  if (!forecast && request.share_draws == 0) return {};
  const Case& dispute = context.world.dispute();
  const DrawPlan plan = forecast ? plan_of(dispute, *request.forecast)
                                 : draw_plan(dispute, request.share_seed.value_or(dispute.forecast.seed));
  const std::uint32_t samples =
      forecast ? request.forecast->samples.value_or(dispute.forecast.samples) : request.share_draws;
  std::vector<const Claim*> claims;
  std::vector<ClaimVerdict*> asked_of;
  for (ClaimVerdict& verdict : verdicts) {
    const Claim& claim = dispute.claims[verdict.claim.index()];
    if (!about_the_future(claim) || !verdict.probability) continue;
    claims.push_back(&claim);
    asked_of.push_back(&verdict);
  }
  if (claims.empty()) return {};
  const auto shares = shares_of_draws(context.world, claims, plan, samples);
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
