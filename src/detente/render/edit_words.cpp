// SPDX-License-Identifier: MIT
#include "detente/render/edit_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

template <class Block>
const Block* block_in(const std::vector<Block>& blocks, const std::string& id) {
  const auto at =
      std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
  return at == blocks.end() ? nullptr : &*at;
}

/// A member of the block with this id; null where there is no such block.
template <class Block, class Value>
const Value* member(const std::vector<Block>& blocks, const std::string& id, Value Block::*which) {
  const Block* block = block_in(blocks, id);
  return block == nullptr ? nullptr : &(block->*which);
}

const Quantity* value_in(const std::optional<Quantity>* quantity) {
  return quantity == nullptr || !*quantity ? nullptr : &**quantity;
}

/// The quantity the key gives; null where it gives none.
const Quantity* quantity_of(const Case& dispute, const DraftEdit& edit) {
  const std::string where = edit.block + "." + edit.key;
  if (where == "stake.worth") return member(dispute.stakes, edit.id, &Stake::worth);
  if (where == "redline.firmness") return member(dispute.red_lines, edit.id, &RedLine::firmness);
  if (where == "redline.price") return value_in(member(dispute.red_lines, edit.id, &RedLine::price));
  if (where == "parameter.value") return member(dispute.parameters, edit.id, &Parameter::value);
  if (where == "actor.activity") return member(dispute.actors, edit.id, &Actor::activity);
  if (where == "ratification.threshold")
    return member(dispute.ratifications, edit.id, &Ratification::threshold);
  if (where == "shock.per_year") return member(dispute.shocks, edit.id, &Shock::per_year);
  if (where == "batna.utility") return value_in(member(dispute.batnas, edit.id, &Batna::utility));
  if (where == "forecast.rationality") return &dispute.forecast.rationality;
  if (where == "forecast.inertia") return &dispute.forecast.inertia;
  return nullptr;
}

/// The condition the key gives, as written; null where it gives none.
const Condition* condition_of(const Case& dispute, const DraftEdit& edit) {
  if (edit.key == "never" || edit.key == "must") return member(dispute.red_lines, edit.id, &RedLine::never);
  if (edit.key == "impossible" || edit.key == "requires")
    return member(dispute.rules, edit.id, &Rule::impossible);
  if (edit.key != "when") return nullptr;
  if (edit.block == "stake") return member(dispute.stakes, edit.id, &Stake::when);
  if (edit.block == "outcome") return member(dispute.outcomes, edit.id, &Outcome::when);
  return edit.block == "wish" ? member(dispute.wishes, edit.id, &Wish::when) : nullptr;
}

/// `closed`; of a joint option `Georgia: yes, Russia: no`.
std::string today_words(const Case& dispute, const Option& option) {
  std::vector<std::string> parts;
  for (const AxisId at : option.axes) {
    const Axis& axis = dispute.axes[at.index()];
    const std::string& level = option.levels[dispute.today[at.index()]];
    parts.push_back(option.joint ? actor_name(dispute, axis.owner) + ": " + level : level);
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string actors_words(const Case& dispute, const std::vector<ActorId>& actors) {
  std::vector<std::string> names;
  for (const ActorId actor : actors) names.push_back(actor_name(dispute, actor));
  return listed(names);
}

/// A plain string without its quotes; anything else as the file writes it.
std::string plain_words(const std::string& text) {
  const bool string = text.size() >= 2 && text.front() == '"' && text.find('"', 1) == text.size() - 1;
  return string ? text.substr(1, text.size() - 2) : text;
}

std::string side_words(const Case& dispute, const DraftEdit& edit, const std::string& text) {
  if (text.empty()) return "–";
  if (const Quantity* quantity = quantity_of(dispute, edit)) return quantity_words(dispute, *quantity);
  if (const Condition* condition = condition_of(dispute, edit))
    return condition_words(dispute, condition->syntax);
  const Option* option = edit.block == "option" ? block_in(dispute.options, edit.id) : nullptr;
  if (option != nullptr && edit.key == "now") return today_words(dispute, *option);
  const RedLine* line = edit.block == "redline" ? block_in(dispute.red_lines, edit.id) : nullptr;
  if (line != nullptr && edit.key == "actors") return actors_words(dispute, line->actors);
  return plain_words(text);
}

std::string shape_words(Distribution distribution) {
  switch (distribution) {
    case Distribution::Pert:
      return "pert";
    case Distribution::Triangular:
      return "triangular";
    case Distribution::Uniform:
      return "uniform";
    case Distribution::Normal:
      return "normal";
    case Distribution::Beta:
      break;
  }
  return "beta";
}

}  // namespace

EditWords edit_words(const Case& first, const Case& second, const DraftEdit& edit) {
  if (edit.kind != EditKind::Changed) return {};
  EditWords words{side_words(first, edit, edit.before), side_words(second, edit, edit.after)};
  if (words.first != words.second) return words;
  const Quantity *a = quantity_of(first, edit), *b = quantity_of(second, edit);
  if (a != nullptr && b != nullptr && a->is_range() && b->is_range() && a->distribution != b->distribution)
    return {words.first + ", " + shape_words(a->distribution),
            words.second + ", " + shape_words(b->distribution)};
  return {plain_words(edit.before), plain_words(edit.after)};
}

}  // namespace detente::render
