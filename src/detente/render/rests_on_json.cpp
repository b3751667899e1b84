// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/render/json_parts.hpp"
#include "detente/render/wording.hpp"

namespace detente::render {

namespace {

const char* change_id(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::WithoutLine:
      return "without_line";
    case ChangeKind::WithoutRatification:
      return "without_ratification";
    case ChangeKind::WithoutStake:
      return "without_stake";
    case ChangeKind::StakeReversed:
      return "stake_reversed";
  }
  return "";
}

const std::string& block_id(const Case& dispute, const CaseChange& change) {
  switch (change.kind) {
    case ChangeKind::WithoutLine:
      return dispute.red_lines[change.index].id;
    case ChangeKind::WithoutRatification:
      return dispute.ratifications[change.index].id;
    case ChangeKind::WithoutStake:
    case ChangeKind::StakeReversed:
      break;
  }
  return dispute.stakes[change.index].id;
}

/// The id of the finding as the report's own list has it, where it is there.
std::string finding_id(const Case& dispute, const Finding& finding) {
  switch (finding.kind) {
    case FindingKind::Claim:
      return "claim." + dispute.claims[finding.index].id;
    case FindingKind::GoalPossible:
      return "claim_goal." + dispute.claims[finding.index].id;
    case FindingKind::WishPossible:
      return "goal." + dispute.wishes[finding.index].id;
    case FindingKind::Package:
      return "packages";
    case FindingKind::TodayLasts:
      return "today";
    case FindingKind::OutcomeLasts:
      return "lasting." +
             (finding.index < dispute.outcomes.size() ? dispute.outcomes[finding.index].id : "other");
  }
  return {};
}

}  // namespace

Json blocks_of_finding_json(const Report& report, const std::string& id) {
  Json ids = Json::array();
  if (!report.rests_on) return ids;
  for (const Dependence& dependence : report.rests_on->dependences) {
    const std::string& block = block_id(*report.dispute, dependence.change);
    for (const FindingChange& change : dependence.changes) {
      const std::string turned = finding_id(*report.dispute, change.finding);
      const bool lasting = id == "lasting" && change.finding.kind == FindingKind::OutcomeLasts;
      if ((turned == id || lasting) && std::find(ids.begin(), ids.end(), Json(block)) == ids.end())
        ids.push_back(block);
    }
  }
  return ids;
}

Json rests_on_json(const Case& dispute, const RestsOn& rests) {
  Json dependences = Json::array();
  for (const Dependence& dependence : rests.dependences) {
    Json changes = Json::array();
    for (const FindingChange& change : dependence.changes)
      changes.push_back(Json{{"finding", finding_id(dispute, change.finding)},
                             {"words", finding_change_words(dispute, change)}});
    dependences.push_back(Json{{"id", block_id(dispute, dependence.change)},
                               {"change", change_id(dependence.change.kind)},
                               {"weight", dependence.weight},
                               {"changes", changes}});
  }
  return Json{{"findings_checked", rests.findings}, {"dependences", dependences}};
}

}  // namespace detente::render
