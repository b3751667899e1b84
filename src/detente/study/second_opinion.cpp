// SPDX-License-Identifier: MIT
#include "detente/study/second_opinion.hpp"

#include "detente/result/advice.hpp"
#include "detente/verify/path_witness.hpp"
#include "detente/verify/settlement_witness.hpp"
#include "detente/verify/stability_witness.hpp"

namespace detente {

namespace {

void add(Verification& sum, const Verification& part) {
  sum.checked += part.checked;
  sum.unchecked += part.unchecked;
  sum.faults.insert(sum.faults.end(), part.faults.begin(), part.faults.end());
}

}  // namespace

Verification second_opinion(const Report& report, const VerifyLimits& limits) {
  const Case& dispute = *report.dispute;
  Verification sum;
  if (report.settlement) {
    const Formula anything = Formula::constant(true);
    const SettlementSection& section = *report.settlement;
    if (!section.goal.result.partial)
      add(sum, verify_settlement(dispute, section.goal.result, anything, limits));
    for (const GoalSection& goal : section.wishes)
      if (!goal.result.partial) add(sum, verify_settlement(dispute, goal.result, anything, limits));
    if (!section.partial)
      for (const WishPackage& package : section.packages)
        add(sum, verify_package(dispute, anything, package, limits));
  }
  if (report.stability && report.stability->today)
    add(sum, verify_stability(dispute, *report.stability->today, limits));
  if (report.advice)
    for (const AdviceWay& way : report.advice->ways)
      for (const Path& path : way.paths.paths)
        if (path.found)
          add(sum, verify_path(dispute, path, PathGoal{way.paths.goal.formula, way.paths.ending}, nullptr,
                               limits));
  return sum;
}

}  // namespace detente
