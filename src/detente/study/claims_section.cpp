// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/scenario/plan.hpp"
#include "detente/study/claims.hpp"
#include "detente/study/sections.hpp"

namespace detente {

Expected<void> fill_claims(const StudyContext& context, Report& report) {
  Expected<std::vector<ClaimVerdict>> verdicts = judge_claims(context.world);
  if (!verdicts) return tl::unexpected<Diagnostics>(verdicts.error());
  report.claims = std::move(*verdicts);
  const bool cut = std::any_of(report.claims->begin(), report.claims->end(), [](const ClaimVerdict& verdict) {
    return verdict.verdict == Verdict::Waiting && verdict.waits_for == "limit";
  });
  if (!cut) return {};
  report.partial = true;
  if (context.world.budget().exhausted()) return fail(stopped(context.world.budget()));
  return {};
}

}  // namespace detente
