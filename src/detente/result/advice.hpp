// SPDX-License-Identifier: MIT
// What a report advises: how to get to what is wanted, what would change what stands in the way, whose
// picture of the others matters, and how it came to this. Less is asked than by the commands paths, levers,
// beliefs and replay; what is left out is counted here, so that a report can say so.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "detente/result/beliefs.hpp"
#include "detente/result/levers.hpp"
#include "detente/result/paths.hpp"
#include "detente/result/replay.hpp"

namespace detente {

/// One way from today to something wanted, or to a named outcome.
struct AdviceWay {
  std::vector<WishId> wishes;       ///< it brings these, ascending; several where one way leads to all …
  std::vector<OutcomeId> outcomes;  ///< … and these outcomes
  PathsResult paths;  ///< to the first of them, by one path: improving where there is such a path, else with
                      ///< the fewest sacrifices; not found where none leads there; without equilibria
};

/// What would bring a wish into reach that lines or votes rule out.
struct AdviceLevers {
  WishId wish;
  LeverAnswer answer;  ///< acceptable; rules stay as they are, other answers are not read again
};

struct Advice {
  std::optional<Replay> history;            ///< empty: the case has no dated events
  std::vector<AdviceWay> ways;              ///< wishes in file order, then outcomes
  std::size_t ways_left_out = 0;            ///< wishes and outcomes beyond the most that are looked for
  std::vector<AdviceLevers> levers;         ///< one per wish that lines or votes rule out, in file order
  std::vector<WishId> unsteady;             ///< wishes that can be agreed and would not hold
  std::vector<AdviceLevers> payments;       ///< one per unsteady wish that payments would make hold (Nash)
  std::optional<BeliefsResult> beliefs;     ///< under SEQ; empty: no beliefs, left out, or a limit came first
  bool beliefs_of_acceptable_only = false;  ///< sets hold acceptable scenarios and today only
  bool beliefs_left_out = false;            ///< too many scenarios for options somebody does not see
  bool partial = false;                     ///< a limit was reached
};

}  // namespace detente
