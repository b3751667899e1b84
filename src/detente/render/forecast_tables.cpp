// SPDX-License-Identifier: MIT
#include "detente/render/forecast_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t times_shown = 5;
constexpr std::size_t rows_shown = 10;

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

}  // namespace

std::vector<std::size_t> shown_steps(const Forecast& forecast) {
  const std::size_t last = forecast.steps.size() - 1;
  const std::size_t parts = std::min(last, times_shown - 1);
  std::vector<std::size_t> shown{0};
  for (std::size_t k = 1; k <= parts; ++k) shown.push_back((last * k + parts / 2) / parts);
  return shown;
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

std::size_t drivers_shown(const Forecast& forecast) {
  std::size_t count = std::min(rows_shown, forecast.drivers.size());
  while (count < forecast.drivers.size() && forecast.drivers[count].total) ++count;
  return count;
}

std::string variance_words(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", 100 * std::max(0.0, std::min(1.0, *share))) : "–";
}

std::string variance_caveat(const Forecast& forecast) {
  if (forecast.drivers.empty() || forecast.samples < 2) return {};
  return fmt::format(
      "The shares that inputs explain are rough estimates from {} draws. What several inputs explain only "
      "together counts “in all” for each of them, so these shares may add up to more than 100 %.",
      std::min(base_draws, forecast.samples));
}

Table drivers_table(const Case& dispute, const Forecast& forecast) {
  Table table{{"Input", "At its 5 % point", "At its 95 % point", "Alone explains", "In all", "Another leads"},
              {}};
  const std::size_t shown = drivers_shown(forecast);
  for (std::size_t k = 0; k < shown; ++k) {
    const Driver& driver = forecast.drivers[k];
    table.rows.push_back({input_name(dispute, driver.input), percent_words(driver.at_low),
                          percent_words(driver.at_high), variance_words(driver.first),
                          variance_words(driver.total), flip_words(dispute, driver)});
  }
  return table;
}

std::string forecast_method_words(const Forecast& forecast) {
  return fmt::format(
      "Exact probabilities, no paths drawn: decision makers act at random times, mostly for what suits them "
      "(rationality "
      "{}) and rarely for nothing (inertia {}), and never cross more of their own lines than they must. {} "
      "can come "
      "about; utilities are read on the {} that can with every line taken as firm. {}. “Stable alike”: every "
      "acceptable "
      "scenario that would last counts the same. “Met by then”: met at least once by the horizon, at the "
      "likely values.",
      number_words(forecast.rationality), number_words(forecast.inertia),
      capitalised(counted(forecast.reached, "scenario", "scenarios")), group_digits(forecast.reference),
      forecast.shocks ? "Shocks count" : "Shocks are left out");
}

}  // namespace detente::render
