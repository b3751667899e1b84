// SPDX-License-Identifier: MIT
// Entries that are allowed and hardly meant: what they say is at odds with the rest of the file, or changes
// nothing.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <variant>

#include "detente/model/builder/parts.hpp"
#include "detente/model/point.hpp"
#include "detente/model/vote.hpp"

namespace detente {

namespace {

DraftPlace place_of(const Block& block) { return {block.span.line, block.span.column}; }

/// Every condition by which an entry of the case, but an option, says something of scenarios.
class Readers {
 public:
  explicit Readers(const Case& dispute) : levels_(dispute.axes.size()) {
    for (const Rule& rule : dispute.rules) add(rule.impossible);
    for (const RedLine& line : dispute.red_lines) add(line.never);
    for (const Stake& stake : dispute.stakes) add(stake.when);
    for (const Outcome& outcome : dispute.outcomes) add(outcome.when);
    for (const Wish& wish : dispute.wishes) add(wish.when);
    for (const Preference& preference : dispute.preferences) add(preference);
    for (const Ratification& vote : dispute.ratifications) add(vote_needed(dispute, vote));
    for (const Belief& belief : dispute.beliefs) add(belief);
    for (const Claim& claim : dispute.claims)
      std::visit([&](const auto& query) { add_query(query); }, claim.query);
  }

  /// Somebody wants or refuses something already: before that every option is idle.
  bool any() const {
    return everything_ ||
           std::any_of(levels_.begin(), levels_.end(), [](const auto& sets) { return !sets.empty(); });
  }
  /// Some entry can tell levels of this axis apart.
  bool reads(AxisId axis) const { return everything_ || !levels_[axis.index()].empty(); }
  /// Some entry can tell these two levels of the axis apart.
  bool tells_apart(AxisId axis, std::size_t a, std::size_t b) const {
    const std::vector<LevelSet>& sets = levels_[axis.index()];
    return everything_ || std::any_of(sets.begin(), sets.end(), [&](const LevelSet& set) {
             return set.contains(a) != set.contains(b);
           });
  }

 private:
  void add(const Condition& condition) { add(condition.formula); }
  void add(const Formula& formula) {
    for (const FormulaNode& node : formula.nodes)
      if (node.kind == FormulaKind::Literal) levels_[node.axis.index()].push_back(node.levels);
  }
  void add(const std::vector<std::vector<Condition>>& order) {
    for (const std::vector<Condition>& level : order)
      for (const Condition& condition : level) add(condition);
  }
  void add(const Preference& preference) {
    // A ranking names every scenario.
    everything_ = everything_ || !preference.ranking.empty();
    add(preference.order);
  }
  void add(const Belief& belief) {
    for (const Stake& stake : belief.stakes) add(stake.when);
    for (const RedLine& line : belief.red_lines) add(line.never);
    add(belief.order);
  }
  void add(const std::vector<AxisLevel>& set) {
    for (const AxisLevel& level : set) levels_[level.axis.index()].push_back(LevelSet::of(level.level));
  }
  template <class Query>
  void add_query(const Query& query) {
    if constexpr (requires { query.goal; }) add(query.goal);
    if constexpr (requires { query.when; }) add(query.when);
    if constexpr (requires { query.from; }) add(query.from);
    if constexpr (requires { query.better; }) add(query.better);
    if constexpr (requires { query.worse; }) add(query.worse);
  }

