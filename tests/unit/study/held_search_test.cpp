// SPDX-License-Identifier: MIT
#include "detente/study/held_search.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// A random conflict as a question about the web, and its equilibria by the whole space.
struct Searched {
  explicit Searched(std::uint64_t seed)
      : world(world_of(random_case(seed))),
        terms(std::move(*ValueTerms::make(world, at(0, 1)).value())),
        nearest(world.dispute(), world.space()),
        web(world.space().total()) {
    const TermWeights weights = *terms.weights(setting_of(world.dispute()));
    for (std::size_t b = 0; b < weights.size(); ++b) {
      question.a.emplace_back(terms.keys()[b], weights[b]);
      question.b.emplace_back();
    }
    question.feasible = &world.space().feasible();
    question.blocks = world.space().blocks();
    question.most = world.space().total();
    const Bitmap& equilibria = **world.equilibria(SolutionConcept::Seq);
    world.space().feasible().for_each([&](ScenarioIndex n) {
      if ((n * 2654435761U + seed) % 4 != 0) return true;
      question.asked.push_back(n);
      if (equilibria.test(n)) held.push_back(n);
      return true;
    });
  }

  HeldSearch search(SearchSizes sizes) {
    return {question, [this](const WebQuestion&, std::vector<ScenarioIndex>&) { ++narrowed; }, web, nearest,
            sizes};
  }

  World world;
  ValueTerms terms;
  Nearest nearest;
  ImprovementWeb web;
  WebQuestion question;
  std::vector<ScenarioIndex> held;  ///< of those asked about
  int narrowed = 0;
};

/// However little is looked at, what is said is true; with enough everything is said.
TEST(HeldSearch, TellsWhatTheWholeSpaceTells) {
  int held = 0, silent = 0, told = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    Searched one(seed);
    held += one.held.empty() ? 0 : 1;
    for (const SearchSizes sizes : {SearchSizes{}, SearchSizes{2, 1, 2, 4}, SearchSizes{3, 2, 6, 20}}) {
      EXPECT_EQ(one.search(sizes).all(), one.held) << "what is larger is sifted and read whole";
      const bool large = sizes.few == SearchSizes{}.few;
      const auto nearest = one.search(sizes).nearest();
      ASSERT_TRUE(nearest || !large);
      if (nearest) {
        ScenarioIndex wanted = one.held.empty() ? 0 : one.held.front();
        for (const ScenarioIndex n : one.held)
          if (one.nearest.cost(n) < one.nearest.cost(wanted)) wanted = n;
        EXPECT_EQ(*nearest, one.held.empty() ? std::nullopt : std::optional(wanted));
      }
      for (const std::vector<ScenarioIndex>& hints :
           {std::vector<ScenarioIndex>(), one.held, std::vector<ScenarioIndex>{0, 1, 2, 3}}) {
        const auto any = one.search(sizes).any(hints);
        ASSERT_TRUE(any || !large);
        ++(any ? told : silent);
        if (!any) continue;
        ASSERT_EQ(any->has_value(), !one.held.empty());
        const bool right = !*any || std::binary_search(one.held.begin(), one.held.end(), **any);
        EXPECT_TRUE(right) << "what is found is held";
      }
    }
  }
  EXPECT_GT(held, 30);
  EXPECT_GT(told, 1000);
  EXPECT_GT(silent, 10) << "the small limits are limits";
}

TEST(HeldSearch, WhatAHintSettlesNeedsNoNarrowing) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    Searched one(seed);
    if (one.held.empty()) continue;
    EXPECT_TRUE(one.search({}).any({one.held.front()})->has_value());
    EXPECT_EQ(one.narrowed, 0);
    EXPECT_TRUE(one.search({}).any({})->has_value());
    EXPECT_EQ(one.narrowed, 1);
    return;
  }
  FAIL() << "none of the cases has an equilibrium";
}

}  // namespace
}  // namespace detente
