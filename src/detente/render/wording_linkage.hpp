// SPDX-License-Identifier: MIT
// The words of what hangs together, and of how much room each side has.
#pragma once

#include <string>

#include "detente/result/linkage.hpp"

namespace detente::render {

/// Which baskets can move alone, and how many sets of them only together.
std::string linkage_sentence(const Linkage& linkage);

/// So many trades, and so many islands, are shown at most.
inline constexpr std::size_t trades_shown = 12;

/// ` The first 12 of 30 are shown.`, with the space before it; empty where all are.
std::string left_out_words(std::size_t all);

/// How many deals stand by themselves, and what that means; empty for none.
std::string islands_sentence(const Linkage& linkage);

/// The baskets of a trade: `trade and transport`.
std::string baskets_words(const Case& dispute, const Linkage& linkage, const Trade& trade);

/// Who has most room and who least, and how much is common ground.
std::string win_sets_sentence(const Case& dispute, const WinSets& sets);

/// `Russia’s line on recognition (4,096 more)`, the strongest `most` of them; `nothing` for none.
std::string narrowing_words(const Case& dispute, const std::vector<Narrowing>& narrowing, std::size_t most);

/// `12.5 %`, `under 0.1 %`, `none`.
std::string share_words(std::uint64_t part, std::uint64_t whole);

}  // namespace detente::render
