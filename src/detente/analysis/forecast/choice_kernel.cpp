// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/choice_kernel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

#include "detente/analysis/forecast/axis_mix.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/axis_reduce.hpp"

namespace detente {

namespace {

constexpr std::uint16_t closed = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint64_t whole_at_once = 1 << 15;  ///< scenarios
constexpr double floor_of_doubles = 1e-290;       ///< a sum below has lost what it is made of

/// Lanes side by side: some blocks of one actor whose elements are handled together, so that every pass runs
/// over neighbouring numbers. Element (digit d, outer o, inner j) of a tile sits at
/// first + o * span + d * stride + j.
struct Lanes {
  std::uint64_t stride, size, span, outers_all;
  std::uint64_t outers = 1, inner = 1;

  Lanes(std::uint64_t total, const OwnerBlock& block)
      : stride(block.stride), size(block.size), span(stride * size), outers_all(total / span) {
    constexpr std::uint64_t target = 4096;  // doubles: a first-level cache
    constexpr std::uint64_t narrowest = 8;  // doubles of a cache line
    const std::uint64_t width = std::max(narrowest, target / size);
    inner = std::min(stride, width);
    outers = inner < stride ? 1 : std::clamp<std::uint64_t>(width / stride, 1, outers_all);
  }
  std::uint64_t columns() const { return (stride + inner - 1) / inner; }
  std::uint64_t count() const { return (outers_all + outers - 1) / outers * columns(); }
};

struct Tile {
  std::uint64_t first, outers, inner;
  std::uint64_t width() const { return outers * inner; }
};

Tile tile_at(const Lanes& lanes, std::uint64_t t) {
  const std::uint64_t outer = t / lanes.columns() * lanes.outers;
  const std::uint64_t column = t % lanes.columns() * lanes.inner;
  return {outer * lanes.span + column, std::min(lanes.outers, lanes.outers_all - outer),
          std::min(lanes.inner, lanes.stride - column)};
}

/// Calls visit(index in the space, index in the lanes, how many side by side).
template <class Visit>
void for_each_strip(const Lanes& lanes, const Tile& tile, const Visit& visit) {
  for (std::uint64_t o = 0; o < tile.outers; ++o)
    for (std::uint64_t d = 0; d < lanes.size; ++d)
      visit(tile.first + o * lanes.span + d * lanes.stride, d * tile.width() + o * tile.inner, tile.inner);
}

Change turned(Change change) {
  return change == Change::Up ? Change::Down : change == Change::Down ? Change::Up : change;
}

/// e^(lambda u) by scenario, 0 where it does not count. Any factor common to a block cancels: the best of it
/// is called 1, so that nothing overflows.
std::vector<double> weights(const ChoiceQuestion& question) {
  std::vector<double> weight = question.utility;
  for (std::uint64_t s = 0; s < question.total; ++s)
    if (question.crossed[s] == closed) weight[s] = -std::numeric_limits<double>::infinity();
  std::vector<double> best = weight;
  std::vector<MoveAxis> free = question.block->moves;
  for (MoveAxis& axis : free) axis.change = Change::Free;
  reduce_block(best.data(), best.size(), free, question.block->stride, TakeMax{});
  for (std::uint64_t s = 0; s < question.total; ++s)
    weight[s] = question.crossed[s] == closed ? 0.0 : std::exp(question.rationality * (weight[s] - best[s]));
  return weight;
}

/// Axes changed between two digits of a block; none where a one-way option stands against it.
std::optional<int> distance(const OwnerBlock& block, std::uint64_t from, std::uint64_t to) {
  int changed = 0;
  for (const MoveAxis& axis : block.moves) {
    const std::uint64_t stride = axis.stride / block.stride;
    const std::uint64_t a = from / stride % axis.radix, b = to / stride % axis.radix;
    if (a == b) continue;
    if ((axis.change == Change::Up && b < a) || (axis.change == Change::Down && b > a)) return std::nullopt;
    ++changed;
  }
  return changed;
}

}  // namespace

ChoiceKernel ChoiceKernel::make(ChoiceQuestion question) {
  ChoiceKernel kernel;
  kernel.total_ = question.total;
  kernel.block_ = *question.block;
  kernel.share_ = std::exp(-question.inertia);
  std::vector<std::uint16_t>& crossed = question.crossed;
  for (std::uint64_t s = 0; s < question.total; ++s)
    if (!question.open->test(s)) crossed[s] = closed;
  std::vector<std::uint16_t> fewest = crossed;
  reduce_block(fewest.data(), question.total, question.block->moves, question.block->stride, TakeMin{});
  std::set<std::uint16_t> counts;
  question.open->for_each([&](ScenarioIndex s) {
    counts.insert(fewest[s]);
    return true;
  });
  const std::vector<double> weight = weights(question);
  // Without one-way options all of a block see the same fewest count: one pass does for all blocks.
  const bool one_pass = !question.block->one_way() || counts.size() == 1;
  if (one_pass) counts = {closed};
  for (const std::uint16_t count : counts) {
    const auto leads = [&](std::uint64_t s) {
      return crossed[s] != closed && crossed[s] == (one_pass ? fewest[s] : count);
    };
    const auto starts = [&](std::uint64_t s) {
      return crossed[s] != closed && (one_pass || fewest[s] == count);
    };
    Pass pass{std::vector<double>(question.total, 0.0), std::vector<double>(question.total, 0.0)};
    for (std::uint64_t s = 0; s < question.total; ++s) pass.target[s] = leads(s) ? weight[s] : 0.0;
    kernel.mix(pass.target.data(), nullptr, pass.source.data(), nullptr, 1, true, true, 1);
    for (std::uint64_t s = 0; s < question.total; ++s) {
      const bool told = pass.source[s] > floor_of_doubles;
      if (starts(s) && !told) kernel.add_steep(question, crossed, fewest[s], s);
      pass.source[s] = starts(s) && told ? 1 / pass.source[s] : 0.0;
    }
    kernel.passes_.push_back(std::move(pass));
  }
  return kernel;
}

/// The choices from one scenario, one by one, with the best of them called 1.
void ChoiceKernel::add_steep(const ChoiceQuestion& question, const std::vector<std::uint16_t>& crossed,
                             std::uint16_t fewest, std::uint64_t source) {
  constexpr double negligible = 45;  // e^-45 is beyond the last digit of 1
  const std::uint64_t here = source / block_.stride % block_.size;
  const std::uint64_t base = source - here * block_.stride;
  std::vector<std::pair<std::uint64_t, double>> choices;
  double best = -std::numeric_limits<double>::infinity();
  for (std::uint64_t digit = 0; digit < block_.size; ++digit) {
    const std::uint64_t target = base + digit * block_.stride;
    if (crossed[target] != fewest) continue;
    const std::optional<int> changed = distance(block_, here, digit);
    if (!changed) continue;
    choices.emplace_back(target,
                         question.rationality * question.utility[target] - question.inertia * *changed);
    best = std::max(best, choices.back().second);
  }
  std::erase_if(choices, [best](const auto& choice) { return choice.second < best - negligible; });
  double sum = 0;
  for (auto& [target, share] : choices) sum += share = std::exp(share - best);
  for (auto& [target, share] : choices) share /= sum;
  steep_.push_back({source, std::move(choices)});
}

void ChoiceKernel::spread(const double* from, double* into, double weight, bool fresh,
                          unsigned threads) const {
  for (const Pass& pass : passes_) {
    mix(from, pass.source.data(), into, pass.target.data(), weight, fresh, false, threads);
    fresh = false;
  }
  for (const Steep& steep : steep_)
    for (const auto& [target, share] : steep.choices) into[target] += weight * share * from[steep.source];
}

/// Where the whole space fits a near cache, in the order of the index: every pass runs over neighbours, and
/// nothing is carried to and fro. The sums are those of the lanes.
void ChoiceKernel::mix_whole(const double* in, const double* in_factor, double* out, const double* out_factor,
                             double weight, bool fresh, bool backwards) const {
  std::vector<double> work(total_);
  for (std::uint64_t s = 0; s < total_; ++s) work[s] = in_factor == nullptr ? in[s] : in[s] * in_factor[s];
  for (const MoveAxis& axis : block_.moves)
    mix_axis(work.data(), total_ / (axis.stride * axis.radix), axis.radix,
             backwards ? turned(axis.change) : axis.change, axis.stride, share_);
  for (std::uint64_t s = 0; s < total_; ++s) {
    const double flow = weight * (out_factor == nullptr ? 1.0 : out_factor[s]) * work[s];
    out[s] = fresh ? flow : out[s] + flow;
  }
}

/// out += weight * out_factor * mixed(in_factor * in); a null factor is 1. Fresh: out = instead. Backwards:
/// from targets to sources.
void ChoiceKernel::mix(const double* in, const double* in_factor, double* out, const double* out_factor,
                       double weight, bool fresh, bool backwards, unsigned threads) const {
  if (total_ <= whole_at_once && (threads == 1 || total_ <= whole_at_once / 8))
    return mix_whole(in, in_factor, out, out_factor, weight, fresh, backwards);
  const Lanes lanes(total_, block_);
  constexpr std::uint64_t grain = 16;
  parallel_for(lanes.count(), grain, threads, [&](std::uint64_t begin, std::uint64_t end) {
    std::vector<double> work(lanes.size * lanes.outers * lanes.inner);
    for (std::uint64_t t = begin; t < end; ++t) {
      const Tile tile = tile_at(lanes, t);
      for_each_strip(lanes, tile, [&](std::uint64_t s, std::uint64_t at, std::uint64_t n) {
        for (std::uint64_t i = 0; i < n; ++i)
          work[at + i] = in_factor == nullptr ? in[s + i] : in[s + i] * in_factor[s + i];
      });
      for (const MoveAxis& axis : block_.moves) {
        const std::uint64_t stride = axis.stride / block_.stride;
        mix_axis(work.data(), lanes.size / (stride * axis.radix), axis.radix,
                 backwards ? turned(axis.change) : axis.change, tile.width() * stride, share_);
      }
      for_each_strip(lanes, tile, [&](std::uint64_t s, std::uint64_t at, std::uint64_t n) {
        for (std::uint64_t i = 0; i < n; ++i) {
          const double flow = weight * (out_factor == nullptr ? 1.0 : out_factor[s + i]) * work[at + i];
          out[s + i] = fresh ? flow : out[s + i] + flow;
        }
      });
    }
  });
}

}  // namespace detente
