// SPDX-License-Identifier: MIT
// One decision maker with one of its values, on the blocks of scenarios a search comes across. Internal to
// study/.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "detente/scenario/layout.hpp"
#include "detente/study/lever_values.hpp"

namespace detente {

/// Each block of scenarios among which the mover chooses is read once, when it is first met. Members of a
/// block whose one-way axes hold the same levels are one class: they reach the same classes.
class WebMover {
 public:
  /// Ready for another conflict. `total`: scenarios of the space; `slack`: see WebQuestion. The block, the
  /// reader and the set of feasible scenarios must outlive what is asked about it.
  void prepare(std::size_t position, const OwnerBlock& block, const ValueReader& reader,
               const Bitmap& feasible, std::uint64_t total, std::int64_t slack);

  /// Ready for another search of the same conflict: what was read of it is kept.
  void search_again();

  std::size_t position() const { return position_; }

  /// Calls visit(n) for every scenario that improves on `from`; those it was called for already may be left
  /// out.
  template <class Visit>
  void improve(ScenarioIndex from, Visit&& visit) {
    const std::uint32_t slot = slot_of(from), digit = digit_of(from);
    const std::int64_t* values = &values_[slot * offsets_.size()];
    const std::int64_t own = values[digit] - slack_;
    const std::size_t place = slot * classes_ + class_of_[digit];
    std::int64_t& lowest = lowest_[place];
    if (own >= lowest) return;
    if (lowest == unsearched) searched_.push_back(place);
    for (std::size_t d = 0; d < offsets_.size(); ++d)
      if (values[d] > own && values[d] <= lowest && reaches(class_of_[digit], class_of_[d]))
        visit(bases_[slot] + offsets_[d]);
    lowest = own;
  }

  /// Calls visit(n) for every scenario better for certain that it can move to from `from`.
  template <class Visit>
  void for_each_gain(ScenarioIndex from, Visit&& visit) {
    const std::uint32_t slot = slot_of(from), digit = digit_of(from);
    const std::int64_t own = values_[slot * offsets_.size() + digit] + slack_;
    for (std::size_t d = 0; d < offsets_.size(); ++d)
      if (values_[slot * offsets_.size() + d] > own && reaches(class_of_[digit], class_of_[d]))
        visit(bases_[slot] + offsets_[d]);
  }

  /// The scenario it values most among those it can move to from `from` (`from` itself where none is better).
  ScenarioIndex best(ScenarioIndex from) {
    const std::uint32_t slot = slot_of(from), digit = digit_of(from);
    const std::int64_t* values = &values_[slot * offsets_.size()];
    std::size_t best = digit;
    for (std::size_t d = 0; d < offsets_.size(); ++d)
      if (values[d] > values[best] && reaches(class_of_[digit], class_of_[d])) best = d;
    return bases_[slot] + offsets_[best];
  }
  /// The value of any feasible scenario.
  std::int64_t value_of(ScenarioIndex n) {
    const std::uint32_t digit = digit_of(n);
    return values_[slot_of(n) * offsets_.size() + digit];
  }

  /// Takes in the members of the web, by number, and puts those of each block in order, best first.
  void arrange(const std::vector<ScenarioIndex>& members);

  std::int64_t value(std::uint32_t member) const { return value_[member]; }
  const std::vector<std::int64_t>& values() const { return value_; }

  /// Lowers each member to the least among what improves on it; true where that changed one.
  bool sweep(std::vector<std::int64_t>& least) const;

  /// Calls visit(member) for the members that improve on `from` for certain, best first, until it is false.
  template <class Visit>
  void for_each_better(std::uint32_t from, Visit&& visit) const {
    const Range& range = ranges_[slot_[from]];
    for (std::uint32_t at = range.first; at < range.first + range.count; ++at) {
      const std::uint32_t to = order_[at];
      if (value_[to] <= value_[from] + slack_) return;
      if (reaches(class_[from], class_[to]) && !visit(to)) return;
    }
  }

 private:
  static constexpr std::uint32_t unmet = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::int64_t unsearched = std::numeric_limits<std::int64_t>::max();

  /// Members of a block, in `order_`.
  struct Range {
    std::uint32_t first = 0, count = 0;
  };

  /// A one-way axis in the number of a class.
  struct OneWay {
    Change change;
    std::uint32_t radix;
  };

  bool reaches(std::size_t from, std::size_t to) const {
    return reach_.empty() ? leads(from, to) : reach_[from * classes_ + to] != 0;
  }
  bool leads(std::size_t from, std::size_t to) const;
  void lay_out_moves(const OwnerBlock& block);
  std::uint32_t digit_of(ScenarioIndex n) const;
  std::uint32_t slot_of(ScenarioIndex n);

  std::size_t position_ = 0;
  const ValueReader* reader_ = nullptr;
  const Bitmap* feasible_ = nullptr;
  std::int64_t slack_ = 0;
  bool dense_ = true;                    ///< the axes lie side by side
  std::vector<MoveAxis> moves_;          ///< those of the last question
  std::vector<std::uint64_t> offsets_;   ///< by digit of the block
  std::vector<std::uint32_t> class_of_;  ///< by digit
  std::vector<OneWay> one_way_;          ///< the axes that make the classes
  std::vector<std::uint8_t> reach_;      ///< [class][class]; empty: too many, read off the levels each time
  std::size_t classes_ = 1;
  std::vector<std::uint32_t> slots_;   ///< by block of the space: its number, or unmet
  std::vector<std::uint64_t> met_;     ///< places in `slots_` that are taken
  std::vector<ScenarioIndex> bases_;   ///< by slot
  std::vector<std::int64_t> values_;   ///< [slot][digit]; infeasible: the least number
  std::vector<std::int64_t> lowest_;   ///< [slot][class]: searched down to this value
  std::vector<std::size_t> searched_;  ///< places in `lowest_` that are
  std::vector<std::int64_t> value_;    ///< by member
  std::vector<std::uint32_t> slot_;    ///< by member
  std::vector<std::uint32_t> class_;   ///< by member
  std::vector<std::uint32_t> order_;   ///< members by slot, best first
  std::vector<std::uint32_t> used_;    ///< slots that hold members
  std::vector<Range> ranges_;          ///< by slot
};

}  // namespace detente
