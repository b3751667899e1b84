// SPDX-License-Identifier: MIT
// Random whole case files, read by the product and by the naive oracle. Each is named by a seed and a number:
//   DETENTE_PROPERTY_SEED, _FIRST, _COUNT   which (default: seed 1, 0, 200)
//   DETENTE_PROPERTY_CASE                   a case file instead; DETENTE_PROPERTY_GOAL: the goal to ask about
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "detente/casefile/read_case.hpp"
#include "detente/expression/parse.hpp"
#include "property/case_checks.hpp"
#include "property/random_case_file.hpp"
#include "property/settings.hpp"

namespace detente::testing {
namespace {

/// What is wrong with what the engine says about this case; "unreadable: …" where it is none.
Wrong check(const CaseFile& file, std::map<std::string, std::uint64_t>* seen = nullptr) {
  const auto loaded = read_case(file.text(), "random.toml");
  if (!loaded) return "unreadable: " + to_string(loaded.error().front());
  const Case& dispute = *loaded->dispute;
  const auto space = ScenarioSpace::build(dispute, {});
  if (!space) return "no space: " + to_string(space.error().front());
  const oracle::NaiveCase naive(dispute);
  const oracle::BareConflict bare = naive.bare();
  Readings r{dispute, *space, naive, bare, {}};
  for (const Levels& levels : naive.scenarios()) r.index.push_back(space->index_of(levels));
  const auto threads = static_cast<unsigned>(1 + file.blocks.size() % 3);
  for (const auto& check_one : {check_space, check_sets, check_rankings, check_reachability}) {
    if (auto wrong = check_one(r)) return wrong;
  }
  if (auto wrong = check_stability(r, threads)) return wrong;
  for (const std::string& text : file.goals) {
    const auto goal = make_condition(text, dispute.symbols, {});
    if (!goal) return "unreadable goal: " + text;
    if (auto wrong = check_settlement(r, *goal, threads)) return "goal " + text + ": " + *wrong;
  }
  if (seen != nullptr) {
    const auto note = [&](const char* what, bool has) { (*seen)[what] += has ? 1 : 0; };
    note("cases", true);
    note("holes", space->has_holes());
    note("stakes", !dispute.stakes.empty());
    note("statements", std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                                   [](const Preference& p) { return !p.order.empty(); }));
    note("rankings", std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                                 [](const Preference& p) { return !p.ranking.empty(); }));
    note("red lines", !dispute.red_lines.empty());
    note("lines that do not bind", std::any_of(dispute.red_lines.begin(), dispute.red_lines.end(),
                                               [](const RedLine& l) { return !l.binding; }));
    note("failed ratifications", std::any_of(dispute.ratifications.begin(), dispute.ratifications.end(),
                                             [](const Ratification& x) { return !x.passes; }));
    note("joint options", std::any_of(dispute.options.begin(), dispute.options.end(),
                                      [](const Option& o) { return o.joint; }));
    note("one-way", std::any_of(dispute.axes.begin(), dispute.axes.end(), [](const Axis& a) {
           return a.change == Change::Up || a.change == Change::Down;
         }));
    note("fixed", std::any_of(dispute.axes.begin(), dispute.axes.end(),
                              [](const Axis& a) { return a.change == Change::Fixed; }));
    note("wishes", !dispute.wishes.empty());
    note("outcomes", !dispute.outcomes.empty());
  }
  return std::nullopt;
}

void report(const CaseFile& file, std::uint32_t number, const std::string& wrong) {
  const bool readable = wrong.rfind("unreadable", 0) != 0;
  const auto fails = [&](const CaseFile& less) {
    const Wrong found = check(less);
    return found.has_value() && (found->rfind("unreadable", 0) != 0) == readable;
  };
  const CaseFile small = readable ? shrink(file, fails) : file;
  std::string goals;
  for (const std::string& goal : small.goals) goals += "\nDETENTE_PROPERTY_GOAL=\"" + goal + "\"";
  ADD_FAILURE() << "seed " << settings().seed << " number " << number << ": " << wrong
                << "\nsmallest: " << check(small).value_or("(gone)") << goals << "\n----\n"
                << small.text() << "----";
}

TEST(CaseProperty, AgreesWithTheNaiveReading) {
  std::map<std::string, std::uint64_t> seen;
  int failures = 0;
  for (std::uint32_t k = 0; k < settings().count && failures < 3; ++k) {
    const std::uint32_t number = settings().first + k;
    const CaseFile file = random_case_file(settings().seed, number);
    if (const Wrong wrong = check(file, &seen)) {
      report(file, number, *wrong);
      ++failures;
    }
  }
  std::string text;
  for (const auto& [what, n] : seen) {
    text += " " + what + " " + std::to_string(n);
    EXPECT_GT(n, settings().count / 20) << what;
  }
  std::printf("seed %llu:%s\n", static_cast<unsigned long long>(settings().seed), text.c_str());
}

TEST(CaseProperty, ReplaysACaseFile) {
  const char* path = std::getenv("DETENTE_PROPERTY_CASE");  // NOLINT(concurrency-mt-unsafe): one thread
  if (path == nullptr) return;
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  CaseFile file{{text.str()}, {}};
  const char* goal = std::getenv("DETENTE_PROPERTY_GOAL");  // NOLINT(concurrency-mt-unsafe): one thread
  if (goal != nullptr) file.goals.emplace_back(goal);
  EXPECT_EQ(check(file).value_or(""), "");
}

}  // namespace
}  // namespace detente::testing
