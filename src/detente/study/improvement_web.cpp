// SPDX-License-Identifier: MIT
#include "detente/study/improvement_web.hpp"

#include <algorithm>
#include <numeric>

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

void ImprovementWeb::begin(const WebQuestion& question) {
  question_ = &question;
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

void ImprovementWeb::search_again() {
  for (const ScenarioIndex n : members_) id_of_[n] = nobody;
  members_.clear();
  for (WebMover* mover : movers_) mover->search_again();
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

/// Which of `asked` the block's owner leaves for one of its `gains`, unpunished. The others alone move after
/// that, so this takes a small part of the web. False: that part is larger than `most`, and what is left may
/// be punished by what lies beyond; where the gains alone are more, all count as left. `gains(focal, s)`
/// lists scenarios the owner can move to from s.
template <class Gains>
bool ImprovementWeb::leave_for(std::size_t block, std::uint64_t most, const Gains& gains,
                               const std::vector<ScenarioIndex>& asked, std::vector<std::uint8_t>& left) {
  search_again();
  std::vector<WebMover*> focal;
  for (WebMover* mover : movers_)
    if (mover->position() == block) focal.push_back(mover);
  std::vector<std::vector<ScenarioIndex>> leads;
  for (const ScenarioIndex s : asked) {
    leads.push_back(gains(focal, s));
    for (const ScenarioIndex to : leads.back()) visit(to);
    if (members_.size() > 2 * most && leads.size() < asked.size()) {
      left.assign(asked.size(), 1);
      return false;
    }
  }
  const bool whole = !question_->sanctions || grow(block, most);
  if (question_->sanctions)
    for (WebMover* mover : movers_)
      if (mover->position() != block) mover->arrange(members_);
  std::vector<std::vector<std::int64_t>> least(focal.size());
  for (std::size_t q = 0; q < focal.size(); ++q) {
    for (const ScenarioIndex n : members_) least[q].push_back(focal[q]->value_of(n));
    if (question_->sanctions) punish(block, least[q]);
  }
  left.assign(asked.size(), 0);
  for (std::size_t k = 0; k < asked.size(); ++k) {
    left[k] = std::any_of(leads[k].begin(), leads[k].end(), [&](ScenarioIndex to) {
      bool better = true;
      for (std::size_t q = 0; q < focal.size() && better; ++q)
        better = least[q][id_of_[to]] > focal[q]->value_of(asked[k]) + question_->slack;
      return better;
    });
  }
  return whole;
}

void ImprovementWeb::keep_stable(std::size_t block, std::vector<std::uint32_t>& alive) const {
  std::vector<Focal> focal;
  for (const WebMover* mover : movers_) {
    if (mover->position() != block) continue;
    focal.push_back({mover, mover->values()});
    if (question_->sanctions) punish(block, focal.back().least);
  }
  std::erase_if(alive, [&](std::uint32_t s) { return !stays(focal, question_->slack, s); });
}

/// Who rules out most goes first: the fewer are left, the less the others have to look at.
std::vector<std::size_t> ImprovementWeb::likeliest_first() {
  ruled_out_.resize(question_->blocks.size(), 0);
  std::vector<std::size_t> order(ruled_out_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [this](std::size_t x, std::size_t y) { return ruled_out_[x] > ruled_out_[y]; });
  return order;
}

void ImprovementWeb::count_out(std::size_t block, std::size_t out) {
  ruled_out_[block] = ruled_out_[block] / 2 + static_cast<double>(out);
}

void ImprovementWeb::sift(std::vector<ScenarioIndex>& asked, std::uint64_t most) {
  const auto best = [](const std::vector<WebMover*>& focal, ScenarioIndex s) {
    std::vector<ScenarioIndex> found;
    for (WebMover* mover : focal) found.push_back(mover->best(s));
    return found;
  };
  // Always in the same order: what a limit leaves undecided must not depend on earlier questions.
  std::vector<std::uint8_t> left;
  for (std::size_t block = 0; block < question_->blocks.size() && !asked.empty(); ++block) {
    if (!leave_for(block, most, best, asked, left)) continue;
    std::vector<ScenarioIndex> kept;
    for (std::size_t k = 0; k < asked.size(); ++k)
      if (left[k] == 0) kept.push_back(asked[k]);
    asked = std::move(kept);
  }
}

WebVerdict ImprovementWeb::held_apart(std::vector<ScenarioIndex> alive, std::uint64_t most) {
  // Those that are gains with every value of the owner; the first value's are all that can be.
  const auto certain = [&](const std::vector<WebMover*>& focal, ScenarioIndex s) {
    std::vector<ScenarioIndex> found;
    focal.front()->for_each_gain(s, [&](ScenarioIndex to) {
      const bool all = std::all_of(focal.begin(), focal.end(), [&](WebMover* mover) {
        return mover->value_of(to) > mover->value_of(s) + question_->slack;
      });
      if (all) found.push_back(to);
    });
    return found;
  };
  std::sort(alive.begin(), alive.end());
  std::vector<std::uint8_t> open(alive.size(), 0), left;
  for (const std::size_t block : likeliest_first()) {
    if (alive.empty()) break;
    const bool whole = leave_for(block, most, certain, alive, left);
    std::size_t kept = 0;
    for (std::size_t s = 0; s < alive.size(); ++s) {
      if (left[s] != 0 && whole) continue;
      alive[kept] = alive[s];
      open[kept++] = open[s] | left[s];
    }
    count_out(block, alive.size() - kept);
    alive.resize(kept);
  }
  WebVerdict verdict;
  for (std::size_t s = 0; s < alive.size(); ++s)
    (open[s] != 0 ? verdict.open : verdict.held).push_back(alive[s]);
  return verdict;
}

std::optional<std::vector<ScenarioIndex>> ImprovementWeb::held(const std::vector<ScenarioIndex>& asked,
                                                               std::uint64_t most) {
  search_again();
  for (const ScenarioIndex n : asked) visit(n);
  if (!grow(question_->blocks.size(), most)) return std::nullopt;
  return stable(asked);
}

std::vector<ScenarioIndex> ImprovementWeb::proven(const std::vector<ScenarioIndex>& asked,
                                                  std::uint64_t most) {
  search_again();
  for (const ScenarioIndex n : asked) visit(n);
  // Whoever's improvements were not all taken in may have one that goes unpunished.
  if (!grow(question_->blocks.size(), most) && searched_ < asked.size()) return {};
  return stable(asked);
}

/// requires: all that improves on those of `asked` is among the members.
std::vector<ScenarioIndex> ImprovementWeb::stable(const std::vector<ScenarioIndex>& asked) {
  for (WebMover* mover : movers_) mover->arrange(members_);
  std::vector<std::uint32_t> alive;
  for (const ScenarioIndex n : asked) alive.push_back(id_of_[n]);
  for (std::size_t block = 0; block < question_->blocks.size() && !alive.empty(); ++block)
    keep_stable(block, alive);
  std::vector<ScenarioIndex> held;
  for (const std::uint32_t s : alive) held.push_back(members_[s]);
  std::sort(held.begin(), held.end());
  return held;
}

}  // namespace detente
