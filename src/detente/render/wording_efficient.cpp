// SPDX-License-Identifier: MIT
#include "detente/render/wording_efficient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "detente/model/effect.hpp"
#include "detente/model/point.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::vector<ActorId> parties_of(const EfficientPackages& efficient) {
  std::vector<ActorId> parties;
  for (const PartyStanding& standing : efficient.parties) parties.push_back(standing.party);
  return parties;
}

std::string signed_number(double number) { return (number > 0 ? "+" : "") + number_words(number); }

}  // namespace

std::string reference_words(const EfficientPackages& efficient) {
  const bool batna = std::any_of(efficient.parties.begin(), efficient.parties.end(),
                                 [](const PartyStanding& standing) { return standing.batna; });
  return batna ? "without agreement" : "today";
}

std::vector<NamedSolution> solutions_of(const EfficientPackages& efficient) {
  return {{"nash", "Nash", &efficient.nash},
          {"kalai_smorodinsky", "Kalai–Smorodinsky", &efficient.kalai_smorodinsky},
          {"egalitarian", "egalitarian", &efficient.egalitarian},
          {"leximin", "leximin", &efficient.leximin},
          {"utilitarian", "utilitarian", &efficient.utilitarian}};
}

std::vector<ActorId> non_parties(const EfficientPackages& efficient, const std::vector<ActorId>& actors) {
  std::vector<ActorId> kept;
  for (const ActorId actor : actors)
    if (std::none_of(efficient.parties.begin(), efficient.parties.end(),
                     [actor](const PartyStanding& standing) { return standing.party == actor; }))
      kept.push_back(actor);
  return kept;
}

std::vector<Pick> distinct_picks(const EfficientPackages& efficient) {
  std::vector<Pick> picks;
  for (const NamedSolution& named : solutions_of(efficient)) {
    if (!*named.solution || std::string_view(named.key) == "utilitarian") continue;
    const auto same = std::find_if(picks.begin(), picks.end(), [&](const Pick& pick) {
      return pick.solution->scenario == (*named.solution)->scenario;
    });
    if (same == picks.end()) {
      picks.push_back({named.name, &**named.solution});
    } else {
      same->names += std::string(", ") + named.name;
    }
  }
  if (picks.size() == 1 && std::count(picks.front().names.begin(), picks.front().names.end(), ',') == 3)
    picks.front().names = "all four solutions";
  return picks;
}

std::string zone_sentence(const Case& dispute, const EfficientPackages& efficient) {
  const std::string than = reference_words(efficient);
  const bool alone = efficient.parties.size() == 1;
  const std::string who = actor_names(dispute, parties_of(efficient));
  if (efficient.nobody_below == 0)
    return alone ? fmt::format(
                       "There is nothing in it for {}: whatever it could do leaves it with less than {}.",
                       who, than)
                 : fmt::format(
                       "There is no room for agreement: whatever they agree on leaves one of them "
                       "with less than {}.",
                       than);
  if (efficient.somebody_gains == 0)
    return fmt::format(
        "Nobody has anything to gain: what leaves none of them with less than {} gives nobody "
        "more either.",
        than);
  const std::string gains = gains_words(dispute, efficient, *efficient.nash);
  const std::string room = efficient.everybody_gains > 0
                               ? "There is room for agreement, and all of them can gain at once"
                               : "There is room for agreement, though nothing helps all of them at once";
  return first_that_fits({fmt::format("{} ({}).", room, gains), room + "."});
}

std::string efficient_sentence(const EfficientPackages& efficient) {
  if (efficient.distinct == 0) return "Nothing they could agree on is acceptable.";
  if (efficient.distinct == 1) return "One division is the best there is for every one of them at once.";
  return fmt::format(
      "What there is can be divided in {} ways that waste nothing; in any other one of them could have more "
      "at nobody’s expense.",
      group_digits(efficient.distinct));
}

std::string scales_sentence() {
  return "Each party’s stakes are on a scale of its own. Kalai–Smorodinsky does not depend on the scales, "
         "nor does Nash where all parties can gain at once; the egalitarian and leximin solutions compare "
         "the "
         "numbers of different parties as they stand.";
}

std::string gains_words(const Case& dispute, const EfficientPackages& efficient,
                        const BargainingSolution& solution) {
  std::string out;
  for (std::size_t p = 0; p < solution.gains.size(); ++p) {
    if (solution.gains[p].nano == 0) continue;
    out += (out.empty() ? "" : "; ") + actor_name(dispute, efficient.parties[p].party) + " " +
           signed_number(solution.gains[p].to_double());
  }
  return out.empty() ? "nobody gains" : capitalised(out);
}

std::string gives_words(const Case& dispute, ActorId actor, const Levels& scenario) {
  std::string out;
  for (std::size_t a = 0; a < scenario.size(); ++a)
    if (dispute.axes[a].owner == actor && scenario[a] != dispute.today[a])
      out += (out.empty() ? "" : "; ") + option_title(dispute, dispute.option(dispute.axes[a].option)) + ": " +
             dispute.option(dispute.axes[a].option).levels[scenario[a]];
  // Who had agreed already does nothing new, and is a party all the same.
  for (const Option& option : dispute.options) {
    const bool takes_effect = effective_level(option, scenario) != effective_level(option, dispute.today);
    for (const AxisId axis : option.axes)
      if (option.joint && takes_effect && dispute.axis(axis).owner == actor &&
          scenario[axis.index()] == dispute.today[axis.index()])
        out += (out.empty() ? "stands by its consent to " : "; stands by its consent to ") +
               quoted(option_title(dispute, option));
  }
  return out.empty() ? "nothing" : out;
}

std::string gets_words(const Case& dispute, ActorId actor, const Levels& scenario, bool for_good) {
  const std::vector<Fixed> worths = point_worths(dispute);
  std::string out;
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k) {
    const Stake& stake = dispute.stakes[k];
    if (stake.actor != actor || worths[k].nano == 0) continue;
    const bool then = holds(stake.when.formula, scenario), now = holds(stake.when.formula, dispute.today);
    if (then == now || (then == (worths[k].nano > 0)) != for_good) continue;
    const double amount = (then ? 1 : -1) * worths[k].to_double();
    out += fmt::format("{}{}{} ({})", out.empty() ? "" : "; ", then ? "" : "no more ",
                       stake_words(dispute, stake), signed_number(amount));
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace detente::render
