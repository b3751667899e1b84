// SPDX-License-Identifier: MIT
#include <cmath>

#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"

namespace detente::render {

namespace {

/// Twelve decimals: what is exact, without the last binary digits that may differ between machines.
double rounded(double probability) { return std::round(probability * 1e12) / 1e12 + 0.0; }

Json by_outcome(const Case& dispute, const std::vector<double>& values) {
  Json json = Json::object();
  for (std::size_t k = 0; k < values.size(); ++k)
    json[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] = rounded(values[k]);
  return json;
}

Json step_json(const Case& dispute, const ForecastStep& step) {
  Json json{{"t", step.t}, {"outcomes", by_outcome(dispute, step.outcomes)}};
  if (step.t == std::floor(step.t)) json["t"] = static_cast<std::int64_t>(step.t);
  if (step.bands.empty()) return json;
  Json bands = Json::object();
  for (std::size_t k = 0; k < step.bands.size(); ++k)
    bands[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] =
        Json{rounded(step.bands[k][0]), rounded(step.bands[k][1]), rounded(step.bands[k][2])};
  json["bands"] = bands;
  return json;
}

Json duration_json(const Duration& duration) {
  static constexpr const char* units[] = {"day", "week", "month", "year"};
  return Json{{"count", duration.count}, {"unit", units[static_cast<std::size_t>(duration.unit)]}};
}

Json passages_json(const Case& dispute, const Forecast& forecast) {
  Json json = Json::object();
  for (std::size_t k = 0; k < forecast.first_passage.size(); ++k) {
    const FirstPassage& passage = forecast.first_passage[k];
    json[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] =
        Json{{"by_horizon", rounded(passage.by_horizon)},
             {"median", passage.median ? Json(*passage.median) : Json(nullptr)}};
  }
  return json;
}

/// A number or null. Shares of variance are estimates: six decimals are more than enough.
Json maybe(const std::optional<double>& value) {
  return value ? Json(std::round(*value * 1e6) / 1e6 + 0.0) : Json(nullptr);
}

Json drivers_json(const std::vector<Driver>& drivers) {
  Json list = Json::array();
  for (const Driver& driver : drivers)
    list.push_back(Json{{"input", driver.input},
                        {"first", maybe(driver.first)},
                        {"total", maybe(driver.total)},
                        {"at_low", rounded(driver.at_low)},
                        {"at_high", rounded(driver.at_high)},
                        {"flips_at", maybe(driver.flips_at)}});
  return list;
}

/// What may have moved by `at`, in steps. `actor` is null: no single party's consent is meant.
Json moves_json(const Case& dispute, const Forecast& forecast) {
  Json list = Json::array();
  for (const AxisMove& move : forecast.moves) {
    const Option& option = dispute.option(dispute.axis(move.axis).option);
    list.push_back(Json{{"option", option.id},
                        {"actor", nullptr},
                        {"probability", rounded(move.probability)},
                        {"level", option.levels[move.level]},
                        {"of_level", rounded(move.of_level)}});
  }
  return Json{{"t", forecast.moves_at}, {"list", list}};
}

}  // namespace

Json forecast_body(const Report& report) {
  const Case& dispute = *report.dispute;
  const Forecast& forecast = *report.forecast;
  Json body{{"mode", forecast.samples == 0 ? "point" : "ensemble"},
            {"shocks", forecast.shocks},
            {"seed", forecast.seed},
            {"samples", forecast.samples},
            {"inputs", forecast.inputs},
            {"horizon", duration_json(forecast.horizon)},
            {"step", duration_json(forecast.step)},
            {"rationality", forecast.rationality},
            {"inertia", forecast.inertia},
            {"scenarios",
             Json{{"reference", count_json(forecast.reference)}, {"reached", count_json(forecast.reached)}}}};
  if (forecast.samples == 0)
    for (const char* drawn : {"seed", "samples", "inputs"}) body.erase(drawn);
  Json steps = Json::array();
  for (const ForecastStep& step : forecast.steps) steps.push_back(step_json(dispute, step));
  body["steps"] = steps;
  body["baselines"] =
      Json{{"persistence", by_outcome(dispute, forecast.persistence)},
           {"uniform_stable",
            forecast.uniform_stable.empty() ? Json(nullptr) : by_outcome(dispute, forecast.uniform_stable)}};
  body["first_passage"] = passages_json(dispute, forecast);
  body["long_run"] = step_json(dispute, forecast.long_run);
  if (forecast.moves_at > 0) body["moves"] = moves_json(dispute, forecast);
  if (forecast.samples > 0) body["share_most_likely"] = by_outcome(dispute, forecast.share_most_likely);
  body["sensitivity"] = drivers_json(forecast.drivers);
  return body;
}

std::string forecast_json(const Report& report) {
  Json document = header_json(report, "detente.forecast/1");
  if (report.forecast) document.update(forecast_body(report));
  return printed(document);
}

}  // namespace detente::render
