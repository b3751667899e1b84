// SPDX-License-Identifier: MIT
// What is wrong with one foreign file. Internal to interop/.
#pragma once

#include <string>

#include "detente/base/diagnostic.hpp"

namespace detente::interop {

/// Collects errors. Bounded: of a hopeless file the first ones are told, and how many there are besides.
class Faults {
 public:
  static constexpr std::size_t most_told = 100;

  void add(Code code, SourceSpan place, std::string message, std::string hint);
  bool empty() const { return count_ == 0; }
  std::size_t count() const { return count_; }
  /// Nothing more will be told: spare the effort of wording it.
  bool full() const { return count_ >= most_told; }
  /// All that is told, in the order met.
  Diagnostics take();

 private:
  Diagnostics told_;
  std::size_t count_ = 0;
  std::string file_;
};

}  // namespace detente::interop
