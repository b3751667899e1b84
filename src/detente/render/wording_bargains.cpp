// SPDX-License-Identifier: MIT
#include "detente/render/wording_bargains.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "detente/render/changes.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_efficient.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// `it gains`, `both gain`, `all of them gain`.
std::string all_gain(std::size_t signatories) {
  return signatories == 1 ? "it gains" : signatories == 2 ? "both gain" : "all of them gain";
}

/// Who of the parties gains by the solution.
std::vector<ActorId> gainers(const EfficientPackages& efficient, const BargainingSolution& solution) {
  std::vector<ActorId> who;
  for (std::size_t p = 0; p < solution.gains.size(); ++p)
    if (solution.gains[p].nano > 0) who.push_back(efficient.parties[p].party);
  return who;
}

/// What stands behind `takes the signatures of …`: what the signatories have of it, richest first.
std::vector<std::string> room_words(const Case& dispute, const EfficientPackages& efficient) {
  const std::size_t parties = efficient.parties.size();
  const std::string than = reference_words(efficient);
  const auto with_gains = [&](const std::string& words, const char* lead,
                              const std::optional<BargainingSolution>& solution) {
    return std::vector<std::string>{
        words + fmt::format(" ({}{})", lead, gains_words(dispute, efficient, *solution)), words};
  };
  if (efficient.everybody_gains > 0) return with_gains(", and " + all_gain(parties), "", efficient.nash);
  if (efficient.somebody_gains > 0) {
    const std::vector<ActorId> who = gainers(efficient, *efficient.nash);
    return with_gains(fmt::format(": {} {} by it, and no signatory loses", actor_names(dispute, who),
                                  who.size() == 1 ? "gains" : "gain"),
                      "", efficient.nash);
  }
  if (efficient.nobody_below > 0)
    return {parties == 1 ? ", which neither gains nor loses by it"
                         : ", who neither lose by it nor have anything to gain"};
  if (parties == 1) return with_gains(", which has less by it than " + than, "", efficient.egalitarian);
  std::vector<std::string> words = with_gains(
      fmt::format(", and there is no room for agreement: in whatever form, one of them has less than {}", than),
      "at best: ", efficient.egalitarian);
  words.emplace_back(", and there is no room for agreement");
  return words;
}

std::string without_stakes_words(const Case& dispute, const Bargain& bargain) {
  const bool one = bargain.without_stakes.size() == 1;
  return fmt::format("; the case gives no stakes of {}, so what {} would settle on is not known",
                     actor_names(dispute, bargain.without_stakes),
                     bargain.signatories.size() == 1 && one ? "it" : "they");
}

std::string quoted_objections(const Case& dispute, const Bystander& bystander) {
  std::vector<std::string> lines;
  for (const std::uint32_t line : bystander.objections)
    lines.push_back(constraint_name(dispute, {ConstraintKind::RedLine, line}));
  return listed(lines);
}

/// `would lose 1`, `ranks it below today`; empty for neither.
std::string loss_words(const Bystander& bystander) {
  if (bystander.change && bystander.change->nano < 0)
    return "would lose " + number_words(-bystander.change->to_double());
  return bystander.ranks_lower ? "ranks it below today" : "";
}

std::string answer_words(const Case& dispute, const Bargain& bargain, const Bystander& bystander) {
  if (!dispute.decides(bystander.actor)) return "; it has nothing of its own to move";
  if (!bystander.answer) return "; no move of its own would cost a signatory anything";
  const BystanderAnswer& answer = *bystander.answer;
  std::vector<std::string> hurts;
  for (std::size_t k = 0; k < answer.hurts.size(); ++k)
    hurts.push_back(actor_name(dispute, answer.hurts[k]) + " −" + number_words(answer.by[k].to_double()));
  const std::string cost =
      answer.own.nano < 0
          ? fmt::format(", at a cost of {} to itself", number_words(-answer.own.to_double()))
          : "";
  return fmt::format(" and can answer by: {} ({}{})",
                     step_words(dispute, *bargain.package, answer.scenario), listed(hurts), cost);
}

