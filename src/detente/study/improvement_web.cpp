// SPDX-License-Identifier: MIT
#include "detente/study/improvement_web.hpp"

#include <algorithm>
#include <numeric>

#include "detente/scenario/moves.hpp"

namespace detente {

namespace {

constexpr std::int64_t unsearched = std::numeric_limits<std::int64_t>::max();

/// Smaller blocks are searched from each member: cheaper than remembering.
constexpr std::uint64_t small_block = 16;

/// All axes free, and those of the space's own block.
bool is_whole(const OwnerBlock& block) {
  const bool free = std::all_of(block.moves.begin(), block.moves.end(),
                                [](const MoveAxis& axis) { return axis.change == Change::Free; });
  std::uint64_t size = 1;
  for (const MoveAxis& axis : block.moves) {
    if (axis.stride != block.stride * size) return false;
    size *= axis.radix;
  }
  return free && size == block.size;
}

ScenarioIndex base_of(const OwnerBlock& block, bool whole, ScenarioIndex n) {
  if (whole) return n - n / block.stride % block.size * block.stride;
  for (const MoveAxis& axis : block.moves) n -= n / axis.stride % axis.radix * axis.stride;
  return n;
}

/// Every axis moves in a permitted direction.
bool legal(const OwnerBlock& block, ScenarioIndex from, ScenarioIndex to) {
  return std::all_of(block.moves.begin(), block.moves.end(), [&](const MoveAxis& axis) {
    const auto there = static_cast<std::uint32_t>(to / axis.stride % axis.radix);
    const LevelRange range = permitted(axis, static_cast<std::uint32_t>(from / axis.stride % axis.radix));
    return there >= range.first && there <= range.last;
  });
}

}  // namespace

void ImprovementWeb::visit(ScenarioIndex n) {
  if (id_of_[n] != nobody) return;
  id_of_[n] = static_cast<std::uint32_t>(members_.size());
  members_.push_back(n);
}

void ImprovementWeb::prepare(const WebQuestion& question) {
  for (const ScenarioIndex n : members_) id_of_[n] = nobody;
  members_.clear();
  movers_.resize(question.blocks.size());
  for (std::size_t k = 0; k < question.blocks.size(); ++k) {
    movers_[k].block = k;
    movers_[k].reader = &question.a[k];
    if (!question.b[k]) continue;
    movers_.emplace_back();
    movers_.back().block = k;
    movers_.back().reader = &*question.b[k];
  }
  for (Mover& mover : movers_) {
    const OwnerBlock& block = question.blocks[mover.block];
    mover.whole = is_whole(block);
    const bool remembers = mover.whole && block.size >= small_block;
    mover.lowest.assign(remembers ? id_of_.size() / block.size : 0, unsearched);
  }
}

void ImprovementWeb::expand(const WebQuestion& question, Mover& mover, ScenarioIndex from) {
  const OwnerBlock& block = question.blocks[mover.block];
  const ValueReader& value = *mover.reader;
  const std::int64_t own = value(from) - question.slack;
  const auto look_at = [&](ScenarioIndex n) {
    if (question.feasible->test(n) && value(n) > own) visit(n);
  };
  if (!mover.whole) return for_each_target(block.moves, from, look_at);
  const ScenarioIndex base = base_of(block, true, from);
  if (!mover.lowest.empty()) {
    // Whatever is better than the lowest so far was seen: search again only from below it.
    std::int64_t& lowest =
        mover.lowest[base / (block.stride * block.size) * block.stride + base % block.stride];
    if (own >= lowest) return;
    lowest = own;
  }
  for (std::uint64_t d = 0; d < block.size; ++d) look_at(base + d * block.stride);
}

bool ImprovementWeb::grow(const WebQuestion& question) {
  for (const ScenarioIndex n : question.asked) visit(n);
  for (std::size_t next = 0; next < members_.size(); ++next) {
    if (members_.size() > question.most) return false;
    for (Mover& mover : movers_) expand(question, mover, members_[next]);
  }
  return true;
}

void ImprovementWeb::arrange(const WebQuestion& question, Mover& mover) {
  const OwnerBlock& block = question.blocks[mover.block];
  const std::size_t count = members_.size();
  mover.base.resize(count), mover.value.resize(count), mover.start.resize(count), mover.order.resize(count);
  for (std::size_t k = 0; k < count; ++k) {
    mover.base[k] = base_of(block, mover.whole, members_[k]);
    mover.value[k] = (*mover.reader)(members_[k]);
  }
  std::iota(mover.order.begin(), mover.order.end(), 0U);
  std::sort(mover.order.begin(), mover.order.end(), [&](std::uint32_t x, std::uint32_t y) {
    if (mover.base[x] != mover.base[y]) return mover.base[x] < mover.base[y];
    return mover.value[x] > mover.value[y];
  });
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < count; ++at) {
    if (mover.base[mover.order[at]] != mover.base[mover.order[begin]]) begin = at;
    mover.start[mover.order[at]] = begin;
  }
}

