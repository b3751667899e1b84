// SPDX-License-Identifier: MIT
// In which order to look on the web of improvements, so that little of it has to be read. Internal to study/.
//
// Definition: held_search does not define anything: all() is ImprovementWeb::held, any() tells whether that
// is empty. Only what is looked at, and when, differs.
//
// Method. What leads nowhere far is read whole. Otherwise one scenario that is held is enough for "yes":
// hints and the nearest are tried first, on a small part of the web where every punishment found is a real
// one. "No" must be seen for all: one decision maker at a time (held_apart), which needs least of the web,
// with more of it where that leaves some open.
//
// Cost: usually a few thousand look-ups; at worst a few times that of ImprovementWeb::held. Determinism:
// exact.
//
// Example: 840 scenarios asked about, none held: 16 of them apart, then 128, then the rest, each a few
// thousand members, where the web of the first 16 by itself has more than 32,768.
#pragma once

#include <functional>

#include "detente/scenario/nearest.hpp"
#include "detente/study/improvement_web.hpp"

namespace detente {

/// How much is looked at; what comes out is the same.
struct SearchSizes {
  std::size_t few = 16;                           ///< of the nearest looked at by themselves first
  std::uint64_t glance = std::uint64_t{1} << 10;  ///< members for a first proof: who punishes is mostly near
  std::uint64_t look = std::uint64_t{1} << 13;    ///< members for the few, one decision maker at a time
  std::uint64_t read = std::uint64_t{1} << 15;    ///< as many are quickly read whole
};

/// One question; the web, the distances and what the question refers to must outlive the search. The web is
/// of no use to others in the meantime.
class HeldSearch {
 public:
  /// Takes out of `asked` some that are not held.
  using Narrow = std::function<void(const WebQuestion& question, std::vector<ScenarioIndex>& asked)>;

  HeldSearch(WebQuestion question, Narrow narrow, ImprovementWeb& web, const Nearest& nearest,
             SearchSizes sizes = {});
  HeldSearch(const HeldSearch&) = delete;  // the web refers to the question
  HeldSearch& operator=(const HeldSearch&) = delete;

  /// Every scenario asked about that is held, ascending. Empty optional: C grows beyond the question's limit.
  /// Afterwards the web's members are C, if any is held.
  std::optional<std::vector<ScenarioIndex>> all();

  /// The nearest that is held, if any; empty optional: what is nearer leads to more than the limit.
  std::optional<std::optional<ScenarioIndex>> nearest();

  /// Some that is held, if any; empty optional: not known within the limits. `hints` are tried first.
  /// requires: the question lists scenarios in ascending order; nothing was asked before.
  std::optional<std::optional<ScenarioIndex>> any(const std::vector<ScenarioIndex>& hints);

 private:
  using Found = std::optional<ScenarioIndex>;
  std::optional<std::vector<ScenarioIndex>> whole(const std::vector<ScenarioIndex>& some, std::uint64_t most);
  std::optional<std::vector<ScenarioIndex>> held_of(const std::vector<ScenarioIndex>& some);
  Found proven(const std::vector<ScenarioIndex>& some, std::uint64_t most);
  Found proven_one_by_one(const std::vector<ScenarioIndex>& some, std::uint64_t most);
  Found apart(std::vector<ScenarioIndex> some, std::uint64_t most, std::vector<ScenarioIndex>& open);
  Found open_apart(std::uint64_t most);
  std::vector<ScenarioIndex> first_few() const;
  void nearest_first();
  Found nearest_of(const std::vector<ScenarioIndex>& held) const;

  WebQuestion question_;
  Narrow narrow_;
  std::vector<ScenarioIndex> open_;  ///< asked about, and not known
  ImprovementWeb& web_;
  const Nearest& nearest_;
  SearchSizes sizes_;
};

}  // namespace detente
