// SPDX-License-Identifier: MIT
// The prisoner's dilemma with a first player who may be mistaken about the second. Truth: nobody likes to be
// the only one who holds back; Nash {YY}, SEQ {NN, YY}.
#pragma once

#include <gtest/gtest.h>

#include "detente/casefile/read_case.hpp"

namespace detente::testing {

/// Thinks the other would never answer in kind.
inline constexpr const char* kind_neighbour =
    "[[belief]]\nid = \"trust\"\nholder = \"ann\"\nabout = \"ben\"\n"
    "[[belief.stake]]\nid = \"ben_gain\"\nwhen = \"b\"\nworth = -1\n";
/// Has never heard that the other could.
inline constexpr const char* no_such_option =
    "[[belief]]\nid = \"blind\"\nholder = \"ann\"\nabout = \"ben\"\nunaware_of = [\"b\"]\n";

inline Case mistaken_dilemma(const std::string& beliefs) {
  const std::string text = R"(format = 1
[case]
id = "dilemma"
title = "Dilemma"
question = "Who gives way?"
as_of = 2020-01-01
[[actor]]
id = "ann"
title = "Ann"
kind = "person"
[[actor]]
id = "ben"
title = "Ben"
kind = "person"
[[option]]
id = "a"
actor = "ann"
title = "Ann arms"
now = "no"
[[option]]
id = "b"
actor = "ben"
title = "Ben arms"
now = "no"
[[stake]]
id = "ann_gain"
actor = "ann"
when = "a"
worth = 1
[[stake]]
id = "ann_fear"
actor = "ann"
when = "b"
worth = -3
[[stake]]
id = "ben_gain"
actor = "ben"
when = "b"
worth = 1
[[stake]]
id = "ben_fear"
actor = "ben"
when = "a"
worth = -3
[[outcome]]
id = "peace"
title = "Peace"
when = "not a and not b"
)" + beliefs;
  const auto loaded = read_case(text, "dilemma.toml");
  EXPECT_TRUE(loaded) << (loaded ? "" : to_string(loaded.error().front()));
  return *loaded->dispute;
}

}  // namespace detente::testing
