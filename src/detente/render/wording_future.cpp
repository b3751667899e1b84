// SPDX-License-Identifier: MIT
#include "detente/render/wording_future.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "detente/render/changes.hpp"
#include "detente/render/forecast_tables.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/numbers.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr double year = 12;  // months
constexpr std::size_t most_moves = 10;
constexpr double worth_saying = 0.01;  // less is told as `nothing else`

bool is_line(const Case& dispute, const std::string& input) {
  return std::any_of(dispute.red_lines.begin(), dispute.red_lines.end(),
                     [&](const RedLine& line) { return line.id == input; });
}

/// The likely value of an input that stands in the case as one number.
std::optional<double> likely_value(const Case& dispute, const std::string& input) {
  const auto plain = [](const Quantity& quantity) { return quantity.likely; };
  if (input == "rationality") return plain(dispute.forecast.rationality);
  if (input == "inertia") return plain(dispute.forecast.inertia);
  const std::string id = input.substr(0, input.find('.'));
  std::optional<double> found;
  for (const CaseNumber& number : numbers_of(dispute)) {
    if (number.block->id != id) continue;
    if (found) return std::nullopt;  // a poll has several
    found = number.likely;
  }
  return found;
}

}  // namespace

std::string future_name(const Case& dispute, std::size_t outcome) {
  return outcome < dispute.outcomes.size() ? quoted(outcome_title(dispute, dispute.outcomes[outcome]))
                                           : outcome_name(dispute, outcome);
}

std::vector<std::size_t> by_probability(const ForecastStep& step) {
  const std::vector<double>& p = step.outcomes;
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
  return order;
}

std::string at_likely_words(const Forecast& forecast) {
  return forecast.samples > 0 ? " (at the likely values)" : "";
}

std::string coming_year_sentence(const Case& dispute, const Forecast& forecast) {
  const ForecastStep* last = nullptr;
  for (const ForecastStep& step : forecast.steps)
    if (step.t > 0 && step.t * forecast.step.months() <= year * (1 + 1e-9)) last = &step;
  if (last == nullptr || last == &forecast.steps.back()) return {};
  std::vector<std::string> parts;
  for (const std::size_t k : by_probability(*last))
    if (last->outcomes[k] >= worth_saying)
      parts.push_back(fmt::format("{}, {}, {}", future_name(dispute, k), likelihood_words(last->outcomes[k]),
                                  percent_words(last->outcomes[k])));
  const auto sentence = [&](std::size_t most, const char* end) {
    std::string text = fmt::format("In {}: ", duration_words(forecast.step, last->t));
    for (std::size_t k = 0; k < std::min(most, parts.size()); ++k) text += (k == 0 ? "" : "; ") + parts[k];
    return text + end;
  };
  return first_that_fits({sentence(parts.size(), "; nothing else reaches 1 %."), sentence(parts.size(), "."),
                          sentence(2, "."), sentence(1, ".")});
}

std::string option_words(const Case& dispute, const AxisMove& move) {
  return change_words(dispute, {dispute.axis(move.axis).option, {}, move.level});
}

std::vector<AxisMove> moves_shown(const Forecast& forecast) {
  std::vector<AxisMove> shown;
  for (const AxisMove& move : forecast.moves)
    if (move.probability >= worth_saying && shown.size() < most_moves) shown.push_back(move);
  return shown;
}

std::string may_move_sentence(const Case& dispute, const Forecast& forecast) {
  if (forecast.moves_at <= 0) return {};
  const std::string when = duration_words(forecast.step, forecast.moves_at) + at_likely_words(forecast);
  const std::vector<AxisMove> moves = moves_shown(forecast);
  if (moves.empty()) return fmt::format("In {} every choice is all but certain to be as today.", when);
  std::vector<std::string> candidates;
  for (const std::size_t most : {3U, 2U, 1U}) {
    std::vector<std::string> parts;
    for (std::size_t k = 0; k < std::min<std::size_t>(most, moves.size()); ++k)
      parts.push_back(
          fmt::format("{} ({})", option_words(dispute, moves[k]), percent_words(moves[k].of_level)));
    candidates.push_back(fmt::format("Likeliest to be other than today in {}: {}.", when, listed(parts)));
  }
  return first_that_fits(candidates);
}

std::string leads_sentence(const Case& dispute, const Forecast& forecast) {
  if (forecast.share_most_likely.empty()) return {};
  std::vector<std::string> parts;
  for (const std::size_t k : by_probability(ForecastStep{0, forecast.share_most_likely, {}})) {
    const double share = forecast.share_most_likely[k];
    if (share > 0) parts.push_back(fmt::format("{} in {}", future_name(dispute, k), percent_words(share)));
  }
  return fmt::format("Leading in {}, over the draws: {}.", duration_words(forecast.horizon, 1),
                     listed(parts));
}

std::string flip_words(const Case& dispute, const Driver& driver) {
  if (!driver.flips_at) return "–";
  if (is_line(dispute, driver.input)) return *driver.flips_at < 0.5 ? "unless it holds" : "where it holds";
  const std::optional<double> likely = likely_value(dispute, driver.input);
  const auto digits = [](double value) {
    return fmt::format("{}{:.3g}", value < 0 ? "−" : "", std::abs(value));
  };
  return fmt::format("at {}{}", digits(*driver.flips_at),
                     likely ? fmt::format(" (likely {})", digits(*likely)) : std::string());
}

std::vector<std::string> flip_sentences(const Case& dispute, const Forecast& forecast) {
  std::vector<std::string> sentences;
  for (const Driver& driver : forecast.drivers)
    if (driver.flips_at)
      sentences.push_back(fmt::format("{} puts another outcome first {}.",
                                      capitalised(input_name(dispute, driver.input)),
                                      flip_words(dispute, driver)));
  if (!sentences.empty()) return sentences;
  return {"No input by itself, anywhere between its 1 and 99 % points, puts another outcome first."};
}

std::string other_inputs_sentence(const Forecast& forecast) {
  const std::size_t shown = drivers_shown(forecast);
  if (shown >= forecast.drivers.size()) return {};
  double most = 0;
  for (std::size_t k = shown; k < forecast.drivers.size(); ++k)
    most = std::max(most, std::abs(forecast.drivers[k].at_high - forecast.drivers[k].at_low));
  const std::size_t rest = forecast.drivers.size() - shown;
  return fmt::format("{} it by {}.", capitalised(counted(rest, "further input moves", "further inputs move")),
                     most < 0.0005 ? std::string("less than 0.1 percentage points")
                                   : fmt::format("{:.1f} percentage points at most", 100 * most));
}

std::string hardly_sentence(const Case& dispute, const std::vector<bool>& hardly) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < hardly.size(); ++k)
    if (hardly[k]) names.push_back(future_name(dispute, k));
  if (names.empty()) return {};
  return fmt::format("Below 1 % all along: {}.", listed(names));
}

}  // namespace detente::render
