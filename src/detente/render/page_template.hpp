// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace detente::render {

/// The page without its report, as pieces to be joined: an HTML document whose text, style and script come
/// from web/, and that holds the comments `<!--TITLE-->`, `<!--PLAIN-->` and `<!--REPORT-->` once each, in
/// this order. Made by the build; no pieces where the build was without the page.
const std::vector<std::string_view>& page_template();

}  // namespace detente::render
