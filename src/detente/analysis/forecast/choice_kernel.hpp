// SPDX-License-Identifier: MIT
// Question: where does an actor go from each scenario, once it has a chance to act?
//
// Definition: from s it picks s' among the scenarios its moves reach (s included) that are feasible and cross
// the fewest of its own lines, with probability proportional to exp(lambda u(s') - kappa d(s, s')), d = axes
// changed. As K(s, s') = e^(-kappa d) over permitted moves is a product over axes, the probabilities into s'
// are w(s') sum over s of K(s, s') p(s) / Z(s), with w = e^(lambda u) on the scenarios picked and Z = K w.
// Where one-way options let scenarios of one block reach different fewest counts, one pass per count. Where
// all that s can reach is some e^-600 of the best of its block, the choices from s are found one by one.
//
// Reference: logit choice: McFadden 1974, "Conditional logit analysis of qualitative choice behavior"; as
// revision dynamics: Blume 1993, "The statistical mechanics of strategic interaction".
//
// Cost: two operations per scenario and own axis, plus three; 16 bytes per scenario and pass.
//
// Determinism: every element is summed in one order, whatever the number of threads.
//
// Example: two scenarios, u = (0, 1), lambda = 1, kappa = 0: from either the second has e / (1 + e) = 0.731.
#pragma once

#include <utility>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/scenario/layout.hpp"

namespace detente {

/// What decides one actor's choices in a space.
struct ChoiceQuestion {
  std::uint64_t total = 1;
  const OwnerBlock* block = nullptr;   ///< size > 1
  const Bitmap* open = nullptr;        ///< scenarios that count: closed under this actor's choices
  std::vector<std::uint16_t> crossed;  ///< own lines crossed, by scenario
  std::vector<double> utility;         ///< by scenario, already scaled
  double rationality = 2;
  double inertia = 6;
};

class ChoiceKernel {
 public:
  static ChoiceKernel make(ChoiceQuestion question);

  /// into(s') += weight times the probability that flows into s' from `from`; fresh: into(s') = that. Arrays
  /// of size total.
  void spread(const double* from, double* into, double weight, bool fresh, unsigned threads) const;

  /// Passes over the block's axes one application takes.
  std::size_t passes() const { return passes_.size(); }

 private:
  struct Pass {
    std::vector<double> source;  ///< 1 / Z where the pass starts from, else 0
    std::vector<double> target;  ///< w where the pass leads to, else 0
  };

  /// A scenario from which only choices are open that a far better one of the same block, out of its reach,
  /// makes too small for a double. They are listed one by one.
  struct Steep {
    std::uint64_t source = 0;
    std::vector<std::pair<std::uint64_t, double>> choices;  ///< where to, with which probability
  };

  ChoiceKernel() = default;
  void add_steep(const ChoiceQuestion& question, const std::vector<std::uint16_t>& crossed,
                 std::uint16_t fewest, std::uint64_t source);
  void mix(const double* in, const double* in_factor, double* out, const double* out_factor, double weight,
           bool fresh, bool backwards, unsigned threads) const;
  void mix_whole(const double* in, const double* in_factor, double* out, const double* out_factor,
                 double weight, bool fresh, bool backwards) const;

  std::uint64_t total_ = 1;
  OwnerBlock block_;
  double share_ = 0;  ///< e^-kappa
  std::vector<Pass> passes_;
  std::vector<Steep> steep_;
};

}  // namespace detente
