// SPDX-License-Identifier: MIT
#include "oracle/naive_forecast.hpp"

#include <algorithm>
#include <cmath>

namespace oracle {
namespace {

using detente::ActorId;
using detente::Case;
using detente::Change;

std::vector<Levels> feasible_scenarios(const NaiveCase& naive) {
  std::vector<Levels> feasible;
  for (const Levels& levels : naive.scenarios())
    if (naive.feasible(levels)) feasible.push_back(levels);
  return feasible;
}

/// Can the actor move from a to b by itself (or stay)?
bool can_move(const Case& dispute, std::size_t actor, const Levels& a, const Levels& b) {
  for (std::size_t x = 0; x < a.size(); ++x) {
    if (a[x] == b[x]) continue;
    const detente::Axis& axis = dispute.axes[x];
    if (axis.owner.index() != actor || axis.change == Change::Fixed) return false;
    if (axis.change == Change::Up && b[x] < a[x]) return false;
    if (axis.change == Change::Down && b[x] > a[x]) return false;
  }
  return true;
}

int distance(const Levels& a, const Levels& b) {
  int changed = 0;
  for (std::size_t x = 0; x < a.size(); ++x) changed += a[x] != b[x] ? 1 : 0;
  return changed;
}

int crossed(const NaiveCase& naive, const Case& dispute, const NaiveForecastInputs& inputs, std::size_t actor,
            const Levels& levels) {
  int count = 0;
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k) {
    const detente::RedLine& line = dispute.red_lines[k];
    const bool own = std::count(line.actors.begin(), line.actors.end(), ActorId(actor)) > 0;
    if (own && inputs.line_holds[k] && naive.holds(line.never.syntax, levels) != line.stated_as_must) ++count;
  }
  for (std::size_t k = 0; k < dispute.ratifications.size(); ++k) {
    const detente::Ratification& vote = dispute.ratifications[k];
    if (vote.party.index() != actor || inputs.passes[k]) continue;
    for (std::size_t x = 0; x < levels.size(); ++x)
      if (dispute.axes[x].option == vote.option && dispute.axes[x].owner == vote.party &&
          levels[x] >= vote.from && naive.told_of(vote, levels))
        ++count;
  }
  return count;
}

/// Utilities over the feasible scenarios: points of format 2, or (format 1, and ranks) ranging over 10 on
/// what can be reached while every line holds; empty for an actor that wants nothing.
std::vector<double> utilities(const NaiveCase& naive, const Case& dispute,
                              const std::vector<Levels>& feasible, std::size_t actor) {
  const auto owned = [&](const auto& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const auto& b) { return b.actor.index() == actor; });
  };
  if (!owned(dispute.stakes) && !owned(dispute.preferences)) return {};
  std::vector<double> values;
  if (owned(dispute.stakes)) {
    for (const Levels& levels : feasible)
      values.push_back(static_cast<double>(naive.utility(static_cast<int>(actor), levels)) / 1e9);
    if (dispute.format >= 2) {
      for (double& value : values) value /= dispute.actors[actor].unit;
      return values;
    }
  } else {
    Case bare = dispute;
    bare.red_lines.clear();
    bare.ratifications.clear();
    const NaiveCase without_lines(bare);
    const BareConflict conflict = without_lines.bare();
    for (std::size_t s = 0; s < naive.scenarios().size(); ++s)
      if (conflict.feasible[s]) values.push_back(conflict.rank[actor][s]);
  }
  double low = 0, high = 0;
  bool first = true;
  for (const int s : naive.reachable(naive.bare(), true)) {
    const Levels& levels = naive.scenarios()[static_cast<std::size_t>(s)];
    const auto at =
        static_cast<std::size_t>(std::find(feasible.begin(), feasible.end(), levels) - feasible.begin());
    low = first ? values[at] : std::min(low, values[at]);
    high = first ? values[at] : std::max(high, values[at]);
    first = false;
  }
  for (double& value : values) value *= high > low ? 10 / (high - low) : 0;
  return values;
}

Matrix identity(std::size_t n) {
  Matrix m(n, std::vector<double>(n, 0));
  for (std::size_t k = 0; k < n; ++k) m[k][k] = 1;
  return m;
}

Matrix product(const Matrix& a, const Matrix& b) {
  const std::size_t n = a.size();
  Matrix c(n, std::vector<double>(n, 0));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < n; ++k)
      if (a[i][k] != 0)
        for (std::size_t j = 0; j < n; ++j) c[i][j] += a[i][k] * b[k][j];
  return c;
}

