// SPDX-License-Identifier: MIT
// What a synthetic case is to have.
#pragma once

#include <cstdint>

#include "detente/base/expected.hpp"

namespace detente {

enum class CaseShape {
  Random,    ///< everything drawn
  Staircase  ///< the second and third actor climb a staircase of improvements: the worst case of SEQ, whose
             ///< fix-point takes as many sweeps as one of them has combinations of levels
};

struct GenerateOptions {
  unsigned actors = 4;       ///< decision makers; at least 1 (Staircase: 3)
  unsigned options = 6;      ///< own options of each actor, at least 1
  unsigned statements = 12;  ///< of each actor that is ranked by statements; two literals each
  unsigned stakes = 0;  ///< of each actor that has stakes. Statements and stakes both above 0: by turns, the
                        ///< first actor has statements
  unsigned red_lines = 0;  ///< in all; never about today, every third pair clashes
  unsigned rules = 0;      ///< in all, besides those that make holes
  unsigned wishes = 0;     ///< in all
  unsigned one_way = 0;    ///< how many of the actors' own options go one way only, by turns up and down
  unsigned joint = 0;   ///< joint options of two or three parties, on top of the actors' own; needs 2 actors
  unsigned levels = 2;  ///< of every option, 2 to 255
  double holes = 0;     ///< about this share of the scenarios is infeasible, in [0, 0.9]
  CaseShape shape = CaseShape::Random;
  std::uint64_t seed = 1;
};

/// Nothing where a case can have all this.
/// errors: Usage, with what it takes in the hint.
Expected<void> check(const GenerateOptions& options);

}  // namespace detente
