// SPDX-License-Identifier: MIT
// A dispute, validated whole and never changed: every analysis reads this and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/expression/symbols.hpp"
#include "detente/model/actor.hpp"
#include "detente/model/belief.hpp"
#include "detente/model/claim.hpp"
#include "detente/model/constraint.hpp"
#include "detente/model/evidence.hpp"
#include "detente/model/forecast_settings.hpp"
#include "detente/model/option.hpp"
#include "detente/model/outcome.hpp"
#include "detente/model/preference.hpp"
#include "detente/model/spatial.hpp"

namespace detente {

/// One level per axis, in the file order of the axes.
using Levels = std::vector<std::uint8_t>;

struct CaseInfo : Block {
  std::string question;
  Date as_of;
};

struct Case {
  int format = 1;  ///< of the file; from 2 on stakes are in points
  CaseInfo info;
  std::vector<Source> sources;
  std::vector<Actor> actors;
  std::vector<Option> options;
  std::vector<Axis> axes;  ///< options in file order; a joint option's parties in the order of `parties`
  std::vector<Rule> rules;
  std::vector<RedLine> red_lines;
  std::vector<Stake> stakes;
  std::vector<Parameter> parameters;
  std::vector<Preference> preferences;
  std::vector<Poll> polls;
  std::vector<Ratification> ratifications;
  std::vector<Event> events;
  std::vector<Shock> shocks;
  std::vector<Outcome> outcomes;
  std::vector<Wish> wishes;
  std::vector<Claim> claims;
  std::vector<Belief> beliefs;
  std::vector<Batna> batnas;
  std::vector<Issue> issues;
  std::vector<Position> positions;
  std::vector<ActorId> bargain_parties;  ///< who bargains, from `[bargain]`; empty: left open
  ForecastSettings forecast;
  Levels today;
  Symbols symbols;        ///< names for conditions given later (a goal on the command line)
  std::string canonical;  ///< the canonical text that `case_hash` hashes

  const Actor& actor(ActorId id) const { return actors[id.index()]; }
  const Option& option(OptionId id) const { return options[id.index()]; }
  const Axis& axis(AxisId id) const { return axes[id.index()]; }
  /// Owns at least one axis.
  bool decides(ActorId id) const;
};

}  // namespace detente
