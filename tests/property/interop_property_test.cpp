// SPDX-License-Identifier: MIT
// Random negotiation domains, written as Genius profiles and imported: every package is worth what the
// domain's own numbers say, and the efficient ones are those that no other dominates, by the definition. Then
// the table of the case is imported again and gives the same rows. Environment: settings.hpp.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "detente/casefile/read_case.hpp"
#include "detente/interop/csv.hpp"
#include "detente/interop/domain_case.hpp"
#include "detente/interop/export_table.hpp"
#include "detente/interop/import_file.hpp"
#include "detente/interop/join_profiles.hpp"
#include "property/settings.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

/// Whole numbers, so that utilities on the raw scale are exact.
struct Numbers {
  std::vector<std::vector<int>> evaluations;  ///< [issue][value]
  std::vector<int> weights;
  int reservation = 0;
};

std::string profile(const Numbers& numbers) {
  std::string text = "<utility_space><objective name='random'>";
  for (std::size_t k = 0; k < numbers.weights.size(); ++k) {
    text += fmt::format("<weight index='{0}' value='{1}'/><issue index='{0}' name='issue {0}'>", k,
                        numbers.weights[k]);
    for (std::size_t v = 0; v < numbers.evaluations[k].size(); ++v)
      text += fmt::format("<item value='value {}' evaluation='{}'/>", v, numbers.evaluations[k][v]);
    text += "</issue>";
  }
  return text + fmt::format("</objective><reservation value='{}'/></utility_space>", numbers.reservation);
}

std::vector<Numbers> random_domain(Dice& dice) {
  std::vector<std::size_t> sizes(1 + dice.below(3));
  for (std::size_t& size : sizes) size = 1 + dice.below(4);
  std::vector<Numbers> parties(1 + dice.below(3));
  for (Numbers& party : parties) {
    party.reservation = static_cast<int>(dice.below(12));
    for (const std::size_t size : sizes) {
      party.weights.push_back(static_cast<int>(dice.below(4)));
      party.evaluations.emplace_back();
      for (std::size_t v = 0; v < size; ++v)
        party.evaluations.back().push_back(static_cast<int>(dice.below(7)) - 1);
    }
  }
  return parties;
}

using Rows = std::multimap<std::vector<int>, bool>;  // utilities; efficient

/// Every package of the domain and no agreement, by the definitions.
Rows expected_rows(const std::vector<Numbers>& parties) {
  std::vector<std::vector<int>> all(1);
  for (const Numbers& party : parties) all[0].push_back(party.reservation);
  std::vector<std::size_t> package(parties[0].weights.size(), 0);
  for (bool more = true; more;) {
    all.emplace_back();
    for (const Numbers& party : parties) {
      int utility = 0;
      for (std::size_t k = 0; k < package.size(); ++k)
        utility += party.weights[k] * party.evaluations[k][package[k]];
      all.back().push_back(utility);
    }
    more = false;
    for (std::size_t k = 0; k < package.size() && !more; ++k) {
      more = ++package[k] < parties[0].evaluations[k].size();
      if (!more) package[k] = 0;
    }
  }
  Rows rows;
  for (const std::vector<int>& u : all) {
    const bool dominated = std::any_of(all.begin(), all.end(), [&u](const std::vector<int>& other) {
      bool less = false;
      for (std::size_t p = 0; p < u.size(); ++p) less = less || other[p] < u[p];
      return !less && other != u;
    });
    rows.emplace(u, !dominated);
  }
  return rows;
}

/// The case's table, and its rows: the last columns are the utilities and `efficient`.
std::pair<std::string, Rows> table_of(const std::string& text, std::size_t parties) {
  const auto loaded = read_case(text, "imported");
  if (!loaded) return {to_string(loaded.error().front()), {}};
  for (const Diagnostic& told : loaded->warnings) EXPECT_TRUE(told.severity == Severity::Note || told.code == Code::LevelsAlike) << to_string(told);
  ExportOptions options;
  for (std::size_t p = 1; p <= parties; ++p) options.actors.emplace_back(p);  // the first is the agreement
  const auto table = export_table(*loaded->dispute, options, {});
  if (!table) return {to_string(table.error().front()), {}};
  Rows rows;
  const interop::Csv csv = interop::read_csv(*table, "table").value();
  for (std::size_t r = 1; r < csv.rows.size(); ++r) {
    const std::vector<std::string>& cells = csv.rows[r].cells;
    std::vector<int> utilities;
    for (std::size_t p = cells.size() - 1 - parties; p + 1 < cells.size(); ++p)
      utilities.push_back(std::stoi(cells[p]));
    rows.emplace(utilities, cells.back() == "yes");
  }
  return {*table, rows};
}

void check(std::uint64_t seed) {
  Dice dice(seed);
  const std::vector<Numbers> parties = random_domain(dice);
  std::vector<BargainingDomain> profiles;
  for (std::size_t p = 0; p < parties.size(); ++p)
    profiles.push_back(read_import(profile(parties[p]), fmt::format("p{}.xml", p), 11).value().domain);
  const Rows expected = expected_rows(parties);
  const auto text = domain_case(join_profiles(profiles).value(), UtilityScale::Raw);
  ASSERT_TRUE(text) << to_string(text.error().front());
  const auto [table, rows] = table_of(*text, parties.size());
  EXPECT_EQ(rows, expected) << table;

  // The same rows once more; what was "nothing agreed" is now a package, beside a new one worth 0 to all.
  const auto again = read_import(table, "table.csv", 11);
  ASSERT_TRUE(again) << to_string(again.error().front()) << table;
  const auto second = domain_case(again->domain, UtilityScale::Raw);
  ASSERT_TRUE(second) << to_string(second.error().front());
  Rows back = table_of(*second, parties.size()).second;
  std::multiset<std::vector<int>> had{std::vector<int>(parties.size(), 0)}, has;
  for (const auto& [utilities, efficient] : expected) had.insert(utilities);
  for (const auto& [utilities, efficient] : back) has.insert(utilities);
  EXPECT_EQ(has, had) << table;
}

TEST(InteropProperty, ImportedDomainsKeepTheirUtilitiesAndTheirEfficientPackages) {
  const Settings wanted = settings(60);
  for (std::uint32_t k = wanted.first; k < wanted.first + wanted.count; ++k) {
    SCOPED_TRACE(fmt::format("seed {} number {}", wanted.seed, k));
    check(wanted.seed * 1'000'003 + k);
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace detente::testing
