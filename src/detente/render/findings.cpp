// SPDX-License-Identifier: MIT
#include "detente/render/findings.hpp"

#include <algorithm>

#include "detente/render/evidence.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_standing.hpp"

namespace detente::render {

namespace {

FindingEvidence evidence_of(const Case& dispute, const ConstraintRef& constraint) {
  const Block& block = block_of(dispute, constraint);
  return {block.id, constraint_name(dispute, constraint), block.cite};
}

ReportFinding goal_finding(const Case& dispute, const GoalSection& goal) {
  const bool wished = goal.wish.has_value();
  ReportFinding finding{wished ? "goal." + dispute.wishes[goal.wish->index()].id : "goal",
                        "goal",
                        standing_sentence(dispute, goal),
                        {}};
  for (const ConstraintRef& constraint : constraints_in(goal.result.collisions))
    finding.evidence.push_back(evidence_of(dispute, constraint));
  if (wished && finding.evidence.empty()) {
    const Wish& wish = dispute.wishes[goal.wish->index()];
    finding.evidence.push_back({wish.id, wish.title, wish.cite});
  }
  return finding;
}

/// Who would sign for the goal, in the first way there is.
ReportFinding bargain_finding(const Case& dispute, const GoalSection& goal) {
  ReportFinding finding{goal.wish ? "bargain." + dispute.wishes[goal.wish->index()].id : "bargain",
                        "bargain",
                        bargain_sentence(dispute, goal_name(dispute, goal), goal.bargains.listed.front()),
                        {}};
  if (goal.wish) {
    const Wish& wish = dispute.wishes[goal.wish->index()];
    finding.evidence.push_back({wish.id, wish.title, wish.cite});
  }
  return finding;
}

void add_settlement(const Report& report, std::vector<ReportFinding>& found) {
  const Case& dispute = *report.dispute;
  const SettlementSection& section = *report.settlement;
  if (section.goal.origin == GoalOrigin::Everything) {
    found.push_back({"acceptable", "acceptable", acceptable_sentence(report), {}});
  } else {
    found.push_back(goal_finding(dispute, section.goal));
  }
  if (!packages_sentence(report).empty()) {
    ReportFinding finding{"packages", "packages", packages_sentence(report), {}};
    const std::vector<WishId> none;
    for (const WishId wish : section.packages.empty() ? none : section.packages.front().wishes) {
      const Wish& wished = dispute.wishes[wish.index()];
      finding.evidence.push_back({wished.id, wished.title, wished.cite});
    }
    found.push_back(finding);
  }
  for (const GoalSection& goal : section.wishes) found.push_back(goal_finding(dispute, goal));
  for (const GoalSection* goal : bargained_goals(section)) found.push_back(bargain_finding(dispute, *goal));
}

}  // namespace

std::vector<ReportFinding> findings(const Report& report) {
  std::vector<ReportFinding> found;
  if (report.settlement) add_settlement(report, found);
  if (report.stability && report.stability->lasting)
    found.push_back({"lasting", "lasting", lasting_sentence(report), {}});
  if (report.stability && report.stability->today)
    found.push_back({"today", "today", today_sentence(*report.dispute, *report.stability->today), {}});
  if (report.forecast)
    found.push_back({"forecast", "forecast", forecast_sentence(*report.dispute, *report.forecast), {}});
  if (report.claims && !report.claims->empty()) {
    found.push_back({"claims", "claims", claims_sentence(*report.claims), {}});
    for (const ClaimVerdict& verdict : *report.claims) {
      const Claim& claim = report.dispute->claims[verdict.claim.index()];
      found.push_back({"claim." + claim.id,
                       "claim",
                       claim_sentence(*report.dispute, verdict),
                       {{claim.id, claim_evidence(*report.dispute, verdict), claim.cite}}});
    }
  }
  return found;
}

/// Then no wish is ruled out for a reason of its own.
bool nothing_acceptable(const SettlementSection& section) {
  return section.goal.origin == GoalOrigin::Everything && section.goal.result.answered() &&
         !section.goal.result.possible;
}

/// The first of the wishes that lines rule out, and the first that somebody blocks: the case file names what
/// matters most first.
void add_headlines(const Report& report, std::vector<std::string>& sentences) {
  const std::vector<GoalSection>& wishes = report.settlement->wishes;
  const auto excluded = std::find_if(wishes.begin(), wishes.end(), [](const GoalSection& goal) {
    return goal.result.reason == SettlementReason::Lines;
  });
  const auto blocked = std::find_if(wishes.begin(), wishes.end(),
                                    [](const GoalSection& goal) { return !goal.blockers.empty(); });
  if (excluded != wishes.end()) sentences.push_back(goal_sentence(*report.dispute, *excluded));
  if (blocked != wishes.end()) sentences.push_back(standing_sentence(*report.dispute, *blocked));
}

std::vector<std::string> in_short(const Report& report) {
  std::vector<std::string> sentences;
  if (report.settlement && nothing_acceptable(*report.settlement)) {
    sentences.push_back(acceptable_sentence(report));
  } else if (report.settlement) {
    add_headlines(report, sentences);
    const std::string packages = packages_sentence(report);
    sentences.push_back(packages.empty() ? acceptable_sentence(report) : packages);
  }
  if (report.stability && report.stability->lasting) sentences.push_back(lasting_sentence(report));
  if (report.forecast) sentences.push_back(forecast_sentence(*report.dispute, *report.forecast));
  if (report.claims && !report.claims->empty()) sentences.push_back(claims_sentence(*report.claims));
  return sentences;
}

}  // namespace detente::render
