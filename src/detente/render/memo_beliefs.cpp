// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/point.hpp"
#include "detente/model/effect.hpp"
#include "detente/render/beliefs.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t scenarios_shown = 6;
constexpr std::size_t moves_shown = 5;

Table counts_table(const BeliefsResult& beliefs) {
  Table table{{"Concept", "As they see each other", "In truth", "Only by mistake", "Lost to mistakes"}, {}};
  for (const HypergameConcept& found : beliefs.hypergame)
    table.rows.push_back({concept_short_name(found.concept_), group_digits(found.perceived.summary.count),
                          group_digits(found.truth.summary.count),
                          group_digits(found.by_misperception.summary.count),
                          group_digits(found.lost.summary.count)});
  return table;
}

Table scenarios_table(const Case& dispute, const ScenarioSet& set) {
  Table table{{"Outcome", "Unlike today"}, {}};
  for (std::size_t k = 0; k < std::min(set.listed.size(), scenarios_shown); ++k) {
    const std::optional<OutcomeId> outcome = outcome_of(dispute, set.listed[k]);
    table.rows.push_back(
        {capitalised(outcome_name(dispute, outcome ? outcome->index() : dispute.outcomes.size())),
         changes_words(dispute, set.listed[k])});
  }
  return table;
}

void add_scenarios(Document& memo, const Case& dispute, const std::string& what, const ScenarioSet& set) {
  if (set.listed.empty()) return;
  const std::size_t shown = std::min(set.listed.size(), scenarios_shown);
  memo.push_back(
      Paragraph{shown < set.summary.count ? fmt::format("{} (the first {}):", what, shown) : what + ":"});
  memo.push_back(scenarios_table(dispute, set));
}

/// The concepts with other equilibria than in truth; of several with the same sets the first.
void add_differences(Document& memo, const Case& dispute, const BeliefsResult& beliefs) {
  for (const HypergameConcept& found : beliefs.hypergame) {
    const std::string under = " under " + concept_short_name(found.concept_);
    add_scenarios(memo, dispute, "Holds only by mistake" + under, found.by_misperception);
    add_scenarios(memo, dispute, "Would hold if nobody were mistaken" + under, found.lost);
  }
}

void add_moves(Document& memo, const Case& dispute, const BeliefsResult& beliefs, ActorId holder) {
  for (const Foresight& one : beliefs.foresight) {
    if (one.holder != holder) continue;
    for (const std::string& sentence : foresight_sentences(dispute, one)) memo.push_back(Statement{sentence});
    std::vector<std::string> items;
    const auto add = [&](const std::vector<MisjudgedMove>& moves, const char* kind) {
      std::size_t told = 0;
      for (const MisjudgedMove& move : moves) {
        // One party's consent to a joint option is no move by itself.
        if (told == moves_shown || !changes_effect(dispute, dispute.today, move.to)) continue;
        ++told;
        items.push_back(fmt::format("{}: {}{}", kind, changes_words(dispute, move.to),
                                    move.uses_unseen ? " (by an option left out of this picture)" : ""));
      }
    };
    add(one.surprises, "Not seen coming");
    add(one.imagined, "Expected in vain");
    if (!items.empty()) memo.push_back(Bullets{std::move(items)});
  }
}

const Belief& belief_called(const Case& dispute, const std::string& id) {
  return *std::find_if(dispute.beliefs.begin(), dispute.beliefs.end(),
                       [&](const Belief& belief) { return belief.id == id; });
}

bool changes_something(const Correction& correction) {
  return std::any_of(correction.concepts.begin(), correction.concepts.end(),
                     [](const CorrectionConcept& one) {
                       return one.appears.summary.count + one.vanishes.summary.count > 0;
                     });
}

void add_corrections(Document& memo, const Case& dispute, const BeliefsResult& beliefs, ActorId holder) {
  for (const Correction& correction : beliefs.corrections) {
    if (correction.holder != holder) continue;
    const std::string whom = actor_name(dispute, correction.about);
    if (!changes_something(correction)) {
      memo.push_back(
          Statement{fmt::format("Putting this picture of {} right would change nothing that holds.", whom)});
      continue;
    }
    memo.push_back(Paragraph{fmt::format("With this picture of {} put right:", whom)});
    std::vector<std::string> items;
    for (const CorrectionConcept& change : correction.concepts)
      if (change.appears.summary.count + change.vanishes.summary.count > 0)
        items.push_back(correction_sentence(dispute, change));
    memo.push_back(Bullets{std::move(items)});
  }
}

void add_picture(Document& memo, const Case& dispute, const BeliefsResult& beliefs,
                 const PerceivedGame& game) {
  memo.push_back(Heading{3, "In the eyes of " + actor_name(dispute, game.holder)});
  memo.push_back(Statement{picture_sentence(dispute, game)});
  std::vector<std::string> counts;
  for (std::size_t c = 0; c < game.equilibria.size(); ++c)
    counts.push_back(fmt::format("{} {}", concept_short_name(beliefs.concepts[c]),
                                 group_digits(game.equilibria[c].summary.count)));
  memo.push_back(Paragraph{"Scenarios that would hold if this picture were true: " + listed(counts) + "."});
  add_moves(memo, dispute, beliefs, game.holder);
  add_corrections(memo, dispute, beliefs, game.holder);
  for (const std::string& id : game.beliefs) {
    const Belief& belief = belief_called(dispute, id);
    if (!belief.because.empty()) memo.push_back(Evidence{belief.because});
  }
}

}  // namespace

Document beliefs_memo(const Report& report, const BeliefsResult& beliefs) {
  const Case& dispute = *report.dispute;
  Document memo;
  add_title(memo, report);
  memo.push_back(Heading{2, "Whose picture of the others matters?"});
  for (const std::string& sentence : beliefs_sentences(dispute, beliefs)) memo.push_back(Statement{sentence});
  if (dispute.beliefs.empty()) return memo;
  if (!beliefs.hypergame.empty()) memo.push_back(counts_table(beliefs));
  add_differences(memo, dispute, beliefs);
  for (const PerceivedGame& game : beliefs.games) add_picture(memo, dispute, beliefs, game);
  return memo;
}

}  // namespace detente::render
