// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/uncertain.hpp"

#include <algorithm>
#include <cmath>

#include "detente/base/fixed.hpp"
#include "detente/model/build_case.hpp"
#include "detente/model/parameters.hpp"
#include "detente/model/point.hpp"
#include "detente/model/quantile.hpp"

namespace detente {

namespace {

/// A drawn value within what a case file may say; where arithmetic gives no number at all, the likely one.
/// `check` has warned of it.
double bounded(double drawn, double likely, double low, double high) {
  return std::isnan(drawn) ? likely : std::clamp(drawn, low, high);
}

constexpr double max_rate = 1000;  ///< a year, of actors and shocks

bool certain(const Quantity& quantity) { return !quantity.is_range() && !quantity.arithmetic; }

/// Collects inputs of one kind.
class Inputs {
 public:
  void add(InputKind kind, std::size_t index, std::string id, std::size_t part = 0) {
    all.push_back({kind, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(part), std::move(id)});
  }
  template <class Blocks, class Get>
  void ranges(InputKind kind, const Blocks& blocks, const char* suffix, const Get& get) {
    for (std::size_t k = 0; k < blocks.size(); ++k)
      if (get(blocks[k]).is_range()) add(kind, k, blocks[k].id + suffix);
  }
  std::vector<UncertainInput> all;
};

bool may_go_either_way(const RedLine& line) {
  return !certain(line.firmness) || (line.firmness.likely > 0 && line.firmness.likely < 1);
}

/// A copy of the parts of a case that hold numbers, for one draw.
class Draw {
 public:
  Draw(const Case& dispute, std::span<const UncertainInput> inputs, std::span<const double> places)
      : dispute_(dispute), inputs_(inputs), places_(places) {}

  ForecastInputs all() {
    find_parameters();
    ForecastInputs drawn = point_inputs(dispute_, true);
    for (std::size_t k = 0; k < dispute_.stakes.size(); ++k)
      drawn.worths[k] = bounded(value(InputKind::Stake, k, dispute_.stakes[k].worth), drawn.worths[k],
                                -max_worth, max_worth);
    for (std::size_t k = 0; k < dispute_.actors.size(); ++k)
      drawn.activity[k] =
          bounded(value(InputKind::Activity, k, dispute_.actors[k].activity), drawn.activity[k], 0, max_rate);
    constexpr double months_per_year = 12;
    for (std::size_t k = 0; k < dispute_.shocks.size(); ++k)
      drawn.shock_rates[k] =
          bounded(value(InputKind::Shock, k, dispute_.shocks[k].per_year) / months_per_year,
                  drawn.shock_rates[k], 0, max_rate / months_per_year);
    drawn.rationality = std::max(0.0, value(InputKind::Rationality, 0, dispute_.forecast.rationality));
    drawn.inertia = std::max(0.0, value(InputKind::Inertia, 0, dispute_.forecast.inertia));
    draw_lines(drawn);
    draw_votes(drawn);
    draw_orders(drawn);
    return drawn;
  }

 private:
  /// The place of an input; `at_likely` where it is certain.
  double place(InputKind kind, std::size_t index, std::size_t part = 0) const {
    for (std::size_t k = 0; k < inputs_.size(); ++k)
      if (inputs_[k].kind == kind && inputs_[k].index == index && inputs_[k].part == part) return places_[k];
    return at_likely;
  }
  double value(InputKind kind, std::size_t index, const Quantity& quantity) const {
    if (quantity.arithmetic) return value_at(quantity, parameters_);
    const double u = quantity.is_range() ? place(kind, index) : at_likely;
    return u == at_likely ? quantity.likely : quantile(quantity, u);
  }

  void find_parameters() {
    std::vector<double> values;
    for (std::size_t k = 0; k < dispute_.parameters.size(); ++k)
      values.push_back(value(InputKind::Parameter, k, dispute_.parameters[k].value));
    parameters_ = parameters_from(dispute_, values);
  }

  void draw_lines(ForecastInputs& drawn) const {
    for (std::size_t k = 0; k < dispute_.red_lines.size(); ++k) {
      const RedLine& line = dispute_.red_lines[k];
      const double firmness = value(InputKind::Firmness, k, line.firmness);
      const double u = place(InputKind::Line, k);
      drawn.line_holds[k] = (u == at_likely ? firmness >= 0.5 : u < firmness) ? 1 : 0;
    }
  }

  void draw_votes(ForecastInputs& drawn) const {
    for (std::size_t k = 0; k < dispute_.ratifications.size(); ++k) {
      const Ratification& vote = dispute_.ratifications[k];
      const double u = place(InputKind::Poll, vote.poll.index());
      const Poll& poll = dispute_.polls[vote.poll.index()];
      const double threshold = bounded(value(InputKind::Threshold, k, vote.threshold), 0.5, 0, 1);
      const double voting = poll.support + poll.oppose;
      if (u == at_likely && voting <= 0) continue;
      const double share = u == at_likely ? poll.support / voting : support_quantile(poll, u);
      drawn.passes[k] = Fixed::from_double(share) >= Fixed::from_double(threshold) ? 1 : 0;
    }
  }

