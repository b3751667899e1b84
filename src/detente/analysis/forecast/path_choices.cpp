// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/path_choices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace detente {

namespace {

constexpr std::size_t most_remembered = 4U << 20U;  ///< targets: 64 MB

}  // namespace

PathChoices::PathChoices(const ForecastGround& ground, const ForecastInputs& inputs, const GroundMover& mover,
                         std::vector<double> ranks)
    : ground_(ground),
      inputs_(inputs),
      mover_(mover),
      block_(*block_of(ground.box, mover.actor)),
      ranks_(std::move(ranks)) {
  for (const std::size_t k : mover.stakes)
    if (inputs.worths[k] != 0)
      gains_.emplace_back(scenarios_where(ground.box, ground.dispute->stakes[k].when.formula),
                          inputs.worths[k] * mover.scale);
}

int PathChoices::distance(std::uint64_t from, std::uint64_t to) const {
  int changed = 0;
  for (const MoveAxis& axis : block_.moves) {
    const std::uint64_t a = from % axis.radix, b = to % axis.radix;
    from /= axis.radix;
    to /= axis.radix;
    if (a == b) continue;
    if ((axis.change == Change::Up && b < a) || (axis.change == Change::Down && b > a)) return -1;
    ++changed;
  }
  return changed;
}

std::uint16_t PathChoices::crossed(ScenarioIndex s) const {
  std::uint16_t count = 0;
  for (const std::size_t k : mover_.lines)
    if (inputs_.line_holds[k] != 0 && ground_.lines[k].test(s)) ++count;
  for (const std::size_t k : mover_.votes)
    if (inputs_.passes[k] == 0 && ground_.votes[k].test(s)) ++count;
  return count;
}

double PathChoices::utility(ScenarioIndex s) const {
  if (mover_.stakes.empty()) return ranks_[s] * mover_.scale;
  double sum = 0;
  for (const auto& [where, worth] : gains_)
    if (where.test(s)) sum += worth;
  return sum;
}

PathChoices::Choices PathChoices::find(ScenarioIndex s) const {
  const std::uint64_t here = s / block_.stride % block_.size;
  const ScenarioIndex base = s - here * block_.stride;
  Choices choices;
  std::vector<double> exponent;
  std::uint16_t fewest = std::numeric_limits<std::uint16_t>::max();
  for (std::uint64_t digit = 0; digit < block_.size; ++digit) {
    const int changed = distance(here, digit);
    const ScenarioIndex target = base + digit * block_.stride;
    if (changed < 0 || !ground_.feasible.test(target)) continue;
    const std::uint16_t lines = crossed(target);
    if (lines > fewest) continue;
    if (lines < fewest) {
      choices.targets.clear();
      exponent.clear();
      fewest = lines;
    }
    choices.targets.push_back(target);
    exponent.push_back(inputs_.rationality * utility(target) - inputs_.inertia * changed);
  }
  // s itself is feasible, so there is a target. Only differences count: the best is called 0.
  const double best = *std::max_element(exponent.begin(), exponent.end());
  double sum = 0;
  for (const double e : exponent) choices.upto.push_back(sum += std::exp(e - best));
  return choices;
}

ScenarioIndex PathChoices::pick(ScenarioIndex s, double place) {
  auto known = known_.find(s);
  if (known == known_.end()) {
    Choices choices = find(s);
    remembered_ += choices.targets.size() + 8;
    if (remembered_ > most_remembered) {
      known_.clear();
      remembered_ = choices.targets.size() + 8;
    }
    known = known_.emplace(s, std::move(choices)).first;
  }
  const Choices& choices = known->second;
  const auto at = std::upper_bound(choices.upto.begin(), choices.upto.end(), place * choices.upto.back());
  const auto n = std::min<std::ptrdiff_t>(at - choices.upto.begin(), std::ssize(choices.targets) - 1);
  return choices.targets[static_cast<std::size_t>(n)];
}

}  // namespace detente
