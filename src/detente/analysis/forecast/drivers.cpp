// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/drivers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "detente/analysis/forecast/horizon_runner.hpp"
#include "detente/analysis/forecast/likely_place.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

using PlaceRow = std::vector<double>;  ///< one place per input

/// Outcome probabilities at the horizon for many rows.
class Runner {
 public:
  Runner(const Ensemble& ensemble, const Budget& budget)
      : ensemble_(ensemble), runner_(ensemble, budget), threads_(budget.threads) {}

  Expected<std::vector<std::vector<double>>> run(const std::vector<PlaceRow>& rows) const {
    std::vector<ForecastInputs> inputs(rows.size());
    parallel_for(rows.size(), 8, threads_, [&](std::uint64_t begin, std::uint64_t end) {
      for (std::uint64_t k = begin; k < end; ++k)
        inputs[k] = draw_inputs(*ensemble_.dispute, ensemble_.inputs, rows[k]);
    });
    return runner_.run(std::move(inputs));
  }

 private:
  const Ensemble& ensemble_;
  HorizonRunner runner_;
  unsigned threads_;
};

double width(const Driver& driver) { return std::abs(driver.at_high - driver.at_low); }

/// Tornado and flip points of all inputs.
class OneAtATime {
 public:
  OneAtATime(const Ensemble& ensemble, const Runner& runner, std::size_t outcome)
      : ensemble_(ensemble), runner_(runner), outcome_(outcome), likely_(ensemble.inputs.size(), at_likely) {}

  Expected<std::vector<Driver>> run() {
    constexpr double low = 0.05, high = 0.95, lowest = 0.01, highest = 0.99;
    std::vector<PlaceRow> rows{likely_};
    for (std::size_t k = 0; k < likely_.size(); ++k)
      for (const double place : {low, high, lowest, highest}) rows.push_back(with(k, place));
    const auto values = runner_.run(rows);
    if (!values) return tl::unexpected<Diagnostics>(values.error());
    lead_ = leading_outcome(values->front());
    std::vector<Driver> drivers;
    for (std::size_t k = 0; k < likely_.size(); ++k) {
      const auto at = [&](std::size_t end) -> const std::vector<double>& {
        return (*values)[1 + 4 * k + end];
      };
      Driver driver{ensemble_.inputs[k].id, {}, {}, at(0)[outcome_], at(1)[outcome_], {}};
      for (const auto& [end, place] :
           {std::pair{std::size_t{2}, lowest}, std::pair{std::size_t{3}, highest}}) {
        if (leading_outcome(at(end)) == lead_) continue;
        const Expected<void> found = find_flip(k, place, driver);
        if (!found) return tl::unexpected<Diagnostics>(found.error());
      }
      drivers.push_back(std::move(driver));
    }
    return drivers;
  }

 private:
  PlaceRow with(std::size_t input, double place) const {
    PlaceRow row = likely_;
    row[input] = place;
    return row;
  }

  /// Halves the way between the likely value and an end at which another outcome leads.
  Expected<void> find_flip(std::size_t k, double end, Driver& driver) const {
    const UncertainInput& input = ensemble_.inputs[k];
    if (input.kind == InputKind::Order) return {};
    double same = likely_place(*ensemble_.dispute, ensemble_.inputs[k]).value_or(end), other = end;
    for (int n = 0; n < 12 && same != other; ++n) {
      const double middle = (same + other) / 2;
      const auto values = runner_.run({with(k, middle)});
      if (!values) return tl::unexpected<Diagnostics>(values.error());
      (leading_outcome(values->front()) == lead_ ? same : other) = middle;
    }
    const std::optional<double> value = value_of(*ensemble_.dispute, input, other);
    const double likely = value_of(*ensemble_.dispute, input,
                                   likely_place(*ensemble_.dispute, ensemble_.inputs[k]).value_or(0.5))
                              .value_or(0);
    if (!driver.flips_at || std::abs(*value - likely) < std::abs(*driver.flips_at - likely))
      driver.flips_at = value;
    return {};
  }

  const Ensemble& ensemble_;
  const Runner& runner_;
  std::size_t outcome_;
  PlaceRow likely_;
  std::size_t lead_ = 0;  ///< the outcome that leads with everything likely
};

