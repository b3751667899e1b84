// SPDX-License-Identifier: MIT
// The engine against the definitions on random conflicts. Every conflict is named by a seed and a number:
//   DETENTE_PROPERTY_SEED, _FIRST, _COUNT   which conflicts (default: seed 1, 0, 500)
//   DETENTE_PROPERTY_REPLAY                 one conflict instead, as a failure printed it
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>

#include "detente/base/random.hpp"
#include "property/random_conflict.hpp"
#include "property/settings.hpp"
#include "support/engine_adapter.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;

Settings chosen() { return settings(500); }
std::uint64_t seed() { return chosen().seed; }

/// Which question about a conflict came out wrong, in words; empty = none.
using Property = std::optional<std::string> (*)(const BareConflict&, std::uint32_t number);

/// Shrinks what fails and prints it so that it can be run again.
void report(const BareConflict& conflict, std::uint32_t number, const std::string& wrong, Property property) {
  const BareConflict small =
      shrink(conflict, [&](const BareConflict& c) { return property(c, number).has_value(); });
  ADD_FAILURE() << "seed " << seed() << " number " << number << ": " << wrong
                << "\nsmallest: " << property(small, number).value_or("(gone)")
                << "\nDETENTE_PROPERTY_REPLAY='" << oracle::to_text(small) << "'";
}

/// Runs the property on every `every`-th conflict.
Coverage run(Property property, std::uint32_t every) {
  Coverage coverage;
  int failures = 0;
  for (std::uint32_t number = chosen().first; number < chosen().first + chosen().count && failures < 3;
       number += every) {
    const BareConflict conflict = random_conflict(seed(), number);
    coverage.add(conflict);
    if (const auto wrong = property(conflict, number)) {
      report(conflict, number, *wrong, property);
      ++failures;
    }
  }
  std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed()), coverage.to_text().c_str());
  return coverage;
}

RankWidth width_of(std::uint32_t number) { return static_cast<RankWidth>(number % 3); }

std::optional<std::string> agrees(const BareConflict& c, std::uint32_t number) {
  return difference(c, oracle::verdicts(c), engine_verdicts(c, {.width = width_of(number)}));
}

/// Nash => SSEQ => SEQ => GMR; SSEQ => SMR => GMR.
std::optional<std::string> obeys_the_inclusions(const BareConflict& c, std::uint32_t number) {
  constexpr std::pair<int, int> kLaws[] = {{oracle::kNash, oracle::kSseq},
                                           {oracle::kSseq, oracle::kSeq},
                                           {oracle::kSeq, oracle::kGmr},
                                           {oracle::kSseq, oracle::kSmr},
                                           {oracle::kSmr, oracle::kGmr}};
  const oracle::Verdicts v = engine_verdicts(c, {.width = width_of(number)});
  for (const auto& [narrow, wide] : kLaws) {
    for (std::size_t i = 0; i < c.rank.size(); ++i) {
      const auto& inner = v.stable[static_cast<std::size_t>(narrow)][i];
      const auto& outer = v.stable[static_cast<std::size_t>(wide)][i];
      for (std::size_t s = 0; s < inner.size(); ++s) {
        if (inner[s] && !outer[s]) return "inclusion of concept " + std::to_string(narrow) + " broken";
      }
    }
  }
  return std::nullopt;
}

std::vector<int> permutation(std::size_t count, CounterRandom& random) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t k = 0; k + 1 < count; ++k) std::swap(order[k], order[k + random.below(count - k)]);
  return order;
}

