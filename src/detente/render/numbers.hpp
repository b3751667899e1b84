// SPDX-License-Identifier: MIT
// Every number an analyst put into a case, in one list: for tables of judgements, and to count them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/model/case.hpp"

namespace detente::render {

enum class NumberKind { Stake, RedLine, Parameter, Poll, Threshold, Setting };

/// Who set a number: the source that prints it, the analyst, or the program where the file says nothing.
enum class NumberOrigin { Stated, Judged, ProgramDefault };

/// One number, worded.
struct CaseNumber {
  NumberKind kind{};
  std::string id;                ///< of its block; settings: `forecast.inertia`
  const Block* block = nullptr;  ///< of the case: passages, basis
  std::optional<ActorId> actor;  ///< stakes and red lines (first holder): whose it is
  std::string what;              ///< the condition, title or share it belongs to
  bool probability = false;      ///< a share or probability in [0,1]; else on the actor's own scale
  double likely = 0;
  std::optional<double> low, high;
  std::string formula;  ///< arithmetic as written; empty for a plain number
  NumberOrigin origin = NumberOrigin::Judged;
};

/// Stakes, firmness of lines below 1, parameters, polls, thresholds of ratifications, settings of the
/// forecast: each in file order. What the program assumes where the file says nothing is among them.
std::vector<CaseNumber> numbers_of(const Case& dispute);

struct BasisCounts {
  std::size_t stated = 0, hinted = 0, inferred = 0, judgement = 0, unmarked = 0;
  void add(const std::optional<Basis>& basis);
};

/// Does the source say that the interest exists: as the file marks it, and inferred where it only cites.
std::optional<Basis> interest_of(const Block& block);

/// Who set the numbers of a block: as the file marks it; else a cited poll's are the source's, all others
/// the analyst's.
NumberOrigin origin_of(const Block& block, NumberKind kind);

/// How many numbers carry each basis; the program's own aside.
BasisCounts count_bases(const std::vector<CaseNumber>& numbers);

}  // namespace detente::render
