// SPDX-License-Identifier: MIT
#include "detente/model/parameters.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

void add(Case& c, const std::string& id, const std::string& value) {
  Parameter parameter;
  parameter.id = id;
  parameter.value.arithmetic = parse_arithmetic(value, {}).value();
  c.parameters.push_back(parameter);
}

TEST(Parameters, InAnyOrder) {
  Case c;
  add(c, "c", "a * b + a");
  add(c, "b", "a + 1");
  add(c, "a", "3");
  const ParameterValues values = point_parameters(c);
  EXPECT_EQ(values.at("a"), 3);
  EXPECT_EQ(values.at("b"), 4);
  EXPECT_EQ(values.at("c"), 15);
}

TEST(Parameters, ALongChainIsNoLoop) {
  Case c;
  for (int k = 0; k < 8000; ++k) add(c, "p" + std::to_string(k), "p" + std::to_string(k + 1) + " + 1");
  add(c, "p8000", "0");
  EXPECT_EQ(point_parameters(c).at("p0"), 8000);
}

TEST(Parameters, PlainQuantitiesNeedNone) {
  Quantity quantity;
  quantity.likely = 2.5;
  EXPECT_EQ(value_at(quantity, {}), 2.5);
}

}  // namespace
}  // namespace detente
