// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/worst_case.hpp"

#include <algorithm>
#include <limits>
#include <mutex>

#include "detente/analysis/stability/verdicts.hpp"

namespace detente {

namespace {

using Marks = RawArray<std::uint8_t>;  ///< by scenario: bit k for focal actor k of a batch, and `feasible`

constexpr std::uint8_t feasible = 0x80;
constexpr std::size_t batch = 7;
constexpr int most_sweeps = 2;
constexpr std::uint64_t chunk = 65536;

struct TakeUnion {
  std::uint8_t operator()(std::uint8_t a, std::uint8_t b) const { return a | b; }
};

/// Every bit where the scenario is feasible.
constexpr std::uint8_t marks_allowed(std::uint8_t marks) { return marks >= feasible ? 0xFF : 0; }

/// The most the mover can bring its rank to from every scenario, staying or moving; 0 where infeasible.
template <class Rank>
RawArray<Rank> most_reached(const Game& game, std::size_t mover, const std::vector<Rank>& ranks) {
  RawArray<Rank> most(game.total);
  const Tiling tiles(game.grids[mover], 16384 / sizeof(Rank), 64 / sizeof(Rank));
  TeamScratch<Rank> scratch(tiles.max_elements(), game.threads);
  parallel_for(tiles.count(), 1, game.threads, [&](std::uint64_t begin, std::uint64_t end) {
    Rank* const best = scratch.claim();
    for (std::uint64_t t = begin; t < end; ++t) {
      const Tile tile = tiles.tile(t);
      tile.gather(ranks.data(), best);
      reduce_block(best, tile.elements(), game.movers[mover]->moves, tile.inner, TakeMax{});
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        for (std::uint64_t i = 0; i < n; ++i) most[s + i] = ranks[s + i] == 0 ? Rank{0} : best[at + i];
      });
    }
  });
  return most;
}

// The compiler takes many elements at once only where it knows that what is written is nothing that is read.

/// least = min(least, values - less).
template <class Rank>
void take_least(const Rank* __restrict values, Rank less, std::uint64_t n, Rank* __restrict least) {
  for (std::uint64_t i = 0; i < n; ++i) least[i] = std::min(least[i], static_cast<Rank>(values[i] - less));
}

template <class Rank>
Rank least_of(const Rank* values, std::uint64_t n) {
  Rank least = std::numeric_limits<Rank>::max();
  for (std::uint64_t i = 0; i < n; ++i) least = std::min(least, values[i]);
  return least;
}

/// Sets `bit` in the marks of feasible scenarios with values - 1 = least.
template <class Rank>
void mark_equal(const Rank* __restrict values, const Rank* __restrict least, std::uint64_t n,
                std::uint8_t bit, std::uint8_t* __restrict marks) {
  for (std::uint64_t i = 0; i < n; ++i) {
    const bool equal = static_cast<Rank>(values[i] - 1) == least[i];
    marks[i] = static_cast<std::uint8_t>(marks[i] | (equal ? bit & marks_allowed(marks[i]) : 0));
  }
}

/// w of one mover, by slice and place in the mover's span.
template <class Rank>
class WorstCase {
 public:
  WorstCase(const Game& game, std::size_t mover, const Rank* values)
      : span_(game.grids[mover].span()), rows_(game.slice() / span_), less_one_(game.total / rows_) {
    const std::uint64_t threads = game.slice() < chunk ? 1 : game.threads;
    TeamScratch<Rank> scratch(span_, static_cast<unsigned>(std::min(threads, rows_)));
    for (std::uint64_t slice = 0; slice < game.total / game.slice(); ++slice)
      find_least(values + slice * game.slice(), game.grids[mover].stride, static_cast<unsigned>(threads),
                 scratch, less_one_.data() + slice * span_);
  }

  /// Sets `bit` for the scenarios from `begin` to `end` whose value is the worst.
  void mark(const Rank* values, ScenarioIndex begin, ScenarioIndex end, std::uint8_t bit,
            Marks& marks) const {
    for_each_run(begin, end - begin, [&](ScenarioIndex s, const Rank* least, std::uint64_t n) {
      mark_equal(values + s, least, n, bit, marks.data() + s);
    });
  }

