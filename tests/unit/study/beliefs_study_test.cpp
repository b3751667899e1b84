// SPDX-License-Identifier: MIT
#include "detente/study/beliefs_study.hpp"

#include <gtest/gtest.h>

#include "support/mistaken_dilemma.hpp"

namespace detente::testing {
namespace {

BeliefsResult weighed(const std::string& beliefs) {
  const auto result = weigh_beliefs(mistaken_dilemma(beliefs), {}, {});
  EXPECT_TRUE(result);
  return *result;
}

const HypergameConcept& under(const BeliefsResult& result, SolutionConcept concept_) {
  for (const HypergameConcept& found : result.hypergame)
    if (found.concept_ == concept_) return found;
  ADD_FAILURE();
  return result.hypergame.front();
}

TEST(BeliefsStudy, MisreadWantsChangeSequentialStabilityAndNothingBelowIt) {
  const BeliefsResult result = weighed(kind_neighbour);
  EXPECT_TRUE(result.only_wants);
  const HypergameConcept& seq = under(result, SolutionConcept::Seq);
  EXPECT_EQ(seq.truth.listed, (std::vector<Levels>{{0, 0}, {1, 1}}));
  EXPECT_EQ(seq.perceived.listed, (std::vector<Levels>{{1, 1}}));
  EXPECT_EQ(seq.lost.listed, (std::vector<Levels>{{0, 0}}));
  EXPECT_TRUE(seq.today_truth);
  EXPECT_FALSE(seq.today_perceived);
  for (const SolutionConcept same : {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr})
    EXPECT_EQ(under(result, same).lost.summary.count + under(result, same).by_misperception.summary.count,
              0U);
  ASSERT_EQ(result.games.size(), 1U);
  EXPECT_EQ(result.games[0].misread, std::vector<ActorId>{ActorId(1U)});
}

TEST(BeliefsStudy, AnUnseenOptionChangesGeneralMetarationality) {
  const BeliefsResult result = weighed(no_such_option);
  EXPECT_FALSE(result.only_wants);
  EXPECT_EQ(under(result, SolutionConcept::Gmr).lost.listed, (std::vector<Levels>{{0, 0}}));
  ASSERT_EQ(result.foresight.size(), 1U);
  EXPECT_EQ(result.foresight[0].unforeseen, 1U);
  EXPECT_TRUE(result.foresight[0].surprises[0].uses_unseen);
}

TEST(BeliefsStudy, PuttingTheBeliefRightServesBoth) {
  const BeliefsResult result = weighed(kind_neighbour);
  ASSERT_EQ(result.corrections.size(), 1U);
  const CorrectionConcept& seq = result.corrections[0].concepts[3];
  EXPECT_EQ(seq.concept_, SolutionConcept::Seq);
  EXPECT_EQ(seq.appears.listed, (std::vector<Levels>{{0, 0}}));
  EXPECT_EQ(seq.vanishes.summary.count, 0U);
  EXPECT_EQ(seq.gains.size(), 2U);
}

TEST(BeliefsStudy, WithoutBeliefsNothingDiffers) {
  const BeliefsResult result = weighed("");
  EXPECT_TRUE(result.games.empty() && result.corrections.empty());
  for (const HypergameConcept& found : result.hypergame)
    EXPECT_EQ(found.perceived.listed, found.truth.listed);
}

TEST(BeliefsStudy, RefusesBeforeItAllocates) {
  const StudySubject subject{std::make_shared<const Case>(mistaken_dilemma(kind_neighbour)), {}, {}};
  Budget small;
  small.max_memory_bytes = 1;
  const auto refused = study_beliefs(subject, {}, small);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, Code::MemoryLimit);
}

}  // namespace
}  // namespace detente::testing
