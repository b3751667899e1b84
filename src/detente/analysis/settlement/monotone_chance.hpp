// SPDX-License-Identifier: MIT
// Question: how likely is it that some set of a family comes in whole, when its elements come in
// independently; and how much of that does each element decide?
//
// Definition: element i is in with probability p_i. f = 1 iff all elements of some set of the family are in:
// a monotone function, the sets its paths. The chance is P(f = 1). The importance of element i is
// P(f = 1 | i in) - P(f = 1 | i out): the probability, over all other elements, that i decides.
//
// Reference: Birnbaum, "On the importance of different components in a multicomponent system", in
// Krishnaiah (ed.), Multivariate Analysis II, 1969, pp. 581-592; with every p_i = 1/2 it is the index of
// Banzhaf, "Weighted voting doesn't work", Rutgers Law Review 19, 1965. Bounds: Esary & Proschan,
// "Coherent structures of non-identical components", Technometrics 5(2), 1963. To compute it is #P-hard
// (Provan & Ball 1983).
//
// Method: sets that share no element are independent parts; within a part the element of most sets is in or
// out (Shannon's expansion). What was met before is remembered, as in the diagrams of Bryant 1986.
//
// Cost: at most `most_steps` expansions. Below 20 elements that is never reached; beyond, families with
// little in common stay cheap. Where it is reached, what is left is put between its largest product and the
// bound of Esary and Proschan, so the answer is an interval that contains the chance.
//
// Determinism: the same bits every time.
//
// Example: {{1, 2}} with 0.1 each: chance 0.01, importance 0.1 each. {{1}, {2}}: 0.19 and 0.9.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace detente {

/// A probability, or the bounds of one.
struct ChanceBounds {
  double low = 0;     ///< in [0, 1]
  double high = 0;    ///< in [low, 1]
  bool exact = true;  ///< low = high, up to rounding

  double middle() const { return low + (high - low) / 2; }
};

/// A family of sets of elements; their order and repeats do not matter.
using ElementFamily = std::vector<std::vector<std::uint32_t>>;

class MonotoneChance {
 public:
  static constexpr std::size_t steps_unless_said = 1U << 20U;

  /// `in`: the probability of each element, in [0, 1]. requires: every element of the family has one.
  MonotoneChance(ElementFamily family, std::vector<double> in, std::size_t most_steps = steps_unless_said);

  /// P(f = 1); 0 for an empty family, 1 where one of its sets is empty.
  ChanceBounds chance();
  /// P(f = 1) with one element in or out for certain.
  ChanceBounds chance_given(std::uint32_t element, bool is_in);
  /// The importance of an element; bounds where a chance it is the difference of has bounds.
  ChanceBounds importance(std::uint32_t element);

 private:
  ChanceBounds of(ElementFamily family);
  ChanceBounds of_part(const ElementFamily& part);
  ChanceBounds bounds_of(const ElementFamily& part) const;
  double all_in(const std::vector<std::uint32_t>& set) const;

  ElementFamily family_;
  std::vector<double> in_;
  std::size_t steps_left_;
  std::map<ElementFamily, ChanceBounds> known_;  ///< of the original probabilities, by part
};

}  // namespace detente
