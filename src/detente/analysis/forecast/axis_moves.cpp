// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/axis_moves.hpp"

#include <algorithm>
#include <map>

#include "detente/analysis/forecast/forecast.hpp"
#include "detente/analysis/forecast/relevance.hpp"
#include "detente/expression/lower.hpp"
#include "detente/model/effect.hpp"

namespace detente {

namespace {

constexpr double year = 12;  // months
constexpr std::uint64_t largest_box = 1U << 18;
constexpr std::size_t combined = 64;  // combinations of levels told apart in one course

/// One option in effect at one level other than today's; `axis` is its first.
struct Asked {
  AxisId axis;
  std::uint8_t level;
  Formula condition;
};

std::vector<Asked> levels_of(const Case& dispute) {
  std::vector<Asked> asked;
  for (const Option& option : dispute.options) {
    const std::uint8_t now = effective_level(option, dispute.today);
    for (std::size_t level = 0; level < option.levels.size(); ++level) {
      if (level == now) continue;
      Formula condition;
      append_level_test(condition, option.axes, LevelSet::of(level), option.levels.size());
      asked.push_back({option.axes.front(), static_cast<std::uint8_t>(level), std::move(condition)});
    }
  }
  return asked;
}

/// The probability of each, as many axes at a time as one course can tell apart.
Expected<std::vector<double>> probabilities(const Case& dispute, const std::vector<Asked>& asked,
                                            double months, const ForecastChain& chain, const Budget& budget) {
  std::vector<double> found;
  std::size_t next = 0;
  while (next < asked.size()) {
    CourseQuestion question;
    question.months = {months};
    std::size_t combinations = 1;
    for (AxisId last = asked[next].axis; next < asked.size(); ++next) {
      const bool other = question.conditions.empty() || asked[next].axis != last;
      const std::size_t levels = dispute.option(dispute.axis(asked[next].axis).option).levels.size();
      if (other && !question.conditions.empty() && combinations * levels > combined) break;
      if (other) combinations *= levels;
      last = asked[next].axis;
      question.conditions.push_back(asked[next].condition);
    }
    const Expected<Course> course = follow(chain, dispute, question, budget);
    if (!course) return tl::unexpected<Diagnostics>(course.error());
    found.insert(found.end(), course->conditions.front().begin(), course->conditions.front().end());
  }
  return found;
}

/// Positions in the list put together where the same axes bear on them: each such course is a small one.
std::vector<std::vector<std::size_t>> by_relevance(const Case& dispute, const std::vector<Asked>& asked) {
  std::map<std::vector<std::uint8_t>, std::vector<std::size_t>> groups;
  for (std::size_t k = 0; k < asked.size(); ++k)
    groups[relevant_axes(dispute, {asked[k].condition})].push_back(k);
  std::vector<std::vector<std::size_t>> all;
  for (auto& [relevant, group] : groups) all.push_back(std::move(group));
  return all;
}

}  // namespace

double moves_at(const ForecastSettings& settings) {
  return std::min(year, settings.horizon.months()) / settings.step.months();
}

Expected<std::vector<AxisMove>> find_axis_moves(const Case& dispute, const ScenarioSpace& space, bool shocks,
                                                const Budget& budget) {
  const std::vector<Asked> asked = levels_of(dispute);
  const ForecastInputs inputs = point_inputs(dispute, shocks);
  const Expected<ForecastGround> whole = lay_ground(dispute, space, {{}, inputs}, budget);
  if (!whole) return tl::unexpected<Diagnostics>(whole.error());
  const double months = moves_at(dispute.forecast) * dispute.forecast.step.months();
  std::vector<double> found(asked.size(), 0.0);
  for (const std::vector<std::size_t>& together : by_relevance(dispute, asked)) {
    std::vector<Asked> some;
    std::vector<Formula> conditions;
    for (const std::size_t k : together) {
      some.push_back(asked[k]);
      conditions.push_back(asked[k].condition);
    }
    const ForecastGround ground = narrowed(*whole, conditions);
    if (ground.box.total() > largest_box || refusal(chain_plan(ground), budget))
      return std::vector<AxisMove>{};
    const Expected<ForecastChain> chain = ForecastChain::make(ground, inputs, budget);
    if (!chain) return tl::unexpected<Diagnostics>(chain.error());
    const auto values = probabilities(dispute, some, months, *chain, budget);
    if (!values) return tl::unexpected<Diagnostics>(values.error());
    for (std::size_t k = 0; k < together.size(); ++k) found[together[k]] = (*values)[k];
  }
  std::vector<AxisMove> moves;
  for (std::size_t k = 0; k < asked.size(); ++k) {
    const double p = found[k];
    if (!(p > 0)) continue;
    if (moves.empty() || moves.back().axis != asked[k].axis)
      moves.push_back({asked[k].axis, asked[k].level, 0, 0});
    AxisMove& move = moves.back();
    move.probability += p;
    if (p > move.of_level) {
      move.level = asked[k].level;
      move.of_level = p;
    }
  }
  std::stable_sort(moves.begin(), moves.end(),
                   [](const AxisMove& a, const AxisMove& b) { return a.probability > b.probability; });
  return moves;
}

}  // namespace detente
