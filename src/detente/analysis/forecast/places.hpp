// SPDX-License-Identifier: MIT
// Question: which places in the unit interval do the inputs of a draw get?
//
// Definition: draw n is point n of a Sobol' sequence with one dimension per input, each dimension scrambled
// by Owen's nested random permutations: digit k is flipped or not by a fair coin that depends on the seed,
// the input's name and the digits before it. Point 0 is not left out. Beyond the dimensions that direction
// numbers are known for, places are drawn independently.
//
// Reference: Sobol' 1967; Bratley & Fox 1988, algorithm 659; Joe & Kuo 2008 (direction numbers); Owen 1995,
// "Randomly permuted (t,m,s)-nets and (t,s)-sequences"; Owen 2020, "On dropping the first Sobol' point";
// coins: Philox, Salmon, Moraes, Dror & Shaw 2011.
//
// Cost: 32 coins per input and draw. Determinism: a function of (seed, name of the input, its position, draw)
// alone.
//
// Example: of the first 8 places of any input exactly one lies in each eighth of the unit interval.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace detente {

class Places {
 public:
  /// One dimension per name; the same name at the same position gets the same places whatever follows it.
  Places(std::uint64_t seed, const std::vector<std::string>& names);
  ~Places();
  Places(Places&&) noexcept;
  Places& operator=(Places&&) noexcept;

  /// The places of a draw, in the order of the names, each in (0, 1).
  std::vector<double> of(std::uint32_t draw) const;

 private:
  struct Sequence;
  std::uint64_t seed_;
  std::vector<std::uint64_t> streams_;  ///< by input: a hash of its name
  std::unique_ptr<const Sequence> sequence_;
};

}  // namespace detente
