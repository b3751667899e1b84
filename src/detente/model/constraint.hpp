// SPDX-License-Identifier: MIT
// What cannot happen (rules), what somebody will not accept (red lines), and whose consent is needed at home
// (ratifications).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/expression/condition.hpp"
#include "detente/expression/formula.hpp"
#include "detente/model/block.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

/// Forbids every scenario in which `impossible` holds (a `requires` is stored negated).
struct Rule : Block {
  Condition impossible;
  bool stated_as_requires = false;  ///< the file said `requires`; `impossible.text` is then that text
};

/// Crossed wherever `never` holds (a `must` is stored negated). Several holders: one constraint. It rules out
/// the scenarios of `barred`; elsewhere a crossed line is an objection of its holders.
struct RedLine : Block {
  std::vector<ActorId> actors;
  Condition never;
  bool stated_as_must = false;     ///< the file said `must`; `never.text` is then that text
  Quantity firmness{.likely = 1};  ///< probability in [0,1] that it is a real bottom line
  std::optional<Quantity> price;   ///< cost of waiving, in the holder's own stake units
  bool veto = false;               ///< a formal veto: it binds wherever it is crossed, whoever decides
  Formula barred =
      Formula::constant(false);  ///< where it is crossed and rules the scenario out (binding.hpp)
  bool binding = true;           ///< it rules something out; else it is an objection wherever it is crossed
};

/// `party` may hold `option` at the levels voted on only if the poll carries it.
struct Ratification : Block {
  OptionId option;
  ActorId party;
  AxisId axis;            ///< the party's axis of the option
  std::uint8_t from = 1;  ///< the lowest level the vote is needed for
  PollId poll;
  Quantity threshold{.likely = 0.5};  ///< on support / (support + oppose), in [0,1]
  bool passes = true;                 ///< at the poll's own shares and the likely threshold
};

}  // namespace detente
