// SPDX-License-Identifier: MIT
#include "detente/study/future_claim.hpp"

#include <algorithm>
#include <type_traits>

#include "detente/analysis/forecast/forecast.hpp"
#include "detente/model/duration_text.hpp"

namespace detente {

namespace {

/// Below this a condition has no chance: rounding alone may leave as much.
constexpr double no_chance = 1e-12;

/// A time of a claim: the builder let nothing else through.
double months_of(const std::string& at) { return duration_of(at).value_or(Duration{}).months(); }

Formula given_of(const Claim& claim) { return claim.given ? claim.given->formula : Formula::constant(true); }

}  // namespace

Future future_of(const Case& dispute, const Claim& claim) {
  Future future;
  const Formula given = given_of(claim);
  std::visit(
      [&](const auto& query) {
        using Query = std::decay_t<decltype(query)>;
        if constexpr (std::is_same_v<Query, ClaimLikely> || std::is_same_v<Query, ClaimUnlikely> ||
                      std::is_same_v<Query, ClaimMoreLikely>) {
          future.conditions.push_back(query.when.formula && given);
          future.months = months_of(query.at);
        }
        if constexpr (std::is_same_v<Query, ClaimMostLikely>) {
          for (const Formula& match : first_match_formulas(dispute))
            future.conditions.push_back(match && given);
          future.months = months_of(query.at);
        }
        if constexpr (std::is_same_v<Query, ClaimMoreLikely>) future.than = &query.than;
      },
      claim.query);
  future.conditions.push_back(given);
  return future;
}

FutureAnswer answer_of(const Claim& claim, const std::vector<double>& here,
                       const std::vector<double>* there) {
  FutureAnswer answer;
  if (here.back() <= no_chance || (there != nullptr && there->back() <= no_chance)) return answer;
  answer.testable = true;
  answer.probability = here.front() / here.back();
  if (const auto* likely = std::get_if<ClaimLikely>(&claim.query))
    answer.holds = answer.probability >= likely->at_least;
  if (const auto* unlikely = std::get_if<ClaimUnlikely>(&claim.query))
    answer.holds = answer.probability <= unlikely->at_most;
  if (std::holds_alternative<ClaimMoreLikely>(claim.query)) {
    answer.compared = there->front() / there->back();
    // A difference no larger than what rounding leaves is none.
    answer.holds = answer.probability > *answer.compared + no_chance;
  }
  if (const auto* most = std::get_if<ClaimMostLikely>(&claim.query)) {
    double best = 0;
    for (std::size_t k = 0; k + 1 < here.size(); ++k)
      if (k != most->outcome.index()) best = std::max(best, here[k]);
    answer.probability = here[most->outcome.index()] / here.back();
    answer.compared = best / here.back();
    answer.holds = answer.probability > *answer.compared;
  }
  return answer;
}

CourseQuestion question_of(const Future& future) { return {{future.months}, future.conditions, {}}; }

}  // namespace detente
