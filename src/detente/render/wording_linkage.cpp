// SPDX-License-Identifier: MIT
#include "detente/render/wording_linkage.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// A group as the file names it, an option without one by its title.
std::string basket_words(const Case& dispute, const Basket& basket) {
  const Option& first = dispute.option(basket.options.front());
  return first.group.empty() ? quoted(option_title(dispute, first)) : basket.name;
}

}  // namespace

std::string left_out_words(std::size_t all) {
  return all <= trades_shown ? "" : fmt::format(" The first {} of {} are shown.", trades_shown, all);
}

std::string islands_sentence(const Linkage& linkage) {
  const std::size_t count = linkage.islands.size();
  if (count == 0) return {};
  return fmt::format(
      "{} by {}: nobody who signs loses, somebody who signs gains, and no part of it would do.{}",
      capitalised(counted(count, "island of agreement stands", "islands of agreement stand")),
      count == 1 ? "itself" : "themselves", left_out_words(count));
}

std::string baskets_words(const Case& dispute, const Linkage& linkage, const Trade& trade) {
  std::vector<std::string> names;
  for (const std::uint32_t k : trade.of) names.push_back(basket_words(dispute, linkage.baskets[k]));
  return listed(names);
}

std::string linkage_sentence(const Linkage& linkage) {
  const std::size_t all = linkage.baskets.size(), alone = linkage.alone.size(),
                    linked = linkage.linked.size();
  if (alone + linked == 0)
    return "No basket can move, alone or with others, without leaving somebody who signs worse off than "
           "today.";
  const std::string moves =
      alone == 0 ? "No basket can move alone to the gain of some who sign at the expense of none"
                 : fmt::format("Of {}, {} alone to the gain of some who sign at the expense of none",
                               counted(all, "basket", "baskets"), counted(alone, "can move", "can move"));
  if (linked == 0) return moves + "; no others can by being traded against each other.";
  return fmt::format("{}; {} only together.", moves, counted(linked, "set can move", "sets can move"));
}

std::string share_words(std::uint64_t part, std::uint64_t whole) {
  if (part == 0 || whole == 0) return "none";
  const double percent = 100 * static_cast<double>(part) / static_cast<double>(whole);
  return percent < 0.1 ? "under 0.1 %" : fmt::format("{:.1f} %", percent);
}

std::string narrowing_words(const Case& dispute, const std::vector<Narrowing>& narrowing, std::size_t most) {
  std::string out;
  for (std::size_t k = 0; k < std::min(most, narrowing.size()); ++k) {
    const Narrowing& reason = narrowing[k];
    const std::string name = reason.constraint
                                 ? constraint_name(dispute, *reason.constraint)
                                 : owned(actor_name(dispute, reason.actor), "wish") + " not to lose";
    out += (out.empty() ? "" : "; ") + name;
  }
  return out.empty() ? "nothing by itself" : capitalised(out);
}

std::string win_sets_sentence(const Case& dispute, const WinSets& sets) {
  if (sets.sides.empty()) return "Nobody decides anything.";
  const auto narrowest = std::min_element(sets.sides.begin(), sets.sides.end(),
                                          [](const WinSet& a, const WinSet& b) { return a.size < b.size; });
  const std::string common = sets.overlap == 0
                                 ? "nothing is common ground"
                                 : share_words(sets.overlap, sets.feasible) + " is common ground";
  return fmt::format("{} has the narrowest win-set, {} of what can happen; {}.",
                     capitalised(actor_name(dispute, narrowest->side)),
                     share_words(narrowest->size, sets.feasible), common);
}

}  // namespace detente::render
