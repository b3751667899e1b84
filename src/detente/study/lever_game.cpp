// SPDX-License-Identifier: MIT
#include "detente/study/lever_game.hpp"

#include <algorithm>

#include "detente/model/vote.hpp"
#include "detente/model/binding.hpp"
#include "detente/scenario/conditions.hpp"

namespace detente {

namespace {

/// However small the space, this many scenarios are quickly looked through.
constexpr std::uint64_t always_fits = std::uint64_t{1} << 16;

/// Once an option that nobody can change were freed, some line would rule out more than it does.
bool freeing_binds_more(const Case& dispute) {
  Case freed = dispute;
  for (Axis& axis : freed.axes)
    if (axis.change == Change::Fixed) axis.change = Change::Free;
  bind_lines(freed);
  for (std::size_t k = 0; k < freed.red_lines.size(); ++k)
    if (freed.red_lines[k].barred != dispute.red_lines[k].barred) return true;
  return false;
}

}  // namespace

Expected<std::shared_ptr<const LeverGame>> LeverGame::make(World& world, const LeverQuestion& question) {
  const bool by_improvements =
      question.concept_ == SolutionConcept::Nash || question.concept_ == SolutionConcept::Seq;
  if (question.goal != LeverGoal::Stable || !by_improvements || freeing_binds_more(world.dispute())) return nullptr;
  Expected<std::optional<ValueTerms>> terms = ValueTerms::make(world, question.target.formula);
  if (!terms) return tl::unexpected<Diagnostics>(terms.error());
  if (!*terms) return nullptr;
  auto game = std::shared_ptr<LeverGame>(new LeverGame(std::move(**terms)));
  const Case& dispute = world.dispute();
  const ScenarioSpace& space = world.space();
  game->dispute_ = &dispute;
  game->space_ = &space;
  game->threads_ = world.budget().threads;
  game->sanctions_ = question.concept_ == SolutionConcept::Seq;
  game->now_ = setting_of(dispute);
  game->target_ = scenarios_where(space, question.target.formula, game->threads_);
  for (const Rule& rule : dispute.rules)
    game->rules_.push_back(scenarios_where(space, rule.impossible.formula, game->threads_));
  for (const RedLine& line : dispute.red_lines)
    game->lines_.push_back(line.binding ? scenarios_where(space, line.barred, game->threads_) : Bitmap());
  for (const Ratification& vote : dispute.ratifications)
    game->votes_.push_back(scenarios_where(space, vote_needed(dispute, vote), game->threads_));
  game->safe_ = SafeMoves(dispute, space, game->terms_, question.target.formula);
  game->nearest_.emplace(dispute, space);
  return game;
}

Bitmap LeverGame::asked(const LeverSetting& setting) const {
  Bitmap found = target_;
  const auto take_away = [&](const std::vector<Bitmap>& broken, const std::vector<std::uint8_t>& stands) {
    for (std::size_t k = 0; k < broken.size(); ++k)
      if (stands[k] != 0 && broken[k].size() != 0) found.and_not(broken[k]);
  };
  take_away(rules_, setting.rules);
  take_away(lines_, setting.lines);
  take_away(votes_, setting.votes);
  for (std::size_t a = 0; a < setting.change.size(); ++a) {
    Axis axis = dispute_->axes[a];
    axis.change = setting.change[a];
    const std::uint8_t now = dispute_->today[a];
    if (setting.committed[a] != 0)
      found &= scenarios_at(*space_, AxisId(a), levels_open(axis, now), threads_);
    if (!setting.barred[a].empty())
      found.and_not(scenarios_at(*space_, AxisId(a), setting.barred[a], threads_));
  }
  return found;
}

Bitmap LeverGame::feasible(const LeverSetting& setting) const {
  Bitmap feasible(space_->total(), true);
  for (std::size_t k = 0; k < rules_.size(); ++k)
    if (setting.rules[k] != 0) feasible.and_not(rules_[k]);
  for (std::size_t a = 0; a < setting.barred.size(); ++a)
    if (!setting.barred[a].empty())
      feasible.and_not(scenarios_at(*space_, AxisId(a), setting.barred[a], threads_));
  return feasible;
}

std::vector<OwnerBlock> LeverGame::blocks(const LeverSetting& setting) const {
  std::vector<OwnerBlock> blocks = space_->blocks();
  if (setting.change == now_.change) return blocks;
  for (OwnerBlock& block : blocks) {
    block.axes.clear();
    block.moves.clear();
    for (std::size_t a = 0; a < setting.change.size(); ++a) {
      if (dispute_->axes[a].owner != block.actor || setting.change[a] == Change::Fixed) continue;
      block.axes.emplace_back(a);
      block.moves.push_back({space_->stride(AxisId(a)), space_->radix(AxisId(a)), setting.change[a]});
    }
    std::sort(block.moves.begin(), block.moves.end(),
              [](const MoveAxis& x, const MoveAxis& y) { return x.stride < y.stride; });
  }
  return blocks;
}

std::optional<WebQuestion> LeverGame::question(const LeverSetting& a, const LeverSetting* b,
                                               std::int64_t slack, Bitmap& feasible_then) const {
  if (a.rules != now_.rules && terms_.explicit_ranking()) return std::nullopt;
  const std::optional<TermWeights> at = terms_.weights(a);
  const std::optional<TermWeights> to = b != nullptr ? terms_.weights(*b) : at;
  if (!at || !to) return std::nullopt;
  const bool same = a.rules == now_.rules && a.barred == now_.barred;
  if (!same) feasible_then = feasible(a);
  WebQuestion question;
  question.feasible = same ? &space_->feasible() : &feasible_then;
  question.blocks = blocks(a);
  question.slack = slack;
  question.sanctions = sanctions_;
  question.most = std::max(always_fits, space_->total() / 8);
  for (std::size_t k = 0; k < question.blocks.size(); ++k) {
    question.a.emplace_back(terms_.keys()[k], (*at)[k]);
    question.b.emplace_back();
    if ((*at)[k] != (*to)[k]) question.b.back().emplace(terms_.keys()[k], (*to)[k]);
  }
  asked(a).for_each([&](ScenarioIndex n) {
    question.asked.push_back(n);
    return true;
  });
  return question;
}

/// Takes out what somebody leaves for something safe, wherever between `a` and `b`.
HeldSearch::Narrow LeverGame::narrowing(const LeverSetting& a, const LeverSetting& b) const {
  return [this, &a, &b](const WebQuestion& question, std::vector<ScenarioIndex>& asked) {
    const std::optional<TermWeights> at = terms_.weights(a), to = terms_.weights(b);
    if (at && to) safe_.sift(question, *at, *to, asked);
  };
}

std::optional<LeverReply> LeverGame::reply(const std::optional<std::optional<ScenarioIndex>>& held) const {
  if (!held) return std::nullopt;
  if (!*held) return LeverReply{};
  return LeverReply{true, space_->levels_of(**held), std::nullopt};
}

std::optional<LeverReply> LeverGame::ask(const LeverSetting& setting, ImprovementWeb& web) const {
  Bitmap feasible_then;
  std::optional<WebQuestion> asked = question(setting, nullptr, 0, feasible_then);
  if (!asked) return std::nullopt;
  HeldSearch search(std::move(*asked), narrowing(setting, setting), web, *nearest_);
  return reply(search.nearest());
}

std::optional<LeverReply> LeverGame::ask_whether(const LeverSetting& setting, ImprovementWeb& web,
                                                 const std::vector<ScenarioIndex>& hints) const {
  Bitmap feasible_then;
  std::optional<WebQuestion> asked = question(setting, nullptr, 0, feasible_then);
  if (!asked) return std::nullopt;
  HeldSearch search(std::move(*asked), narrowing(setting, setting), web, *nearest_);
  return reply(search.any(hints));
}

bool LeverGame::possible(const LeverSetting& a, const LeverSetting& b, std::int64_t slack,
                         ImprovementWeb& web, bool& covered) const {
  Bitmap feasible_then;
  std::optional<WebQuestion> asked = question(a, &b, slack, feasible_then);
  covered = asked.has_value();
  if (!asked) return true;
  HeldSearch search(std::move(*asked), narrowing(a, b), web, *nearest_);
  const std::optional<std::vector<ScenarioIndex>> held = search.all();
  covered = held.has_value();
  return !held || !held->empty();
}

}  // namespace detente
