// SPDX-License-Identifier: MIT
#include "detente/interop/table_numbers.hpp"

#include <algorithm>

#include "detente/interop/numbers.hpp"

namespace detente::interop {

namespace {

std::size_t count(std::string_view cell, char mark) {
  return static_cast<std::size_t>(std::count(cell.begin(), cell.end(), mark));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One to three digits, the first not 0, the mark, and three digits: 1.200 or 1,200.
bool may_mark_thousands(std::string_view cell, char mark) {
  if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
  const std::size_t at = cell.find(mark);
  if (at == std::string_view::npos || at < 1 || at > 3 || cell.size() != at + 4 || cell.front() == '0')
    return false;
  return std::all_of(cell.begin(), cell.end(), [mark](char c) { return is_digit(c) || c == mark; });
}

NumberFault no_number() {
  return {"is no number", "write a decimal number such as 0.25 in every utility column"};
}

NumberFault ambiguous() {
  return {"may be a number of thousands or one with three decimals",
          "write it without a mark for thousands, or with another number of decimals"};
}

}  // namespace

void TableNumbers::meet(std::string_view cell) {
  const std::size_t commas = count(cell, ','), points = count(cell, '.');
  if (commas == 1 && points == 0 && !may_mark_thousands(cell, ',')) decimal_commas_ = true;
  if (points == 1 && commas == 0 && !may_mark_thousands(cell, '.')) decimal_points_ = true;
}

std::variant<double, NumberFault> TableNumbers::read(std::string_view cell) const {
  const std::size_t commas = count(cell, ','), points = count(cell, '.');
  std::string plain(cell);
  if (commas > 0 && separator_ == ',')
    return NumberFault{"is no number: it has a comma, which separates cells here",
                       "write decimals with a point and thousands without any mark"};
  if (commas + points > 1)
    return NumberFault{"is no number: it has marks for thousands", "write thousands without any mark"};
  if (commas == 1) {
    if (decimal_points_)
      return NumberFault{"has a comma, and other numbers of the table have decimal points",
                         "write all decimals with the same mark and thousands without any"};
    if (separator_ == '\t' && !decimal_commas_ && may_mark_thousands(cell, ',')) return ambiguous();
    std::replace(plain.begin(), plain.end(), ',', '.');
  }
  if (points == 1 && separator_ != ',') {
    if (!decimal_points_ && may_mark_thousands(cell, '.')) return ambiguous();
    if (decimal_commas_)
      return NumberFault{"has a point, and other numbers of the table have decimal commas",
                         "write all decimals with the same mark and thousands without any"};
  }
  if (const auto value = read_number(plain)) return *value;
  return no_number();
}

}  // namespace detente::interop
