// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <vector>

#include "detente/base/fixed.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// How the actors of a case compare two scenarios, worked out for the two alone, by the words of the
/// definition: an explicit ranking as given; else fewer own lines crossed first, then the truth vector of the
/// statements, most important first (a group counts), or the sum of the stakes.
class PreferenceOrder {
 public:
  /// Keeps a reference: the case must outlive it.
  explicit PreferenceOrder(const Case& dispute);

  /// greater: `actor` ranks a strictly above b.
  std::weak_ordering compare(ActorId actor, const Levels& a, const Levels& b) const;
  bool better(ActorId actor, const Levels& a, const Levels& b) const { return compare(actor, a, b) > 0; }

 private:
  const Case& dispute_;
  std::vector<Fixed> worths_;
};

}  // namespace detente
