// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// "2013-10-01", "2013-10" or "2013", with "by " before it where only the latest day is known; a missing month or day
// is the last.
std::optional<Date> parse_date(std::string_view written) {
  const std::string_view text = written.substr(0, 3) == "by " ? written.substr(3) : written;
  const bool shape = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                     all_digits(text.substr(0, 4)) &&
                     (text.size() < 7 || (text[4] == '-' && all_digits(text.substr(5, 2)))) &&
                     (text.size() < 10 || (text[7] == '-' && all_digits(text.substr(8, 2))));
  if (!shape) return std::nullopt;
  namespace cal = std::chrono;
  const cal::year year(to_int(text.substr(0, 4)));
  const cal::month month(text.size() < 7 ? 12U : static_cast<unsigned>(to_int(text.substr(5, 2))));
  if (!month.ok() || year < cal::year(1)) return std::nullopt;
  const cal::day last = cal::year_month_day_last(year, cal::month_day_last(month)).day();
  const cal::day day = text.size() < 10 ? last : cal::day(static_cast<unsigned>(to_int(text.substr(8, 2))));
  if (day < cal::day(1) || day > last) return std::nullopt;
  return Date{static_cast<int>(year), static_cast<int>(static_cast<unsigned>(month)),
              static_cast<int>(static_cast<unsigned>(day)), std::string(written)};
}

}  // namespace

std::optional<Date> read_date(Build& build, const DraftValue& value, const std::string& what) {
  static constexpr const char* shapes = "a date is written 2013-10-01, \"2013-10\" or \"2013\", or \"by 2013-10-01\" where no more is known";
  std::string text;
  if (const auto* day = value.as<DraftDay>()) {
    text = fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
  } else if (const auto* year = value.as<std::int64_t>()) {
    text = fmt::format("{:04}", *year);
  } else if (const auto* written = value.as<DraftText>()) {
    text = written->text;
  } else {
    build.problems.error(Code::WrongType, value.place,
                         fmt::format("{} is {}, not a date", what, value.what()), shapes);
    return std::nullopt;
  }
  auto date = parse_date(text);
  if (!date)
    build.problems.error(Code::BadDate, value.place,
                         fmt::format("{} is '{}', no date", what, text.substr(0, 100)), shapes);
  return date;
}

}  // namespace detente
