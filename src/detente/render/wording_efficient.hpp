// SPDX-License-Identifier: MIT
// The words of what the parties can have together.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "detente/result/efficient.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// The five solutions with the key of the JSON document and the name in words, in the order shown.
struct NamedSolution {
  const char* key;
  const char* name;
  const std::optional<BargainingSolution>* solution;
};
std::vector<NamedSolution> solutions_of(const EfficientPackages& efficient);

/// Solutions that pick the same scenario share a row.
struct Pick {
  std::string names;
  const BargainingSolution* solution;
};
/// In the order of the solutions; `all four solutions` where they agree. The utilitarian one, which adds the
/// stakes of different parties, is not for people to read.
std::vector<Pick> distinct_picks(const EfficientPackages& efficient);

/// The actors of a list who do not bargain.
std::vector<ActorId> non_parties(const EfficientPackages& efficient, const std::vector<ActorId>& actors);

/// Whether something they can agree on leaves no party below what it has without agreement, and who gains.
std::string zone_sentence(const Case& dispute, const EfficientPackages& efficient);

/// In how many ways they can divide what there is without wasting any of it.
std::string efficient_sentence(const EfficientPackages& efficient);

/// `today`, or `without agreement` where somebody's disagreement point is another.
std::string reference_words(const EfficientPackages& efficient);

/// Which solutions compare the numbers of different parties.
std::string scales_sentence();

/// `Georgia +3; Russia −0.5`, the parties that neither gain nor lose left out; `nobody gains` for none.
std::string gains_words(const Case& dispute, const EfficientPackages& efficient,
                        const BargainingSolution& solution);

/// What the actor itself does in the scenario that it does not do today; `nothing` for none.
std::string gives_words(const Case& dispute, ActorId actor, const Levels& scenario);

/// The actor's stakes that come to hold or cease to, in its favour (`for_good`) or not; `nothing` for none.
std::string gets_words(const Case& dispute, ActorId actor, const Levels& scenario, bool for_good);

}  // namespace detente::render
