// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>

namespace detente {

/// An array of numbers whose elements start unwritten, so that the threads that fill it touch its pages
/// first. Fresh memory is a large part of the wall time of big spaces; writing zeros on one thread would
/// double it.
template <class T>
class RawArray {
 public:
  RawArray() = default;
  /// errors: throws std::bad_alloc; callers at the library boundary turn it into a diagnostic.
  explicit RawArray(std::size_t size) : size_(size), data_(std::make_shared_for_overwrite<T[]>(size)) {}
  RawArray(RawArray&&) noexcept = default;
  RawArray& operator=(RawArray&&) noexcept = default;

  /// The same elements under a second name; whoever shares them no longer writes.
  RawArray shared() const { return RawArray(*this); }

  std::size_t size() const { return size_; }
  T* data() { return data_.get(); }
  const T* data() const { return data_.get(); }
  T& operator[](std::size_t k) { return data_[k]; }
  const T& operator[](std::size_t k) const { return data_[k]; }

 private:
  RawArray(const RawArray&) = default;  // a copy that looks deep and is not would mislead: see shared()
  RawArray& operator=(const RawArray&) = default;

  std::size_t size_ = 0;
  std::shared_ptr<T[]> data_;
};

}  // namespace detente
