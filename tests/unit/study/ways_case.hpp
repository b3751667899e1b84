// SPDX-License-Identifier: MIT
// A small dispute with history: two sides of a river, a bridge both must agree to, a toll, a wall.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "detente/casefile/read_case.hpp"
#include "detente/casefile/toml_draft.hpp"

namespace detente::testing {

inline const std::string river = R"(format = 1
[case]
id = "river"
title = "The river"
as_of = 2020-01-01
[[actor]]
id = "north"
title = "North"
[[actor]]
id = "south"
title = "South"
[[option]]
id = "bridge"
parties = ["north", "south"]
title = "Open the bridge"
[[option]]
id = "toll"
actor = "south"
title = "Take a toll"
now = "no"
[[option]]
id = "wall"
actor = "north"
title = "Keep the wall"
change = "down"
[[rule]]
id = "no_bridge_behind_a_wall"
impossible = "bridge and wall"
[[redline]]
id = "no_free_bridge"
actors = ["south"]
never = "bridge.south and not toll"
[[stake]]
id = "trade"
actor = "north"
when = "bridge"
worth = 2
[[stake]]
id = "cost"
actor = "south"
when = "toll"
worth = -1
[[stake]]
id = "income"
actor = "south"
when = "bridge and toll"
worth = 3
[[event]]
id = "wall_built"
date = "2001"
title = "North builds a wall"
set = { wall = "yes" }
[[event]]
id = "wall_falls"
date = "2010-05"
title = "The wall falls"
set = { wall = "no" }
[[event]]
id = "talk"
date = "2011"
title = "They talk"
[[event]]
id = "offer"
date = "2012"
title = "North offers the bridge, South does not answer"
set = { bridge = { north = "yes", south = "no" } }
[[outcome]]
id = "joined"
title = "Joined"
when = "bridge"
[[outcome]]
id = "parted"
title = "Parted"
when = "not bridge"
[[wish]]
id = "crossing"
title = "People cross"
when = "bridge"
[[claim]]
id = "crossing_possible"
says = "People can cross"
possible = "bridge"
)";

/// The text with one passage replaced. A passage that is not there fails the test.
inline std::string with(std::string text, const std::string& passage, const std::string& other) {
  const std::size_t at = text.find(passage);
  EXPECT_NE(at, std::string::npos) << passage;
  if (at != std::string::npos) text.replace(at, passage.size(), other);
  return text;
}

inline std::shared_ptr<const Case> case_of(const std::string& text) {
  const auto loaded = read_case(text, "test.toml");
  EXPECT_TRUE(loaded) << (loaded ? "" : to_string(loaded.error().front()));
  return loaded->dispute;
}

inline Draft draft_of(const std::string& text) { return *parse_toml(text, "test.toml"); }

}  // namespace detente::testing
