// SPDX-License-Identifier: MIT
#include "detente/study/package_rows.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// One axis of three levels: level 1 is worth (2, 2), level 2 (5, 1). A line forbids level 2, or does not.
Case two_ways() {
  Case dispute = small_case(2, {{0, 3}});
  add_stake(dispute, 0, at(0, 0b010), 2);
  add_stake(dispute, 1, at(0, 0b010), 2);
  add_stake(dispute, 0, at(0, 0b100), 5);
  add_stake(dispute, 1, at(0, 0b100), 1);
  add_line(dispute, 1, at(0, 0b010));
  return dispute;
}

PackageRows rows_of(const Case& dispute, const World& world) {
  Bitmap candidates = world.space().feasible();
  const std::vector<PackageRows::Disagreement> none(2, {dispute.today, {}});
  const auto rows =
      PackageRows::make(dispute, world.space(), candidates, {ActorId(0U), ActorId(1U)}, none, {});
  EXPECT_TRUE(rows);
  return *rows;
}

PackageRows::World worth(const Case& dispute, bool line) { return {point_worths(dispute), {line}}; }

TEST(PackageRows, TheLargestSmallestGainIsPickedAndALineCanForbidIt) {
  const Case dispute = two_ways();
  const World world = world_of(dispute);
  const PackageRows rows = rows_of(dispute, world);
  EXPECT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows.stakes().size(), 4U);
  ASSERT_EQ(rows.constraints().size(), 1U);
  const PackageRows::Priced open(rows, worth(dispute, false)), shut(rows, worth(dispute, true));
  EXPECT_NE(open.pick(), shut.pick()) << "(2, 2), else (5, 1)";
  EXPECT_EQ(open.pick_with(0, true), shut.pick());
  EXPECT_EQ(shut.pick_with(0, false), open.pick());
}

TEST(PackageRows, WithoutAStakeIsAsIfItWereWorthNothing) {
  const Case dispute = two_ways();
  const World world = world_of(dispute);
  const PackageRows rows = rows_of(dispute, world);
  const PackageRows::World now = worth(dispute, false);
  const PackageRows::Priced priced(rows, now);
  for (std::size_t k = 0; k < rows.stakes().size(); ++k) {
    PackageRows::World without = now;
    without.worths[rows.stakes()[k]] = Fixed{};
    EXPECT_EQ(priced.pick_without(k), PackageRows::Priced(rows, without).pick()) << k;
  }
}

TEST(PackageRows, AnAlternativeWorthMoreMovesThePick) {
  const Case dispute = two_ways();
  const World world = world_of(dispute);
  const std::vector<PackageRows::Disagreement> without{{dispute.today, Fixed::from_double(4)},
                                                       {dispute.today, Fixed::from_double(0)}};
  const auto rows = PackageRows::make(dispute, world.space(), world.space().feasible(),
                                      {ActorId(0U), ActorId(1U)}, without, {});
  ASSERT_TRUE(rows);
  const PackageRows plain = rows_of(dispute, world);
  EXPECT_NE(PackageRows::Priced(*rows, worth(dispute, false)).pick(),
            PackageRows::Priced(plain, worth(dispute, false)).pick())
      << "gains (-2, 2) and (1, 1)";
}

}  // namespace
}  // namespace detente
