// SPDX-License-Identifier: MIT
// Random case files with random beliefs, against the definition of a hypergame. Which: settings.hpp.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "detente/casefile/read_case.hpp"
#include "detente/expression/parse.hpp"
#include "detente/model/point.hpp"
#include "detente/study/beliefs_study.hpp"
#include "detente/study/levers.hpp"
#include "oracle/naive_beliefs.hpp"
#include "oracle/naive_case.hpp"
#include "property/random_case_file.hpp"
#include "property/settings.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

std::string option_of(Dice& dice, const Case& dispute) {
  return dispute.options[dice.below(dispute.options.size())].id;
}

/// What one belief says of an actor: statements for one with a preference, else stakes, and lines for either.
std::string content(Dice& dice, const Case& dispute, ActorId about, const std::string& id) {
  const bool ordinal = std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                                   [&](const Preference& p) { return p.actor == about; });
  std::string text;
  if (ordinal) {
    text += fmt::format("order = [\"{}\", \"not {}\"]\n", option_of(dice, dispute), option_of(dice, dispute));
  } else {
    std::string stake = id + "_stake";
    for (const Stake& own : dispute.stakes)
      if (own.actor == about && dice.chance(2)) stake = own.id;
    text += fmt::format("[[belief.stake]]\nid = \"{}\"\nwhen = \"{}\"\nworth = {}\n", stake,
                        option_of(dice, dispute), static_cast<int>(dice.below(9)) - 4);
  }
  if (!dice.chance(3)) return text;
  std::string line = id + "_line";
  for (const RedLine& own : dispute.red_lines)
    if (std::count(own.actors.begin(), own.actors.end(), about) > 0 && dice.chance(2)) line = own.id;
  return text +
         fmt::format("[[belief.redline]]\nid = \"{}\"\nnever = \"{}\"\n", line, option_of(dice, dispute));
}

/// Up to four beliefs; `unseen`: whether some options are overlooked.
std::string with_beliefs(Dice& dice, const std::string& text, bool unseen) {
  const auto plain = read_case(text, "random.toml");
  EXPECT_TRUE(plain);
  const Case& dispute = *plain->dispute;
  std::string whole = text;
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (std::size_t k = 0; k < 4; ++k) {
    const std::size_t holder = dice.below(dispute.actors.size()), about = dice.below(dispute.actors.size());
    if (holder == about || !seen.emplace(holder, about).second) continue;
    const std::string id = fmt::format("belief_{}", k);
    whole += fmt::format("\n[[belief]]\nid = \"{}\"\nholder = \"{}\"\nabout = \"{}\"\n", id,
                         dispute.actors[holder].id, dispute.actors[about].id);
    if (unseen && dice.chance(2)) whole += fmt::format("unaware_of = [\"{}\"]\n", option_of(dice, dispute));
    whole += content(dice, dispute, ActorId(about), id);
  }
  return whole;
}

std::vector<std::string> strings(const Case& dispute, const ScenarioSet& set) {
  std::vector<std::string> all;
  for (const Levels& levels : set.listed) all.push_back(scenario_string(dispute, levels));
  return all;
}

std::vector<std::string> strings(const oracle::NaiveCase& naive, const std::vector<char>& set,
                                 const std::vector<char>& but = {}) {
  std::vector<std::string> all;
  for (std::size_t s = 0; s < set.size(); ++s)
    if (set[s] != 0 && (but.empty() || but[s] == 0)) all.push_back(naive.text(naive.scenarios()[s]));
  return all;
}

struct Seen {
  int beliefs = 0, mistaken = 0, seq_changed = 0;
};

void agree(const Case& dispute, Seen& seen) {
  const auto result = weigh_beliefs(dispute, {.list = list_all}, Budget{.threads = 2});
  ASSERT_TRUE(result) << to_string(result.error().front());
  const oracle::NaiveCase naive(dispute);
  const auto perceived = oracle::hypergame_equilibria(dispute, {});
  const auto truth = oracle::verdicts(naive.bare()).equilibrium;
  for (std::size_t c = 0; c < result->hypergame.size(); ++c) {
    const HypergameConcept& found = result->hypergame[c];
    EXPECT_EQ(strings(dispute, found.perceived), strings(naive, perceived[c])) << "concept " << c;
    EXPECT_EQ(strings(dispute, found.truth), strings(naive, truth[c])) << "concept " << c;
    EXPECT_EQ(strings(dispute, found.by_misperception), strings(naive, perceived[c], truth[c]));
    EXPECT_EQ(strings(dispute, found.lost), strings(naive, truth[c], perceived[c]));
    const bool changed = found.lost.summary.count + found.by_misperception.summary.count > 0;
    seen.mistaken += changed ? 1 : 0;
    // Misreading what others want changes nothing that rests on one's own wants and the others' moves alone.
    if (result->only_wants && c <= static_cast<std::size_t>(oracle::kSmr)) {
      EXPECT_FALSE(changed);
    }
    if (result->only_wants && found.concept_ == SolutionConcept::Seq) seen.seq_changed += changed ? 1 : 0;
  }
  for (const Correction& correction : result->corrections) {
    ++seen.beliefs;
    const auto then = oracle::hypergame_equilibria(dispute, correction.belief);
    for (std::size_t c = 0; c < correction.concepts.size(); ++c) {
      EXPECT_EQ(strings(dispute, correction.concepts[c].appears), strings(naive, then[c], perceived[c]));
      EXPECT_EQ(strings(dispute, correction.concepts[c].vanishes), strings(naive, perceived[c], then[c]));
    }
  }
}

