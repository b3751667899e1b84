// SPDX-License-Identifier: MIT
// Strong indices: an actor's number cannot be passed where an axis is meant.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace detente {

/// Position of a block in its `Case` vector, from 0, in file order.
template <class Tag>
struct Id {
  std::uint32_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
  constexpr std::size_t index() const { return value; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using ActorId = Id<struct ActorTag>;
using OptionId = Id<struct OptionTag>;
/// One coordinate of the scenario space: a plain option, or one party's share of a joint option.
using AxisId = Id<struct AxisTag>;
using RuleId = Id<struct RuleTag>;
using RedLineId = Id<struct RedLineTag>;
using StakeId = Id<struct StakeTag>;
using ParameterId = Id<struct ParameterTag>;
using PollId = Id<struct PollTag>;
using RatificationId = Id<struct RatificationTag>;
using OutcomeId = Id<struct OutcomeTag>;
using WishId = Id<struct WishTag>;
using ClaimId = Id<struct ClaimTag>;
using IssueId = Id<struct IssueTag>;

}  // namespace detente