  std::vector<std::vector<LevelSet>> levels_;  ///< by axis: the levels that a literal on it names
  bool everything_ = false;
};

void warn_lines_crossed_today(Build& build) {
  const Case& dispute = build.result;
  for (const RedLine& line : dispute.red_lines)
    if (holds(line.never.formula, dispute.today))
      build.problems.warning(
          Code::TodayCrossesLine, place_of(line), fmt::format("today crosses red line '{}'", line.id),
          line.stated_as_must
              ? "was `never` meant where `must` stands? If today is as it says, keep the line"
              : "was `must` meant where `never` stands? If today is as it says, keep the line");
}

void warn_idle_options(Build& build, const Readers& readers) {
  const Case& dispute = build.result;
  for (const Option& option : dispute.options) {
    const bool read =
        std::any_of(option.axes.begin(), option.axes.end(), [&](AxisId axis) { return readers.reads(axis); });
    if (!read) {
      double times = 1;
      for (const AxisId axis : option.axes) times *= dispute.axis(axis).levels;
      build.problems.warning(
          Code::IdleOption, place_of(option),
          fmt::format("no stake, line, rule, outcome, wish, preference or claim reads option '{}'",
                      option.id),
          fmt::format("it makes {:g} times as many scenarios and changes no answer: leave it out, or say who "
                      "cares about it",
                      times));
      continue;
    }
    for (std::size_t level = 1; level < option.levels.size(); ++level) {
      const bool apart = std::any_of(option.axes.begin(), option.axes.end(), [&](AxisId axis) {
        return readers.tells_apart(axis, level - 1, level);
      });
      if (!apart)
        build.problems.warning(Code::LevelsAlike, place_of(option),
                               fmt::format("nothing tells level '{}' of option '{}' from '{}'",
                                           option.levels[level], option.id, option.levels[level - 1]),
                               "merge the two, or say who cares which of them it is");
    }
  }
}

void warn_claims_that_cannot_fail(Build& build) {
  for (const Claim& claim : build.result.claims) {
    const auto* likely = std::get_if<ClaimLikely>(&claim.query);
    const auto* unlikely = std::get_if<ClaimUnlikely>(&claim.query);
    const bool sure =
        (likely != nullptr && likely->at_least <= 0) || (unlikely != nullptr && unlikely->at_most >= 1);
    if (sure)
      build.problems.warning(Code::ClaimCannotFail, place_of(claim),
                             fmt::format("claim '{}' cannot {}: every probability meets its threshold",
                                         claim.id, claim.expect ? "fail" : "hold"),
                             "give a threshold above 0 for `at_least`, below 1 for `at_most`");
  }
}

void warn_beliefs_about_own_options(Build& build) {
  const Case& dispute = build.result;
  for (const Belief& belief : dispute.beliefs)
    for (const OptionId option : belief.unaware_of) {
      const std::vector<ActorId>& owners = dispute.option(option).owners;
      if (std::find(owners.begin(), owners.end(), belief.holder) == owners.end()) continue;
      build.problems.warning(
          Code::BeliefOwnOption, place_of(belief),
          fmt::format("belief '{}': '{}' does not see option '{}', which is its own", belief.id,
                      dispute.actor(belief.holder).id, dispute.option(option).id),
          "nobody overlooks what it decides itself; take it out, or name another holder");
    }
}

/// What the actor's stakes change by, once today has these levels.
Fixed change_by(const Case& dispute, const std::vector<Fixed>& worths, ActorId actor,
                const std::vector<AxisLevel>& from) {
  Levels there = dispute.today;
  for (const AxisLevel& set : from) there[set.axis.index()] = set.level;
  return utility_of(dispute, worths, actor, there) - utility_of(dispute, worths, actor, dispute.today);
}

void warn_stakes_against_claims(Build& build) {
  const Case& dispute = build.result;
  if (dispute.stakes.empty()) return;
  const std::vector<Fixed> worths = point_worths(dispute);
  for (const Claim& claim : dispute.claims) {
    const auto* gains = std::get_if<ClaimGains>(&claim.query);
    const auto* loses = std::get_if<ClaimLoses>(&claim.query);
    if (!claim.altered.empty() || claim.given || (gains == nullptr && loses == nullptr)) continue;
    // That somebody does not gain *much* says nothing of the sign.
    if (!claim.expect && (gains != nullptr ? gains->at_least : loses->at_least) > 0) continue;
    const ActorId actor = gains != nullptr ? gains->actor : loses->actor;
    const Fixed change = change_by(dispute, worths, actor, gains != nullptr ? gains->from : loses->from);
    const bool wants_gain = (gains != nullptr) == claim.expect;
    if (wants_gain ? !(change < Fixed()) : !(Fixed() < change)) continue;
    build.problems.warning(Code::StakeAgainstClaim, place_of(claim),
                           fmt::format("by claim '{}' '{}' {}, by its own stakes it {} by {:g}", claim.id,
                                       dispute.actor(actor).id, wants_gain ? "gains" : "loses",
                                       wants_gain ? "loses" : "gains", std::abs(change.to_double())),
                           "is the sign of a stake turned round? If not, the claim will fail");
  }
}

/// An actor's title up to its explanation, which is how sentences call it.
std::string called(const Actor& actor) {
  const std::size_t end =
      std::min({actor.title.find(" ("), actor.title.find(": "), actor.title.find(','), actor.title.size()});
  return actor.title.substr(0, end);
}

/// Two blocks of one kind that a reader could not tell apart by their names.
template <class BlockType, class Called>
void warn_names_alike(Build& build, const std::vector<BlockType>& blocks, const char* kind,
                      const Called& name_of) {
  std::map<std::string, const BlockType*> seen;
  for (const BlockType& block : blocks) {
    if (block.title == block.id) continue;
    const auto [earlier, added] = seen.emplace(name_of(block), &block);
    if (!added)
      build.problems.warning(
          Code::NamesAlike, place_of(block),
          fmt::format("{} '{}' and '{}' are both called “{}”", kind, earlier->second->id, block.id,
                      earlier->first),
          "they are told apart by the rest of their titles or by their ids; a title that differs in "
          "its first words reads better");
  }
}

void warn_all_names_alike(Build& build) {
  const auto title = [](const Block& block) { return block.title; };
  warn_names_alike(build, build.result.actors, "actors", called);
  warn_names_alike(build, build.result.options, "options", title);
  warn_names_alike(build, build.result.outcomes, "outcomes", title);
  warn_names_alike(build, build.result.wishes, "wishes", title);
}

}  // namespace

void add_meaning_warnings(Build& build) {
  const Readers readers(build.result);
  warn_lines_crossed_today(build);
  warn_stakes_against_claims(build);
  if (readers.any()) warn_idle_options(build, readers);
  warn_claims_that_cannot_fail(build);
  warn_beliefs_about_own_options(build);
  warn_all_names_alike(build);
}

}  // namespace detente
