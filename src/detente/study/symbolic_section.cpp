// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/symbolic_settlement.hpp"
#include "detente/study/goal_importance.hpp"
#include "detente/study/sections.hpp"

namespace detente {

void fill_symbolic_settlement(const StudyRequest& request, const Budget& budget, Report& report) {
  const Case& dispute = *report.dispute;
  SymbolicSettlement symbolic(dispute, request.solver);
  SettlementOptions options;
  options.order = request.order;
  options.most_sets = request.most_sets;
  SettlementSection section;
  Condition everything;
  everything.text = "true";
  everything.formula = Formula::constant(true);
  const auto answered = [&](GoalOrigin origin, std::optional<WishId> wish, const Condition& goal) {
    GoalSection answer{origin, wish, symbolic.settle(goal, options, budget)};
    section.partial = section.partial || answer.result.partial;
    return answer;
  };
  section.goal = request.goal ? answered(GoalOrigin::CommandLine, {}, *request.goal)
                              : answered(GoalOrigin::Everything, {}, everything);
  for (std::size_t k = 0; k < dispute.wishes.size(); ++k)
    section.wishes.push_back(answered(GoalOrigin::Wish, WishId(k), dispute.wishes[k].when));
  section.packages = symbolic.packages(options, budget, section.partial);
  report.partial = report.partial || section.partial;
  if (request.importance) {
    // What is drawn takes an enumerated space: goals are all there is.
    report.importance.emplace();
    for (const GoalSection& wish : section.wishes)
      report.importance->questions.push_back(goal_importance(dispute, wish, budget));
  }
  report.settlement = std::move(section);
}

}  // namespace detente