/// Lowers each member to the least among what the mover's improvements lead to; true where that changed one.
bool ImprovementWeb::sweep(const WebQuestion& question, const Mover& mover,
                           std::vector<std::int64_t>& least) const {
  const OwnerBlock& block = question.blocks[mover.block];
  bool changed = false;
  std::int64_t run = unsearched;
  std::size_t better = 0;
  for (std::size_t at = 0; at < mover.order.size(); ++at) {
    const std::uint32_t s = mover.order[at];
    if (mover.start[s] == at || !mover.whole) run = unsearched, better = mover.start[s];
    const auto improves = [&] {
      return better < mover.order.size() && mover.start[mover.order[better]] == mover.start[s] &&
             mover.value[mover.order[better]] > mover.value[s] - question.slack;
    };
    for (; improves(); ++better) {
      const std::uint32_t to = mover.order[better];
      if (mover.whole || legal(block, members_[s], members_[to])) run = std::min(run, least[to]);
    }
    if (run >= least[s]) continue;
    least[s] = run;
    changed = true;
  }
  return changed;
}

/// No improvement of the focal mover from s is certain and goes unpunished for certain.
bool ImprovementWeb::stays(const WebQuestion& question, const std::vector<const Mover*>& focal,
                           const std::vector<std::vector<std::int64_t>>& least, std::uint32_t s) const {
  const Mover& first = *focal.front();
  for (std::size_t at = first.start[s]; at < first.order.size(); ++at) {
    const std::uint32_t to = first.order[at];
    if (first.start[to] != first.start[s] || first.value[to] <= first.value[s] + question.slack) break;
    bool leaves = first.whole || legal(question.blocks[first.block], members_[s], members_[to]);
    for (std::size_t q = 0; q < focal.size() && leaves; ++q)
      leaves = focal[q]->value[to] > focal[q]->value[s] + question.slack &&
               least[q][to] > focal[q]->value[s] + question.slack;
    if (leaves) return false;
  }
  return true;
}

void ImprovementWeb::keep_stable(const WebQuestion& question, std::size_t block,
                                 std::vector<std::uint32_t>& alive) const {
  std::vector<const Mover*> focal;
  std::vector<std::vector<std::int64_t>> least;
  for (const Mover& mover : movers_) {
    if (mover.block != block) continue;
    focal.push_back(&mover);
    least.push_back(mover.value);
    for (bool changed = question.sanctions; changed;) {
      changed = false;
      for (const Mover& other : movers_)
        if (other.block != block) changed = sweep(question, other, least.back()) || changed;
    }
  }
  std::erase_if(alive, [&](std::uint32_t s) { return !stays(question, focal, least, s); });
}

std::optional<std::vector<ScenarioIndex>> ImprovementWeb::held(const WebQuestion& question) {
  prepare(question);
  if (!grow(question)) return std::nullopt;
  for (Mover& mover : movers_) arrange(question, mover);
  std::vector<std::uint32_t> alive;
  for (const ScenarioIndex n : question.asked) alive.push_back(id_of_[n]);
  const std::size_t blocks = question.blocks.size();
  for (std::size_t k = 0; k < blocks && !alive.empty(); ++k) {
    const std::size_t block = (first_focal_ + k) % blocks;
    keep_stable(question, block, alive);
    if (alive.empty()) first_focal_ = block;
  }
  std::vector<ScenarioIndex> held;
  for (const std::uint32_t s : alive) held.push_back(members_[s]);
  std::sort(held.begin(), held.end());
  return held;
}

}  // namespace detente
