// SPDX-License-Identifier: MIT
#include "detente/interop/faults.hpp"

#include <fmt/format.h>

namespace detente::interop {

void Faults::add(Code code, SourceSpan place, std::string message, std::string hint) {
  if (++count_ > most_told) return;
  file_ = place.file;
  told_.push_back({code, Severity::Error, std::move(place), std::move(message), std::move(hint)});
}

Diagnostics Faults::take() {
  if (count_ > most_told)
    told_.push_back({Code::TooMany,
                     Severity::Error,
                     {file_, 0, 0},
                     fmt::format("{} more errors are not shown", count_ - most_told),
                     {}});
  count_ = 0;
  return std::move(told_);
}

}  // namespace detente::interop
