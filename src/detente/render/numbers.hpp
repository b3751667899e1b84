// SPDX-License-Identifier: MIT
// Every number an analyst put into a case, in one list: for tables of judgements, and to count them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/model/case.hpp"

namespace detente::render {

enum class NumberKind { Stake, RedLine, Parameter, Poll, Threshold };

/// One number, worded.
struct CaseNumber {
  NumberKind kind{};
  const Block* block = nullptr;  ///< of the case: id, passages, basis
  std::optional<ActorId> actor;  ///< stakes and red lines (first holder): whose it is
  std::string what;              ///< the condition, title or share it belongs to
  bool probability = false;      ///< a share or probability in [0,1]; else on the actor's own scale
  double likely = 0;
  std::optional<double> low, high;
  std::string formula;  ///< arithmetic as written; empty for a plain number
};

/// Stakes, firmness of lines below 1, parameters, polls, thresholds of ratifications: each in file order.
std::vector<CaseNumber> numbers_of(const Case& dispute);

struct BasisCounts {
  std::size_t stated = 0, hinted = 0, inferred = 0, judgement = 0, unmarked = 0;
  void add(const std::optional<Basis>& basis);
};

/// How many numbers carry each basis.
BasisCounts count_bases(const std::vector<CaseNumber>& numbers);

}  // namespace detente::render
