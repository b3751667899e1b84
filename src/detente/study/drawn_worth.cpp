// SPDX-License-Identifier: MIT
#include "detente/study/drawn_worth.hpp"

#include <algorithm>
#include <cmath>

#include "detente/base/fixed.hpp"
#include "detente/base/parallel.hpp"
#include "detente/model/vote.hpp"
#include "detente/scenario/condition_keys.hpp"

namespace detente {

namespace {

/// Shorter tables stay in the cache closest to the processor.
constexpr std::size_t key_bits = 13;
constexpr std::uint64_t word_grain = 1024;

}  // namespace

void ActorConditions::gather(const Case& dispute) {
  dispute_ = &dispute;
  const auto add = [this](Kind kind, std::size_t index, const Formula& formula) {
    parts_.push_back({kind, static_cast<std::uint32_t>(index), formula});
  };
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k) {
    const std::vector<ActorId>& actors = dispute.red_lines[k].actors;
    if (std::find(actors.begin(), actors.end(), actor_) != actors.end())
      add(Kind::Line, k, dispute.red_lines[k].never.formula);
  }
  for (std::size_t k = 0; k < dispute.ratifications.size(); ++k)
    if (dispute.ratifications[k].party == actor_)
      add(Kind::Vote, k, vote_needed(dispute, dispute.ratifications[k]));
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k)
    if (dispute.stakes[k].actor == actor_) add(Kind::Stake, k, dispute.stakes[k].when.formula);
  for (std::size_t k = 0; k < dispute.preferences.size(); ++k) {
    if (dispute.preferences[k].actor != actor_) continue;
    preference_ = &dispute.preferences[k];
    for (const std::vector<Condition>& group : preference_->order)
      for (const Condition& statement : group) add(Kind::Statement, k, statement.formula);
  }
}

bool ActorConditions::weights_fit() const {
  if (preference_ == nullptr) return true;
  // Drawn, a group of n statements becomes n levels: 2^n weighs more than n + 1.
  std::size_t statements = 0;
  for (const Part& part : parts_) {
    if (part.kind == Kind::Stake) return false;  // stakes would stand above the statements
    statements += part.kind == Kind::Statement ? 1U : 0U;
  }
  return statements <= 62;
}

void ActorConditions::read_keys(const World& world) {
  const std::size_t count = (parts_.size() + key_bits - 1) / key_bits;
  const ScenarioSpace& space = world.space();
  std::size_t first = 0;
  for (std::size_t c = 0; c < count; ++c) {
    const std::size_t width = (parts_.size() - first) / (count - c);
    std::vector<SlicedFormula> formulas;
    for (std::size_t k = first; k < first + width; ++k)
      formulas.emplace_back(space.strides(), space.radices(), parts_[k].formula);
    first += width;
    widths_.push_back(width);
    std::vector<std::uint16_t>& all = keys_.emplace_back(space.total());
    parallel_for(space.feasible().word_count(), word_grain, world.budget().threads,
                 [&](std::uint64_t begin, std::uint64_t end) {
                   KeyReader reader(formulas);
                   reader.read(begin, end, [&](std::uint64_t word, const KeyWord& keys) {
                     const std::uint64_t at = word * 64;
                     std::copy_n(keys.begin(), std::min<std::uint64_t>(64, space.total() - at),
                                 all.begin() + static_cast<std::ptrdiff_t>(at));
                   });
                 });
  }
}

Expected<std::optional<ActorConditions>> ActorConditions::make(World& world, ActorId actor) {
  ActorConditions made;
  made.actor_ = actor;
  made.gather(world.dispute());
  if (made.preference_ != nullptr && !made.preference_->ranking.empty()) {
    const Expected<const Ranking*> ranking = world.ranking(actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    made.ranking_ = *ranking;
    return made;
  }
  const double bytes = 2.0 * static_cast<double>(world.space().total()) *
                       std::ceil(static_cast<double>(made.parts_.size()) / key_bits);
  const auto limit = static_cast<double>(world.budget().max_memory_bytes);
  if (!made.weights_fit() || (limit > 0 && bytes > limit / 16)) return std::optional<ActorConditions>();
  made.read_keys(world);
  return made;
}

void ActorConditions::weigh_statements(const ForecastInputs& drawn, std::vector<Worth>& weights) const {
  const Preference* order = preference_;
  for (const Preference& other : drawn.drawn_orders)
    if (other.id == preference_->id) order = &other;
  std::int64_t unit = 1;
  for (std::size_t level = order->order.size(); level-- > 0;) {
    for (const Condition& statement : order->order[level])
      for (std::size_t k = 0; k < parts_.size(); ++k)
        if (parts_[k].kind == Kind::Statement && parts_[k].formula == statement.formula) {
          // Statements that read alike hold together: one of them can stand for all.
          weights[k].sum += unit;
          break;
        }
    unit *= static_cast<std::int64_t>(order->order[level].size()) + 1;
  }
}

WorthTable ActorConditions::table(const ForecastInputs& drawn) const {
  WorthTable table;
  table.ranking_ = ranking_;
  if (ranking_ != nullptr) return table;
  std::vector<Worth> weights(parts_.size());
  for (std::size_t k = 0; k < parts_.size(); ++k) {
    const std::size_t index = parts_[k].index;
    if (parts_[k].kind == Kind::Line && drawn.line_holds[index] != 0) weights[k].lines = -1;
    if (parts_[k].kind == Kind::Vote && drawn.passes[index] == 0) weights[k].lines = -1;
    if (parts_[k].kind == Kind::Stake) weights[k].sum = Fixed::from_double(drawn.worths[index]).nano;
  }
  if (preference_ != nullptr) weigh_statements(drawn, weights);
  std::size_t first = 0;
  for (std::size_t c = 0; c < widths_.size(); ++c) {
    const std::size_t width = widths_[c];
    table.parts_.push_back({keys_[c].data(), std::vector<Worth>(std::size_t{1} << width)});
    std::vector<Worth>& part = table.parts_.back().worths;
    for (std::size_t k = 0; k < width; ++k)
      for (std::size_t key = 0; key < std::size_t{1} << k; ++key) {
        const Worth& weight = weights[first + k];
        part[key | std::size_t{1} << k] = {part[key].lines + weight.lines, part[key].sum + weight.sum};
      }
    first += width;
  }
  return table;
}

}  // namespace detente
