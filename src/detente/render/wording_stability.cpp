// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/improvements.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// Which named futures would hold in some acceptable form, and which could be agreed and would not.
std::string holding_outcomes(const Report& report, const std::vector<std::uint64_t>& lasting) {
  const Case& dispute = *report.dispute;
  const std::vector<std::uint64_t>& acceptable = report.space.acceptable_by_outcome;
  std::vector<std::string> hold, leave;
  for (std::size_t k = 0; k < dispute.outcomes.size(); ++k) {
    if (lasting[k] > 0) {
      hold.push_back(future_name(dispute, k));
    } else if (k < acceptable.size() && acceptable[k] > 0) {
      leave.push_back(future_name(dispute, k));
    }
  }
  if (hold.empty()) return "Of what can be agreed, something would hold, but none of the named outcomes.";
  const std::string some = " would hold in some form that crosses nobody’s line";
  return first_that_fits({leave.empty() ? listed(hold) + some + "."
                                        : fmt::format("{}{}; {} could be agreed and would not hold.",
                                                      listed(hold), some, listed(leave)),
                          listed(hold) + some + ".",
                          fmt::format("{} of {} named outcomes{}.", hold.size(), dispute.outcomes.size(), some)});
}

}  // namespace

std::string lasting_sentence(const Report& report) {
  const SetSummary& lasting = report.stability->lasting->summary;
  if (lasting.count == 0 && report.space.acceptable.value_or(1) == 0)
    return "Nothing is acceptable to everybody, so nothing acceptable could hold.";
  if (lasting.count == 0)
    return "Nothing acceptable would hold: wherever it led, somebody would gain by moving, and no answer "
           "of the others takes the gain away.";
  if (report.dispute->outcomes.empty())
    return "Something that crosses nobody’s line would hold: whoever would gain by leaving it, if anybody, can "
           "be answered so that it does not pay.";
  return holding_outcomes(report, lasting.by_outcome);
}

std::string today_sentence(const Case& dispute, const StabilityWitness& witness) {
  const StabilityWitness today = without_offers(dispute, witness);
  if (today.stable && today.improvements.empty())
    return "Today would hold: nobody gains by a move of its own.";
  if (today.stable)
    return "Today would hold: every move that would pay for its author can be answered so that it does not.";
  const ImprovementWitness* leaving = simplest_leaving(today);
  if (leaving == nullptr) return "Today does not hold.";
  const std::string who = actor_name(dispute, leaving->actor);
  return first_that_fits({fmt::format("Today does not hold: {} gains by a move of its own ({}), and no "
                                      "answer of the others takes the gain away.",
                                      who, changes_words(dispute, leaving->to)),
                          fmt::format("Today does not hold: {} gains by a move of its own, and no answer of "
                                      "the others takes the gain away.",
                                      who)});
}

std::string concept_name(SolutionConcept concept_) {
  switch (concept_) {
    case SolutionConcept::Nash:
      return "Nash stability";
    case SolutionConcept::Gmr:
      return "general metarationality";
    case SolutionConcept::Smr:
      return "symmetric metarationality";
    case SolutionConcept::Seq:
      return "sequential stability";
    case SolutionConcept::Sseq:
      return "symmetric sequential stability";
  }
  return {};
}

std::string concept_short_name(SolutionConcept concept_) {
  switch (concept_) {
    case SolutionConcept::Nash:
      return "Nash";
    case SolutionConcept::Gmr:
      return "GMR";
    case SolutionConcept::Smr:
      return "SMR";
    case SolutionConcept::Seq:
      return "SEQ";
    case SolutionConcept::Sseq:
      return "SSEQ";
  }
  return {};
}

}  // namespace detente::render
