// SPDX-License-Identifier: MIT
// Small change of English: counts, lists, quotation, length. Text is UTF-8 throughout.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace detente::render {

/// The longest sentence a finding may be, in words.
inline constexpr std::size_t finding_words = 40;

/// `12,288`.
std::string group_digits(std::uint64_t number);
/// The same for an exact decimal text of any length.
std::string group_digits(const std::string& decimal);

/// `no scenario`, `1 scenario`, `12,288 scenarios`.
std::string counted(std::uint64_t number, const std::string& one, const std::string& many);

/// `nothing`, `some`, `all`: counts of scenarios are no evidence, for one idle option multiplies them.
std::string part_words(std::uint64_t part, std::uint64_t whole);

/// `a`, `a and b`, `a, b and c`; empty for none. `last` is the word before the last one.
std::string listed(const std::vector<std::string>& items, const std::string& last = "and");

/// “title”, set apart where it runs from right to left.
std::string quoted(const std::string& title);

/// The text with its first letter as a capital.
std::string capitalised(std::string text);

/// How many words, parted by white space.
std::size_t word_count(std::string_view text);

/// The first candidate of at most `finding_words` words: richest first; the last one where none is.
std::string first_that_fits(const std::vector<std::string>& candidates);

/// How many columns the text takes on a terminal: none for marks that are set on a letter or not drawn, two
/// for the wide letters of East Asia, one for the rest.
std::size_t display_width(std::string_view text);

/// Lines of at most `width` columns, broken at white space; a longer word has a line of its own. Never empty.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A number for people: at most three decimals, no trailing zeros, a true minus sign.
std::string number_words(double number);

}  // namespace detente::render
