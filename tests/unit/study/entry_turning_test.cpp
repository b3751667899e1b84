// SPDX-License-Identifier: MIT
#include "detente/study/entry_turning.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(EntryTurning, ASetOfLinesHasAChanceAndOneWithAStakeHasNone) {
  Case dispute = small_case(1, {{0}, {0}});
  for (const std::size_t axis : {0U, 1U}) {
    add_line(dispute, 0, at(axis, 2));
    dispute.red_lines.back().firmness = Quantity{.likely = 0.75};
  }
  add_stake(dispute, 0, at(0, 2), 1);
  const EntryRef first{EntryKind::Line, 0, 0, 0}, second{EntryKind::Line, 1, 0, 0},
      stake{EntryKind::Stake, 0, 0, 0};
  EXPECT_NEAR(*turning_set(dispute, {second, first}).chance, 0.0625, 1e-12);
  EXPECT_EQ(turning_set(dispute, {second, first}).of, (std::vector{first, second}));
  EXPECT_FALSE(turning_set(dispute, {first, stake}).chance);
}

TEST(EntryTurning, ThreeAreKeptTheSmallestFirstAndWhatNeverTurnsLast) {
  const EntryRef a{EntryKind::Line, 0, 0, 0}, b{EntryKind::Line, 1, 0, 0}, c{EntryKind::Stake, 2, 0, 0};
  std::vector<TurningSet> sets{{{a, b}, 0.5}, {{a}, 0.0}, {{c}, {}}, {{b}, 0.2}};
  keep_smallest(sets);
  ASSERT_EQ(sets.size(), 3U);
  EXPECT_EQ(sets[0].of, std::vector{b});
  EXPECT_EQ(sets[1].of, std::vector{c});
  EXPECT_EQ(sets[2].of, std::vector{a});
}

TEST(EntryTurning, OfEquallyDecisiveEntriesThoseThatMayTurnComeFirst) {
  const EntryRef a{EntryKind::Vote, 0, 0, 0}, b{EntryKind::Line, 1, 0, 0}, c{EntryKind::Line, 2, 0, 0};
  std::vector<EntryImportance> entries{{a, 0.5, 0, 0.0}, {b, 0.5, 0, 0.3}, {c, 0.7, 0, 0.0}};
  sort_entries(entries);
  EXPECT_EQ(entries[0].entry, c);
  EXPECT_EQ(entries[1].entry, b);
  EXPECT_EQ(entries[2].entry, a);
}

}  // namespace
}  // namespace detente
