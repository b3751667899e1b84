// SPDX-License-Identifier: MIT
#include "detente/study/improvement_web.hpp"

#include <algorithm>

namespace detente {

namespace {

/// A decision maker whose answer is asked for, with one value, and the least the others can bring it to from
/// each member.
struct Focal {
  const WebMover* mover = nullptr;
  std::vector<std::int64_t> least;
};

/// No improvement from s is certain and goes unpunished for certain.
bool stays(const std::vector<Focal>& focal, std::int64_t slack, std::uint32_t s) {
  bool content = true;
  focal.front().mover->for_each_better(s, [&](std::uint32_t to) {
    content = !std::all_of(focal.begin(), focal.end(), [&](const Focal& one) {
      const std::int64_t own = one.mover->value(s) + slack;
      return one.mover->value(to) > own && one.least[to] > own;
    });
    return content;
  });
  return content;
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
  movers_.clear();
  own_.resize(question.blocks.size());
  other_.resize(question.blocks.size());
  const auto add = [&](WebMover& mover, std::size_t k, const ValueReader& reader) {
    mover.prepare(k, question.blocks[k], reader, *question.feasible, id_of_.size(), question.slack);
    movers_.push_back(&mover);
  };
  for (std::size_t k = 0; k < question.blocks.size(); ++k) {
    add(own_[k], k, question.a[k]);
    if (question.b[k]) add(other_[k], k, *question.b[k]);
  }
}

bool ImprovementWeb::grow(const WebQuestion& question) {
  for (const ScenarioIndex n : question.asked) visit(n);
  for (std::size_t next = 0; next < members_.size(); ++next) {
    if (members_.size() > question.most) return false;
    const ScenarioIndex from = members_[next];
    for (WebMover* mover : movers_) mover->improve(from, [this](ScenarioIndex n) { visit(n); });
  }
  return true;
}

void ImprovementWeb::keep_stable(const WebQuestion& question, std::size_t block,
                                 std::vector<std::uint32_t>& alive) const {
  std::vector<Focal> focal;
  for (const WebMover* mover : movers_) {
    if (mover->position() != block) continue;
    focal.push_back({mover, mover->values()});
    for (bool changed = question.sanctions; changed;) {
      changed = false;
      for (const WebMover* other : movers_)
        if (other->position() != block) changed = other->sweep(focal.back().least) || changed;
    }
  }
  std::erase_if(alive, [&](std::uint32_t s) { return !stays(focal, question.slack, s); });
}

std::optional<std::vector<ScenarioIndex>> ImprovementWeb::held(const WebQuestion& question) {
  prepare(question);
  if (!grow(question)) return std::nullopt;
  for (WebMover* mover : movers_) mover->arrange(members_);
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
