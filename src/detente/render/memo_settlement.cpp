// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/memo_shares.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_standing.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string yes_no(bool value) { return value ? "yes" : "no"; }

std::string actors_or_nobody(const Case& dispute, const std::vector<ActorId>& actors) {
  return actors.empty() ? "nobody" : actor_names(dispute, actors);
}

Table collisions_table(const Case& dispute, const std::vector<Collision>& collisions) {
  Table table{{"What rules it out", "Kind"}, {}};
  for (const Collision& collision : collisions)
    table.rows.push_back({capitalised(together(dispute, collision.of)), collision_kind(collision)});
  return table;
}

Table concessions_table(const Case& dispute, const std::vector<Concession>& concessions) {
  Table table{
      {"What would have to give", "Cost to its holder", "Chance that it gives", "What then becomes possible"},
      {}};
  for (const Concession& concession : concessions) {
    table.rows.push_back({capitalised(constraint_names(dispute, concession.of, "and")),
                          concession.price ? number_words(*concession.price) : "not given",
                          percent_words(concession.ease),
                          changes_from_today(dispute, concession.scenario).empty()
                              ? "today itself"
                              : changes_words(dispute, concession.scenario)});
  }
  return table;
}

void add_chance_column(Table& table, const std::string& heading, const std::vector<double>& chances) {
  if (chances.empty() || chances.size() != table.rows.size()) return;
  table.columns.push_back(heading);
  for (std::size_t k = 0; k < chances.size(); ++k) table.rows[k].push_back(percent_words(chances[k]));
}

/// The case for one goal that cannot be agreed: its sentence, what collides, what would have to give, the
/// passages.
void add_refusal(Document& memo, const Report& report, const GoalSection& goal) {
  const Case& dispute = *report.dispute;
  const GoalShares* shares = shares_of(report, goal);
  memo.push_back(Statement{goal_sentence(dispute, goal)});
  if (!goal.result.answered()) return;
  if (shares != nullptr) memo.push_back(Paragraph{goal_shares_sentence(shares)});
  if (!goal.result.collisions.empty()) {
    Table table = collisions_table(dispute, goal.result.collisions);
    if (shares != nullptr) add_chance_column(table, "Chance that it stands", shares->collisions);
    memo.push_back(table);
  }
  if (!goal.result.concessions.empty()) {
    Table table = concessions_table(dispute, goal.result.concessions);
    if (shares != nullptr) add_chance_column(table, "Then enough with", shares->concessions);
    memo.push_back(table);
  }
  std::string passages;
  for (const ConstraintRef& constraint : constraints_in(goal.result.collisions))
    passages += (passages.empty() ? "" : " ") + constraint_evidence(dispute, constraint);
  if (!passages.empty()) memo.push_back(Evidence{passages});
}

/// `; the neighbour objects`; empty where nobody does.
std::string objection_cell(const Case& dispute, const SettlementResult& result) {
  const std::vector<ActorId> who = objectors(dispute, result);
  if (who.empty()) return {};
  return "; " + actor_names(dispute, who) + (who.size() == 1 ? " objects" : " object");
}

Table wishes_table(const Report& report, const std::vector<GoalSection>& wishes) {
  const Case& dispute = *report.dispute;
  Table table{{"Wish", "Verdict", "Nearest way there from today", "Passages"}, {}};
  for (const GoalSection& goal : wishes) {
    const Wish& wish = dispute.wishes[goal.wish->index()];
    table.rows.push_back({wish.title,
                          goal_verdict(dispute, goal.result) + objection_cell(dispute, goal.result) +
                              standing_cell(dispute, goal),
                          goal.result.nearest ? changes_words(dispute, *goal.result.nearest) : "none",
                          citations(wish)});
  }
  return table;
}

std::string wishes_words(const Case& dispute, const std::vector<WishId>& wishes) {
  std::string out;
  for (const WishId wish : wishes) out += (out.empty() ? "" : "; ") + dispute.wishes[wish.index()].title;
  return out.empty() ? "none" : out;
}

Table packages_table(const Case& dispute, const std::vector<WishPackage>& packages) {
  Table table{{"Wishes it fulfils", "What changes", "Worse off", "Takes the consent of", "Would hold"}, {}};
  for (const WishPackage& package : packages) {
    table.rows.push_back({wishes_words(dispute, package.wishes), changes_words(dispute, package.scenario),
                          losers_words(dispute, package.worse_off, package.signatories),
                          actors_or_nobody(dispute, consents(package.signatories, package.needs)),
                          (package.stable ? yes_no(*package.stable) : "not computed") +
                              std::string(package.ratifiable ? "" : "; not ratifiable")});
  }
  return table;
}

void add_goal(Document& memo, const Report& report, const GoalSection& goal) {
  const Case& dispute = *report.dispute;
  memo.push_back(Heading{3, "The goal"});
  memo.push_back(Paragraph{"Asked: " + condition_words(dispute, goal.result.goal.syntax) + "."});
  if (!goal.result.possible) return add_refusal(memo, report, goal);
  memo.push_back(Statement{goal_sentence(dispute, goal)});
  if (const GoalShares* shares = shares_of(report, goal); shares != nullptr)
    memo.push_back(Paragraph{goal_shares_sentence(shares)});
  const std::string nearest = goal.result.nearest ? changes_words(dispute, *goal.result.nearest) : "none";
  memo.push_back(Paragraph{"The nearest to today: " + nearest + "."});
}

void add_wishes(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const SettlementSection& section = *report.settlement;
  memo.push_back(Heading{3, "The wishes, one by one"});
  memo.push_back(wishes_table(report, section.wishes));
  for (const GoalSection& goal : section.wishes)
    if (!goal.result.possible) add_refusal(memo, report, goal);
  memo.push_back(Heading{3, "The largest packages"});
  const std::string largest = packages_sentence(report);
  if (largest.empty()) {
    memo.push_back(Paragraph{"A limit was reached before they were found."});
    return;
  }
  memo.push_back(Statement{largest});
  if (!section.packages.empty()) {
    Table table = packages_table(dispute, section.packages);
    if (report.shares != nullptr) add_share_column(table, "Can be had in", report.shares->packages);
    memo.push_back(table);
  }
}

}  // namespace

void add_settlement(Document& memo, const Report& report) {
  const SettlementSection& section = *report.settlement;
  memo.push_back(Heading{2, "What can be agreed?"});
  if (section.goal.origin == GoalOrigin::Everything) {
    if (section.goal.result.answered() && !section.goal.result.possible)
      add_refusal(memo, report, section.goal);
    else
      memo.push_back(Statement{acceptable_sentence(report)});
  } else {
    add_goal(memo, report, section.goal);
  }
  if (!section.wishes.empty()) add_wishes(memo, report);
  add_draws_note(memo, report);
  add_bargains(memo, report);
  if (section.efficient) add_efficient(memo, report);
  if (section.linkage) add_linkage(memo, report);
  if (section.win_sets) add_win_sets(memo, report);
}

}  // namespace detente::render
