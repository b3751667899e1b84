// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/inverse.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t conditions_shown = 5;

std::string share_words(const ActorInverse& actor) {
  if (actor.orders)
    return fmt::format("{} of {}", group_digits(*actor.orders), group_digits(*actor.all_orders));
  if (actor.share) return fmt::format("{:.1f} %", 100 * *actor.share);
  return "not counted";
}

Table actors_table(const Case& dispute, const ConceptInverse& found) {
  Table table{{"Who", "Stays", "Moves", "Conditions", "Orders of the scenarios that would do"}, {}};
  for (const ActorInverse& actor : found.actors)
    table.rows.push_back({capitalised(actor_name(dispute, actor.actor)), actor.stays ? "yes" : "no",
                          group_digits(actor.moves), group_digits(actor.conditions), share_words(actor)});
  return table;
}

/// What would have to be otherwise, for everybody who would leave.
void add_unmet(Document& memo, const Case& dispute, const ConceptInverse& found) {
  for (const ActorInverse& actor : found.actors) {
    if (actor.unmet.empty()) continue;
    memo.push_back(Paragraph{fmt::format("What would keep {} there:", actor_name(dispute, actor.actor))});
    std::vector<std::string> items;
    for (std::size_t k = 0; k < std::min(actor.unmet.size(), conditions_shown); ++k)
      items.push_back(condition_sentence(dispute, actor.unmet[k]));
    memo.push_back(Bullets{std::move(items)});
  }
}

}  // namespace

std::string inverse_sentence(const Case& dispute, const ConceptInverse& found) {
  const std::string under = concept_short_name(found.concept_);
  if (found.holds) return fmt::format("Under {} it holds as things are wanted now.", under);
  std::vector<ActorId> leavers;
  for (const ActorInverse& actor : found.actors)
    if (!actor.stays) leavers.push_back(actor.actor);
  return first_that_fits(
      {fmt::format("Under {} it does not hold: there is something better to be had for {}.", under,
                   actor_names(dispute, leavers)),
       fmt::format("Under {} it does not hold: {} would leave.", under,
                   counted(leavers.size(), "decision maker", "decision makers"))});
}

std::string condition_sentence(const Case& dispute, const StayCondition& condition) {
  const std::string move = changes_words(dispute, condition.to);
  const std::uint64_t others = condition.count - 1;
  if (others == 0) return fmt::format("This must rank no higher: {}.", move);
  const auto other = std::find_if(condition.ways.begin(), condition.ways.end(),
                                  [&](const auto& way) { return way != std::vector<Levels>{condition.to}; });
  const std::string more = counted(others, "answer", "answers");
  if (other == condition.ways.end() || other->size() != 1)
    return fmt::format("This, or all of what one of {} leaves open, must rank no higher: {}.", more, move);
  return fmt::format(
      "This, or what one of {} of the others makes of it, must rank no higher: {}. The first answer: {}.",
      more, move, changes_words(dispute, other->front()));
}

Document inverse_memo(const Report& report, const InverseResult& inverse) {
  const Case& dispute = *report.dispute;
  Document memo;
  add_title(memo, report);
  memo.push_back(Heading{2, "What would have to be wanted for this to hold?"});
  memo.push_back(Paragraph{"The scenario, against today: " + changes_words(dispute, inverse.target) + "."});
  if (inverse.candidates > 1)
    memo.push_back(Paragraph{fmt::format("It is the nearest to today of {} that fit what was asked.",
                                         counted(inverse.candidates, "scenario", "scenarios"))});
  for (const ConceptInverse& found : inverse.concepts) {
    memo.push_back(Heading{3, capitalised(concept_name(found.concept_))});
    memo.push_back(Statement{inverse_sentence(dispute, found)});
    memo.push_back(actors_table(dispute, found));
    add_unmet(memo, dispute, found);
  }
  return memo;
}

}  // namespace detente::render
