// SPDX-License-Identifier: MIT
// Internal to paths: steps that several movers take together, each on its own options.
//
// Within one combination of everybody else's levels a joint improvement s -> t needs r_i(s) < r_i(t) for
// every member: dominance in as many dimensions as there are members, which no single minimum decides. So the
// undominated rank vectors of the members of the set are kept (one list per combination of one-way levels),
// and every other scenario is compared with these few.
#pragma once

#include "detente/analysis/paths/net.hpp"

namespace detente {

/// As add_targets, by the joint steps of one group (some members may stay). May throw std::bad_alloc. Cost:
/// per block of the group with a member of `from`, its size times the undominated vectors.
void add_joint_targets(const PathNet& net, const MoverGroup& group, const Bitmap& from, StepKind kind,
                       Bitmap& out);

/// As add_sources, likewise.
void add_joint_sources(const PathNet& net, const MoverGroup& group, const Bitmap& to, StepKind kind,
                       Bitmap& out);

/// The axes of all members.
std::vector<MoveAxis> joint_axes(const PathNet& net, const MoverGroup& group);

}  // namespace detente
