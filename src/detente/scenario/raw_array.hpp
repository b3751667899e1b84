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
  explicit RawArray(std::size_t size) : size_(size), data_(std::make_unique_for_overwrite<T[]>(size)) {}

  std::size_t size() const { return size_; }
  T* data() { return data_.get(); }
  const T* data() const { return data_.get(); }
  T& operator[](std::size_t k) { return data_[k]; }
  const T& operator[](std::size_t k) const { return data_[k]; }

 private:
  std::size_t size_ = 0;
  std::unique_ptr<T[]> data_;
};

}  // namespace detente
