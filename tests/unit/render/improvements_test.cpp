// SPDX-License-Identifier: MIT
#include "detente/render/improvements.hpp"

#include <gtest/gtest.h>

namespace detente::render {
namespace {

StabilityWitness from_nothing(std::vector<ImprovementWitness> improvements) {
  StabilityWitness witness;
  witness.scenario = {0, 0, 0};
  witness.improvements = std::move(improvements);
  return witness;
}

TEST(Improvements, WhatAddsToAMoveThatPaysIsLeftOut) {
  const StabilityWitness witness = from_nothing({{ActorId(0), {1, 1, 0}, {}, false},
                                                 {ActorId(0), {0, 1, 0}, {}, false},
                                                 {ActorId(1), {0, 1, 1}, {}, false},
                                                 {ActorId(0), {0, 2, 1}, {}, false},
                                                 {ActorId(0), {1, 0, 0}, {}, true}});
  const std::vector<const ImprovementWitness*> simple = simple_improvements(witness);
  ASSERT_EQ(simple.size(), 4U);
  EXPECT_EQ(simple[0]->to, (Levels{0, 1, 0}));
  EXPECT_EQ(simple[1]->to, (Levels{1, 0, 0})) << "of another fate: deterred";
  EXPECT_EQ(simple[2]->to, (Levels{0, 1, 1})) << "of another actor";
  EXPECT_EQ(simple[3]->to, (Levels{0, 2, 1})) << "another level is another move";
}

TEST(Improvements, TheSimplestThatNothingDeters) {
  EXPECT_EQ(simplest_leaving(from_nothing({{ActorId(0), {1, 0, 0}, {}, true}})), nullptr);
  const StabilityWitness witness = from_nothing({{ActorId(0), {1, 0, 0}, {}, true},
                                                 {ActorId(0), {1, 1, 1}, {}, false},
                                                 {ActorId(1), {0, 1, 1}, {}, false}});
  EXPECT_EQ(simplest_leaving(witness)->to, (Levels{0, 1, 1}));
}

}  // namespace
}  // namespace detente::render