  /// Writes w of n scenarios from `first`; anything where no scenario with the mover's levels is feasible.
  void write(ScenarioIndex first, std::uint64_t n, Rank* out) const {
    for_each_run(first, n, [&](ScenarioIndex s, const Rank* least, std::uint64_t count) {
      for (std::uint64_t i = 0; i < count; ++i) out[s - first + i] = static_cast<Rank>(least[i] + 1);
    });
  }

 private:
  /// Of one slice, by place in the span.
  void find_least(const Rank* values, std::uint64_t stride, unsigned threads, TeamScratch<Rank>& scratch,
                  Rank* least) const {
    constexpr Rank most = std::numeric_limits<Rank>::max();
    std::fill_n(least, span_, most);
    std::mutex joining;
    scratch.release();
    parallel_for(rows_, 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
      Rank* const part = scratch.claim();
      std::fill_n(part, span_, most);
      for (std::uint64_t row = begin; row < end; ++row)
        take_least(values + row * span_, Rank{1}, span_, part);
      const std::lock_guard<std::mutex> lock(joining);
      take_least(part, Rank{0}, span_, least);
    });
    for (std::uint64_t q = 0; q < span_; q += stride)
      std::fill_n(least + q, stride, least_of(least + q, stride));
  }

  /// Calls visit(scenario, its value, length) for runs within which the values lie side by side.
  template <class Visit>
  void for_each_run(ScenarioIndex s, std::uint64_t left, const Visit& visit) const {
    while (left > 0) {
      const std::uint64_t place = s % span_, n = std::min(left, span_ - place);
      visit(s, less_one_.data() + s / (rows_ * span_) * span_ + place, n);
      s += n;
      left -= n;
    }
  }

  std::uint64_t span_;
  std::uint64_t rows_;  ///< spans in a slice
  /// Less one throughout, so that the 0 of infeasible scenarios counts as more than any.
  RawArray<Rank> less_one_;
};

struct Carried {
  std::uint8_t everywhere;  ///< the marks that every feasible scenario has
  std::uint8_t fresh;       ///< those that came to some scenario

  void add(const Carried& other) {
    everywhere &= other.everywhere;
    fresh |= other.fresh;
  }
};

/// Adds to the marks of n scenarios those that came to them.
Carried take_marks(const std::uint8_t* __restrict came, std::uint64_t n, std::uint8_t* __restrict marks) {
  std::uint8_t everywhere = 0xFF, fresh = 0;
  for (std::uint64_t i = 0; i < n; ++i) {
    const std::uint8_t allowed = marks_allowed(marks[i]);
    const auto now = static_cast<std::uint8_t>(marks[i] | (came[i] & allowed));
    everywhere = static_cast<std::uint8_t>(everywhere & (now | ~allowed));
    fresh = static_cast<std::uint8_t>(fresh | (now ^ marks[i]));
    marks[i] = now;
  }
  return {everywhere, fresh};
}

void keep_only(std::uint8_t kept, std::uint64_t n, std::uint8_t* marks) {
  for (std::uint64_t i = 0; i < n; ++i) marks[i] &= kept;
}

/// Hands the marks but `own` on to where the mover can move to a scenario that has them.
Carried carry(const Game& game, std::size_t mover, std::uint8_t own, Marks& marks) {
  const Tiling tiles(game.grids[mover], 16384, 64);
  TeamScratch<std::uint8_t> scratch(tiles.max_elements(), game.threads);
  const auto others = static_cast<std::uint8_t>(~(own | feasible));
  Carried carried{0xFF, 0};
  std::mutex joining;
  parallel_for(tiles.count(), 1, game.threads, [&](std::uint64_t begin, std::uint64_t end) {
    std::uint8_t* const came = scratch.claim();
    Carried here{0xFF, 0};
    for (std::uint64_t t = begin; t < end; ++t) {
      const Tile tile = tiles.tile(t);
      tile.gather(marks.data(), came);
      keep_only(others, tile.elements(), came);
      reduce_block(came, tile.elements(), game.movers[mover]->moves, tile.inner, TakeUnion{});
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        here.add(take_marks(came + at, n, marks.data() + s));
      });
    }
    const std::lock_guard<std::mutex> lock(joining);
    carried.add(here);
  });
  return carried;
}

