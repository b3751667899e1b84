// SPDX-License-Identifier: MIT
// What will happen, for the page: the course of each outcome with its band, the baselines, what it hangs on.
#include <algorithm>
#include <cmath>

#include "detente/render/changes.hpp"
#include "detente/render/forecast_tables.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr double hardly = 0.01;  // an outcome that stays below has no picture of its own

/// A picture shows no more than four decimals do.
double drawn(double probability) { return std::round(probability * 1e4) / 1e4 + 0.0; }

/// Whether the outcome never comes to anything, and is not that of today either.
std::vector<bool> hardly_any(const Forecast& forecast) {
  std::vector<bool> never(forecast.persistence.size(), true);
  for (std::size_t k = 0; k < never.size(); ++k) {
    never[k] = forecast.persistence[k] < hardly;
    for (const ForecastStep& step : forecast.steps)
      if (step.outcomes[k] >= hardly) never[k] = false;
  }
  return never;
}

Json band_json(const Forecast& forecast, std::size_t outcome, std::size_t end) {
  if (forecast.samples == 0) return nullptr;
  Json values = Json::array();
  for (const ForecastStep& step : forecast.steps) values.push_back(drawn(step.bands[outcome][end]));
  return values;
}

Json future_json(const Case& dispute, const Forecast& forecast, std::size_t outcome, bool shown) {
  const double at_end = forecast.steps.back().outcomes[outcome];
  Json values = Json::array();
  for (const ForecastStep& step : forecast.steps) values.push_back(drawn(step.outcomes[outcome]));
  return Json{{"id", outcome_id(dispute, outcome)},
              {"name", capitalised(outcome_name(dispute, outcome))},
              {"shown", shown},
              {"likelihood", likelihood_words(at_end)},
              {"percent", percent_words(at_end)},
              {"values", values},
              {"low", band_json(forecast, outcome, 0)},
              {"high", band_json(forecast, outcome, 2)},
              {"persistence", drawn(forecast.persistence[outcome])},
              {"uniform", forecast.uniform_stable.empty() ? Json(nullptr)
                                                          : Json(drawn(forecast.uniform_stable[outcome]))}};
}

Json table_json(const Table& table) { return Json{{"columns", table.columns}, {"rows", table.rows}}; }

Json driver_json(const Case& dispute, const Driver& driver) {
  return Json{{"name", capitalised(input_name(dispute, driver.input))},
              {"at_low", drawn(driver.at_low)},
              {"at_high", drawn(driver.at_high)},
              {"low_words", percent_words(driver.at_low)},
              {"high_words", percent_words(driver.at_high)},
              {"first", variance_words(driver.first)},
              {"total", variance_words(driver.total)},
              {"flips", driver.flips_at ? Json(flip_words(dispute, driver)) : Json(nullptr)}};
}

Json drivers_json(const Case& dispute, const Forecast& forecast) {
  if (forecast.drivers.empty()) return nullptr;
  const std::size_t headline = by_probability(forecast.steps.back()).front();
  Json list = Json::array();
  for (std::size_t k = 0; k < drivers_shown(forecast); ++k)
    list.push_back(driver_json(dispute, forecast.drivers[k]));
  const std::string others = other_inputs_sentence(forecast);
  return Json{{"finding", drivers_sentence(dispute, forecast)},
              {"headline", capitalised(outcome_name(dispute, headline))},
              {"likely", drawn(forecast.at_likely[headline])},
              {"others", others + (others.empty() ? "" : " ") + variance_caveat(forecast)},
              {"list", list},
              {"table", table_json(drivers_table(dispute, forecast))}};
}

Json ticks_json(const Forecast& forecast) {
  Json ticks = Json::array();
  for (const std::size_t n : shown_steps(forecast))
    ticks.push_back(Json{{"t", forecast.steps[n].t},
                         {"words", n == 0 ? "today" : duration_words(forecast.step, forecast.steps[n].t)}});
  return ticks;
}

/// What may be other than today in a year.
Json moved_json(const Case& dispute, const Forecast& forecast) {
  if (forecast.moves_at <= 0) return nullptr;
  Json list = Json::array();
  for (const AxisMove& move : moves_shown(forecast))
    list.push_back(Json{{"words", option_words(dispute, move)},
                        {"probability", drawn(move.probability)},
                        {"percent", percent_words(move.probability)},
                        {"likelihood", likelihood_words(move.probability)}});
  return Json{{"finding", may_move_sentence(dispute, forecast)},
              {"when", duration_words(forecast.step, forecast.moves_at)},
              {"list", list}};
}

/// What would turn it: inputs that put another outcome first, and how often the draws do.
Json turns_json(const Case& dispute, const Forecast& forecast) {
  Json turns = Json::array();
  if (!forecast.drivers.empty())
    for (const std::string& sentence : flip_sentences(dispute, forecast)) turns.push_back(sentence);
  if (const std::string leads = leads_sentence(dispute, forecast); !leads.empty()) turns.push_back(leads);
  turns.push_back(long_run_sentence(dispute, forecast));
  return turns;
}

}  // namespace

Json page_forecast_json(const Report& report) {
  if (!report.forecast) return nullptr;
  const Case& dispute = *report.dispute;
  const Forecast& forecast = *report.forecast;
  const std::vector<bool> never = hardly_any(forecast);
  Json times = Json::array(), futures = Json::array();
  for (const ForecastStep& step : forecast.steps) times.push_back(step.t);
  for (const std::size_t k : by_probability(forecast.steps.back()))
    if (k < dispute.outcomes.size() || !never[k])
      futures.push_back(future_json(dispute, forecast, k, !never[k]));
  std::vector<bool> named(never.begin(),
                          never.begin() + static_cast<std::ptrdiff_t>(dispute.outcomes.size()));
  return Json{{"finding", forecast_sentence(dispute, forecast)},
              {"coming_year", coming_year_sentence(dispute, forecast)},
              {"moved", moved_json(dispute, forecast)},
              {"confidence", confidence_sentence(forecast)},
              {"baselines", baselines_sentence(dispute, forecast)},
              {"hardly", hardly_sentence(dispute, named)},
              {"turns", turns_json(dispute, forecast)},
              {"method", forecast_method_words(forecast)},
              {"drawn", forecast.samples > 0},
              {"times", times},
              {"ticks", ticks_json(forecast)},
              {"futures", futures},
              {"table", table_json(futures_table(dispute, forecast))},
              {"drivers", drivers_json(dispute, forecast)}};
}

}  // namespace detente::render
