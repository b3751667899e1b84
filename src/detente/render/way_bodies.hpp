// SPDX-License-Identifier: MIT
// The documents of paths, levers, beliefs and replay without their headers: for the documents themselves and
// for the report, which has all four. Internal to render/.
#pragma once

#include <cstdint>

#include "detente/render/json_parts.hpp"
#include "detente/result/advice.hpp"

namespace detente::render {

/// `goal`, `from`, `ending` … `equilibria`.
Json paths_body(const Case& dispute, const PathsResult& paths);
/// `target`, `become` … `levers`, at most so many; `count` is exact.
Json levers_body(const Case& dispute, const LeverAnswer& answer, std::uint64_t most);
/// `only_wants`, `concepts`, `games`, `foresight`, `corrections`.
Json beliefs_body(const Case& dispute, const BeliefsResult& beliefs);
/// `start`, `moves` … `steps`.
Json replay_body(const Case& dispute, const Replay& replay);
/// The member `advice` of `detente.report/1`.
Json advice_body(const Case& dispute, const Advice& advice);

}  // namespace detente::render
