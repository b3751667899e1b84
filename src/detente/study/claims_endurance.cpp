// SPDX-License-Identifier: MIT
// Claims that stability answers: stable, unstable, best.
#include "detente/result/concept_ids.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/claim_kinds.hpp"

namespace detente::claims {

namespace {

/// Acceptable scenarios with a condition, split by whether they last.
struct Split {
  Bitmap lasting;
  Bitmap passing;
};

Expected<Split> split(const Ask& ask, const Condition& when, const std::string& concept_name) {
  const std::optional<SolutionConcept> concept_ = concept_of(concept_name);
  if (!concept_)
    return fail({Code::NotYet, Severity::Error, ask.claim.span,
                 "unknown solution concept '" + concept_name + "'", ""});
  Split parts{ask.acceptable_with(when), {}};
  parts.passing = parts.lasting;
  if (!parts.lasting.any()) return parts;  // nothing to test: stability need not be known
  const Expected<const Bitmap*> equilibria = ask.world.lasting(*concept_);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  parts.lasting &= **equilibria;
  parts.passing.and_not(**equilibria);
  return parts;
}

/// The rank of each member given to visit(n, rank).
template <class Visit>
void for_each_rank(const Ranking& ranking, const Bitmap& set, Visit&& visit) {
  std::visit(
      [&](const auto& ranks) {
        set.for_each([&](ScenarioIndex n) {
          visit(n, static_cast<std::uint32_t>(ranks[n]));
          return true;
        });
      },
      ranking.ranks);
}

/// The members that rank highest, and their rank (0 for an empty set).
std::pair<Bitmap, std::uint32_t> best_of(const Ranking& ranking, const Bitmap& set) {
  std::uint32_t best = 0;
  for_each_rank(ranking, set, [&](ScenarioIndex, std::uint32_t rank) { best = std::max(best, rank); });
  Bitmap top(set.size());
  for_each_rank(ranking, set, [&](ScenarioIndex n, std::uint32_t rank) {
    if (rank == best) top.set(n);
  });
  return {std::move(top), best};
}

}  // namespace

Done judge(const ClaimStable& query, const Ask& ask, ClaimVerdict& verdict) {
  const Expected<Split> parts = split(ask, query.when, query.concept_name);
  if (!parts) return tl::unexpected<Diagnostics>(parts.error());
  verdict.count = parts->lasting.count();
  verdict.of = verdict.count + parts->passing.count();
  if (verdict.of == 0) return {};
  verdict.example = ask.nearest(parts->lasting);
  verdict.counterexample = ask.nearest(parts->passing);
  answer(verdict, query.every ? verdict.count == verdict.of : verdict.count > 0);
  return {};
}

Done judge(const ClaimUnstable& query, const Ask& ask, ClaimVerdict& verdict) {
  const Expected<Split> parts = split(ask, query.when, query.concept_name);
  if (!parts) return tl::unexpected<Diagnostics>(parts.error());
  verdict.count = parts->lasting.count();
  verdict.of = verdict.count + parts->passing.count();
  if (verdict.of == 0) return {};
  verdict.example = ask.nearest(parts->passing);
  verdict.counterexample = ask.nearest(parts->lasting);
  answer(verdict, query.every ? verdict.count < verdict.of : verdict.count == 0);
  return {};
}

Done judge(const ClaimBest& query, const Ask& ask, ClaimVerdict& verdict) {
  const Expected<const Bitmap*> equilibria = ask.world.lasting(SolutionConcept::Seq);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  const Expected<const Ranking*> ranking = ask.world.ranking(query.actor);
  if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
  Bitmap lasting = ask.acceptable;
  lasting &= **equilibria;
  verdict.of = lasting.count();
  Bitmap inside = ask.world.outcomes().at(query.outcome.index());
  inside &= lasting;
  if (!inside.any()) return {};
  const auto [best_inside, best] = best_of(**ranking, inside);
  for_each_rank(**ranking, lasting,
                [&, limit = best](ScenarioIndex, std::uint32_t rank) { verdict.count += rank > limit; });
  verdict.example = ask.nearest(best_inside);
  if (verdict.count > 0) verdict.counterexample = ask.nearest(best_of(**ranking, lasting).first);
  answer(verdict, verdict.count == 0);
  return {};
}

}  // namespace detente::claims