std::optional<std::string> is_the_same_rearranged(const BareConflict& c, std::uint32_t number) {
  CounterRandom random(seed(), stream_of("rearranged"), number);
  const std::vector<int> actor = permutation(c.rank.size(), random);
  const std::vector<int> axis = permutation(c.radix.size(), random);
  std::vector<int> scenario;
  const BareConflict other = rearranged(c, actor, axis, scenario);
  const oracle::Verdicts here = engine_verdicts(c);
  const oracle::Verdicts there = engine_verdicts(other);
  for (std::size_t k = 0; k < oracle::kConcepts; ++k) {
    for (std::size_t i = 0; i < c.rank.size(); ++i) {
      for (std::size_t s = 0; s < c.feasible.size(); ++s) {
        if (here.stable[k][i][s] !=
            there.stable[k][static_cast<std::size_t>(actor[i])][static_cast<std::size_t>(scenario[s])]) {
          return "renaming and permuting changes concept " + std::to_string(k);
        }
      }
    }
  }
  return std::nullopt;
}

/// Threads, width of the ranks, and which concepts are asked together change nothing.
std::optional<std::string> does_not_depend_on_the_asking(const BareConflict& c, std::uint32_t number) {
  const oracle::Verdicts plain = engine_verdicts(c);
  for (const unsigned threads : {2U, 3U, 8U}) {
    if (const auto wrong =
            difference(c, plain, engine_verdicts(c, {.width = width_of(number), .threads = threads}))) {
      return std::to_string(threads) + " threads: " + *wrong;
    }
  }
  for (const SolutionConcept one : Asking().concepts) {
    if (const auto wrong = difference(c, plain, engine_verdicts(c, {.concepts = {one}})))
      return "alone: " + *wrong;
  }
  const std::vector<SolutionConcept> reversed = {SolutionConcept::Sseq, SolutionConcept::Gmr,
                                                 SolutionConcept::Nash};
  if (const auto wrong = difference(c, plain, engine_verdicts(c, {.concepts = reversed})))
    return "reversed: " + *wrong;
  return std::nullopt;
}

TEST(StabilityProperty, AgreesWithTheDefinitions) {
  if (const char* text =
          std::getenv("DETENTE_PROPERTY_REPLAY")) {  // NOLINT(concurrency-mt-unsafe): one thread
    BareConflict c;
    ASSERT_TRUE(oracle::read_conflict(text, c));
    for (std::uint32_t number = 0; number < 3; ++number) EXPECT_EQ(agrees(c, number).value_or(""), "");
    return;
  }
  const Coverage seen = run(agrees, 1);
  EXPECT_EQ(seen["conflicts"], chosen().count);
  for (const char* what : {"holes", "one-way", "holes and one-way", "several one-way of one actor", "fixed",
                           "three levels", "four levels", "ties", "no ties", "over 128 scenarios", "2 actors",
                           "3 actors", "4 actors", "5 actors"}) {
    EXPECT_GT(seen[what], chosen().count / 100) << what;
  }
}

TEST(StabilityProperty, ObeysTheInclusions) { run(obeys_the_inclusions, 4); }
TEST(StabilityProperty, IsTheSameRearranged) { run(is_the_same_rearranged, 4); }
TEST(StabilityProperty, DoesNotDependOnTheAsking) { run(does_not_depend_on_the_asking, 16); }

// That shrinking works: a planted fault ends as small as it can be.
TEST(Shrink, FindsTheSmallestConflict) {
  const auto fails = [](const BareConflict& c) {  // "an actor with two ranks on a one-way axis of its own"
    for (std::size_t a = 0; a < c.radix.size(); ++a) {
      const std::vector<int>& ranks = c.rank[static_cast<std::size_t>(c.owner[a])];
      if (c.change[a] == oracle::Direction::Up && *std::max_element(ranks.begin(), ranks.end()) >= 2)
        return true;
    }
    return false;
  };
  int tried = 0;
  for (std::uint32_t number = 0; number < 200; ++number) {
    const BareConflict c = random_conflict(3, number);
    if (!fails(c)) continue;
    const BareConflict small = shrink(c, fails);
    ++tried;
    EXPECT_TRUE(fails(small));
    EXPECT_EQ(small.scenarios(), 2) << oracle::to_text(small);
    EXPECT_EQ(std::count(small.feasible.begin(), small.feasible.end(), 0), 0);
  }
  EXPECT_GT(tried, 20);
}

}  // namespace
}  // namespace detente::testing
