// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/render/likelihood.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t times_shown = 5;

/// Steps spread evenly over the forecast, today and the horizon among them.
std::vector<std::size_t> shown_steps(const Forecast& forecast) {
  const std::size_t last = forecast.steps.size() - 1;
  const std::size_t parts = std::min(last, times_shown - 1);
  std::vector<std::size_t> shown{0};
  for (std::size_t k = 1; k <= parts; ++k) shown.push_back((last * k + parts / 2) / parts);
  return shown;
}

bool ever(const Forecast& forecast, std::size_t outcome) {
  for (const ForecastStep& step : forecast.steps)
    if (step.outcomes[outcome] > 0) return true;
  return false;
}

std::string cell(const ForecastStep& step, std::size_t outcome) {
  std::string text = percent_words(step.outcomes[outcome]);
  if (!step.bands.empty() && step.t > 0)
    text += fmt::format(" ({:.0f}–{:.0f})", 100 * step.bands[outcome][0], 100 * step.bands[outcome][2]);
  return text;
}

Table futures_table(const Case& dispute, const Forecast& forecast) {
  Table table{{"Future"}, {}};
  const std::vector<std::size_t> shown = shown_steps(forecast);
  for (const std::size_t n : shown)
    table.columns.push_back(n == 0 ? "Today" : duration_words(forecast.step, forecast.steps[n].t));
  table.columns.insert(table.columns.end(), {"At the horizon", "Stable alike", "Met by then"});
  for (std::size_t k = 0; k <= dispute.outcomes.size(); ++k) {
    if (k == dispute.outcomes.size() && !ever(forecast, k)) continue;
    std::vector<std::string> row{capitalised(outcome_name(dispute, k))};
    for (const std::size_t n : shown) row.push_back(cell(forecast.steps[n], k));
    row.push_back(likelihood_words(forecast.steps.back().outcomes[k]));
    row.push_back(forecast.uniform_stable.empty() ? "–" : percent_words(forecast.uniform_stable[k]));
    row.push_back(percent_words(forecast.first_passage[k].by_horizon));
    table.rows.push_back(row);
  }
  return table;
}

constexpr std::size_t drivers_shown = 10;

/// Signed shares of estimates below what the estimator can tell are nothing.
std::string share_words(const std::optional<double>& share) {
  return share ? percent_words(std::max(0.0, std::min(1.0, *share))) : "–";
}

Table drivers_table(const Case& dispute, const Forecast& forecast) {
  Table table{
      {"Input", "At its 5 % point", "At its 95 % point", "Alone explains", "In all", "Another leads at"}, {}};
  for (const Driver& driver : forecast.drivers) {
    const bool examined = driver.total.has_value();
    if (table.rows.size() >= drivers_shown && !examined) break;
    table.rows.push_back({input_name(dispute, driver.input), percent_words(driver.at_low),
                          percent_words(driver.at_high), share_words(driver.first), share_words(driver.total),
                          driver.flips_at ? number_words(*driver.flips_at) : "–"});
  }
  return table;
}

std::string method_words(const Forecast& forecast) {
  return fmt::format(
      "Exact probabilities, no paths drawn: decision makers act at random times, mostly for what suits them "
      "(rationality "
      "{}) and rarely for nothing (inertia {}), and never cross more of their own lines than they must. {} "
      "can come "
      "about; utilities are read on the {} reachable while every line holds. {}. “Stable alike”: every "
      "acceptable "
      "scenario that would last counts the same. “Met by then”: met at least once by the horizon, at the "
      "likely values.",
      number_words(forecast.rationality), number_words(forecast.inertia),
      capitalised(counted(forecast.reached, "scenario", "scenarios")), group_digits(forecast.reference),
      forecast.shocks ? "Shocks count" : "Shocks are left out");
}

}  // namespace

void add_forecast(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Forecast& forecast = *report.forecast;
  memo.push_back(Heading{2, "What will happen?"});
  memo.push_back(Statement{forecast_sentence(dispute, forecast)});
  memo.push_back(Statement{confidence_sentence(forecast)});
  memo.push_back(Statement{baselines_sentence(dispute, forecast)});
  memo.push_back(futures_table(dispute, forecast));
  memo.push_back(Paragraph{long_run_sentence(dispute, forecast)});
  if (!forecast.drivers.empty()) {
    memo.push_back(Heading{3, "What it hangs on"});
    memo.push_back(Statement{drivers_sentence(dispute, forecast)});
    memo.push_back(drivers_table(dispute, forecast));
  }
  memo.push_back(Evidence{method_words(forecast)});
}

}  // namespace detente::render
