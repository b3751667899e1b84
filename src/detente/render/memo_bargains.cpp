// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/changes.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_efficient.hpp"

namespace detente::render {

namespace {

void add_bargain(Document& memo, const Case& dispute, const std::string& name, const Bargain& bargain) {
  memo.push_back(Statement{bargain_sentence(dispute, name, bargain)});
  if (!bargain.package || bargain.signatories.empty()) return;
  if (bargain.efficient) {
    add_solutions(memo, dispute, *bargain.efficient);
  } else {
    memo.push_back(Paragraph{"The nearest way there: " + changes_words(dispute, *bargain.package) + "."});
  }
  std::vector<std::string> beside = bystander_sentences(dispute, bargain);
  const std::string votes = conditions_sentence(dispute, bargain);
  if (!votes.empty()) beside.insert(beside.begin(), votes);
  if (!beside.empty()) memo.push_back(Bullets{beside});
}

}  // namespace

void add_bargains(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const std::vector<const GoalSection*> goals = bargained_goals(*report.settlement);
  if (goals.empty()) return;
  memo.push_back(Heading{3, "Who would sign, and what they have of it"});
  bool solved = false;
  for (const GoalSection* goal : goals) {
    const std::vector<Bargain>& listed = goal->bargains.listed;
    for (std::size_t k = 0; k < std::min(listed.size(), bargains_told); ++k) {
      add_bargain(memo, dispute, goal_name(dispute, *goal), listed[k]);
      solved = solved || listed[k].efficient.has_value();
    }
    const std::string more = more_bargains_sentence(goal->bargains);
    if (!more.empty()) memo.push_back(Paragraph{more});
  }
  if (solved) memo.push_back(Paragraph{scales_sentence()});
}

}  // namespace detente::render
