// SPDX-License-Identifier: MIT
#include "detente/model/draft.hpp"

#include <gtest/gtest.h>

#include "detente/model/build_case.hpp"

namespace detente {
namespace {

TEST(Draft, PlacesOfBytes) {
  const DraftText straight{"abc", {3, 7}, {}};
  EXPECT_EQ(straight.place(2).column, 9U);
  const DraftText folded{"ab", {1, 1}, {{1, 1}, {2, 5}, {2, 6}}};
  EXPECT_EQ(folded.place(1).line, 2U);
  EXPECT_EQ(folded.place(9).column, 6U) << "past the end is the end";
  EXPECT_EQ((DraftText{"abc", {}, {}}).place(2).column, 0U) << "unknown stays unknown";
}

DraftEntry entry(std::string key, decltype(DraftValue::value) value) {
  return {std::move(key), {}, {{}, std::move(value)}};
}
DraftValue block(std::vector<DraftEntry> entries) { return {{}, DraftTable{std::move(entries)}}; }
DraftText text(std::string words) { return {std::move(words), {}, {}}; }

// Importers make drafts without any file behind them.
TEST(Draft, ACaseNeedsNoFile) {
  Draft draft;
  draft.root.entries = {
      entry("format", std::int64_t{1}),
      entry("case", DraftTable{{entry("id", text("made"))}}),
      entry("actor", std::vector<DraftValue>{block({entry("id", text("a"))})}),
      entry("option", std::vector<DraftValue>{block(
                          {entry("id", text("o")), entry("actor", text("a")), entry("now", text("yes"))})}),
  };
  const auto built = build_case(draft);
  ASSERT_TRUE(built) << to_string(built.error()[0]);
  EXPECT_EQ(built->dispute.today, (Levels{1}));
  draft.root.entries.push_back(
      entry("wish", std::vector<DraftValue>{block({entry("id", text("w")), entry("when", text("p"))})}));
  const auto failed = build_case(draft);
  ASSERT_FALSE(failed);
  EXPECT_EQ(to_string(failed.error()[0]), "error[E203]: no option or outcome is called 'p'");
}

}  // namespace
}  // namespace detente
