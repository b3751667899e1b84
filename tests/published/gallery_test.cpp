// SPDX-License-Identifier: MIT
// The gallery: every case file is valid, and where a folder says what was published (expected.json), the
// engine and the naive reading of the same file both find it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "detente/analysis/stability/stability.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/model/point.hpp"
#include "detente/result/concept_ids.hpp"
#include "oracle/naive_case.hpp"
#include "oracle/naive_stability.hpp"

namespace detente {
namespace {

namespace fs = std::filesystem;
using Strings = std::set<std::string>;

std::vector<fs::path> gallery(const std::string& extension) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator("cases")) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Strings strings(const nlohmann::json& list) {
  Strings all;
  for (const auto& scenario : list) all.insert(scenario.get<std::string>());
  EXPECT_EQ(all.size(), list.size());
  return all;
}

Strings strings(const Case& dispute, const ScenarioSpace& space, const Bitmap& set) {
  Strings all;
  set.for_each([&](std::uint64_t n) {
    all.insert(scenario_string(dispute, space.levels_of(n)));
    return true;
  });
  return all;
}

Strings strings(const oracle::NaiveCase& naive, const std::vector<char>& set) {
  Strings all;
  for (std::size_t s = 0; s < set.size(); ++s) {
    if (set[s]) all.insert(naive.text(naive.scenarios()[s]));
  }
  return all;
}

StabilityResult analyse(const Case& dispute, const ScenarioSpace& space) {
  StabilityOptions options;
  options.concepts.clear();
  for (const auto& [concept_, id] : concept_ids) options.concepts.push_back(concept_);
  const auto rankings = rank_for_decision_makers(dispute, space, {});
  if (!rankings) return {};
  return analyse_stability(dispute, space, *rankings, options, {}).value_or(StabilityResult{});
}

/// What one entry of expected.json says of one concept.
void compare(const Case& dispute, const ScenarioSpace& space, const ConceptResult& met,
             const std::vector<ActorId>& deciders, const nlohmann::json& expected) {
  const oracle::NaiveCase naive(dispute);
  const oracle::Verdicts definition = oracle::verdicts(naive.bare());
  const auto k = static_cast<std::size_t>(met.concept_);
  const Strings wanted = strings(expected.at("equilibria"));
  EXPECT_EQ(strings(dispute, space, met.equilibria), wanted);
  EXPECT_EQ(strings(naive, definition.equilibrium.at(k)), wanted);
  const nlohmann::json stable = expected.value("stable", nlohmann::json::object());
  for (const auto& [actor, scenarios] : stable.items()) {
    const auto is_it = [&](ActorId id) { return dispute.actor(id).id == actor; };
    const auto found = std::find_if(deciders.begin(), deciders.end(), is_it);
    ASSERT_NE(found, deciders.end()) << actor << " decides nothing";
    const auto d = static_cast<std::size_t>(found - deciders.begin());
    EXPECT_EQ(strings(dispute, space, met.stable.at(d)), strings(scenarios)) << actor;
    EXPECT_EQ(strings(naive, definition.stable.at(k).at(found->index())), strings(scenarios)) << actor;
  }
}

TEST(Gallery, EveryCaseFileIsValid) {
  const std::vector<fs::path> files = gallery(".toml");
  EXPECT_GE(files.size(), 12U);
  for (const fs::path& file : files) {
    const auto loaded = read_case_file(file.string());
    EXPECT_TRUE(loaded.has_value()) << to_string(loaded.error().front());
  }
}

TEST(Gallery, FindsWhatWasPublished) {
  std::size_t compared = 0;
  for (const fs::path& file : gallery(".json")) {
    if (file.filename() != "expected.json") continue;
    std::ifstream in(file);
    const nlohmann::json document = nlohmann::json::parse(in);
    for (const auto& entry : document.at("cases")) {
      const std::string path = (file.parent_path() / entry.at("file").get<std::string>()).string();
      SCOPED_TRACE(path);
      const auto loaded = read_case_file(path);
      ASSERT_TRUE(loaded.has_value());
      const auto space = ScenarioSpace::build(*loaded->dispute, {});
      ASSERT_TRUE(space.has_value());
      const StabilityResult met = analyse(*loaded->dispute, *space);
      ASSERT_EQ(met.concepts.size(), concept_ids.size());
      for (const auto& [name, expected] : entry.at("concepts").items()) {
        SCOPED_TRACE(name);
        const auto concept_ = concept_of(name);
        ASSERT_TRUE(concept_.has_value());
        const auto is_it = [&](const ConceptResult& r) { return r.concept_ == *concept_; };
        const auto found = std::find_if(met.concepts.begin(), met.concepts.end(), is_it);
        compare(*loaded->dispute, *space, *found, met.deciders, expected);
        ++compared;
      }
    }
  }
  EXPECT_GE(compared, 50U);  // ten cases, five concepts each
}

}  // namespace
}  // namespace detente
