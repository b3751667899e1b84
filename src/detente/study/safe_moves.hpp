// SPDX-License-Identifier: MIT
// What a decision maker can make sure of by a move of its own, whatever the others do. Internal to study/.
//
// Definition: g(d) = the least value over all scenarios in which its own axes hold d, bounded from below term
// by term: a condition that d alone makes true counts its weight, one that d makes false nothing, any other
// its weight where that is negative. A scenario whose value is below g(d), d within reach and feasible, is
// held under none of Nash, GMR and SEQ: the move to d pays and no answer can undo it.
//
// Reference: security levels, von Neumann & Morgenstern 1944; three-valued evaluation, Kleene 1952.
//
// Cost: digits times terms, once; the same for each question. Determinism: exact integers.
//
// Example: one's stakes are -2 while a railway runs, which takes its own consent: withdrawing makes sure of
// 0.
#pragma once

#include <vector>

#include "detente/study/improvement_web.hpp"

namespace detente {

class SafeMoves {
 public:
  SafeMoves() = default;
  /// `terms` of the same case; `target`: what payments are for.
  SafeMoves(const Case& dispute, const ScenarioSpace& space, const ValueTerms& terms, const Formula& target);

  /// Takes out of `asked` what somebody can leave for something better for certain, at both ends of the
  /// question. `at`, `to`: the weights of its two ends.
  void sift(const WebQuestion& question, const TermWeights& at, const TermWeights& to,
            std::vector<ScenarioIndex>& asked) const;

 private:
  enum class Truth : std::uint8_t { No, Unknown, Yes };
  /// The own axes of one decision maker.
  struct Own {
    std::vector<MoveAxis> axes;
    std::vector<std::uint64_t> offsets;      ///< by digit
    std::vector<std::vector<Truth>> truths;  ///< by digit, by term; empty for an explicit ranking
  };
  struct Floor {
    std::int64_t at = 0, to = 0;  ///< what is sure at either end
    std::uint32_t digit = 0;
  };

  std::vector<Floor> floors(std::size_t block, const std::vector<std::int64_t>& at,
                            const std::vector<std::int64_t>& to) const;
  bool leaves(const WebQuestion& question, std::size_t block, const std::vector<Floor>& floors,
              ScenarioIndex from) const;
  static Truth opposite(Truth truth);
  static Truth literal(const FormulaNode& node, const LevelSet& levels);
  static Truth truth(const Formula& formula, const std::vector<LevelSet>& known);

  std::vector<Own> own_;  ///< by block
};

}  // namespace detente
