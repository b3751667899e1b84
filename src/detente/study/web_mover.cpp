// SPDX-License-Identifier: MIT
#include "detente/study/web_mover.hpp"

#include <algorithm>

namespace detente {

namespace {

/// Classes up to which a table says which leads to which.
constexpr std::size_t most_in_table = 1024;
constexpr std::int64_t infeasible = std::numeric_limits<std::int64_t>::min();

bool same(const MoveAxis& a, const MoveAxis& b) {
  return a.stride == b.stride && a.radix == b.radix && a.change == b.change;
}

bool permits(Change change, std::uint32_t from, std::uint32_t to) {
  return change == Change::Free || (change == Change::Up ? to >= from : to <= from);
}

}  // namespace

void WebMover::prepare(std::size_t position, const OwnerBlock& block, const ValueReader& reader,
                       const Bitmap& feasible, std::uint64_t total, std::int64_t slack) {
  position_ = position;
  reader_ = &reader;
  feasible_ = &feasible;
  slack_ = slack;
  for (const std::uint64_t place : met_) slots_[place] = unmet;
  met_.clear();
  bases_.clear();
  values_.clear();
  lowest_.clear();
  searched_.clear();
  used_.clear();
  ranges_.clear();
  const bool known = !offsets_.empty() && moves_.size() == block.moves.size() &&
                     std::equal(moves_.begin(), moves_.end(), block.moves.begin(), same);
  if (!known) lay_out_moves(block);
  const std::uint64_t places = dense_ ? total / offsets_.size() : total;
  if (!known || slots_.size() != places) slots_.assign(places, unmet);
}

void WebMover::search_again() {
  for (const std::size_t place : searched_) lowest_[place] = unsearched;
  searched_.clear();
}

/// Digits, classes and which class leads to which.
void WebMover::lay_out_moves(const OwnerBlock& block) {
  moves_ = block.moves;
  offsets_ = {0};
  class_of_ = {0};
  dense_ = true;
  classes_ = 1;
  one_way_.clear();
  for (const MoveAxis& axis : moves_) {
    dense_ = dense_ && axis.stride == moves_.front().stride * offsets_.size();
    const bool free = axis.change == Change::Free;
    const std::size_t before = offsets_.size();
    for (std::uint32_t level = 1; level < axis.radix; ++level)
      for (std::size_t d = 0; d < before; ++d) {
        offsets_.push_back(offsets_[d] + level * axis.stride);
        class_of_.push_back(static_cast<std::uint32_t>(class_of_[d] + (free ? 0 : level * classes_)));
      }
    if (free) continue;
    one_way_.push_back({axis.change, axis.radix});
    classes_ *= axis.radix;
  }
  reach_.clear();
  if (classes_ > most_in_table) return;
  for (std::size_t from = 0; from < classes_; ++from)
    for (std::size_t to = 0; to < classes_; ++to) reach_.push_back(leads(from, to) ? 1 : 0);
}

/// Whether every one-way axis may go from its level in one class to its level in the other.
bool WebMover::leads(std::size_t from, std::size_t to) const {
  for (const OneWay& axis : one_way_) {
    if (!permits(axis.change, static_cast<std::uint32_t>(from % axis.radix),
                 static_cast<std::uint32_t>(to % axis.radix)))
      return false;
    from /= axis.radix, to /= axis.radix;
  }
  return true;
}

std::uint32_t WebMover::digit_of(ScenarioIndex n) const {
  if (moves_.empty()) return 0;
  if (dense_) return static_cast<std::uint32_t>(n / moves_.front().stride % offsets_.size());
  std::uint64_t digit = 0, weight = 1;
  for (const MoveAxis& axis : moves_) {
    digit += n / axis.stride % axis.radix * weight;
    weight *= axis.radix;
  }
  return static_cast<std::uint32_t>(digit);
}

/// The number of the block of n; reads its values where it was not met before.
std::uint32_t WebMover::slot_of(ScenarioIndex n) {
  const ScenarioIndex base = n - offsets_[digit_of(n)];
  const std::uint64_t stride = moves_.empty() ? 1 : moves_.front().stride;
  const std::uint64_t place = dense_ ? base / (stride * offsets_.size()) * stride + base % stride : base;
  if (slots_[place] != unmet) return slots_[place];
  slots_[place] = static_cast<std::uint32_t>(bases_.size());
  met_.push_back(place);
  bases_.push_back(base);
  values_.resize(values_.size() + offsets_.size());
  std::int64_t* const values = values_.data() + values_.size() - offsets_.size();
  reader_->read(base, offsets_, values);
  for (std::size_t d = 0; d < offsets_.size(); ++d)
    if (!feasible_->test(base + offsets_[d])) values[d] = infeasible;
  lowest_.insert(lowest_.end(), classes_, unsearched);
  return slots_[place];
}

void WebMover::arrange(const std::vector<ScenarioIndex>& members) {
  const std::size_t count = members.size();
  value_.resize(count), slot_.resize(count), class_.resize(count), order_.resize(count);
  for (std::size_t k = 0; k < count; ++k) {
    const std::uint32_t digit = digit_of(members[k]);
    slot_[k] = slot_of(members[k]);
    value_[k] = values_[slot_[k] * offsets_.size() + digit];
    class_[k] = class_of_[digit];
  }
  for (const std::uint32_t slot : used_) ranges_[slot].count = 0;
  used_.clear();
  ranges_.resize(bases_.size());
  for (const std::uint32_t slot : slot_)
    if (ranges_[slot].count++ == 0) used_.push_back(slot);
  std::uint32_t first = 0;
  for (const std::uint32_t slot : used_) {
    ranges_[slot].first = first;
    first += ranges_[slot].count;
    ranges_[slot].count = 0;
  }
  for (std::uint32_t k = 0; k < count; ++k) {
    Range& range = ranges_[slot_[k]];
    order_[range.first + range.count++] = k;
  }
  for (const std::uint32_t slot : used_)
    std::sort(order_.begin() + ranges_[slot].first,
              order_.begin() + ranges_[slot].first + ranges_[slot].count,
              [this](std::uint32_t x, std::uint32_t y) { return value_[x] > value_[y]; });
}

bool WebMover::sweep(std::vector<std::int64_t>& least) const {
  bool changed = false;
  std::vector<std::int64_t> runs(classes_, unsearched);
  std::vector<std::uint32_t> met;  // classes with a run
  for (const std::uint32_t slot : used_) {
    const std::uint32_t first = ranges_[slot].first, end = first + ranges_[slot].count;
    std::uint32_t better = first;
    for (std::uint32_t at = first; at < end; ++at) {
      const std::uint32_t s = order_[at];
      for (; better < end && value_[order_[better]] > value_[s] - slack_; ++better) {
        const std::uint32_t c = class_[order_[better]];
        if (runs[c] == unsearched) met.push_back(c);
        runs[c] = std::min(runs[c], least[order_[better]]);
      }
      std::int64_t run = least[s];
      for (const std::uint32_t c : met)
        if (reaches(class_[s], c)) run = std::min(run, runs[c]);
      changed = changed || run < least[s];
      least[s] = run;
    }
    for (const std::uint32_t c : met) runs[c] = unsearched;
    met.clear();
  }
  return changed;
}

}  // namespace detente