/// The marks that come to every feasible scenario within a few sweeps.
std::uint8_t carry_everywhere(const Game& game, std::size_t first, std::size_t count, const Budget& budget,
                              Marks& marks) {
  const auto wanted = static_cast<std::uint8_t>(feasible | ((1U << count) - 1));
  std::uint8_t everywhere = 0;
  for (int sweep = 0; sweep < most_sweeps; ++sweep) {
    bool news = false;
    for (std::size_t mover = 0; mover < game.movers.size(); ++mover) {
      if (budget.exhausted()) return 0;
      const bool inside = mover >= first && mover < first + count;
      const auto own = static_cast<std::uint8_t>(inside ? 1U << (mover - first) : 0U);
      const Carried carried = carry(game, mover, own, marks);
      everywhere = carried.everywhere;
      news = news || carried.fresh != 0;
      if (everywhere == wanted) return everywhere;
    }
    if (!news) break;
  }
  return everywhere;
}

/// Verdicts of up to seven movers from `first` on.
void add_batch(const Game& game, FocalGroup::Start start, std::size_t first, const Budget& budget,
               std::vector<std::optional<Bitmap>>& verdicts) {
  using Any = std::variant<WorstCase<std::uint8_t>, WorstCase<std::uint16_t>, WorstCase<std::uint32_t>>;
  const std::size_t count = std::min(batch, game.movers.size() - first);
  Marks marks(game.total);
  parallel_for(game.total, chunk, game.threads, [&](std::uint64_t begin, std::uint64_t end) {
    for (ScenarioIndex s = begin; s < end; ++s)
      marks[s] = game.feasible->test(s) ? feasible : std::uint8_t{0};
  });
  std::vector<Any> worst;
  for (std::size_t k = 0; k < count; ++k) {
    if (budget.exhausted()) return;
    const auto add = [&]<class Rank>(const std::vector<Rank>& ranks) {
      const bool best = start == FocalGroup::Start::Best;
      const RawArray<Rank> most = best ? most_reached(game, first + k, ranks) : RawArray<Rank>();
      const Rank* const values = best ? most.data() : ranks.data();
      const auto& here = worst.emplace_back(std::in_place_type<WorstCase<Rank>>, game, first + k, values);
      const auto bit = static_cast<std::uint8_t>(1U << k);
      parallel_for(game.total, chunk, game.threads, [&](std::uint64_t begin, std::uint64_t end) {
        std::get<WorstCase<Rank>>(here).mark(values, begin, end, bit, marks);
      });
    };
    std::visit(add, *game.ranks[first + k]);
  }
  const std::uint8_t everywhere = carry_everywhere(game, first, count, budget, marks);
  for (std::size_t k = 0; k < count; ++k) {
    if ((everywhere >> k & 1) == 0 || budget.exhausted()) continue;
    const auto judge = [&]<class Rank>(const std::vector<Rank>& ranks) {
      const auto& here = std::get<WorstCase<Rank>>(worst[k]);
      return content_where<Rank>(
          game, first + k, ranks,
          [&here](ScenarioIndex s, std::uint64_t n, Rank* out) { here.write(s, n, out); });
    };
    verdicts[first + k] = std::visit(judge, *game.ranks[first + k]);
  }
}

}  // namespace

std::vector<std::optional<Bitmap>> stable_by_worst_case(const Game& game, FocalGroup::Start start,
                                                        const Budget& budget) {
  std::vector<std::optional<Bitmap>> verdicts(game.movers.size());
  for (std::size_t first = 0; first < game.movers.size(); first += batch)
    add_batch(game, start, first, budget, verdicts);
  return verdicts;
}

double worst_case_width(const Game& game) {
  double most = 0;
  for (std::size_t first = 0; first < game.movers.size(); first += batch) {
    double values = 0, widest = 0;
    for (std::size_t k = first; k < std::min(first + batch, game.movers.size()); ++k) {
      const double width =
          std::visit([](const auto& r) { return static_cast<double>(sizeof(r[0])); }, *game.ranks[k]);
      values += width * static_cast<double>(game.grids[k].span()) / static_cast<double>(game.slice());
      widest = std::max(widest, width);
    }
    most = std::max(most, 1 + values + 2 * widest);
  }
  return most;
}

}  // namespace detente
