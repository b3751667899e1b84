// SPDX-License-Identifier: MIT
#include "detente/render/html.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace detente::render {
namespace {

TEST(Html, TextKeepsItsMeaning) {
  EXPECT_EQ(html_text("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
}

TEST(Html, JsonInAScriptCannotEndIt) {
  const nlohmann::json document = {
      {"title", "</script><!-- <script> & \xE2\x80\xA8 \xE2\x80\xA9 \xE2\x80\x99"}};
  const std::string safe = script_json(document.dump());
  EXPECT_EQ(safe.find('<'), std::string::npos);
  EXPECT_EQ(safe.find('&'), std::string::npos);
  EXPECT_EQ(safe.find("\xE2\x80\xA8"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(safe), document);
}

TEST(Html, JsonThatEndsInsideALetterIsLeftAlone) { EXPECT_EQ(script_json("\xE2\x80"), "\xE2\x80"); }

TEST(Html, ThePageHoldsItsContentsOnceEach) {
  if (!has_page()) GTEST_SKIP() << "built without the page";
  const std::string page =
      html_page({"A <title>", "plain & simple", R"({"says": "</script> <!--TITLE-->"})"});
  EXPECT_EQ(page.rfind("<!doctype html>", 0), 0U);
  EXPECT_NE(page.find("<title>A &lt;title&gt;</title>"), std::string::npos);
  EXPECT_NE(page.find("plain &amp; simple"), std::string::npos);
  EXPECT_NE(page.find(R"({"says": "\u003c/script\u003e \u003c!--TITLE--\u003e"})"), std::string::npos);
  for (const char* mark : {"<!--TITLE-->", "<!--PLAIN-->", "<!--REPORT-->"})
    EXPECT_EQ(page.find(mark), std::string::npos) << mark;
}

TEST(Html, ThePageNamesNothingToFetch) {
  if (!has_page()) GTEST_SKIP() << "built without the page";
  const std::string page = html_page({"t", "p", "{}"});
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  for (const char* reference : {" src=\"", "<link", "@import", "url(http"})
    EXPECT_EQ(page.find(reference), std::string::npos) << reference;
  EXPECT_LT(page.size(), 1000U * 1000U);
}

}  // namespace
}  // namespace detente::render
