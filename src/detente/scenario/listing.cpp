// SPDX-License-Identifier: MIT
#include "detente/scenario/listing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace detente {

namespace {

/// Weight of each axis in the file order.
std::vector<std::uint64_t> file_weights(const ScenarioSpace& space) {
  std::vector<std::uint64_t> weights(space.axis_count());
  std::uint64_t weight = 1;
  for (std::size_t x = weights.size(); x-- > 0;) {
    weights[x] = weight;
    weight *= space.radix(AxisId(x));
  }
  return weights;
}

}  // namespace

FileOrder::FileOrder(const ScenarioSpace& space) : space_(space) {
  // Split the index between two axes near the square root, so that both tables stay small.
  for (const std::uint64_t stride : space.strides()) {
    if (stride <= std::uint64_t{1} << 20 && stride * stride <= space.total() * 4)
      split_ = std::max(split_, stride);
  }
  const std::vector<std::uint64_t> weights = file_weights(space);
  const auto add = [&](ScenarioIndex n) {
    std::uint64_t sum = 0;
    for (std::size_t x = 0; x < weights.size(); ++x) sum += weights[x] * space.level(n, AxisId(x));
    return sum;
  };
  for (std::uint64_t n = 0; n < split_; ++n) low_.push_back(add(n));
  for (std::uint64_t n = 0; n < space.total(); n += split_) high_.push_back(add(n));
}

ScenarioIndex FileOrder::scenario(std::uint64_t place) const {
  ScenarioIndex n = 0;
  for (std::size_t x = space_.axis_count(); x-- > 0;) {
    const AxisId axis(x);
    n += place % space_.radix(axis) * space_.stride(axis);
    place /= space_.radix(axis);
  }
  return n;
}

namespace {

/// The scenarios in the order of their strings, one step at a time.
class FileWalk {
 public:
  explicit FileWalk(const ScenarioSpace& space) : space_(space), levels_(space.axis_count(), 0) {}

  ScenarioIndex scenario() const { return at_; }
  /// To the next one; false after the last.
  bool advance() {
    for (std::size_t x = levels_.size(); x-- > 0;) {
      const AxisId axis(x);
      if (++levels_[x] < space_.radix(axis)) {
        at_ += space_.stride(axis);
        return true;
      }
      at_ -= space_.stride(axis) * (levels_[x] - 1U);
      levels_[x] = 0;
    }
    return false;
  }

 private:
  const ScenarioSpace& space_;
  Levels levels_;
  ScenarioIndex at_ = 0;
};

/// The first `count` members in their order; nothing when that takes more than `steps` steps.
std::optional<std::vector<ScenarioIndex>> first_by_walking(const ScenarioSpace& space, const Bitmap& set,
                                                           std::uint64_t count, std::uint64_t steps) {
  std::vector<ScenarioIndex> found;
  FileWalk walk(space);
  for (std::uint64_t step = 0; step < steps; ++step) {
    if (set.test(walk.scenario())) found.push_back(walk.scenario());
    if (found.size() == count || !walk.advance()) return found;
  }
  return std::nullopt;
}

/// The same from all members: a heap with the last of those kept on top.
std::vector<ScenarioIndex> first_by_selecting(const ScenarioSpace& space, const Bitmap& set,
                                              std::uint64_t count) {
  const FileOrder order(space);
  std::vector<std::uint64_t> places;
  set.for_each([&](ScenarioIndex n) {
    const std::uint64_t place = order.place(n);
    if (places.size() < count) {
      places.push_back(place);
      if (places.size() == count) std::make_heap(places.begin(), places.end());
    } else if (place < places.front()) {
      std::pop_heap(places.begin(), places.end());
      places.back() = place;
      std::push_heap(places.begin(), places.end());
    }
    return true;
  });
  std::sort(places.begin(), places.end());
  for (std::uint64_t& place : places) place = order.scenario(place);
  return places;
}

}  // namespace

std::vector<ScenarioIndex> first_members(const ScenarioSpace& space, const Bitmap& set, std::uint64_t count) {
  count = std::min(count, set.count());
  if (count == 0) return {};
  // Many members: the first of them are met soon. Few: looking at each is no more work than this walk was.
  auto first = first_by_walking(space, set, count, set.count());
  return first ? std::move(*first) : first_by_selecting(space, set, count);
}

}  // namespace detente
