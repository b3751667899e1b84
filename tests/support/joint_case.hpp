// SPDX-License-Identifier: MIT
// Joint options in cases put together by hand or at random.
#pragma once

#include "support/random_case.hpp"

namespace detente::testing {

/// The second option becomes the other half of the first: one joint option of their two owners. requires:
/// each is plain, their owners differ, their levels are as many; `first` < `second`.
inline void join_options(Case& dispute, std::size_t first, std::size_t second) {
  Option& kept = dispute.options[first];
  const AxisId axis = dispute.options[second].axes.front();
  kept.joint = true;
  kept.owners.push_back(dispute.axis(axis).owner);
  kept.axes.push_back(axis);
  for (const AxisId half : kept.axes) dispute.axes[half.index()].joint = true;
  dispute.axes[axis.index()].option = OptionId(first);
  dispute.options.erase(dispute.options.begin() + static_cast<std::ptrdiff_t>(second));
  for (std::size_t k = 0; k < dispute.options.size(); ++k)
    for (const AxisId half : dispute.options[k].axes) dispute.axes[half.index()].option = OptionId(k);
  for (Ratification& vote : dispute.ratifications) vote.option = dispute.axis(vote.axis).option;
}

/// Makes joint options of some pairs that can be.
inline void join_some(Dice& dice, Case& dispute) {
  for (std::size_t k = 0; k + 1 < dispute.options.size(); ++k) {
    const Option &a = dispute.options[k], &b = dispute.options[k + 1];
    if (!a.joint && !b.joint && a.owners != b.owners && a.levels.size() == b.levels.size() && dice.chance(2))
      join_options(dispute, k, k + 1);
  }
}

}  // namespace detente::testing