std::size_t number_of_today(const std::vector<Levels>& feasible, const Case& dispute) {
  return static_cast<std::size_t>(std::find(feasible.begin(), feasible.end(), dispute.today) -
                                  feasible.begin());
}

Matrix scaled(Matrix q, double factor) {
  for (auto& row : q)
    for (double& entry : row) entry *= factor;
  return q;
}

}  // namespace

Matrix generator(const NaiveCase& naive, const Case& dispute, const NaiveForecastInputs& inputs) {
  const std::vector<Levels> feasible = feasible_scenarios(naive);
  const std::size_t n = feasible.size();
  Matrix q(n, std::vector<double>(n, 0));
  for (std::size_t actor = 0; actor < dispute.actors.size(); ++actor) {
    const std::vector<double> utility = utilities(naive, dispute, feasible, actor);
    if (utility.empty()) continue;
    for (std::size_t s = 0; s < n; ++s) {
      int fewest = 1 << 30;
      std::vector<int> lines(n, -1);
      for (std::size_t t = 0; t < n; ++t) {
        if (!can_move(dispute, actor, feasible[s], feasible[t])) continue;
        lines[t] = crossed(naive, dispute, inputs, actor, feasible[t]);
        fewest = std::min(fewest, lines[t]);
      }
      std::vector<double> weight(n, 0);
      double sum = 0;
      for (std::size_t t = 0; t < n; ++t) {
        if (lines[t] != fewest) continue;
        weight[t] = std::exp(inputs.rationality * (utility[t] - utility[s]) -
                             inputs.inertia * distance(feasible[s], feasible[t]));
        sum += weight[t];
      }
      for (std::size_t t = 0; t < n; ++t) q[s][t] += inputs.activity[actor] * weight[t] / sum;
      q[s][s] -= inputs.activity[actor];
    }
  }
  for (std::size_t k = 0; k < dispute.shocks.size(); ++k) {
    for (std::size_t s = 0; s < n; ++s) {
      Levels struck = feasible[s];
      for (const detente::AxisLevel& set : dispute.shocks[k].set) struck[set.axis.index()] = set.level;
      if (!naive.feasible(struck)) continue;
      const auto t =
          static_cast<std::size_t>(std::find(feasible.begin(), feasible.end(), struck) - feasible.begin());
      q[s][t] += inputs.shock_rates[k];
      q[s][s] -= inputs.shock_rates[k];
    }
  }
  return q;
}

Matrix exponential(Matrix a) {
  double norm = 0;
  for (const auto& row : a) {
    double sum = 0;
    for (const double entry : row) sum += std::abs(entry);
    norm = std::max(norm, sum);
  }
  int squarings = 0;
  for (; norm > 0.5; norm /= 2) ++squarings;
  a = scaled(std::move(a), std::pow(0.5, squarings));
  Matrix sum = identity(a.size()), term = sum;
  for (int k = 1; k <= 18; ++k) {
    term = scaled(product(term, a), 1.0 / k);
    for (std::size_t i = 0; i < a.size(); ++i)
      for (std::size_t j = 0; j < a.size(); ++j) sum[i][j] += term[i][j];
  }
  for (int k = 0; k < squarings; ++k) sum = product(sum, sum);
  return sum;
}

std::vector<double> outcomes_after(const NaiveCase& naive, const Case& dispute,
                                   const NaiveForecastInputs& inputs, double months) {
  const std::vector<Levels> feasible = feasible_scenarios(naive);
  const Matrix p = exponential(scaled(generator(naive, dispute, inputs), months));
  std::vector<double> outcomes(dispute.outcomes.size() + 1, 0);
  const std::size_t today = number_of_today(feasible, dispute);
  for (std::size_t t = 0; t < feasible.size(); ++t) outcomes[naive.outcome(feasible[t])] += p[today][t];
  return outcomes;
}

double met_after(const NaiveCase& naive, const Case& dispute, const NaiveForecastInputs& inputs,
                 std::size_t outcome, double months) {
  const std::vector<Levels> feasible = feasible_scenarios(naive);
  Matrix q = generator(naive, dispute, inputs);
  // Whoever meets the outcome stays: then being there is having met it.
  for (std::size_t s = 0; s < feasible.size(); ++s)
    if (naive.outcome(feasible[s]) == outcome) std::fill(q[s].begin(), q[s].end(), 0.0);
  const Matrix p = exponential(scaled(std::move(q), months));
  double met = 0;
  for (std::size_t t = 0; t < feasible.size(); ++t)
    if (naive.outcome(feasible[t]) == outcome) met += p[number_of_today(feasible, dispute)][t];
  return met;
}

}  // namespace oracle
