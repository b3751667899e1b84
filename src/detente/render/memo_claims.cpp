// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/evidence.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/memo_shares.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string size_sentence(const SpaceSummary& space) {
  std::string text = fmt::format("The case spans {} scenarios", group_digits(space.total));
  if (space.feasible) text += fmt::format("; {} of them can happen", group_digits(*space.feasible));
  if (space.reachable)
    text += fmt::format(
        ", and {} can be reached from today if nobody crosses more of its own "
        "lines than it must",
        group_digits(*space.reachable));
  return text + ".";
}

Table claims_table(const Case& dispute, const std::vector<ClaimVerdict>& verdicts) {
  Table table{{"No.", "Verdict", "What the source says", "Why, in this model", "Passages"}, {}};
  for (const ClaimVerdict& verdict : verdicts) {
    const Claim& claim = dispute.claims[verdict.claim.index()];
    table.rows.push_back({std::to_string(verdict.claim.index() + 1), verdict_word(verdict), claim.says,
                          claim_evidence(dispute, verdict), citations(claim)});
  }
  return table;
}

/// A reader finds one probability beside a claim and, drawn, another in the forecast.
bool shows_two_readings(const Report& report) {
  return report.forecast && report.forecast->samples > 0 &&
         std::any_of(report.claims->begin(), report.claims->end(),
                     [](const ClaimVerdict& verdict) { return verdict.probability.has_value(); });
}

}  // namespace

void add_claims(Document& memo, const Report& report) {
  memo.push_back(Heading{2, "Is the case well formed, and does it say what its sources say?"});
  memo.push_back(Statement{claims_sentence(*report.claims)});
  memo.push_back(Paragraph{size_sentence(report.space)});
  if (!report.claims->empty()) memo.push_back(claims_table(*report.dispute, *report.claims));
  if (!report.claims->empty()) add_draws_note(memo, report);
  if (shows_two_readings(report))
    memo.push_back(
        Evidence{"Probabilities beside claims are at the likely value of every input; those of the "
                 "forecast are means over its draws."});
  Bullets warnings;
  for (const Diagnostic& diagnostic : report.diagnostics)
    warnings.items.push_back(diagnostic.message + (diagnostic.hint.empty() ? "" : "; " + diagnostic.hint));
  if (warnings.items.empty()) {
    memo.push_back(Paragraph{"The file raises no warning."});
  } else {
    memo.push_back(
        Paragraph{fmt::format("The file raises {}:", counted(warnings.items.size(), "warning", "warnings"))});
    memo.push_back(warnings);
  }
}

}  // namespace detente::render
