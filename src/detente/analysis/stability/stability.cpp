// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/stability.hpp"

#include <algorithm>
#include <limits>
#include <new>
#include <numeric>
#include <optional>

#include "detente/analysis/stability/focal_group.hpp"
#include "detente/analysis/stability/game.hpp"
#include "detente/analysis/stability/two_numbers.hpp"
#include "detente/analysis/stability/verdicts.hpp"
#include "detente/analysis/stability/worst_case.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

using Verdicts = std::vector<Bitmap>;  ///< by mover

bool asks_for(const StabilityOptions& options, SolutionConcept a, SolutionConcept b) {
  return std::any_of(options.concepts.begin(), options.concepts.end(),
                     [=](SolutionConcept c) { return c == a || c == b; });
}

std::vector<std::size_t> all_movers(const Game& game) {
  std::vector<std::size_t> movers(game.movers.size());
  std::iota(movers.begin(), movers.end(), std::size_t{0});
  return movers;
}

/// Peak bytes beyond the input.
double working_bytes(const Game& game, const StabilityOptions& options, std::size_t deciders) {
  constexpr double kept_back = 2;  // by the allocator, of what was released
  double bytes = kept_back;
  bytes += static_cast<double>(options.concepts.size() * (deciders + 1) + game.movers.size()) / 8;
  const bool improvements = asks_for(options, SolutionConcept::Seq, SolutionConcept::Sseq);
  const bool closures =
      asks_for(options, SolutionConcept::Gmr, SolutionConcept::Smr) && (game.holes || game.one_way);
  if (improvements || closures) {
    double widest = closures && !game.one_way ? worst_case_width(game) : 0;
    for (const std::vector<std::size_t>& members : focal_groups(game, all_movers(game)))
      widest = std::max(widest, static_cast<double>(group_width(game, members)));
    bytes += widest;
  }
  std::uint64_t largest = 1;
  double listed = 0;  // of one mover at a time, half of its blocks
  for (const BlockGrid& grid : game.grids) {
    if (improvements) bytes += static_cast<double>(block_order_width(grid.size)) + 1.0 / 8;  // improved to
    bytes += 1.0 / static_cast<double>(grid.size) / 8;  // blocks with news
    listed = std::max(listed, 8 * 0.5 / static_cast<double>(grid.size));
    largest = std::max(largest, grid.size);
  }
  const double scratch = static_cast<double>(std::max<std::uint64_t>(largest, 1 << 18)) * 16 * game.threads;
  return (bytes + listed) * static_cast<double>(game.total) + scratch;
}

std::optional<Diagnostic> too_large(const Game& game, const StabilityOptions& options, std::size_t deciders,
                                    const Budget& budget) {
  double ranks = 0;
  for (const RankArray* array : game.ranks) {
    ranks += std::visit([](const auto& r) { return static_cast<double>(r.size() * sizeof(r[0])); }, *array);
  }
  WorkPlan plan;
  plan.scenarios = static_cast<double>(game.total);
  plan.scenarios_text = std::to_string(game.total);
  plan.bytes = ranks + working_bytes(game, options, deciders);
  return refusal(plan, budget);
}

/// Verdicts of some movers under a concept that is a closure; false when the budget ran out.
bool close(const Game& game, const std::vector<std::size_t>& movers, FocalGroup::Start start,
           FocalGroup::Closure closure, const Budget& budget, Verdicts& verdicts) {
  for (const std::vector<std::size_t>& members : focal_groups(game, movers)) {
    if (budget.exhausted()) return false;
    const auto group = make_focal_group(game, members);
    if (!group->close(start, closure, budget)) return false;
    for (std::size_t k = 0; k < members.size(); ++k) verdicts[members[k]] = group->stable(k);
  }
  return true;
}

/// SEQ and SSEQ; empty when the budget ran out.
std::optional<Verdicts> by_improvements(Game& game, FocalGroup::Start start, const Budget& budget) {
  prepare_improvements(game);
  Verdicts verdicts(game.movers.size());
  if (!close(game, all_movers(game), start, FocalGroup::Closure::Improvements, budget, verdicts))
    return std::nullopt;
  return verdicts;
}

/// GMR and SMR; empty when the budget ran out.
std::optional<Verdicts> by_moves(const Game& game, FocalGroup::Start start, const Budget& budget) {
  Verdicts verdicts(game.movers.size());
  std::vector<std::size_t> open;
  // What one owner cannot take back keeps the worst out of reach for nearly all others; and to sweep values
  // for some of them costs as much as for all.
  std::vector<std::optional<Bitmap>> judged(game.movers.size());
  if (!game.one_way) judged = stable_by_worst_case(game, start, budget);
  for (std::size_t mover = 0; mover < judged.size(); ++mover) {
    if (judged[mover])
      verdicts[mover] = std::move(*judged[mover]);
    else
      open.push_back(mover);
  }
  if (!close(game, open, start, FocalGroup::Closure::Moves, budget, verdicts)) return std::nullopt;
  return verdicts;
}

/// Nash, computed once: without holes SMR is built on it.
const Verdicts& nash_verdicts(Game& game) {
  while (game.nash.size() < game.movers.size()) game.nash.push_back(nash_stable(game, game.nash.size()));
  return game.nash;
}

