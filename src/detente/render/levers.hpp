// SPDX-License-Identifier: MIT
// What `detente levers` prints. The report holds the case and its identity; nothing else of it is read.
#pragma once

#include <string>

#include "detente/render/document.hpp"
#include "detente/result/levers.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// `detente.levers/1`. `most`: levers listed at most; `count` is exact.
std::string levers_json(const Report& report, const LeverAnswer& answer, std::uint64_t most);

/// One sentence for the whole, one for each lever, then the tables.
Document levers_memo(const Report& report, const LeverAnswer& answer, std::uint64_t most);

}  // namespace detente::render
