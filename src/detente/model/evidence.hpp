// SPDX-License-Identifier: MIT
// What the case cites: sources, polls, dated events, shocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/expression/condition.hpp"
#include "detente/model/block.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

struct Source : Block {
  std::string author;
  std::string date;
  std::string publisher;
  std::string url;
  std::string perspective;  ///< from whose side it is written
  std::string grade;        ///< Admiralty code, e.g. "B2"; may be empty
};

/// Shares of answers; the rest to 1 is "don't know".
struct Poll : Block {
  ActorId of;
  OptionId on;                    ///< the option asked about; unused where `when` is set
  std::optional<Condition> when;  ///< asked about this condition instead: it tells of nothing else
  std::string date;
  double support = 0;
  double neutral = 0;
  double oppose = 0;
  std::optional<std::uint32_t> n;  ///< sample size; empty = not given
};

/// A level forced on one axis.
struct AxisLevel {
  AxisId axis;
  std::uint8_t level = 0;
  friend bool operator==(const AxisLevel&, const AxisLevel&) = default;
};

/// A calendar date; an imprecise one counts as its last day.
struct Date {
  int year = 0, month = 0, day = 0;  ///< the last day of what the file says
  std::string text;                  ///< as written; `by …` where the file knows only the latest day
  friend auto key(const Date& d) { return d.year * 10000 + d.month * 100 + d.day; }
};

struct Event : Block {
  Date date;
  std::vector<AxisLevel> set;  ///< may be empty: context only
};

/// Something nobody in the case decides; for the forecast.
struct Shock : Block {
  Quantity per_year;
  std::vector<AxisLevel> set;
};

}  // namespace detente
