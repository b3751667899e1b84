// SPDX-License-Identifier: MIT
#include "detente/casefile/read_case.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "detente/casefile/starter.hpp"
#include "detente/casefile/toml_limits.hpp"

namespace detente {
namespace {

TEST(ReadCase, TheHashIgnoresHowTheCaseIsWritten) {
  const std::string text = starter_case("x");
  const auto first = read_case(text, "a.toml").value();
  const auto second = read_case("# another comment\n" + text + "\n\n", "b.toml").value();
  EXPECT_EQ(first.case_hash, second.case_hash);
  EXPECT_NE(first.file_sha256, second.file_sha256);
  EXPECT_EQ(first.dispute->canonical, second.dispute->canonical);
  std::string changed = text;
  changed.replace(changed.find("worth = -3"), 10, "worth = -2");
  EXPECT_NE(read_case(changed, "c.toml").value().case_hash, first.case_hash);
}

class ReadCaseFile : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("detente_read_case_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  static Code code_of(const std::string& path) { return read_case_file(path).error().at(0).code; }

  std::filesystem::path folder_;
};

TEST_F(ReadCaseFile, ReadsWhatIsThere) {
  const std::string path = write("case.toml", starter_case("x"));
  const auto loaded = read_case_file(path);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->dispute->actors.at(0).span.file, path);
}

TEST_F(ReadCaseFile, SaysWhyItCannot) {
  EXPECT_EQ(code_of((folder_ / "absent.toml").string()), Code::FileUnreadable);
  EXPECT_EQ(code_of(folder_.string()), Code::FileUnreadable);
  EXPECT_NE(read_case_file(folder_.string()).error()[0].message.find("directory"), std::string::npos);
  EXPECT_EQ(code_of(write("large.toml", std::string(max_file_bytes + 1, '\n'))), Code::FileTooLarge);
  EXPECT_EQ(code_of(write("empty.toml", "")), Code::FormatVersion);
}

// Root reads everything, so the permission shows only to others.
TEST_F(ReadCaseFile, WithoutPermission) {
  const std::string path = write("secret.toml", starter_case("x"));
  std::filesystem::permissions(path, std::filesystem::perms::none);
  if (std::ifstream(path).good()) GTEST_SKIP() << "this user may read everything";
  EXPECT_EQ(code_of(path), Code::FileUnreadable);
}

}  // namespace
}  // namespace detente
