// SPDX-License-Identifier: MIT
#include <atomic>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/base/parallel.hpp"
#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_consequences.hpp"

namespace detente {

namespace {

Quantity plain(double value) {
  Quantity quantity;
  quantity.likely = value;
  return quantity;
}

/// The case of one draw, with every number plain: what is computed stays computed, so that a parameter moved
/// still counts.
Expected<Case> drawn_case(const Case& dispute, const std::vector<UncertainInput>& inputs,
                          const std::vector<double>& places) {
  const Expected<ForecastInputs> drawn = draw_inputs(dispute, inputs, places);
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  Case changed = dispute;
  for (std::size_t k = 0; k < inputs.size(); ++k)
    if (inputs[k].kind == InputKind::Parameter)
      changed.parameters[inputs[k].index].value = plain(value_of(dispute, inputs[k], places[k]).value_or(0));
  for (std::size_t k = 0; k < changed.stakes.size(); ++k)
    if (!changed.stakes[k].worth.arithmetic) changed.stakes[k].worth = plain(drawn->worths[k]);
  for (std::size_t k = 0; k < changed.ratifications.size(); ++k)
    changed.ratifications[k].passes = drawn->passes[k] != 0;
  std::size_t k = 0;
  std::erase_if(changed.red_lines, [&](const RedLine&) { return drawn->line_holds[k++] == 0; });
  return changed;
}

/// Which levers work in one draw; the last entry: without any. Empty where a limit came first.
std::vector<bool> working(const World& world, const LeverRequest& request, const LeverAnswer& answer,
                          Case drawn, const Budget& budget) {
  const LeverQuestion& question = request.question;
  auto shared = std::make_shared<const Case>(std::move(drawn));
  Expected<World> base = world.derive(shared, budget);
  if (!base) return {};
  std::vector<bool> works;
  const Expected<LeverReply> without = ask(*base, question);
  if (!without) return {};
  for (const Lever& lever : answer.levers) {
    auto changed = std::make_shared<Case>(*shared);
    for (const Intervention& one : lever.of) apply(*changed, world.dispute(), one, question.target);
    Expected<World> there = base->derive(std::move(changed), budget);
    if (!there) return {};
    const Expected<LeverReply> reply = ask(*there, question, lever.of);
    if (!reply || budget.exhausted()) return {};
    works.push_back(reply->so);
  }
  works.push_back(without->so);
  return works;
}

}  // namespace

Expected<void> find_shares(const World& world, const LeverRequest& request, LeverAnswer& answer) {
  const std::vector<UncertainInput> inputs = uncertain_inputs(world.dispute());
  if (request.samples == 0 || inputs.empty() || answer.levers.empty()) return {};
  std::vector<std::string> names;
  for (const UncertainInput& input : inputs) names.push_back(input.id);
  const Places places(request.seed, names);
  std::vector<Case> cases;
  for (std::uint32_t n = 0; n < request.samples; ++n) {
    Expected<Case> drawn = drawn_case(world.dispute(), inputs, places.of(n));
    if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
    cases.push_back(std::move(*drawn));
  }
  std::vector<std::vector<bool>> works(cases.size());
  const unsigned workers = world.side_by_side(Question::Stability);
  Budget own = world.budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  std::atomic<std::size_t> next{0}, done{0};
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    for (std::size_t n = next++; n < cases.size() && !own.exhausted(); n = next++) {
      works[n] = working(world, request, answer, cases[n], own);
      world.budget().report("draws", static_cast<double>(++done) / static_cast<double>(cases.size()));
    }
  });
  // Draws a limit kept away end the count: those before them are the same on any machine.
  std::vector<std::size_t> counts(answer.levers.size() + 1);
  for (const std::vector<bool>& row : works) {
    if (row.empty()) break;
    ++answer.draws;
    for (std::size_t k = 0; k < row.size(); ++k) counts[k] += row[k] ? 1U : 0U;
  }
  answer.partial = answer.partial || answer.draws < cases.size();
  if (answer.draws == 0) return {};
  const auto share = [&](std::size_t k) {
    return static_cast<double>(counts[k]) / static_cast<double>(answer.draws);
  };
  for (std::size_t k = 0; k < answer.levers.size(); ++k) answer.levers[k].share = share(k);
  answer.share_without = share(answer.levers.size());
  return {};
}

}  // namespace detente
