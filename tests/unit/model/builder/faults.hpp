// SPDX-License-Identifier: MIT
// Table-driven bad input: a piece of a case file, with `@` before the byte the fault must point at.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "detente/casefile/read_case.hpp"

namespace detente::testing {

/// Valid by itself; pieces are put behind it.
inline const std::string base_case = R"toml(
format = 1

[case]
id = "base"
as_of = 2013-10-01

[[source]]
id = "memo"

[[actor]]
id = "tbilisi"

[[actor]]
id = "moscow"

[[actor]]
id = "people"
kind = "public"

[[option]]
id = "market"
actor = "moscow"
levels = ["closed", "firm by firm", "open"]
now = "closed"

[[option]]
id = "railway"
parties = ["tbilisi", "moscow"]
now = { tbilisi = "yes", moscow = "no" }

[[option]]
id = "visas"
actor = "moscow"
now = "no"

[[outcome]]
id = "thaw"
when = "market > 'closed'"

[[parameter]]
id = "share"
value = 0.5

[[poll]]
id = "rail_poll"
of = "people"
on = "railway"
support = 0.6
oppose = 0.3

[[redline]]
id = "kept"
actors = ["tbilisi"]
never = "railway and visas"

[[stake]]
id = "gain"
actor = "tbilisi"
when = "market"
worth = 2
)toml";

struct BadInput {
  std::string text;  ///< with `@` before the offending byte; without one the place is not looked at
  Code code{};
  std::string message;    ///< a piece of it
  std::string hint = {};  ///< a piece of it
};

/// The file the piece makes, without its mark.
inline std::string whole_file(std::string text, bool alone) {
  text.erase(std::remove(text.begin(), text.end(), '@'), text.end());
  return alone ? text : base_case + text;
}

/// Expects exactly one error, as described. `alone`: the text is a whole file.
inline void expect_fault(const BadInput& bad, bool alone = false) {
  SCOPED_TRACE(bad.text);
  const auto loaded = read_case(whole_file(bad.text, alone), "case.toml");
  ASSERT_FALSE(loaded);
  std::string all;
  for (const Diagnostic& d : loaded.error()) all += to_string(d) + "\n";
  ASSERT_EQ(loaded.error().size(), 1U) << all;
  const Diagnostic& fault = loaded.error()[0];
  EXPECT_EQ(code_name(fault.code), code_name(bad.code)) << all;
  EXPECT_NE(fault.message.find(bad.message), std::string::npos) << all;
  EXPECT_NE(fault.hint.find(bad.hint), std::string::npos) << all;
  const std::string marked = alone ? bad.text : base_case + bad.text;
  const std::size_t mark = marked.find('@');
  if (mark == std::string::npos) return;
  const std::size_t before = marked.rfind('\n', mark);
  const std::size_t start = before == std::string::npos ? 0 : before + 1;
  EXPECT_EQ(fault.span.file, "case.toml");
  EXPECT_EQ(fault.span.line,
            1 + std::count(marked.begin(), marked.begin() + static_cast<std::ptrdiff_t>(mark), '\n'))
      << all;
  EXPECT_EQ(fault.span.column, mark - start + 1) << all;
}

inline void expect_faults(const std::vector<BadInput>& table, bool alone = false) {
  for (const BadInput& bad : table) expect_fault(bad, alone);
}

/// The case the piece makes, which must be valid.
inline LoadedCase load(const std::string& piece, bool alone = false) {
  auto loaded = read_case(whole_file(piece, alone), "case.toml");
  if (!loaded) {
    ADD_FAILURE() << to_string(loaded.error()[0]) << "\n" << piece;
    return *read_case(base_case, "base.toml");
  }
  return *loaded;
}

/// The codes of the warnings of a valid file.
inline std::vector<std::string> warnings_of(const std::string& piece, bool alone = false) {
  std::vector<std::string> found;
  for (const Diagnostic& d : load(piece, alone).warnings)
    found.push_back(code_name(d.code) + " " + d.message);
  return found;
}

}  // namespace detente::testing
