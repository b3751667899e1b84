// SPDX-License-Identifier: MIT
#include "detente/render/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/model/point.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

std::string citations(const Block& block) {
  std::string out;
  for (const std::string& cite : block.cite) out += (out.empty() ? "" : "; ") + cite;
  return out.empty() ? "no passage cited" : out;
}

std::string basis_words(const Block& block) {
  if (!block.basis) return {};
  switch (*block.basis) {
    case Basis::Stated:
      return "stated in the source";
    case Basis::Hinted:
      return "hinted at";
    case Basis::Inferred:
      return "inferred";
    case Basis::Judgement:
      return "judgement";
  }
  return {};
}

std::size_t times_cited(const Case& dispute, const std::string& source) {
  std::size_t count = 0;
  const auto look_at = [&](const Block& block) {
    count += static_cast<std::size_t>(std::count_if(
        block.cite.begin(), block.cite.end(),
        [&](const std::string& cite) { return cite == source || cite.rfind(source + " ", 0) == 0; }));
  };
  const auto look = [&](const auto&... lists) {
    const auto each = [&](const auto& blocks) {
      for (const Block& block : blocks) look_at(block);
    };
    (each(lists), ...);
  };
  look_at(dispute.info);
  look_at(dispute.forecast.grounds);
  look(dispute.actors, dispute.options, dispute.rules, dispute.red_lines, dispute.stakes, dispute.parameters,
       dispute.preferences, dispute.polls, dispute.ratifications, dispute.events, dispute.shocks,
       dispute.outcomes, dispute.wishes, dispute.claims, dispute.beliefs, dispute.batnas, dispute.issues,
       dispute.positions);
  for (const Belief& belief : dispute.beliefs) look(belief.stakes, belief.red_lines);
  return count;
}

std::string size_words(const Block& block, NumberKind kind) {
  return origin_of(block, kind) == NumberOrigin::Stated ? "size stated" : "size the analyst’s";
}

std::string poll_subject(const Case& dispute, const Poll& poll) {
  return poll.when ? condition_words(dispute, poll.when->syntax)
                   : quoted(short_title(dispute.option(poll.on).title));
}

std::string quantity_words(const Case& dispute, const Quantity& quantity) {
  std::string likely = number_words(point_value(dispute, quantity));
  if (quantity.arithmetic) return likely + " (computed from parameters)";
  if (!quantity.is_range()) return likely;
  const std::string word = quantity.word.empty() ? "" : quoted(quantity.word) + ": ";
  return fmt::format("{}{} ({} to {})", word, likely, number_words(*quantity.low),
                     number_words(*quantity.high));
}

std::string constraint_evidence(const Case& dispute, const ConstraintRef& constraint) {
  const Block& block = block_of(dispute, constraint);
  std::vector<std::string> marks;
  if (block.basis) marks.push_back(basis_words(block));
  if (constraint.kind == ConstraintKind::RedLine) {
    const double firmness = point_value(dispute, dispute.red_lines[constraint.index].firmness);
    const bool stated = origin_of(block, NumberKind::RedLine) == NumberOrigin::Stated;
    if (firmness < 1)
      marks.push_back("firmness " + number_words(firmness) + (stated ? ", stated" : ", the analyst’s"));
  }
  if (constraint.kind == ConstraintKind::Ratification) {
    const Poll& poll = dispute.polls[dispute.ratifications[constraint.index].poll.index()];
    const double asked = poll.support + poll.oppose;
    if (asked > 0)
      marks.push_back(fmt::format("{:.0f} % of those with an opinion in favour", 100 * poll.support / asked));
  }
  const std::string marked = marks.empty() ? "" : fmt::format(" ({})", fmt::join(marks, "; "));
  return fmt::format("{}: {}{}.", capitalised(constraint_name(dispute, constraint)), citations(block),
                     marked);
}

std::vector<ConstraintRef> constraints_in(const std::vector<Collision>& collisions) {
  std::set<ConstraintRef> all;
  for (const Collision& collision : collisions) all.insert(collision.of.begin(), collision.of.end());
  return {all.begin(), all.end()};
}

std::string stake_words(const Case& dispute, const Stake& stake) {
  return stake.title == stake.id ? condition_words(dispute, stake.when.syntax) : quoted(stake.title);
}

std::string stake_name(const Case& dispute, const Stake& stake) {
  const char* in = stake.title == stake.id ? " in " : " ";
  return owned(actor_name(dispute, stake.actor), "stake") + in + stake_words(dispute, stake);
}

}  // namespace detente::render
