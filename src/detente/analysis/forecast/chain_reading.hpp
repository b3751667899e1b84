// SPDX-License-Identifier: MIT
// Internal to forecast: the part of a draw's inputs that the process on a ground depends on. Two draws that
// differ elsewhere only have the same course, which then need not be computed twice.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/analysis/forecast/ground.hpp"

namespace detente {

class ChainReading {
 public:
  /// The ground must outlive this.
  explicit ChainReading(const ForecastGround& ground);

  /// The numbers that count, always in one order: equal for two draws only if ForecastChain::make makes the
  /// same of both. Empty where preferences were put in an order: those are not compared.
  std::optional<std::vector<double>> of(const ForecastInputs& inputs) const;

  /// Somebody with something to choose in the box.
  struct Mover {
    std::size_t actor;
    std::vector<std::size_t> stakes, lines, votes;  ///< those that differ within the box
  };
  /// Everybody with something to choose, in the order of the ground.
  const std::vector<Mover>& movers() const { return movers_; }

 private:
  std::vector<Mover> movers_;
  std::vector<std::size_t> shocks_;  ///< those that change something in the box
};

}  // namespace detente
