// SPDX-License-Identifier: MIT
#include "detente/study/claims.hpp"

#include <algorithm>
#include <type_traits>

#include "detente/analysis/settlement/settle.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/claim_kinds.hpp"
#include "detente/study/claims_forecast.hpp"

namespace detente {

namespace claims {

bool Ask::nothing_given() const {
  return !acceptable.any() && (claim.given.has_value() || !claim.altered.set.empty());
}

Bitmap Ask::acceptable_with(const Condition& condition) const {
  Bitmap set = scenarios_where(world.space(), condition.formula, world.budget().threads);
  set &= acceptable;
  return set;
}

std::optional<Levels> Ask::nearest(const Bitmap& set) const {
  const std::optional<ScenarioIndex> n = Nearest(world.dispute(), world.space()).in(set);
  if (!n) return std::nullopt;
  return world.space().levels_of(*n);
}

void answer(ClaimVerdict& verdict, bool holds) {
  verdict.query_holds = holds;
  verdict.verdict = holds ? Verdict::Holds : Verdict::Fails;
}

}  // namespace claims

namespace {

template <class Query, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<Query, Kinds> || ...);

template <class Query>
constexpr bool future_kind = is_one_of<Query, ClaimLikely, ClaimUnlikely, ClaimMostLikely, ClaimMoreLikely>;

/// Kinds that ask about scenarios, not about moves or today: `set` is then a mere filter, and stays
/// answerable where today with those levels would break a rule.
template <class Query>
constexpr bool about_scenarios =
    is_one_of<Query, ClaimPossible, ClaimImpossible, ClaimCollision, ClaimPrefers>;

bool has_code(const Diagnostics& diagnostics, std::initializer_list<Code> codes) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) {
    return std::find(codes.begin(), codes.end(), d.code) != codes.end();
  });
}

/// What a failure says about the claim: nothing to test, or a limit. Anything else is a fault of the case.
Expected<ClaimVerdict> verdict_from(Diagnostics diagnostics, const Claim& claim, ClaimVerdict verdict) {
  for (Diagnostic& diagnostic : diagnostics)
    if (diagnostic.span.file.empty()) diagnostic.span = claim.span;
  if (has_code(diagnostics, {Code::PresentInfeasible, Code::NoFeasible})) return verdict;
  if (!has_code(diagnostics, {Code::MemoryLimit, Code::TimeLimit, Code::Interrupted, Code::BadNumber}))
    return tl::unexpected<Diagnostics>(diagnostics);
  verdict.verdict = Verdict::Waiting;
  verdict.waits_for = "limit";
  return verdict;
}

/// Turns the verdict round where the source denies the claim.
ClaimVerdict as_expected(const Claim& claim, ClaimVerdict verdict) {
  const bool tested = verdict.verdict == Verdict::Holds || verdict.verdict == Verdict::Fails;
  if (tested) verdict.verdict = verdict.query_holds == claim.expect ? Verdict::Holds : Verdict::Fails;
  return verdict;
}

template <class Query>
Expected<ClaimVerdict> judge_now(World& world, const Claim& claim, const Query& query, ClaimVerdict verdict) {
  Alteration alteration = claim.altered;
  if (about_scenarios<Query>) alteration.set.clear();
  const Expected<World*> altered = world.altered(alteration);
  if (!altered) return verdict_from(altered.error(), claim, std::move(verdict));
  World& where = **altered;
  const std::optional<Formula> given = claim.given ? std::optional(claim.given->formula) : std::nullopt;
  Bitmap within = scenarios_within(where.space(), given, claim.altered.set, where.budget().threads);
  Bitmap acceptable = where.constraints().acceptable;
  acceptable &= within;
  const claims::Ask ask{where, world.dispute(), claim, std::move(within), std::move(acceptable)};
  const claims::Done done = claims::judge(query, ask, verdict);
  if (!done) return verdict_from(done.error(), claim, std::move(verdict));
  return as_expected(claim, std::move(verdict));
}

}  // namespace

Expected<ClaimVerdict> judge_claim(World& world, ClaimId id) {
  const Claim& claim = world.dispute().claims[id.index()];
  ClaimVerdict verdict;
  verdict.claim = id;
  return std::visit(
      [&](const auto& query) -> Expected<ClaimVerdict> {
        if constexpr (future_kind<std::decay_t<decltype(query)>>) {
          Expected<ClaimVerdict> judged = judge_future(world, claim, verdict);
          if (!judged) return verdict_from(judged.error(), claim, std::move(verdict));
          return as_expected(claim, std::move(*judged));
        } else {
          return judge_now(world, claim, query, std::move(verdict));
        }
      },
      claim.query);
}

Expected<std::vector<ClaimVerdict>> judge_claims(World& world) {
  lay_grounds(world);
  std::vector<ClaimVerdict> verdicts;
  for (std::size_t k = 0; k < world.dispute().claims.size(); ++k) {
    Expected<ClaimVerdict> verdict = judge_claim(world, ClaimId(k));
    if (!verdict) return tl::unexpected<Diagnostics>(verdict.error());
    verdicts.push_back(std::move(*verdict));
    world.budget().report("claims",
                          static_cast<double>(k + 1) / static_cast<double>(world.dispute().claims.size()));
  }
  return verdicts;
}

}  // namespace detente
