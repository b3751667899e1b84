// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/beliefs.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

bool misperception_matters(const HypergameConcept& found) {
  return found.by_misperception.summary.count + found.lost.summary.count > 0;
}

std::string concept_sentence(const HypergameConcept& found) {
  const std::uint64_t only = found.by_misperception.summary.count, lost = found.lost.summary.count;
  const std::uint64_t all = found.perceived.summary.count;
  if (!misperception_matters(found))
    return fmt::format("Under {}, the same would hold if everybody saw the others as they are.",
                       concept_short_name(found.concept_));
  return fmt::format(
      "Under {}, {} of what holds as people see each other holds only because somebody is mistaken; {} would "
      "hold if nobody were.",
      concept_short_name(found.concept_), part_words(only, all), lost == 0 ? "nothing more" : "more");
}

std::string today_sentence_of(const HypergameConcept& found) {
  if (found.today_perceived)
    return fmt::format("Today holds under {} only because somebody is mistaken about another.",
                       concept_short_name(found.concept_));
  return fmt::format("Today would hold under {} if nobody were mistaken about the others.",
                     concept_short_name(found.concept_));
}

std::string set_words(const Case& dispute, const ScenarioSet& set) {
  std::vector<std::string> parts;
  const auto& outcomes = set.summary.by_outcome;
  for (std::size_t k = 0; k < outcomes.size() && !dispute.outcomes.empty(); ++k)
    if (outcomes[k] > 0) parts.push_back(outcome_name(dispute, k));
  if (parts.empty() || parts.size() > 3) return "something";
  return "some form of " + listed(parts);
}

}  // namespace

std::vector<std::string> beliefs_sentences(const Case& dispute, const BeliefsResult& beliefs) {
  if (dispute.beliefs.empty())
    return {
        "The case says nothing about what anybody believes of the others: everybody sees them as they are."};
  std::vector<std::string> sentences;
  const bool any = std::any_of(beliefs.hypergame.begin(), beliefs.hypergame.end(), misperception_matters);
  if (!any && !beliefs.hypergame.empty())
    sentences.push_back("What would hold does not depend on anybody’s mistaken picture of the others.");
  for (const HypergameConcept& found : beliefs.hypergame) {
    if (misperception_matters(found)) sentences.push_back(concept_sentence(found));
    if (found.today_perceived != found.today_truth) sentences.push_back(today_sentence_of(found));
  }
  if (beliefs.only_wants && !beliefs.hypergame.empty())
    sentences.push_back(
        "Nash, GMR and SMR rest on what each side itself wants and what the others could do, so being wrong "
        "about "
        "what they want cannot change them.");
  return sentences;
}

std::string picture_sentence(const Case& dispute, const PerceivedGame& game) {
  std::vector<std::string> parts, aims, options;
  for (const ActorId actor : game.misread) aims.push_back(owned(actor_name(dispute, actor), "aims"));
  for (const OptionId option : game.unseen)
    options.push_back(quoted(option_title(dispute, dispute.option(option))));
  if (!aims.empty()) parts.push_back("gets " + listed(aims) + " wrong");
  if (!options.empty()) parts.push_back("leaves out " + listed(options));
  if (parts.empty()) return "This picture orders the scenarios as they are in truth.";
  const std::string sentence = fmt::format("This picture {}.", listed(parts));
  return game.decides ? sentence
                      : sentence + " It is held without an option of its own, so it moves nothing.";
}

std::string correction_sentence(const Case& dispute, const CorrectionConcept& change) {
  const std::string under = concept_short_name(change.concept_);
  const std::uint64_t more = change.appears.summary.count, fewer = change.vanishes.summary.count;
  if (more + fewer == 0) return fmt::format("Under {} nothing changes.", under);
  std::vector<std::string> parts;
  if (more > 0) parts.push_back(set_words(dispute, change.appears) + " would come to hold");
  if (fewer > 0) parts.push_back(set_words(dispute, change.vanishes) + " would no longer hold");
  std::vector<std::string> whom;
  const auto add = [&](const char* how, const std::vector<ActorId>& actors) {
    if (!actors.empty()) whom.push_back(how + actor_names(dispute, actors));
  };
  add("to the gain of ", change.gains);
  add("at the cost of ", change.loses);
  add("with more to win and to lose for ", change.mixed);
  std::string short_form = fmt::format("Under {}, {}.", under, listed(parts));
  if (whom.empty()) return short_form;
  return first_that_fits({fmt::format("Under {}, {}, {}.", under, listed(parts), listed(whom)), short_form});
}

std::vector<std::string> foresight_sentences(const Case& dispute, const Foresight& foresight) {
  std::vector<std::string> sentences;
  const std::string mover = actor_name(dispute, foresight.mover);
  if (foresight.unforeseen > 0)
    sentences.push_back(fmt::format("Not seen coming: {} of {} that would pay from today.",
                                    foresight.unforeseen == 1 ? "a move" : "moves", mover));
  if (foresight.feared > 0)
    sentences.push_back(fmt::format("Expected in vain: {} of {} from today that would not pay.",
                                    foresight.feared == 1 ? "a move" : "moves", mover));
  return sentences;
}

}  // namespace detente::render
