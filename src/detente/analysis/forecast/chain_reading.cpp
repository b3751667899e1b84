// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/chain_reading.hpp"

namespace detente {

namespace {

bool differs_within(const Bitmap& set) {
  const std::uint64_t count = set.count();
  return count > 0 && count < set.size();
}

}  // namespace

ChainReading::ChainReading(const ForecastGround& ground) {
  for (const GroundMover& mover : ground.movers) {
    if (block_of(ground.box, mover.actor) == nullptr) continue;
    Mover read{mover.actor.index(), {}, {}, {}};
    for (const std::size_t k : mover.stakes)
      if (differs_within(scenarios_where(ground.box, ground.dispute->stakes[k].when.formula)))
        read.stakes.push_back(k);
    for (const std::size_t k : mover.lines)
      if (differs_within(ground.lines[k])) read.lines.push_back(k);
    for (const std::size_t k : mover.votes)
      if (differs_within(ground.votes[k])) read.votes.push_back(k);
    movers_.push_back(std::move(read));
  }
  for (std::size_t k = 0; k < ground.jumps.size(); ++k)
    if (!ground.jumps[k].sets.empty()) shocks_.push_back(k);
}

std::optional<std::vector<double>> ChainReading::of(const ForecastInputs& inputs) const {
  if (!inputs.drawn_orders.empty()) return std::nullopt;
  std::vector<double> read{inputs.rationality, inputs.inertia};
  for (const Mover& mover : movers_) {
    read.push_back(inputs.activity[mover.actor]);
    for (const std::size_t k : mover.stakes) read.push_back(inputs.worths[k]);
    for (const std::size_t k : mover.lines) read.push_back(inputs.line_holds[k]);
    for (const std::size_t k : mover.votes) read.push_back(inputs.passes[k]);
  }
  for (const std::size_t k : shocks_) read.push_back(inputs.shock_rates[k]);
  return read;
}

}  // namespace detente
