// SPDX-License-Identifier: MIT
#include "detente/model/alteration.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/model/binding.hpp"
#include "detente/model/point.hpp"

namespace detente {

namespace {

template <class BlockType>
bool remove_from(std::vector<BlockType>& blocks, const std::string& id) {
  const auto end =
      std::remove_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
  const bool found = end != blocks.end();
  blocks.erase(end, blocks.end());
  return found;
}

template <class BlockType>
bool contains(const std::vector<BlockType>& blocks, const std::string& id) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
}

template <class BlockType>
std::size_t position_of(const std::vector<BlockType>& blocks, const std::string& id) {
  const auto it =
      std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
  return static_cast<std::size_t>(it - blocks.begin());
}

// Drops what points at position `gone` and moves later references down.
template <class BlockType, class IdType>
void close_gap(std::vector<BlockType>& blocks, IdType BlockType::*reference, std::size_t gone) {
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(),
                              [&](const BlockType& block) { return (block.*reference).index() == gone; }),
               blocks.end());
  for (BlockType& block : blocks)
    if ((block.*reference).index() > gone) block.*reference = IdType((block.*reference).index() - 1);
}

bool remove_poll(Case& dispute, const std::string& id) {
  const std::size_t at = position_of(dispute.polls, id);
  if (at == dispute.polls.size()) return false;
  dispute.polls.erase(dispute.polls.begin() + static_cast<std::ptrdiff_t>(at));
  close_gap(dispute.ratifications, &Ratification::poll, at);
  return true;
}

bool remove_issue(Case& dispute, const std::string& id) {
  const std::size_t at = position_of(dispute.issues, id);
  if (at == dispute.issues.size()) return false;
  dispute.issues.erase(dispute.issues.begin() + static_cast<std::ptrdiff_t>(at));
  close_gap(dispute.positions, &Position::issue, at);
  return true;
}

bool remove_inside_beliefs(Case& dispute, const std::string& id) {
  bool found = false;
  for (Belief& belief : dispute.beliefs) {
    found = remove_from(belief.stakes, id) || found;
    found = remove_from(belief.red_lines, id) || found;
  }
  return found;
}

bool remove_block(Case& dispute, const std::string& id) {
  return remove_from(dispute.red_lines, id) || remove_from(dispute.stakes, id) ||
         remove_from(dispute.rules, id) || remove_from(dispute.ratifications, id) ||
         remove_from(dispute.beliefs, id) || remove_from(dispute.shocks, id) ||
         remove_from(dispute.preferences, id) || remove_from(dispute.wishes, id) ||
         remove_from(dispute.batnas, id) || remove_from(dispute.claims, id) ||
         remove_from(dispute.positions, id) || remove_poll(dispute, id) || remove_issue(dispute, id) ||
         remove_inside_beliefs(dispute, id);
}

/// From the case alone, whatever else is taken out of it.
bool can_be_removed(Case dispute, const std::string& id) { return remove_block(dispute, id); }

/// Each once: the second naming of a stake must not take away the one of this name inside a belief.
std::vector<std::string> distinct(const std::vector<std::string>& ids) {
  std::vector<std::string> once;
  for (const std::string& id : ids)
    if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
  return once;
}

bool is_structural(const Case& dispute, const std::string& id) {
  return contains(dispute.actors, id) || contains(dispute.options, id) || contains(dispute.parameters, id) ||
         contains(dispute.outcomes, id) || contains(dispute.sources, id) || contains(dispute.events, id);
}

Diagnostic cannot_remove(const Case& dispute, const std::string& id) {
  if (is_structural(dispute, id))
    return {Code::WrongKind,
            Severity::Error,
            {},
            fmt::format("'{}' cannot be taken out of the case", id),
            "red lines, stakes, rules, ratifications, polls, beliefs and shocks can"};
  return {Code::UnknownName, Severity::Error, {}, fmt::format("nothing in the case is called '{}'", id), {}};
}

}  // namespace

Expected<Case> altered(const Case& dispute, const Alteration& alteration) {
  Case copy = dispute;
  Diagnostics faults;
  for (const std::string& id : distinct(alteration.without))
    // What is gone already went with what it rests on.
    if (!remove_block(copy, id) && !can_be_removed(dispute, id)) faults.push_back(cannot_remove(dispute, id));
  for (const auto& [parameter, value] : alteration.parameters) {
    Quantity plain;
    plain.likely = value;
    copy.parameters[parameter.index()].value = plain;
  }
  // Before levels are set: who supposes that a line is crossed does not take its holder's hand off the
  // option.
  bind_lines(copy);
  for (const AxisLevel& set : alteration.set) {
    Axis& axis = copy.axes[set.axis.index()];
    axis.now = set.level;
    axis.change = Change::Fixed;
    copy.today[set.axis.index()] = set.level;
  }
  for (const Rule& rule : copy.rules)
    if (holds(rule.impossible.formula, copy.today))
      faults.push_back({Code::PresentInfeasible,
                        Severity::Error,
                        rule.span,
                        fmt::format("today, so altered, breaks rule '{}'", rule.id),
                        {}});
  if (!faults.empty()) return tl::unexpected<Diagnostics>(std::move(faults));
  return copy;
}

}  // namespace detente
