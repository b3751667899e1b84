// SPDX-License-Identifier: MIT
#include "detente/study/drawn_case.hpp"

#include <gtest/gtest.h>

#include <set>

#include "detente/model/point.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(DrawnCase, HasTheDrawnWorthsAndOnlyTheLinesThatHold) {
  std::size_t gone = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Case dispute = uncertain_case(seed);
    for (const ForecastInputs& inputs : draws_of(dispute, 4)) {
      const Case drawn = drawn_case(dispute, inputs);
      const std::vector<Fixed> worths = point_worths(drawn);
      for (std::size_t k = 0; k < worths.size(); ++k)
        EXPECT_EQ(worths[k], Fixed::from_double(inputs.worths[k]));
      std::vector<std::string> held;
      for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
        if (inputs.line_holds[k] != 0) held.push_back(dispute.red_lines[k].id);
      ASSERT_EQ(drawn.red_lines.size(), held.size());
      for (std::size_t k = 0; k < held.size(); ++k) EXPECT_EQ(drawn.red_lines[k].id, held[k]);
      gone += dispute.red_lines.size() - held.size();
      for (std::size_t k = 0; k < drawn.ratifications.size(); ++k)
        EXPECT_EQ(drawn.ratifications[k].passes, inputs.passes[k] != 0);
    }
  }
  EXPECT_GT(gone, 0U);
}

TEST(DrawnCase, ANewOrderHasANewName) {
  Case dispute = small_case(1, {{0}, {0}});
  Preference preference;
  preference.id = "wants";
  preference.actor = ActorId(0U);
  preference.order = {{when(at(0, 2)), when(at(1, 2))}};
  preference.order[0][0].text = "x";
  preference.order[0][1].text = "y";
  dispute.preferences = {preference};
  std::set<std::string> names;
  for (const ForecastInputs& inputs : draws_of(dispute, 8)) {
    const Case drawn = drawn_case(dispute, inputs);
    ASSERT_EQ(drawn.preferences[0].order.size(), 2U);
    names.insert(drawn.preferences[0].id);
  }
  EXPECT_EQ(names, (std::set<std::string>{"wants/x/y", "wants/y/x"}));
}

}  // namespace
}  // namespace detente