/// Rationality, inertia, and the inputs with the widest tornado.
std::vector<std::size_t> examined(const Ensemble& ensemble, const std::vector<Driver>& drivers) {
  std::vector<std::size_t> order(drivers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return width(drivers[a]) > width(drivers[b]); });
  std::vector<std::size_t> chosen;
  std::size_t others = 0;
  for (const std::size_t k : order) {
    const InputKind kind = ensemble.inputs[k].kind;
    const bool always = kind == InputKind::Rationality || kind == InputKind::Inertia;
    if (always || (others < inputs_examined && width(drivers[k]) > 0)) chosen.push_back(k);
    others += always ? 0 : 1;
  }
  return chosen;
}

std::vector<double> column(const std::vector<std::vector<double>>& values, std::size_t outcome) {
  std::vector<double> one;
  for (const std::vector<double>& row : values) one.push_back(row[outcome]);
  return one;
}

}  // namespace

std::optional<std::pair<double, double>> variance_shares(const std::vector<double>& a,
                                                         const std::vector<double>& b,
                                                         const std::vector<double>& mixed) {
  const auto n = static_cast<double>(a.size());
  const double mean =
      (std::accumulate(a.begin(), a.end(), 0.0) + std::accumulate(b.begin(), b.end(), 0.0)) / (2 * n);
  double variance = 0, first = 0, total = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    variance += ((a[k] - mean) * (a[k] - mean) + (b[k] - mean) * (b[k] - mean)) / (2 * n);
    // Centred: the mean of f(AB_i) - f(A) is zero, and centring takes its noise out.
    first += (b[k] - mean) * (mixed[k] - a[k]) / n;
    total += (a[k] - mixed[k]) * (a[k] - mixed[k]) / (2 * n);
  }
  if (!(variance > 1e-18)) return std::nullopt;
  return std::pair{first / variance, total / variance};
}

Expected<std::vector<Driver>> find_drivers(const Ensemble& ensemble, std::uint64_t seed, std::size_t outcome,
                                           const std::vector<Course>& courses, std::size_t horizon_at,
                                           const Budget& budget) {
  const Runner runner(ensemble, budget);
  Expected<std::vector<Driver>> drivers = OneAtATime(ensemble, runner, outcome).run();
  if (!drivers) return drivers;
  const std::size_t inputs = ensemble.inputs.size();
  std::vector<std::string> names;
  for (const char* set : {"", " again"})
    for (const UncertainInput& input : ensemble.inputs) names.push_back(input.id + set);
  const Places places(seed, names);
  const auto draws = static_cast<std::uint32_t>(std::min<std::size_t>(base_draws, courses.size()));
  std::vector<PlaceRow> a_rows, b_rows;
  std::vector<double> a;
  for (std::uint32_t n = 0; n < draws; ++n) {
    const std::vector<double> both = places.of(n);
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(inputs);
    a_rows.emplace_back(both.begin(), middle);
    b_rows.emplace_back(middle, both.end());
    a.push_back(courses[n].outcomes[horizon_at][outcome]);
  }
  const auto b = runner.run(b_rows);
  if (!b) return tl::unexpected<Diagnostics>(b.error());
  for (const std::size_t k : examined(ensemble, *drivers)) {
    if (budget.exhausted()) return fail(stopped(budget));
    std::vector<PlaceRow> rows = a_rows;
    for (std::size_t n = 0; n < rows.size(); ++n) rows[n][k] = b_rows[n][k];
    const auto mixed = runner.run(rows);
    if (!mixed) return tl::unexpected<Diagnostics>(mixed.error());
    if (const auto shares = variance_shares(a, column(*b, outcome), column(*mixed, outcome))) {
      (*drivers)[k].first = shares->first;
      (*drivers)[k].total = shares->second;
    }
  }
  std::stable_sort(drivers->begin(), drivers->end(), [](const Driver& x, const Driver& y) {
    const double tx = x.total.value_or(-1), ty = y.total.value_or(-1);
    return tx != ty ? tx > ty : width(x) > width(y);
  });
  return drivers;
}

}  // namespace detente
