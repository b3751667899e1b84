// SPDX-License-Identifier: MIT
// The schema for editors and the reader know the same keys.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "detente/casefile/read_case.hpp"
#include "detente/model/builder/names.hpp"
#include "unit/model/builder/faults.hpp"

namespace detente {
namespace {

using Keys = std::set<std::string>;

const nlohmann::json& schema() {
  static const nlohmann::json parsed = [] {
    const char* root = std::getenv("DETENTE_SOURCE_DIR");
    std::ifstream in(std::string(root == nullptr ? "." : root) + "/schema/case.schema.json");
    return nlohmann::json::parse(in);
  }();
  return parsed;
}

Keys keys_in_schema(const std::string& definition) {
  const nlohmann::json* part = &schema().at("$defs").at(definition);
  if (part->contains("anyOf") && !part->contains("properties")) part = &part->at("anyOf").back();
  Keys keys;
  for (const auto& [key, value] : part->at("properties").items()) keys.insert(key);
  return keys;
}

// The keys the reader lists when it meets one it does not know.
Keys keys_of_reader(const std::string& piece) {
  // The keys of format 2 are those of the schema.
  std::string text = testing::base_case + piece;
  text.replace(text.find("format = 1"), 10, "format = 2");
  const auto loaded = read_case(text, "case.toml");
  if (loaded) return {};
  for (const Diagnostic& d : loaded.error()) {
    const std::size_t colon = d.hint.find("its keys are ");
    if (d.code != Code::UnknownKey || d.message.find("qqqqqqqq") == std::string::npos || colon != 0) continue;
    Keys keys;
    std::string rest = d.hint.substr(13) + ", ";
    for (std::size_t at = 0, comma = 0; (comma = rest.find(", ", at)) != std::string::npos; at = comma + 2)
      keys.insert(rest.substr(at, comma - at));
    return keys;
  }
  return {};
}

TEST(SchemaKeys, OfEveryBlock) {
  for (const BlockWords& words : block_words()) {
    if (words.kind == BlockKind::Case) continue;
    const std::string piece = std::string("[[") + words.key + "]]\nid = 'zz'\nqqqqqqqq = 1\n" +
                              (words.kind == BlockKind::Ratification
                                   ? "option = 'railway'\nparty = 'moscow'\npoll = 'rail_poll'\n"
                                   : "");
    EXPECT_EQ(keys_of_reader(piece), keys_in_schema(std::string("block_") + words.key)) << words.key;
  }
  EXPECT_EQ(keys_of_reader("[forecast]\nqqqqqqqq = 1"), keys_in_schema("block_forecast"));
}

TEST(SchemaKeys, OfTheCase) {
  const auto loaded = read_case("format = 1\n[case]\nid = 'x'\nqqqqqqqq = 1\n", "case.toml");
  Keys keys;
  for (const std::string& key : keys_in_schema("block_case")) keys.insert(key);
  bool met = false;
  for (const Diagnostic& d : loaded.error())
    if (d.code == Code::UnknownKey) {
      met = true;
      for (const std::string& key : keys) EXPECT_NE(d.hint.find(key), std::string::npos) << d.hint;
    }
  EXPECT_TRUE(met);
}

TEST(SchemaKeys, OfTheTablesInside) {
  const std::string claim = "[[claim]]\nid = 'zz'\nsays = 's'\n";
  for (const auto& [name, definition] : schema().at("$defs").items()) {
    if (name.rfind("claim_", 0) != 0) continue;
    EXPECT_EQ(keys_of_reader(claim + name.substr(6) + " = { qqqqqqqq = 1 }"), keys_in_schema(name)) << name;
  }
  EXPECT_EQ(keys_of_reader(claim + "more_likely = { when = 'visas', than = { qqqqqqqq = 1 } }"),
            keys_in_schema("alteration"));
  EXPECT_EQ(keys_of_reader("[[parameter]]\nid = 'zz'\nvalue = { qqqqqqqq = 1 }"), keys_in_schema("range"));
  const std::string belief = "[[belief]]\nid = 'zz'\nholder = 'moscow'\nabout = 'tbilisi'\n";
  EXPECT_EQ(keys_of_reader(belief + "[[belief.stake]]\nid = 'zy'\nqqqqqqqq = 1"),
            keys_in_schema("belief_stake"));
  EXPECT_EQ(keys_of_reader(belief + "[[belief.redline]]\nid = 'zy'\nqqqqqqqq = 1"),
            keys_in_schema("belief_redline"));
}

TEST(SchemaKeys, OfTheTop) {
  Keys blocks;
  for (const auto& [key, value] : schema().at("properties").items()) blocks.insert(key);
  Keys expected = {"bargain", "format", "forecast"};
  for (const BlockWords& words : block_words()) expected.insert(words.key);
  EXPECT_EQ(blocks, expected);
}

}  // namespace
}  // namespace detente
