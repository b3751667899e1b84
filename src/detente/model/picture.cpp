// SPDX-License-Identifier: MIT
#include "detente/model/picture.hpp"

#include <algorithm>
#include <set>

#include "detente/model/binding.hpp"

namespace detente {

namespace {

bool holds_line(const RedLine& line, ActorId actor) {
  return std::count(line.actors.begin(), line.actors.end(), actor) > 0;
}

/// A name of its own for what a belief puts in the place of a block.
template <class BlockType>
BlockType named_within(BlockType block, const Belief& belief) {
  block.id = belief.id + "." + block.id;
  return block;
}

void see_stakes(Case& picture, const Belief& belief) {
  for (const Stake& seen : belief.stakes) {
    auto& stakes = picture.stakes;
    const auto known = std::find_if(stakes.begin(), stakes.end(), [&](const Stake& stake) {
      return stake.id == seen.id && stake.actor == belief.about;
    });
    if (known == stakes.end())
      stakes.push_back(named_within(seen, belief));
    else
      *known = named_within(seen, belief);
  }
}

void see_lines(Case& picture, const Belief& belief) {
  for (const RedLine& seen : belief.red_lines) {
    auto& lines = picture.red_lines;
    const auto known = std::find_if(lines.begin(), lines.end(), [&](const RedLine& line) {
      return line.id == seen.id && holds_line(line, belief.about);
    });
    RedLine line = named_within(seen, belief);
    line.actors = {belief.about};
    bind_line(picture, line);
    if (known == lines.end()) {
      lines.push_back(std::move(line));
    } else if (known->actors.size() == 1) {
      *known = std::move(line);
    } else {
      // Others hold the line too, and keep it as it is.
      known->actors.erase(std::find(known->actors.begin(), known->actors.end(), belief.about));
      bind_line(picture, *known);
      lines.push_back(std::move(line));
    }
  }
}

/// Statements in place of whatever the case says the actor wants, stakes included.
void see_order(Case& picture, const Belief& belief) {
  if (belief.order.empty()) return;
  const auto gone = [&](const auto& block) { return block.actor == belief.about; };
  auto& stakes = picture.stakes;
  stakes.erase(std::remove_if(stakes.begin(), stakes.end(), gone), stakes.end());
  auto& preferences = picture.preferences;
  preferences.erase(std::remove_if(preferences.begin(), preferences.end(), gone), preferences.end());
  Preference seen;
  seen.id = belief.id + ".order";
  seen.title = belief.title;
  seen.span = belief.span;
  seen.actor = belief.about;
  seen.order = belief.order;
  preferences.push_back(std::move(seen));
}

}  // namespace

Case as_seen_by(const Case& dispute, ActorId holder, const std::string& corrected) {
  Case picture = dispute;
  picture.beliefs.clear();
  for (const Belief& belief : dispute.beliefs) {
    if (belief.holder != holder || belief.id == corrected) continue;
    see_order(picture, belief);
    see_stakes(picture, belief);
    see_lines(picture, belief);
    for (const OptionId option : belief.unaware_of)
      for (const AxisId axis : picture.option(option).axes) picture.axes[axis.index()].change = Change::Fixed;
  }
  return picture;
}

std::vector<OptionId> unseen_options(const Case& dispute, ActorId holder) {
  std::set<OptionId> options;
  for (const Belief& belief : dispute.beliefs)
    if (belief.holder == holder) options.insert(belief.unaware_of.begin(), belief.unaware_of.end());
  return {options.begin(), options.end()};
}

std::vector<ActorId> belief_holders(const Case& dispute) {
  std::set<ActorId> holders;
  for (const Belief& belief : dispute.beliefs) holders.insert(belief.holder);
  return {holders.begin(), holders.end()};
}

}  // namespace detente
