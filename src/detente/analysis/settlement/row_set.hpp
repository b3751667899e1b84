// SPDX-License-Identifier: MIT
// Internal to settlement: a set of rows of whole numbers, each kept once and numbered as it came.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace detente {

using Row = std::span<const std::int64_t>;

class RowSet {
 public:
  /// Rows of `width` numbers. requires: width >= 1.
  explicit RowSet(std::size_t width) : width_(width) {}

  std::size_t size() const { return flat_.size() / width_; }
  std::size_t width() const { return width_; }
  Row row(std::size_t k) const { return {flat_.data() + k * width_, width_}; }
  /// All rows, one after the other.
  const std::vector<std::int64_t>& flat() const { return flat_; }

  /// True where the row was not there yet.
  bool insert(Row row);
  bool contains(Row row) const;

 private:
  std::size_t slot_of(Row row) const;
  void grow();

  std::size_t width_;
  std::vector<std::int64_t> flat_;
  std::vector<std::uint32_t> slots_;  ///< open addressing; position + 1, 0 = free; size a power of two
};

}  // namespace detente
