// SPDX-License-Identifier: MIT
#include "detente/casefile/read_draft.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "detente/casefile/canonical.hpp"

namespace detente {
namespace {

TEST(ReadDraft, KeepsWhatWasWrittenBesideTheCase) {
  const std::string path = std::string(std::getenv("DETENTE_SOURCE_DIR")) +
                           "/cases/chicken/case.toml";  // NOLINT(concurrency-mt-unsafe)
  const auto one = read_draft_file(path);
  ASSERT_TRUE(one);
  EXPECT_EQ(canonical_text(one->draft), one->loaded.dispute->canonical);
}

TEST(ReadDraft, AMissingFileIsNamed) {
  EXPECT_EQ(read_draft_file("/no/such/case.toml").error().front().code, Code::FileUnreadable);
}

}  // namespace
}  // namespace detente