Verdicts by_security_level(Game& game, SolutionConcept asked) {
  Verdicts verdicts;
  for (std::size_t mover = 0; mover < game.movers.size(); ++mover) {
    const SecurityLevels levels = security_levels(game, mover);
    const bool gmr = asked == SolutionConcept::Gmr;
    Bitmap stable = ranked_at_least(game, mover, gmr ? levels.maxmin : levels.minmax);
    if (!gmr) stable |= nash_verdicts(game)[mover];
    verdicts.push_back(std::move(stable));
  }
  return verdicts;
}

std::optional<Verdicts> verdicts_of(Game& game, SolutionConcept asked, const Budget& budget) {
  using Start = FocalGroup::Start;
  if (budget.exhausted()) return std::nullopt;
  const bool numbers = !game.holes && !game.one_way;
  switch (asked) {
    case SolutionConcept::Nash:
      return nash_verdicts(game);
    case SolutionConcept::Gmr:
      return numbers ? by_security_level(game, asked) : by_moves(game, Start::Rank, budget);
    case SolutionConcept::Smr:
      return numbers ? by_security_level(game, asked) : by_moves(game, Start::Best, budget);
    case SolutionConcept::Seq:
      return by_improvements(game, Start::Rank, budget);
    case SolutionConcept::Sseq:
      return by_improvements(game, Start::Best, budget);
  }
  return std::nullopt;
}

/// One bitmap per decision maker; whoever cannot move is content everywhere.
ConceptResult assemble(const Game& game, const StabilityInput& input, SolutionConcept asked,
                       Verdicts verdicts) {
  ConceptResult result;
  result.concept_ = asked;
  result.equilibria = *game.feasible;
  std::size_t mover = 0;
  for (const OwnerBlock& block : input.blocks) {
    if (block.size == 1)
      result.stable.push_back(*game.feasible);
    else
      result.stable.push_back(std::move(verdicts[mover++]));
    result.equilibria &= result.stable.back();
  }
  return result;
}

Expected<StabilityResult> run(Game& game, const StabilityInput& input, const StabilityOptions& options,
                              const Budget& budget) {
  if (auto no = too_large(game, options, input.blocks.size(), budget)) return fail(*no);
  StabilityResult result;
  for (const OwnerBlock& block : input.blocks) result.deciders.push_back(block.actor);
  try {
    for (const SolutionConcept asked : options.concepts) {
      std::optional<Verdicts> verdicts = verdicts_of(game, asked, budget);
      result.partial = !verdicts;
      if (!verdicts) break;
      result.concepts.push_back(assemble(game, input, asked, std::move(*verdicts)));
      budget.report("stability", static_cast<double>(result.concepts.size()) /
                                     static_cast<double>(options.concepts.size()));
    }
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
  return result;
}

Diagnostic usage(std::string message) { return {Code::Usage, Severity::Error, {}, std::move(message), ""}; }

bool sizes_fit(const StabilityInput& input) {
  if (input.feasible.size() != input.total || input.ranks.size() != input.blocks.size()) return false;
  return std::all_of(input.ranks.begin(), input.ranks.end(), [&](const RankArray* array) {
    return std::visit([&](const auto& ranks) { return ranks.size() == input.total; }, *array);
  });
}

}  // namespace

Expected<StabilityResult> stability_of(const StabilityInput& input, const StabilityOptions& options,
                                       const Budget& budget) {
  if (!sizes_fit(input)) return fail(usage("rankings and scenario space do not fit together"));
  Game game = make_game(input, budget.threads);
  std::optional<std::vector<std::uint32_t>> tops = top_ranks(game);
  if (!tops) return fail(usage("every feasible scenario needs a rank of 1 or more, every other one 0"));
  constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  if (std::count(tops->begin(), tops->end(), most) > 0)
    return fail(usage("a rank of 2^32 - 1 cannot be told from that of an infeasible scenario"));
  game.top_ranks = std::move(*tops);
  return run(game, input, options, budget);
}

Expected<StabilityResult> analyse_stability(const Case&, const ScenarioSpace& space,
                                            const std::vector<Ranking>& rankings,
                                            const StabilityOptions& options, const Budget& budget) {
  std::vector<const Ranking*> given;
  for (const Ranking& ranking : rankings) given.push_back(&ranking);
  return analyse_stability(space, given, options, budget);
}

Expected<StabilityResult> analyse_stability(const ScenarioSpace& space,
                                            const std::vector<const Ranking*>& rankings,
                                            const StabilityOptions& options, const Budget& budget) {
  StabilityInput input{space.total(), space.blocks(), space.feasible(), {}};
  for (const Ranking* ranking : rankings) input.ranks.push_back(&ranking->ranks);
  if (!sizes_fit(input)) return fail(usage("rankings and scenario space do not fit together"));
  Game game = make_game(input, budget.threads);
  for (std::size_t k = 0; k < rankings.size(); ++k)
    if (input.blocks[k].size != 1) game.top_ranks.push_back(rankings[k]->distinct);
  return run(game, input, options, budget);
}

}  // namespace detente
