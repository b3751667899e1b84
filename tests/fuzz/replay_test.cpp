// SPDX-License-Identifier: MIT
// The corpora of the fuzz targets, read in every build: what was found once stays mended.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "fuzz/checks.hpp"

namespace detente {
namespace {

std::vector<std::filesystem::path> corpus(const std::string& target) {
  const char* root = std::getenv("DETENTE_SOURCE_DIR");
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder =
      std::filesystem::path(root == nullptr ? "." : root) / "tests/fuzz/corpus" / target;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Replay, CaseFiles) {
  const auto files = corpus("fuzz_read_case");
  EXPECT_GE(files.size(), 10U);
  for (const auto& path : files) {
    const std::string text = bytes_of(path);
    EXPECT_EQ(fuzz::fault_of_case(text), "") << path;
    const auto loaded = read_case(text, path.string());
    const std::string name = path.filename().string();
    if (name.rfind("good_", 0) == 0) {
      EXPECT_TRUE(loaded) << to_string(loaded.error()[0]);
    }
    if (name.rfind("bad_", 0) == 0) {
      EXPECT_FALSE(loaded) << path;
    }
  }
}

// Every cut of a file is a file somebody may have: a half-written one.
TEST(Replay, CutsOfAGoodCase) {
  const std::string text = bytes_of(corpus("fuzz_read_case").front().parent_path() / "good_everything.toml");
  for (std::size_t length = 0; length < text.size(); length += 7)
    ASSERT_EQ(fuzz::fault_of_case(std::string_view(text).substr(0, length)), "") << length;
}

// Any one byte may be mistyped.
TEST(Replay, SlipsInAGoodCase) {
  const std::string text = bytes_of(corpus("fuzz_read_case").front().parent_path() / "good_everything.toml");
  const std::string slips = "\"'[]{}=.,x0-\n#\\";
  for (std::size_t at = 0; at < text.size(); at += 5) {
    std::string slipped = text;
    slipped[at] = slips[at / 5 % slips.size()];
    ASSERT_EQ(fuzz::fault_of_case(slipped), "") << at << ": " << slipped[at];
  }
}

TEST(Replay, Conditions) {
  const auto files = corpus("fuzz_condition");
  EXPECT_GE(files.size(), 5U);
  for (const auto& path : files) EXPECT_EQ(fuzz::fault_of_condition(bytes_of(path)), "") << path;
}

}  // namespace
}  // namespace detente
