// SPDX-License-Identifier: MIT
#include "detente/scenario/block_order.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>
#include <vector>

#include "detente/base/parallel.hpp"
#include "detente/scenario/team_scratch.hpp"

namespace detente {

namespace {

constexpr std::uint64_t network_limit = 512;
constexpr std::size_t lanes = 32;

using Comparators = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Batcher's merge exchange for any number of keys.
Comparators merge_exchange(std::uint32_t count) {
  Comparators network;
  if (count < 2) return network;
  const std::uint32_t top = std::bit_ceil(count) / 2;
  for (std::uint32_t p = top; p > 0; p /= 2) {
    std::uint32_t q = top;
    std::uint32_t r = 0;
    for (std::uint32_t d = p; d > 0; d = q - p, q /= 2, r = p) {
      for (std::uint32_t i = 0; i + d < count; ++i) {
        if ((i & p) == r) network.emplace_back(i, i + d);
      }
      if (q == p) break;
    }
  }
  return network;
}

/// A key sorts best first, then by digit: the complement of the rank above the digit.
template <class Key, class Rank>
Key key_of(Rank rank, std::uint64_t digit, unsigned digit_bits) {
  constexpr Rank best = std::numeric_limits<Rank>::max();
  return static_cast<Key>(static_cast<Key>(static_cast<Rank>(best - rank)) << digit_bits | digit);
}

template <class Entry, class Key>
Entry entry_of(Key key, Key before, bool first, unsigned digit_bits) {
  const bool begins = first || key >> digit_bits != before >> digit_bits;
  const Key digit = key & ((Key{1} << digit_bits) - 1);
  return static_cast<Entry>(digit << 1 | (begins ? 1U : 0U));
}

/// Sorts up to 32 blocks at once, keys laid out [digit][block].
template <class Key, class Rank, class Entry>
void order_bundle(const BlockGrid& grid, const Rank* ranks, std::uint64_t first, std::size_t count,
                  const Comparators& network, Key* keys, Entry* entries) {
  const unsigned digit_bits = static_cast<unsigned>(std::bit_width(grid.size - 1));
  std::array<ScenarioIndex, lanes> base{};
  for (std::size_t lane = 0; lane < lanes; ++lane) base[lane] = grid.base(first + std::min(lane, count - 1));
  for (std::uint64_t digit = 0; digit < grid.size; ++digit) {
    Key* const row = keys + digit * lanes;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      row[lane] = key_of<Key>(ranks[base[lane] + digit * grid.stride], digit, digit_bits);
    }
  }
  for (const auto& [upper, lower] : network) {
    Key* const a = keys + upper * lanes;
    Key* const b = keys + lower * lanes;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const Key low = std::min(a[lane], b[lane]);
      b[lane] = std::max(a[lane], b[lane]);
      a[lane] = low;
    }
  }
  for (std::size_t lane = 0; lane < count; ++lane) {
    Entry* const out = entries + (first + lane) * grid.size;
    Key before = 0;
    for (std::uint64_t place = 0; place < grid.size; ++place) {
      const Key key = keys[place * lanes + lane];
      out[place] = entry_of<Entry>(key, before, place == 0, digit_bits);
      before = key;
    }
  }
}

template <class Key, class Rank, class Entry>
void order_by_network(const BlockGrid& grid, const Rank* ranks, unsigned threads, Entry* entries) {
  const Comparators network = merge_exchange(static_cast<std::uint32_t>(grid.size));
  TeamScratch<Key> scratch(grid.size * lanes, threads);
  parallel_for(grid.blocks(), lanes, threads, [&](std::uint64_t begin, std::uint64_t end) {
    Key* const keys = scratch.claim();
    for (std::uint64_t first = begin; first < end; first += lanes) {
      order_bundle<Key>(grid, ranks, first, std::min<std::uint64_t>(lanes, end - first), network, keys,
                        entries);
    }
  });
}

/// One block at a time; keys of 64 bits hold any rank and any digit.
template <class Rank, class Entry>
void order_by_sorting(const BlockGrid& grid, const Rank* ranks, unsigned threads, Entry* entries) {
  const unsigned digit_bits = static_cast<unsigned>(std::bit_width(grid.size - 1));
  TeamScratch<std::uint64_t> scratch(grid.size, threads);
  parallel_for(grid.blocks(), 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
    std::uint64_t* const keys = scratch.claim();
    for (std::uint64_t block = begin; block < end; ++block) {
      const Rank* const at = ranks + grid.base(block);
      for (std::uint64_t digit = 0; digit < grid.size; ++digit) {
        keys[digit] = key_of<std::uint64_t>(at[digit * grid.stride], digit, digit_bits);
      }
      std::sort(keys, keys + grid.size);
      Entry* const out = entries + block * grid.size;
      for (std::uint64_t place = 0; place < grid.size; ++place) {
        out[place] = entry_of<Entry>(keys[place], keys[place == 0 ? 0 : place - 1], place == 0, digit_bits);
      }
    }
  });
}

template <class Entry, class Rank>
BlockOrder order_as(const BlockGrid& grid, const std::vector<Rank>& ranks, unsigned threads) {
  RawArray<Entry> entries(grid.total);
  if (grid.size > network_limit) {
    order_by_sorting(grid, ranks.data(), threads, entries.data());
  } else if constexpr (sizeof(Rank) == 4) {
    order_by_network<std::uint64_t>(grid, ranks.data(), threads, entries.data());
  } else {
    order_by_network<std::uint32_t>(grid, ranks.data(), threads, entries.data());
  }
  return entries;
}

}  // namespace

std::uint64_t block_order_width(std::uint64_t size) { return size <= 128 ? 1 : size <= 32768 ? 2 : 4; }

BlockOrder order_blocks(const BlockGrid& grid, const RankArray& ranks, unsigned threads) {
  return std::visit(
      [&](const auto& r) {
        switch (block_order_width(grid.size)) {
          case 1:
            return order_as<std::uint8_t>(grid, r, threads);
          case 2:
            return order_as<std::uint16_t>(grid, r, threads);
          default:
            return order_as<std::uint32_t>(grid, r, threads);
        }
      },
      ranks);
}

}  // namespace detente
