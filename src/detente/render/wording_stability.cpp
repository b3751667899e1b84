// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "detente/render/changes.hpp"
#include "detente/render/improvements.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// `8 under “uneasy thaw”, 4 under “modus vivendi” and 2 under others`, largest first.
std::string shares_by_outcome(const Case& dispute, const std::vector<std::uint64_t>& counts) {
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  std::vector<std::string> parts;
  std::uint64_t rest = 0;
  for (const std::size_t k : order) {
    if (counts[k] == 0) continue;
    if (parts.size() == 3) {
      rest += counts[k];
    } else {
      const bool named = k < dispute.outcomes.size();
      parts.push_back(group_digits(counts[k]) + " under " +
                      (named ? future_name(dispute, k) : "no named outcome"));
    }
  }
  if (rest > 0) parts.push_back(group_digits(rest) + " under others");
  if (parts.size() == 1) parts.front() = "all" + parts.front().substr(parts.front().find(' '));
  return listed(parts);
}

}  // namespace

std::string lasting_sentence(const Report& report) {
  const SetSummary& lasting = report.stability->lasting->summary;
  const std::string of = report.space.acceptable ? fmt::format("Of {} acceptable scenarios, ",
                                                               group_digits(*report.space.acceptable))
                                                 : "";
  if (lasting.count == 0 && report.space.acceptable.value_or(1) == 0)
    return "Nothing is acceptable to everybody, so nothing acceptable could hold.";
  if (lasting.count == 0)
    return "Nothing acceptable would hold: from every acceptable scenario somebody gains by moving, and no "
           "answer of the others takes the gain away.";
  const std::string hold = capitalised(of + group_digits(lasting.count) + " would hold");
  if (report.dispute->outcomes.empty())
    return hold + ": whoever would gain by leaving, if anybody, can be answered so that it does not pay.";
  return first_that_fits(
      {fmt::format("{}: {}.", hold, shares_by_outcome(*report.dispute, lasting.by_outcome)), hold + "."});
}

std::string today_sentence(const Case& dispute, const StabilityWitness& today) {
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
