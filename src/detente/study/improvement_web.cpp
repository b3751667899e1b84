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

/// Takes in what improvements lead to, but for those of one block; false beyond `most`.
bool ImprovementWeb::grow(std::size_t without, std::uint64_t most) {
  for (searched_ = 0; searched_ < members_.size(); ++searched_) {
    if (members_.size() > most) return false;
    const ScenarioIndex from = members_[searched_];
    for (WebMover* mover : movers_)
      if (mover->position() != without) mover->improve(from, [this](ScenarioIndex n) { visit(n); });
  }
  return true;
}

/// Lowers each member to the least that improvements of the others lead to from it.
void ImprovementWeb::punish(std::size_t block, std::vector<std::int64_t>& least) const {
  for (bool changed = true; changed;) {
    changed = false;
    for (const WebMover* other : movers_)
      if (other->position() != block) changed = other->sweep(least) || changed;
  }
}

/// Takes out of `asked` what the block's owner leaves for one of its `gains`, unpunished. The others alone
/// move after that, so this takes a small part of the web. False: more than `most`, and nothing is taken out.
/// `gains(focal, s)` lists scenarios the owner can move to from s.
template <class Gains>
bool ImprovementWeb::leave_for(const WebQuestion& question, std::size_t block, std::uint64_t most,
                               const Gains& gains, std::vector<ScenarioIndex>& asked) {
  prepare(question);
  std::vector<WebMover*> focal;
  for (WebMover* mover : movers_)
    if (mover->position() == block) focal.push_back(mover);
  std::vector<std::vector<ScenarioIndex>> leads;
  for (const ScenarioIndex s : asked) {
    leads.push_back(gains(focal, s));
    for (const ScenarioIndex to : leads.back()) visit(to);
  }
  if (question.sanctions && !grow(block, most)) return false;
  if (question.sanctions)
    for (WebMover* mover : movers_)
      if (mover->position() != block) mover->arrange(members_);
  std::vector<std::vector<std::int64_t>> least(focal.size());
  for (std::size_t q = 0; q < focal.size(); ++q) {
    for (const ScenarioIndex n : members_) least[q].push_back(focal[q]->value_of(n));
    if (question.sanctions) punish(block, least[q]);
  }
  std::vector<ScenarioIndex> kept;
  for (std::size_t k = 0; k < asked.size(); ++k) {
    const bool left = std::any_of(leads[k].begin(), leads[k].end(), [&](ScenarioIndex to) {
      bool better = true;
      for (std::size_t q = 0; q < focal.size() && better; ++q)
        better = least[q][id_of_[to]] > focal[q]->value_of(asked[k]) + question.slack;
      return better;
    });
    if (!left) kept.push_back(asked[k]);
  }
  asked = std::move(kept);
  return true;
}

void ImprovementWeb::keep_stable(const WebQuestion& question, std::size_t block,
                                 std::vector<std::uint32_t>& alive) const {
  std::vector<Focal> focal;
  for (const WebMover* mover : movers_) {
    if (mover->position() != block) continue;
    focal.push_back({mover, mover->values()});
    if (question.sanctions) punish(block, focal.back().least);
  }
  std::erase_if(alive, [&](std::uint32_t s) { return !stays(focal, question.slack, s); });
}

void ImprovementWeb::sift(WebQuestion& question) {
  const auto best = [](const std::vector<WebMover*>& focal, ScenarioIndex s) {
    std::vector<ScenarioIndex> found;
    for (WebMover* mover : focal) found.push_back(mover->best(s));
    return found;
  };
  const std::size_t blocks = question.blocks.size();
  for (std::size_t k = 0; k < blocks && !question.asked.empty(); ++k) {
    const std::size_t block = (first_focal_ + k) % blocks;
    leave_for(question, block, question.most / 8, best, question.asked);
    if (question.asked.empty()) first_focal_ = block;
  }
}

std::optional<std::vector<ScenarioIndex>> ImprovementWeb::held_apart(const WebQuestion& question) {
  // Those that are gains with every value of the owner; the first value's are all that can be.
  const auto certain = [&](const std::vector<WebMover*>& focal, ScenarioIndex s) {
    std::vector<ScenarioIndex> found;
    focal.front()->for_each_gain(s, [&](ScenarioIndex to) {
      const bool all = std::all_of(focal.begin(), focal.end(), [&](WebMover* mover) {
        return mover->value_of(to) > mover->value_of(s) + question.slack;
      });
      if (all) found.push_back(to);
    });
    return found;
  };
  const std::size_t blocks = question.blocks.size();
  std::vector<ScenarioIndex> alive = question.asked;
  bool whole = true;
  for (std::size_t k = 0; k < blocks && !alive.empty(); ++k) {
    const std::size_t block = (first_focal_ + k) % blocks;
    whole = leave_for(question, block, question.most, certain, alive) && whole;
    if (alive.empty()) first_focal_ = block;
  }
  if (!whole && !alive.empty()) return std::nullopt;
  std::sort(alive.begin(), alive.end());
  return alive;
}

std::optional<std::vector<ScenarioIndex>> ImprovementWeb::held(const WebQuestion& question) {
  const std::size_t blocks = question.blocks.size();
  prepare(question);
  for (const ScenarioIndex n : question.asked) visit(n);
  const bool whole = grow(blocks, question.most);
  if (!whole && !(question.proofs_only && searched_ >= question.asked.size())) return std::nullopt;
  for (WebMover* mover : movers_) mover->arrange(members_);
  std::vector<std::uint32_t> alive;
  for (const ScenarioIndex n : question.asked) alive.push_back(id_of_[n]);
  for (std::size_t block = 0; block < blocks && !alive.empty(); ++block) keep_stable(question, block, alive);
  std::vector<ScenarioIndex> held;
  for (const std::uint32_t s : alive) held.push_back(members_[s]);
  std::sort(held.begin(), held.end());
  return held;
}

}  // namespace detente
