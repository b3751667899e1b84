// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/row_set.hpp"

#include <algorithm>
#include <cassert>

namespace detente {

/// Where the row is, or the free slot where it belongs. requires: there is a free slot.
std::size_t RowSet::slot_of(Row row) const {
  std::uint64_t h = 0x9E3779B97F4A7C15ULL;
  for (const std::int64_t value : row) {
    h = (h ^ static_cast<std::uint64_t>(value)) * 0xD6E8FEB86659FD93ULL;
    h ^= h >> 32;
  }
  std::size_t slot = h & (slots_.size() - 1);
  while (slots_[slot] != 0 &&
         !std::equal(row.begin(), row.end(),
                     flat_.begin() + static_cast<std::ptrdiff_t>((slots_[slot] - 1) * width_)))
    slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

void RowSet::grow() {
  slots_.assign(std::max<std::size_t>(64, 2 * slots_.size()), 0);
  for (std::size_t k = 0; k < size(); ++k) slots_[slot_of(row(k))] = static_cast<std::uint32_t>(k + 1);
}

bool RowSet::insert(Row row) {
  assert(row.size() == width_);
  if (2 * (size() + 1) > slots_.size()) grow();
  const std::size_t slot = slot_of(row);
  if (slots_[slot] != 0) return false;
  flat_.insert(flat_.end(), row.begin(), row.end());
  slots_[slot] = static_cast<std::uint32_t>(size());
  return true;
}

bool RowSet::contains(Row row) const {
  assert(row.size() == width_);
  return !slots_.empty() && slots_[slot_of(row)] != 0;
}

}  // namespace detente
