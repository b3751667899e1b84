// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>

namespace detente {

/// Exact fixed-point number in units of 1e-9, so that sums of stakes tie or differ the same way on every
/// machine.
struct Fixed {
  std::int64_t nano = 0;

  static Fixed from_double(double value) { return Fixed{std::llround(value * 1e9)}; }
  double to_double() const { return static_cast<double>(nano) / 1e9; }
  friend constexpr auto operator<=>(const Fixed&, const Fixed&) = default;
  friend constexpr Fixed operator+(Fixed a, Fixed b) { return {a.nano + b.nano}; }
  friend constexpr Fixed operator-(Fixed a, Fixed b) { return {a.nano - b.nano}; }
  Fixed& operator+=(Fixed other) {
    nano += other.nano;
    return *this;
  }
};

}  // namespace detente
