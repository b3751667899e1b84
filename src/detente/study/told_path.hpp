// SPDX-License-Identifier: MIT
// A path as people are told it: one party's consent to a joint option is no step by itself. Internal to
// study/.
#pragma once

#include "detente/result/paths.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// The path with every offer told where its option takes effect: as one step of all who consent, or not at
/// all where it never does (but for offers the last place holds). A step so joined is a sacrifice of those of
/// them who do not rank what comes of it above what was before; who must go first is then not told. Where
/// there is nothing to join, the path itself.
Path told_path(const World& world, const Path& path);

}  // namespace detente
