// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/memo_sections.hpp"
#include "detente/render/memo_shares.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"
#include "detente/result/advice.hpp"

namespace detente::render {

namespace {

bool has_preferences(const Case& dispute, ActorId actor) {
  const auto own = [actor](const auto& block) { return block.actor == actor; };
  return std::any_of(dispute.stakes.begin(), dispute.stakes.end(), own) ||
         std::any_of(dispute.preferences.begin(), dispute.preferences.end(), own);
}

/// Actors that have no move, and actors without any preference.
void add_actors(Bullets& limits, const Case& dispute) {
  std::vector<ActorId> idle, indifferent;
  for (std::size_t k = 0; k < dispute.actors.size(); ++k) {
    const ActorId actor(k);
    if (!has_preferences(dispute, actor)) {
      indifferent.push_back(actor);
    } else if (!dispute.decides(actor)) {
      idle.push_back(actor);
    }
  }
  if (!idle.empty())
    limits.items.push_back(
        "No move of their own, so they gain or lose and change nothing: " + actor_names(dispute, idle) + ".");
  if (!indifferent.empty())
    limits.items.push_back(
        "Appear without stakes or a preference, so every scenario is the same to them but for their "
        "red lines: " +
        actor_names(dispute, indifferent) + ".");
}

void add_lines(Bullets& limits, const Case& dispute) {
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (!dispute.red_lines[k].binding)
      limits.items.push_back(
          capitalised(constraint_name(dispute, {ConstraintKind::RedLine, static_cast<std::uint32_t>(k)})) +
          " rules nothing out: its holder cannot keep from crossing it, and only objects.");
}

bool bargains_from_batna(const Report& report) {
  if (!report.settlement || !report.settlement->efficient) return false;
  const std::vector<PartyStanding>& parties = report.settlement->efficient->parties;
  return std::any_of(parties.begin(), parties.end(), [](const PartyStanding& party) { return party.batna; });
}

/// Parts of the file that no analysis of this report reads.
void add_unused(Bullets& limits, const Report& report) {
  const Case& dispute = *report.dispute;
  std::vector<std::string> parts;
  const auto part = [&](std::size_t count, const char* one, const char* many) {
    if (count > 0) parts.push_back(counted(count, one, many));
  };
  if (!report.advice || !report.advice->beliefs)
    part(dispute.beliefs.size(), "belief about another’s preferences", "beliefs about others’ preferences");
  if (!report.forecast || !report.forecast->shocks) part(dispute.shocks.size(), "shock", "shocks");
  part(dispute.issues.size(), "contested scale", "contested scales");
  if (!bargains_from_batna(report)) part(dispute.batnas.size(), "disagreement point", "disagreement points");
  if (!parts.empty())
    limits.items.push_back(
        "Recorded in the file but not used by the analyses in this report: " + listed(parts) + ".");
}

}  // namespace

void add_limits(Document& memo, const Report& report) {
  Bullets limits;
  const std::string drawn = drawn_parts(report);
  limits.items.push_back(
      !drawn.empty()
          ? "Ranges and firmness are drawn only for " + drawn +
                ": all else counts each number at its likely value, each line as firm."
          : "Ranges and firmness are not drawn: each number counts at its likely value, each line as firm.");
  if (report.forecast)
    limits.items.push_back(
        "In the forecast actors look one move ahead: they do not bargain, promise or anticipate.");
  add_actors(limits, *report.dispute);
  add_lines(limits, *report.dispute);
  add_unused(limits, report);
  memo.push_back(Heading{2, "What is not in these answers"});
  memo.push_back(limits);
}

std::string draws_words(const Report& report) {
  if (!report.forecast || report.forecast->samples == 0) return {};
  return fmt::format("{} of {}, seed {}", counted(report.forecast->samples, "draw", "draws"),
                     counted(report.forecast->inputs, "uncertain input", "uncertain inputs"),
                     report.forecast->seed);
}

void add_method(Document& memo, const Report& report) {
  memo.push_back(Heading{2, "Method and reproducibility"});
  Bullets methods;
  for (const AnalysisNote& note : report.analyses)
    methods.items.push_back(note.question + " " + note.reference);
  if (!methods.items.empty()) memo.push_back(methods);
  if (report.verification) memo.push_back(Paragraph{verification_sentence(*report.verification)});
  Table table{
      {"To get the same bytes again", ""},
      {{"Program", "detente " + report.version}, {"Command", "detente report " + report.identity.file}}};
  if (const std::string draws = draws_words(report); !draws.empty()) table.rows.push_back({"Draws", draws});
  table.rows.push_back({"SHA-256 of the file", report.identity.file_sha256});
  table.rows.push_back({"SHA-256 of the case, comments and order aside", report.identity.case_hash});
  memo.push_back(table);
}

}  // namespace detente::render
