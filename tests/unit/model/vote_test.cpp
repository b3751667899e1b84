// SPDX-License-Identifier: MIT
#include "detente/model/vote.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/read_case.hpp"
#include "detente/model/point.hpp"

namespace detente {
namespace {

const char* const quay = R"toml(
format = 2
[case]
id = "harbour"
[[actor]]
id = "port"
[[actor]]
id = "town"
[[option]]
id = "quay"
actor = "port"
levels = ["closed", "trial", "half", "whole"]
now = "closed"
[[option]]
id = "toll"
actor = "port"
now = "no"
[[poll]]
id = "asked"
of = "town"
on = "quay"
support = 0.2
oppose = 0.6
[[poll]]
id = "asked_with_toll"
of = "town"
on = "toll and quay >= 'trial'"
support = 0.3
oppose = 0.5
)toml";

std::shared_ptr<const Case> with(const std::string& rest) {
  const auto loaded =
      read_case(quay + ("[[ratification]]\nid = 'v'\noption = 'quay'\nparty = 'port'\n" + rest), "quay.toml");
  EXPECT_TRUE(loaded) << to_string(loaded.error().front());
  return loaded->dispute;
}

/// Level of the quay and toll at which the vote is needed, as `quay` digits without and with a toll.
std::string needed(const Case& dispute) {
  std::string text;
  for (std::uint8_t toll = 0; toll < 2; ++toll) {
    for (std::uint8_t level = 0; level < 4; ++level) {
      const Levels levels{level, toll};
      const bool one = needs_vote(dispute, dispute.ratifications[0], levels);
      EXPECT_EQ(one, holds(vote_needed(dispute, dispute.ratifications[0]), levels));
      EXPECT_EQ(!one, acceptable(dispute, levels));
      EXPECT_EQ(one ? 1U : 0U, lines_crossed(dispute, ActorId(0U), levels));
      text += one ? 'v' : '-';
    }
    text += toll == 0 ? " " : "";
  }
  return text;
}

TEST(Vote, EveryLevelAboveTheLowestUnlessTheFileSaysFromWhere) {
  EXPECT_EQ(needed(*with("poll = 'asked'")), "-vvv -vvv");
  EXPECT_EQ(needed(*with("poll = 'asked'\nfrom = 'trial'")), "-vvv -vvv");
  EXPECT_EQ(needed(*with("poll = 'asked'\nfrom = 'half'")), "--vv --vv");
  EXPECT_EQ(needed(*with("poll = 'asked'\nfrom = 'whole'")), "---v ---v");
}

TEST(Vote, APollOnAConditionTellsOfNothingElse) {
  EXPECT_EQ(needed(*with("poll = 'asked_with_toll'")), "---- -vvv");
  EXPECT_EQ(needed(*with("poll = 'asked_with_toll'\nfrom = 'whole'")), "---- ---v");
}

}  // namespace
}  // namespace detente
