// SPDX-License-Identifier: MIT
// How it came to this: the dated events of a case as moves, for people and for machines.
#pragma once

#include <string>

#include "detente/render/document.hpp"
#include "detente/result/replay.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// What history comes to, in one or two sentences.
std::string replay_sentence(const Case& dispute, const Replay& replay);

/// What `detente replay` prints.
Document replay_memo(const Report& report, const Replay& replay);

/// `detente.replay/1`. requires: report.dispute is set.
std::string replay_json(const Report& report, const Replay& replay);

}  // namespace detente::render