/// A bystander who loses or objects; empty for any other.
std::string loser_sentence(const Case& dispute, const Bargain& bargain, const Bystander& bystander) {
  const std::string loss = loss_words(bystander), objects = quoted_objections(dispute, bystander);
  if (loss.empty() && objects.empty()) return {};
  const std::string objection = objects.empty() ? "" : "objects: it would cross " + objects;
  return capitalised(actor_name(dispute, bystander.actor)) + ", who does not sign, " + loss +
         (loss.empty() || objects.empty() ? "" : " and ") + objection +
         (objects.empty() || !bystander.answer ? "" : ",") + answer_words(dispute, bargain, bystander) + ".";
}

}  // namespace

std::string bargain_sentence(const Case& dispute, const std::string& goal, const Bargain& bargain) {
  const std::string name = capitalised(goal), who = actor_names(dispute, bargain.signatories);
  if (!bargain.package) return fmt::format("{} cannot bring about {} by themselves.", capitalised(who), goal);
  if (bargain.signatories.empty()) return name + " is so today and takes nobody’s signature.";
  const std::string takes =
      fmt::format("{} takes the {} of {}", name,
                  bargain.signatories.size() == 1 ? "signature" : "signatures", who);
  if (!bargain.efficient) return takes + without_stakes_words(dispute, bargain) + ".";
  std::vector<std::string> sentences;
  for (const std::string& room : room_words(dispute, *bargain.efficient)) sentences.push_back(takes + room + ".");
  return first_that_fits(sentences);
}

std::string conditions_sentence(const Case& dispute, const Bargain& bargain) {
  if (bargain.conditions.empty()) return {};
  return fmt::format("It hangs on the {} of {}.", bargain.conditions.size() == 1 ? "vote" : "votes",
                     actor_names(dispute, bargain.conditions));
}

std::vector<std::string> bystander_sentences(const Case& dispute, const Bargain& bargain) {
  std::vector<std::string> sentences, gain;
  for (const Bystander& bystander : bargain.bystanders) {
    const std::string loser = loser_sentence(dispute, bargain, bystander);
    if (!loser.empty()) {
      sentences.push_back(loser);
    } else if (bystander.change) {
      gain.push_back(actor_name(dispute, bystander.actor) + " +" +
                     number_words(bystander.change->to_double()));
    } else {
      gain.push_back(actor_name(dispute, bystander.actor) + " (ranks it above today)");
    }
  }
  if (!gain.empty()) sentences.push_back("Others who gain without signing: " + listed(gain) + ".");
  return sentences;
}

std::string more_bargains_sentence(const Bargains& bargains) {
  const std::size_t all = bargains.listed.size() + bargains.left_out;
  if (all <= bargains_told) return {};
  return capitalised(counted(all - bargains_told, "further set of signatories", "further sets of signatories")) +
         " could bring it about too.";
}

std::vector<const GoalSection*> bargained_goals(const SettlementSection& section) {
  std::vector<const GoalSection*> goals;
  if (section.goal.origin != GoalOrigin::Everything) goals.push_back(&section.goal);
  for (const GoalSection& wish : section.wishes) goals.push_back(&wish);
  goals.erase(std::remove_if(goals.begin(), goals.end(),
                             [](const GoalSection* goal) { return goal->bargains.listed.empty(); }),
              goals.end());
  return goals;
}

std::vector<ActorId> consents(const std::vector<ActorId>& signatories, const std::vector<ActorId>& needs) {
  std::vector<ActorId> all;
  std::set_union(signatories.begin(), signatories.end(), needs.begin(), needs.end(), std::back_inserter(all));
  return all;
}

std::string losers_words(const Case& dispute, const std::vector<ActorId>& worse_off,
                         const std::vector<ActorId>& signatories) {
  std::vector<ActorId> sign, others;
  for (const ActorId actor : worse_off)
    (std::binary_search(signatories.begin(), signatories.end(), actor) ? sign : others).push_back(actor);
  if (others.empty()) return sign.empty() ? "nobody" : actor_names(dispute, sign);
  return (sign.empty() ? "" : actor_names(dispute, sign) + "; ") + "not signing: " +
         actor_names(dispute, others);
}

}  // namespace detente::render
