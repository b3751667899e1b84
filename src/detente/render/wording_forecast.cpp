// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/render/evidence.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

std::string duration_words(const Duration& duration, double times) {
  static constexpr const char* units[] = {"day", "week", "month", "year"};
  const double count = duration.count * times;
  return number_words(count) + " " + units[static_cast<std::size_t>(duration.unit)] + (count == 1 ? "" : "s");
}

std::string forecast_sentence(const Case& dispute, const Forecast& forecast) {
  const std::vector<std::size_t> order = by_probability(forecast.steps.back());
  const std::vector<double>& p = forecast.steps.back().outcomes;
  const std::string first =
      fmt::format("In {} the most likely future is {}: {}, {}", duration_words(forecast.horizon, 1),
                  future_name(dispute, order[0]), likelihood_words(p[order[0]]), percent_words(p[order[0]]));
  if (order.size() == 1) return first + ".";
  return first_that_fits({fmt::format("{}; next comes {}: {}, {}.", first, future_name(dispute, order[1]),
                                      likelihood_words(p[order[1]]), percent_words(p[order[1]])),
                          first + "."});
}

std::string confidence_sentence(const Forecast& forecast) {
  if (forecast.samples == 0)
    return "Confidence in this is low: every uncertain input stands at its likely value, and how far they "
           "may be "
           "off has not been drawn.";
  const std::size_t headline = by_probability(forecast.steps.back()).front();
  const Band& band = forecast.steps.back().bands[headline];
  const double width = band[2] - band[0];
  return fmt::format(
      "Confidence in this is {}: in 90 % of {} draws of the uncertain inputs it lies between {} and {}.",
      width <= 0.2   ? "high"
      : width <= 0.5 ? "moderate"
                     : "low",
      group_digits(forecast.samples), percent_words(band[0]), percent_words(band[2]));
}

std::string baselines_sentence(const Case& dispute, const Forecast& forecast) {
  const std::size_t headline = by_probability(forecast.steps.back()).front();
  const std::string name = future_name(dispute, headline);
  std::string text = fmt::format(
      "Two naive forecasts stand beside it: that today persists gives {} {}; that every "
      "acceptable scenario that would last is as likely as any other ",
      name, percent_words(forecast.persistence[headline]));
  if (forecast.uniform_stable.empty()) return text + "says nothing, as there is none.";
  return text + "gives it " + percent_words(forecast.uniform_stable[headline]) + ".";
}

std::string input_name(const Case& dispute, const std::string& input) {
  std::string id = input.substr(0, input.find('.'));
  const std::string part = id == input ? "" : input.substr(id.size() + 1);
  if (part == "activity") return "activity of " + input_name(dispute, id);
  if (!part.empty() && part != "firmness") return "order of statements in " + input_name(dispute, id);
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (dispute.red_lines[k].id == id) {
      const std::string line =
          constraint_name(dispute, {ConstraintKind::RedLine, static_cast<std::uint32_t>(k)});
      return part == "firmness" ? "the firmness of " + line : "whether " + line + " holds";
    }
  for (const Stake& stake : dispute.stakes)
    if (stake.id == id) return stake_name(dispute, stake);
  for (std::size_t k = 0; k < dispute.actors.size(); ++k)
    if (dispute.actors[k].id == id) return actor_name(dispute, ActorId(k));
  for (const Poll& poll : dispute.polls)
    if (poll.id == id && poll.title == id) return "the poll on " + render::poll_subject(dispute, poll);
  const auto titled = [&](const auto& blocks) -> std::string {
    for (const auto& block : blocks)
      // Named whole, because std::quoted, where a header brings it, fits as well.
      if (block.id == id)
        return block.title == id ? render::quoted(id) : render::quoted(short_title(block.title));
    return {};
  };
  for (const std::string& name : {titled(dispute.parameters), titled(dispute.polls),
                                  titled(dispute.ratifications), titled(dispute.preferences)})
    if (!name.empty()) return name;
  if (const std::string shock = titled(dispute.shocks); !shock.empty()) return "the rate of " + shock;
  if (id == "inertia") return "how much any change costs (inertia)";
  return id == "rationality" ? "how strongly actors follow their interest (rationality)" : id;
}

std::string drivers_sentence(const Case& dispute, const Forecast& forecast) {
  const Driver& first = forecast.drivers.front();
  const std::string name = future_name(dispute, by_probability(forecast.steps.back()).front());
  const bool flips = std::any_of(forecast.drivers.begin(), forecast.drivers.end(),
                                 [](const Driver& driver) { return driver.flips_at.has_value(); });
  return fmt::format(
      "What moves {} most is {}: between its 5 and 95 % points, all else at the likely values, "
      "{} and {}; {}.",
      name, input_name(dispute, first.input), percent_words(first.at_low), percent_words(first.at_high),
      flips ? "some inputs alone can put another outcome first"
            : "no input alone puts another outcome first");
}

std::string long_run_sentence(const Case& dispute, const Forecast& forecast) {
  const std::vector<double>& p = forecast.long_run.outcomes;
  const auto most = static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
  return fmt::format("Were nothing else to change for {}, the tendency would be towards {}: {}, {}{}.",
                     duration_words(forecast.step, forecast.long_run.t), future_name(dispute, most),
                     likelihood_words(p[most]), percent_words(p[most]), at_likely_words(forecast));
}

}  // namespace detente::render
