// SPDX-License-Identifier: MIT
#include "detente/render/evidence.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::line;
using testing::titled_case;

TEST(Evidence, NamesPassagesBasisAndFirmness) {
  const Case dispute = titled_case();
  EXPECT_EQ(constraint_evidence(dispute, line(0)),
            "The line of the Government of Georgia on trains before trade: memo intro ¶2; memo note 3 "
            "(stated in the source; "
            "firmness 0.9, the analyst’s).");
  EXPECT_EQ(constraint_evidence(dispute, testing::ratification(0)),
            "The Georgian public’s veto over “Reopen the railway”: no passage cited (33 % of those with an "
            "opinion in "
            "favour).");
}

TEST(Evidence, NumbersShowTheirRange) {
  const Case dispute = titled_case();
  EXPECT_EQ(quantity_words(dispute, Quantity{.likely = 3}), "3");
  EXPECT_EQ(quantity_words(dispute, Quantity{.likely = -0.5, .low = -1.5, .high = 0}), "−0.5 (−1.5 to 0)");
  EXPECT_EQ(quantity_words(dispute, dispute.stakes[1].worth), "1.9 (computed from parameters)");
}

TEST(Evidence, EachConstraintOnce) {
  EXPECT_EQ(constraints_in({{{line(2), line(0)}, true, {}}, {{line(0)}, false, {}}}),
            (std::vector<ConstraintRef>{line(0), line(2)}));
}

}  // namespace
}  // namespace detente::render
