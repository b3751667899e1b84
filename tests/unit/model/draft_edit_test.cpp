// SPDX-License-Identifier: MIT
#include "detente/model/draft_edit.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/canonical.hpp"
#include "detente/casefile/toml_draft.hpp"

namespace detente {
namespace {

Draft draft(const std::string& text) { return *parse_toml(text, "test.toml"); }

const Draft first = draft(R"(format = 1
[case]
id = "x"
[[option]]
id = "a"
now = "no"
[[option]]
id = "b"
now = "no"
[[stake]]
id = "s"
worth = 1
title = "One"
)");
const Draft second = draft(R"(format = 1
[case]
id = "x"
as_of = 2020-01-01
[[option]]
id = "b"
now = "no"
[[option]]
id = "c"
now = "yes"
[[option]]
id = "a"
now = "no"
[[stake]]
id = "s"
worth = { low = 1, likely = 2, high = 3 }
title = "Two"
)");

TEST(DraftEdit, EveryDifferenceIsFoundOnce) {
  const std::vector<DraftEdit> edits = draft_edits(first, second);
  ASSERT_EQ(edits.size(), 5U);
  EXPECT_EQ(edits[0].key, "as_of");
  EXPECT_EQ(edits[1].kind, EditKind::Added);
  EXPECT_EQ(edits[1].id, "c");
  EXPECT_EQ(edits[2].kind, EditKind::Reordered);
  EXPECT_EQ(edits[4].after, "{ high = 3, likely = 2, low = 1 }");
  EXPECT_FALSE(edits[4].wording);
  EXPECT_TRUE(edits[3].wording);
}

TEST(DraftEdit, AllOfThemMakeTheSecondOutOfTheFirst) {
  for (const auto& [from, to] : {std::pair(&first, &second), std::pair(&second, &first)}) {
    Draft made = *from;
    for (const DraftEdit& edit : draft_edits(*from, *to)) made = edited(made, *to, edit);
    EXPECT_EQ(canonical_text(made), canonical_text(*to));
    EXPECT_TRUE(draft_edits(made, *to).empty());
  }
}

TEST(DraftEdit, EachIsMadeAlone) {
  const std::vector<DraftEdit> edits = draft_edits(first, second);
  for (std::size_t k = 0; k < edits.size(); ++k) {
    const std::vector<DraftEdit> rest = draft_edits(edited(first, second, edits[k]), second);
    // Where a block is put in the second's place, the order of the others may come right with it.
    EXPECT_LE(rest.size(), edits.size() - 1) << k;
  }
}

TEST(DraftEdit, HowANumberIsWrittenDoesNotCount) {
  EXPECT_TRUE(
      draft_edits(draft("[[stake]]\nid = \"s\"\nworth = 1\n"), draft("[[stake]]\nworth = 1.0\nid = \"s\"\n"))
          .empty());
}

}  // namespace
}  // namespace detente
