// SPDX-License-Identifier: MIT
// Words that stand for numbers: points of a stake, firmness of a line. Each is a PERT range with an anchor,
// so that two analysts mean the same by it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detente/model/quantity.hpp"

namespace detente {

struct ScaleWord {
  const char* word;
  double likely, low, high;
};

enum class Scale { None, Points, Firmness };

/// The words of a scale, from the lowest value up; none for Scale::None.
std::span<const ScaleWord> words_of(Scale scale);

/// The quantity a word stands for; with `-` before it (points alone) the negative one. Empty: no word of the
/// scale. A word whose range has no width is a plain number.
std::optional<Quantity> quantity_of_word(Scale scale, std::string_view text);

/// Is this a word of any scale?
bool is_scale_word(std::string_view text);

/// `trifling 0.5 (0 to 1), minor 1 (0.5 to 2), …`: for messages.
std::string scale_words(Scale scale);

/// What a stake above the scale means: more than this many points is no stake but a red line.
inline constexpr double most_points = 24;

}  // namespace detente
