// SPDX-License-Identifier: MIT
#include "detente/study/second_opinion.hpp"

#include <functional>
#include <vector>

#include "detente/base/parallel.hpp"
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

Verification second_opinion(const Report& report, const VerifyLimits& limits, unsigned threads) {
  const Case& dispute = *report.dispute;
  const Formula anything = Formula::constant(true);
  std::vector<std::function<Verification()>> checks;
  if (report.settlement) {
    const SettlementSection& section = *report.settlement;
    const auto add_goal = [&](const GoalSection& goal) {
      if (!goal.result.partial)
        checks.emplace_back([&] { return verify_settlement(dispute, goal.result, anything, limits); });
    };
    add_goal(section.goal);
    for (const GoalSection& goal : section.wishes) add_goal(goal);
    if (!section.partial)
      for (const WishPackage& package : section.packages)
        checks.emplace_back([&] { return verify_package(dispute, anything, package, limits); });
  }
  if (report.stability && report.stability->today)
    checks.emplace_back([&] { return verify_stability(dispute, *report.stability->today, limits); });
  if (report.advice)
    for (const AdviceWay& way : report.advice->ways)
      for (const Path& path : way.paths.paths)
        if (path.found)
          checks.emplace_back([&] {
            return verify_path(dispute, path, PathGoal{way.paths.goal.formula, way.paths.ending}, nullptr,
                               limits);
          });
  std::vector<Verification> parts(checks.size());
  parallel_for(checks.size(), 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
    for (std::uint64_t k = begin; k < end; ++k) parts[k] = checks[k]();
  });
  Verification sum;
  for (const Verification& part : parts) add(sum, part);
  return sum;
}

}  // namespace detente