  /// An inner list is one level of statements that count alike; drawn, it is so many levels in some order.
  void draw_orders(ForecastInputs& drawn) const {
    for (std::size_t k = 0; k < dispute_.preferences.size(); ++k) {
      const Preference& written = dispute_.preferences[k];
      Preference ordered = written;
      ordered.order.clear();
      bool changed = false;
      for (std::size_t part = 0; part < written.order.size(); ++part) {
        const double u = place(InputKind::Order, k, part);
        if (u == at_likely) {
          ordered.order.push_back(written.order[part]);
          continue;
        }
        changed = true;
        for (const std::size_t statement : permutation(written.order[part].size(), u))
          ordered.order.push_back({written.order[part][statement]});
      }
      if (changed) drawn.drawn_orders.push_back(std::move(ordered));
    }
  }

  /// The permutation at a place of the unit interval, all of them equally wide: digits of u to falling bases.
  static std::vector<std::size_t> permutation(std::size_t size, double u) {
    std::vector<std::size_t> left(size), order;
    for (std::size_t k = 0; k < size; ++k) left[k] = k;
    while (!left.empty()) {
      u *= static_cast<double>(left.size());
      const auto pick = std::min(static_cast<std::size_t>(u), left.size() - 1);
      u -= static_cast<double>(pick);
      order.push_back(left[pick]);
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(pick));
    }
    return order;
  }

  const Case& dispute_;
  std::span<const UncertainInput> inputs_;
  std::span<const double> places_;
  ParameterValues parameters_;
};

}  // namespace

std::vector<UncertainInput> uncertain_inputs(const Case& dispute) {
  Inputs found;
  found.ranges(InputKind::Stake, dispute.stakes, "",
               [](const Stake& b) -> const Quantity& { return b.worth; });
  found.ranges(InputKind::Parameter, dispute.parameters, "",
               [](const Parameter& b) -> const Quantity& { return b.value; });
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (may_go_either_way(dispute.red_lines[k])) found.add(InputKind::Line, k, dispute.red_lines[k].id);
  found.ranges(InputKind::Firmness, dispute.red_lines, ".firmness",
               [](const RedLine& b) -> const Quantity& { return b.firmness; });
  for (std::size_t k = 0; k < dispute.polls.size(); ++k) {
    const bool asked = std::any_of(dispute.ratifications.begin(), dispute.ratifications.end(),
                                   [&](const Ratification& vote) { return vote.poll == PollId(k); });
    if (asked) found.add(InputKind::Poll, k, dispute.polls[k].id);
  }
  found.ranges(InputKind::Threshold, dispute.ratifications, "",
               [](const Ratification& b) -> const Quantity& { return b.threshold; });
  for (std::size_t k = 0; k < dispute.preferences.size(); ++k)
    for (std::size_t part = 0; part < dispute.preferences[k].order.size(); ++part)
      if (dispute.preferences[k].order[part].size() > 1)
        found.add(InputKind::Order, k, dispute.preferences[k].id + ".order_" + std::to_string(part + 1),
                  part);
  found.ranges(InputKind::Activity, dispute.actors, ".activity",
               [](const Actor& b) -> const Quantity& { return b.activity; });
  found.ranges(InputKind::Shock, dispute.shocks, "",
               [](const Shock& b) -> const Quantity& { return b.per_year; });
  if (dispute.forecast.rationality.is_range()) found.add(InputKind::Rationality, 0, "rationality");
  if (dispute.forecast.inertia.is_range()) found.add(InputKind::Inertia, 0, "inertia");
  return std::move(found.all);
}

const Quantity* quantity_of(const Case& dispute, const UncertainInput& input) {
  switch (input.kind) {
    case InputKind::Stake:
      return &dispute.stakes[input.index].worth;
    case InputKind::Parameter:
      return &dispute.parameters[input.index].value;
    case InputKind::Firmness:
      return &dispute.red_lines[input.index].firmness;
    case InputKind::Threshold:
      return &dispute.ratifications[input.index].threshold;
    case InputKind::Activity:
      return &dispute.actors[input.index].activity;
    case InputKind::Shock:
      return &dispute.shocks[input.index].per_year;
    case InputKind::Rationality:
      return &dispute.forecast.rationality;
    case InputKind::Inertia:
      return &dispute.forecast.inertia;
    case InputKind::Line:
    case InputKind::Poll:
    case InputKind::Order:
      break;
  }
  return nullptr;
}

std::optional<double> value_of(const Case& dispute, const UncertainInput& input, double place) {
  if (const Quantity* quantity = quantity_of(dispute, input)) return quantile(*quantity, place);
  if (input.kind == InputKind::Poll) return support_quantile(dispute.polls[input.index], place);
  if (input.kind == InputKind::Line)
    return place < point_value(dispute, dispute.red_lines[input.index].firmness) ? 1 : 0;
  return std::nullopt;
}

Doubtful doubtful_of(const Case& dispute) {
  Doubtful doubtful;
  for (const RedLine& line : dispute.red_lines) doubtful.lines.push_back(may_go_either_way(line) ? 1 : 0);
  doubtful.ratifications.assign(dispute.ratifications.size(), 1);
  return doubtful;
}

ForecastInputs draw_inputs(const Case& dispute, std::span<const UncertainInput> inputs,
                           std::span<const double> places) {
  return Draw(dispute, inputs, places).all();
}

}  // namespace detente