/// Which beliefs, put right, make the target held as everybody sees it.
void agree_on_levers(const Case& dispute, const std::string& target, int& found) {
  const auto condition = make_condition(target, dispute.symbols, {});
  ASSERT_TRUE(condition);
  auto world = World::make(std::make_shared<const Case>(dispute), {});
  ASSERT_TRUE(world);
  LeverRequest request;
  request.question = {LeverGoal::Stable, *condition, SolutionConcept::Seq, 0, 0, true};
  const auto answer = find_levers(*world, request);
  ASSERT_TRUE(answer) << to_string(answer.error().front());
  const oracle::NaiveCase naive(dispute);
  const auto held = [&](const std::string& corrected) {
    const std::vector<char> stable = oracle::hypergame_equilibria(dispute, corrected)[oracle::kSeq];
    for (std::size_t s = 0; s < stable.size(); ++s) {
      const Levels& levels = naive.scenarios()[s];
      if (stable[s] != 0 && naive.acceptable(levels) && naive.holds(condition->syntax, levels)) return true;
    }
    return false;
  };
  EXPECT_EQ(answer->already, held({}));
  if (answer->already) return;
  for (std::uint32_t k = 0; k < dispute.beliefs.size(); ++k) {
    bool some = false, whole = false;
    for (const Lever& lever : answer->levers) {
      some = some || lever.of.front().index == k;
      whole = whole || (lever.of.front().index == k && lever.of.front().part == BeliefPart::Whole);
    }
    const bool works = held(dispute.beliefs[k].id);
    EXPECT_TRUE(works || !whole) << dispute.beliefs[k].id;
    EXPECT_TRUE(!works || some) << dispute.beliefs[k].id;
    found += works ? 1 : 0;
  }
}

/// Whole scenarios that some belief put right would make hold, and one that none need.
std::vector<std::string> targets_of(const Case& dispute) {
  const oracle::NaiveCase naive(dispute);
  const auto describe = [&](const Levels& levels) {
    std::string text;
    for (std::size_t a = 0; a < levels.size(); ++a) {
      const Axis& axis = dispute.axes[a];
      const Option& option = dispute.option(axis.option);
      text += fmt::format("{}{}{} = '{}'", a == 0 ? "" : " and ", option.id,
                          axis.joint ? "." + dispute.actor(axis.owner).id : "", option.levels[levels[a]]);
    }
    return text;
  };
  std::vector<std::string> targets{describe(dispute.today)};
  const std::vector<char> now = oracle::hypergame_equilibria(dispute, {})[oracle::kSeq];
  for (const Belief& belief : dispute.beliefs) {
    const std::vector<char> then = oracle::hypergame_equilibria(dispute, belief.id)[oracle::kSeq];
    for (std::size_t s = 0; s < then.size(); ++s)
      if (then[s] != 0 && now[s] == 0 && naive.acceptable(naive.scenarios()[s])) {
        targets.push_back(describe(naive.scenarios()[s]));
        break;
      }
  }
  return targets;
}

TEST(BeliefsProperty, AgreeWithTheDefinitionOfAHypergame) {
  const Settings which = settings(150);
  Seen seen;
  int levers = 0;
  for (std::uint32_t k = which.first; k < which.first + which.count; ++k) {
    Dice dice(which.seed * 1000003 + k);
    const std::string text = with_beliefs(dice, random_case_file(which.seed, k, 64).text(), k % 2 == 1);
    const auto loaded = read_case(text, "random.toml");
    ASSERT_TRUE(loaded) << to_string(loaded.error().front()) << "\n" << text;
    agree(*loaded->dispute, seen);
    for (const std::string& target : targets_of(*loaded->dispute))
      agree_on_levers(*loaded->dispute, target, levers);
    ASSERT_FALSE(HasFailure()) << "case " << k << "\n" << text;
  }
  // The run has met what it is about.
  EXPECT_GT(seen.beliefs, static_cast<int>(which.count));
  EXPECT_GT(seen.mistaken, 0);
  EXPECT_GT(seen.seq_changed, 0);
  if (which.count >= 1000) {
    EXPECT_GT(levers, 0);
  }
}

}  // namespace
}  // namespace detente::testing
