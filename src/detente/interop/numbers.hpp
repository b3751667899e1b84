// SPDX-License-Identifier: MIT
// Numbers in foreign files. Internal to interop/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace detente::interop {

/// A finite decimal number, spaces around it allowed; empty where the text is anything else.
std::optional<double> read_number(std::string_view text);

/// Rounded to nine decimals, as short as it goes: `0.3`, `12`, `-0.000000001`.
std::string number_text(double value);

/// Numbers from low to high. step 0: a continuum.
struct NumberRange {
  double low = 0;
  double high = 0;
  double step = 0;
};

/// Points of a range: all of them where there are at most `most`, else `steps` evenly spaced ones with both
/// ends (of a stepped range the nearest members). requires: low <= high, step >= 0, 2 <= steps <= most.
struct SampledRange {
  std::vector<double> points;
  bool sampled = false;  ///< some were left out
};
SampledRange sample(const NumberRange& range, std::size_t steps, std::size_t most);

}  // namespace detente::interop
