// SPDX-License-Identifier: MIT
// How to get there: the ways to a goal, for people and for machines.
#pragma once

#include <string>
#include <vector>

#include "detente/render/document.hpp"
#include "detente/result/paths.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// What each kind of path comes to, and who would turn off: one sentence each, the answer first.
std::vector<std::string> path_sentences(const Case& dispute, const PathsResult& paths);

/// What `detente paths` prints: the sentences, then each path step by step, then the equilibria within reach.
Document paths_memo(const Report& report, const PathsResult& paths);

/// `detente.paths/1`. requires: report.dispute is set.
std::string paths_json(const Report& report, const PathsResult& paths);

}  // namespace detente::render
