// SPDX-License-Identifier: MIT
#include "detente/study/lever_game.hpp"

#include <algorithm>

#include "detente/scenario/conditions.hpp"

namespace detente {

namespace {

/// However small the space, this many scenarios are quickly looked through.
constexpr std::uint64_t always_fits = std::uint64_t{1} << 16;

/// So many of the nearest are looked at by themselves first.
constexpr std::size_t few = 16;

/// Scenarios that are quickly looked through for a proof that one of them is held.
constexpr std::uint64_t few_lead_to = std::uint64_t{1} << 15;

}  // namespace

Expected<std::shared_ptr<const LeverGame>> LeverGame::make(World& world, const LeverQuestion& question) {
  const bool by_improvements =
      question.concept_ == SolutionConcept::Nash || question.concept_ == SolutionConcept::Seq;
  if (question.goal != LeverGoal::Stable || !by_improvements) return nullptr;
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
    game->lines_.push_back(line.binding ? scenarios_where(space, line.never.formula, game->threads_)
                                        : Bitmap());
  for (const Ratification& vote : dispute.ratifications)
    game->votes_.push_back(scenarios_at(space, vote.axis, 0xFFFE, game->threads_));
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
    if (setting.barred[a] != 0) found.and_not(scenarios_at(*space_, AxisId(a), setting.barred[a], threads_));
  }
  return found;
}

Bitmap LeverGame::feasible(const LeverSetting& setting) const {
  Bitmap feasible(space_->total(), true);
  for (std::size_t k = 0; k < rules_.size(); ++k)
    if (setting.rules[k] != 0) feasible.and_not(rules_[k]);
  for (std::size_t a = 0; a < setting.barred.size(); ++a)
    if (setting.barred[a] != 0)
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
  safe_.sift(question, *at, *to);
  return question;
}

/// requires: some are held.
LeverReply LeverGame::nearest_of(const std::vector<ScenarioIndex>& held) const {
  const auto nearer = [&](ScenarioIndex x, ScenarioIndex y) { return nearest_->cost(x) < nearest_->cost(y); };
  return {true, space_->levels_of(*std::min_element(held.begin(), held.end(), nearer)), std::nullopt};
}

void LeverGame::nearest_first(std::vector<ScenarioIndex>& asked) const {
  std::sort(asked.begin(), asked.end(),
            [&](ScenarioIndex x, ScenarioIndex y) { return nearest_->cost(x) < nearest_->cost(y); });
}

std::optional<LeverReply> LeverGame::ask(const LeverSetting& setting, ImprovementWeb& web) const {
  Bitmap feasible_then;
  std::optional<WebQuestion> asked = question(setting, nullptr, 0, feasible_then);
  if (!asked) return std::nullopt;
  web.sift(*asked);
  std::vector<ScenarioIndex> all = std::move(asked->asked);
  nearest_first(all);
  // What the nearest lead to is often a small part of the whole, and one of them that holds is the answer.
  std::size_t first = 0;
  for (const std::size_t last : {std::min(few, all.size()), all.size()}) {
    asked->asked.assign(all.begin() + static_cast<std::ptrdiff_t>(first),
                        all.begin() + static_cast<std::ptrdiff_t>(last));
    first = last;
    if (asked->asked.empty()) continue;
    const std::optional<std::vector<ScenarioIndex>> held = web.held(*asked);
    if (!held) return std::nullopt;
    if (held->empty()) continue;
    return nearest_of(*held);
  }
  return LeverReply{};
}

std::optional<LeverReply> LeverGame::ask_whether(const LeverSetting& setting, ImprovementWeb& web,
                                                 const std::vector<ScenarioIndex>& hints) const {
  Bitmap feasible_then;
  std::optional<WebQuestion> asked = question(setting, nullptr, 0, feasible_then);
  if (!asked) return std::nullopt;
  const std::optional<std::vector<ScenarioIndex>> held = some_held(*asked, web, hints);
  if (!held) return std::nullopt;
  if (held->empty()) return LeverReply{};
  return LeverReply{true, space_->levels_of(held->front()), std::nullopt};
}

/// One scenario that is held is enough, so hints and a few of the nearest are tried first; that none of all
/// is must be seen for all.
std::optional<std::vector<ScenarioIndex>> LeverGame::some_held(
    WebQuestion& asked, ImprovementWeb& web, const std::vector<ScenarioIndex>& hints) const {
  std::vector<ScenarioIndex> all = std::move(asked.asked);  // ascending
  const auto proven = [&](std::vector<ScenarioIndex> some) {
    asked.asked = std::move(some);
    WebQuestion proof = asked;
    proof.proofs_only = true;
    proof.most = few_lead_to;
    const std::optional<std::vector<ScenarioIndex>> held = web.held(proof);
    return held ? *held : std::vector<ScenarioIndex>();
  };
  for (const ScenarioIndex hint : hints) {
    if (!std::binary_search(all.begin(), all.end(), hint)) continue;
    if (std::vector<ScenarioIndex> held = proven({hint}); !held.empty()) return held;
  }
  nearest_first(all);
  const auto first_few = [&] {
    return std::vector<ScenarioIndex>(all.begin(),
                                      all.begin() + static_cast<std::ptrdiff_t>(std::min(few, all.size())));
  };
  const std::vector<ScenarioIndex> tried = first_few();
  if (std::vector<ScenarioIndex> held = proven(tried); !held.empty()) return held;
  asked.asked = std::move(all);
  web.sift(asked);
  all = std::move(asked.asked);
  if (first_few() != tried)
    if (std::vector<ScenarioIndex> held = proven(first_few()); !held.empty()) return held;
  bool seen = true;
  for (std::size_t first = 0, last = few; first < all.size(); first = last, last *= 8) {
    last = last * 8 > all.size() ? all.size() : last;
    asked.asked.assign(all.begin() + static_cast<std::ptrdiff_t>(first),
                       all.begin() + static_cast<std::ptrdiff_t>(last));
    std::optional<std::vector<ScenarioIndex>> some = web.held_apart(asked);
    seen = seen && some;
    if (some && !some->empty()) return some;
  }
  if (!seen) return std::nullopt;
  return std::vector<ScenarioIndex>();
}

bool LeverGame::possible(const LeverSetting& a, const LeverSetting& b, std::int64_t slack,
                         ImprovementWeb& web, bool& covered) const {
  Bitmap feasible_then;
  std::optional<WebQuestion> asked = question(a, &b, slack, feasible_then);
  covered = asked.has_value();
  if (!asked) return true;
  web.sift(*asked);
  const std::optional<std::vector<ScenarioIndex>> held = web.held(*asked);
  covered = held.has_value();
  return !held || !held->empty();
}

}  // namespace detente
