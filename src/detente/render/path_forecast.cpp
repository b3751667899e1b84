// SPDX-License-Identifier: MIT
#include "detente/render/path_forecast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/render/json_parts.hpp"
#include "detente/render/memo.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

Json errors_json(const Case& dispute, const ForecastStep& step, std::uint32_t paths, std::uint32_t draws) {
  Json json = Json::object();
  for (std::size_t k = 0; k < step.outcomes.size(); ++k)
    json[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] =
        std::round(sampling_error(step.outcomes[k], paths, draws) * 1e12) / 1e12;
  return json;
}

double largest_error(const Forecast& forecast, std::uint32_t paths) {
  double largest = 0;
  for (const ForecastStep& step : forecast.steps)
    for (const double share : step.outcomes)
      largest = std::max(largest, sampling_error(share, paths, forecast.samples));
  return largest;
}

}  // namespace

double sampling_error(double share, std::uint32_t paths, std::uint32_t draws) {
  // Between draws probabilities differ; that only makes the error of their mean smaller than this.
  const double all = static_cast<double>(paths) * std::max(1U, draws);
  return std::sqrt(std::max(0.0, share * (1 - share)) / all);
}

std::string path_forecast_json(const Report& report, std::uint32_t paths) {
  Json document = header_json(report, "detente.forecast/1");
  if (!report.forecast) return printed(document);
  const Forecast& forecast = *report.forecast;
  document.update(forecast_body(report));
  document["paths"] = paths;
  document["seed"] = forecast.seed;  // of the paths, at the point too
  for (std::size_t n = 0; n < forecast.steps.size(); ++n)
    document["steps"][n]["error"] = errors_json(*report.dispute, forecast.steps[n], paths, forecast.samples);
  document["long_run"]["error"] = errors_json(*report.dispute, forecast.long_run, paths, 0);
  return printed(document);
}

Document path_forecast_memo(const Report& report, std::uint32_t paths) {
  Document memo = forecast_memo(report);
  if (!report.forecast) return memo;
  const Forecast& forecast = *report.forecast;
  if (!memo.empty() && std::holds_alternative<Evidence>(memo.back())) memo.pop_back();
  const std::string per_draw =
      forecast.samples > 0 ? " for each draw; the ranges over draws hold their noise too" : "";
  memo.push_back(Evidence{fmt::format(
      "Not exact: the shares of {} random paths{}. The standard error of a probability is at most {} "
      "percentage points, so "
      "19 times in 20 it lies within twice that of the exact one. Decision makers act at random times, "
      "mostly for what suits "
      "them (rationality {}) and rarely for nothing (inertia {}). {} can come about; utilities are read on "
      "the {} that can "
      "with every line taken as firm. {}.",
      group_digits(paths), per_draw, number_words(100 * largest_error(forecast, paths)),
      number_words(forecast.rationality), number_words(forecast.inertia),
      capitalised(counted(forecast.reached, "scenario", "scenarios")), group_digits(forecast.reference),
      forecast.shocks ? "Shocks count" : "Shocks are left out")});
  return memo;
}

}  // namespace detente::render
