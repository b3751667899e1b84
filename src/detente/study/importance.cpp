// SPDX-License-Identifier: MIT
#include "detente/study/importance.hpp"

#include <algorithm>

#include "detente/analysis/forecast/outcome_importance.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/entry_turning.hpp"
#include "detente/study/goal_importance.hpp"
#include "detente/study/package_importance.hpp"

namespace detente {

namespace {

/// More are never followed.
constexpr std::uint32_t most_draws = 256;

bool a_limit(const Diagnostics& problems) {
  const Code code = problems.front().code;
  return code == Code::TimeLimit || code == Code::Interrupted || code == Code::MemoryLimit;
}

/// The case ready to be followed, whatever line is waived.
Expected<QuestionImportance> likeliest_outcome(World& world, const std::vector<ForecastInputs>& draws) {
  const Case& dispute = world.dispute();
  const Doubtful doubtful = doubtful_of(dispute);
  const bool all_in_doubt =
      std::all_of(doubtful.lines.begin(), doubtful.lines.end(), [](auto line) { return line != 0; });
  const auto examine = [&](const ForecastGround& ground) -> Expected<QuestionImportance> {
    const Expected<Ensemble> ensemble = narrow_ensemble(ground, outcome_formulas(dispute), world.budget());
    if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
    return outcome_importance(*ensemble, draws, {}, world.budget());
  };
  if (all_in_doubt) {
    const Expected<const ForecastGround*> ground = world.forecast_ground();
    if (!ground) return tl::unexpected<Diagnostics>(ground.error());
    return examine(**ground);
  }
  const Expected<ForecastGround> ground = roomiest_ground(dispute, world.space(), world.budget());
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  return examine(*ground);
}

QuestionImportance untested(QuestionKind kind, Untested why) {
  QuestionImportance question;
  question.kind = kind;
  question.untested = why;
  return question;
}

}  // namespace

Expected<Importance> find_importance(World& world, const SettlementSection& settlement,
                                     const ImportanceDraws& drawn) {
  const Case& dispute = world.dispute();
  Importance importance;
  for (const GoalSection& wish : settlement.wishes)
    importance.questions.push_back(goal_importance(dispute, wish, world.budget()));
  const std::vector<ForecastInputs> draws =
      draws_between(dispute, drawn.plan, 0, std::min(drawn.samples, most_draws));
  if (!dispute.outcomes.empty()) {
    Expected<QuestionImportance> likeliest =
        draws.empty() ? untested(QuestionKind::Outcome, Untested::NoDraws) : likeliest_outcome(world, draws);
    if (!likeliest && !a_limit(likeliest.error())) return tl::unexpected<Diagnostics>(likeliest.error());
    if (likeliest) add_turning(dispute, *likeliest);
    importance.questions.push_back(likeliest ? std::move(*likeliest)
                                             : untested(QuestionKind::Outcome, Untested::Limit));
  }
  const BargainGround ground{
      dispute, world.space(), nullptr, signed_by(dispute, world.space(), world.budget().threads), {}};
  for (const GoalSection& wish : settlement.wishes) {
    QuestionImportance question;
    if (world.budget().exhausted()) {
      question = untested(QuestionKind::Package, Untested::Limit);
      question.wish = wish.wish;
    } else {
      question = package_importance(ground, wish, draws, world.budget());
    }
    importance.questions.push_back(std::move(question));
  }
  importance.partial = std::any_of(importance.questions.begin(), importance.questions.end(),
                                   [](const QuestionImportance& q) { return q.untested == Untested::Limit; });
  return importance;
}

}  // namespace detente
