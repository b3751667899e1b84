// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/places.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>

#include "detente/base/random.hpp"

namespace detente {

namespace {

using Engine = boost::random::sobol_engine<std::uint32_t, 32>;
constexpr std::size_t most_dimensions = boost::random::default_sobol_table::max_dimension;
constexpr double one_step = 0x1.0p-32;

/// Owen's scrambling: the coin at each node of the binary tree of digits.
std::uint32_t scrambled(std::uint32_t x, std::uint64_t seed, std::uint64_t stream) {
  std::uint32_t out = x;
  for (std::uint32_t bit = 32; bit-- > 0;) {
    // The node of the tree, numbered as in a heap: a leading one, then the digits before this one.
    const std::uint64_t above = std::uint64_t{x} >> (bit + 1);
    const auto node = static_cast<std::uint32_t>(above | std::uint64_t{1} << (31 - bit));
    out ^= static_cast<std::uint32_t>(CounterRandom(seed, stream, node).next() & 1U) << bit;
  }
  return out;
}

}  // namespace

struct Places::Sequence {
  Engine engine;
};

Places::Places(std::uint64_t seed, const std::vector<std::string>& names) : seed_(seed) {
  for (const std::string& name : names) streams_.push_back(stream_of(name));
  const std::size_t dimensions = std::clamp<std::size_t>(names.size(), 1, most_dimensions);
  sequence_ = std::make_unique<const Sequence>(Sequence{Engine(dimensions)});
}
Places::~Places() = default;
Places::Places(Places&&) noexcept = default;
Places& Places::operator=(Places&&) noexcept = default;

std::vector<double> Places::of(std::uint32_t draw) const {
  std::vector<double> places;
  places.reserve(streams_.size());
  Engine engine = sequence_->engine;
  // The library leaves the origin out: its first point is the second of the sequence.
  if (draw > 0) engine.seed(draw - 1);
  for (std::size_t k = 0; k < streams_.size(); ++k) {
    if (k >= engine.dimension()) {
      const double unit = CounterRandom(seed_, ~streams_[k], draw).unit();
      places.push_back(std::clamp(unit, 0x1.0p-53, 1 - 0x1.0p-53));
      continue;
    }
    const std::uint32_t x = draw == 0 ? 0 : engine();
    places.push_back((scrambled(x, seed_, streams_[k]) + 0.5) * one_step);
  }
  return places;
}

}  // namespace detente
