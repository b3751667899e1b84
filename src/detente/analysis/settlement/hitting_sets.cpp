// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/hitting_sets.hpp"

#include <algorithm>

namespace detente {

namespace {

using Set = std::vector<std::uint32_t>;

/// MMCS. `chosen_` is the partial hitting set; an element stays useful while some edge is hit by it alone.
class Search {
 public:
  Search(const std::vector<Set>& family, std::uint64_t most, const Budget& budget)
      : edges_(family), most_(most), budget_(budget), hits_(family.size()), owner_(family.size()) {
    std::uint32_t width = 0;
    for (const Set& edge : edges_)
      for (const std::uint32_t v : edge) width = std::max(width, v + 1);
    edges_with_.resize(width);
    critical_.resize(width);
    candidate_.assign(width, true);
    for (std::uint32_t e = 0; e < edges_.size(); ++e)
      for (const std::uint32_t v : edges_[e]) edges_with_[v].push_back(e);
  }

  HittingSets run() {
    extend();
    for (Set& set : found_.sets) std::sort(set.begin(), set.end());
    std::sort(found_.sets.begin(), found_.sets.end(),
              [](const Set& a, const Set& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    return std::move(found_);
  }

 private:
  bool stop() {
    if (found_.partial) return true;
    if (++steps_ % 1024 == 0 && budget_.exhausted()) found_.partial = true;
    return found_.partial;
  }

  /// The edge not yet hit with the fewest candidates; the number of edges if all are hit.
  std::size_t hardest_edge() const {
    std::size_t best = edges_.size();
    std::ptrdiff_t fewest = 0;
    for (std::size_t e = 0; e < edges_.size(); ++e) {
      if (hits_[e] != 0) continue;
      const std::ptrdiff_t open = std::count_if(edges_[e].begin(), edges_[e].end(),
                                                [this](std::uint32_t v) { return candidate_[v]; });
      if (best == edges_.size() || open < fewest) best = e, fewest = open;
    }
    return best;
  }

  void choose(std::uint32_t v) {
    for (const std::uint32_t e : edges_with_[v]) {
      if (hits_[e] == 0) ++critical_[v];
      if (hits_[e] == 1) --critical_[owner_[e]];
      owner_[e] ^= v;  // while one element hits the edge this is that element
      ++hits_[e];
    }
    chosen_.push_back(v);
  }

  void drop(std::uint32_t v) {
    chosen_.pop_back();
    for (const std::uint32_t e : edges_with_[v]) {
      --hits_[e];
      owner_[e] ^= v;
      if (hits_[e] == 0) --critical_[v];
      if (hits_[e] == 1) ++critical_[owner_[e]];
    }
  }

  bool all_needed() const {
    return std::all_of(chosen_.begin(), chosen_.end(), [this](std::uint32_t v) { return critical_[v] > 0; });
  }

  void extend() {
    if (stop()) return;
    const std::size_t edge = hardest_edge();
    if (edge == edges_.size()) {
      if (most_ > 0 && found_.sets.size() >= most_)
        found_.partial = true;
      else
        found_.sets.push_back(chosen_);
      return;
    }
    Set branches;
    for (const std::uint32_t v : edges_[edge])
      if (candidate_[v]) branches.push_back(v);
    for (const std::uint32_t v : branches) candidate_[v] = false;
    for (const std::uint32_t v : branches) {
      choose(v);
      if (all_needed()) {
        extend();
        // Later branches may use v too; where it makes an element useless it does so in every superset, so
        // not there.
        candidate_[v] = true;
      }
      drop(v);
    }
    for (const std::uint32_t v : branches) candidate_[v] = true;
  }

  std::vector<Set> edges_;
  std::uint64_t most_;
  const Budget& budget_;
  std::vector<std::uint32_t> hits_;      ///< by edge: how many chosen elements it has
  std::vector<std::uint32_t> owner_;     ///< by edge: exclusive-or of those elements
  std::vector<Set> edges_with_;          ///< by element
  std::vector<std::uint32_t> critical_;  ///< by element: edges it alone hits
  std::vector<bool> candidate_;
  Set chosen_;
  HittingSets found_;
  std::uint64_t steps_ = 0;
};

}  // namespace

HittingSets minimal_hitting_sets(const std::vector<Set>& family, std::uint64_t most, const Budget& budget) {
  return Search(family, most, budget).run();
}

}  // namespace detente
