// SPDX-License-Identifier: MIT
// Where a red line binds, that is, rules a scenario out, rather than being an objection that its holder cannot
// make good.
#pragma once

#include "detente/model/case.hpp"

namespace detente {

/// True where the line is crossed and binds. It binds at a scenario that crosses it if
///
/// * the line is a formal veto, or
/// * some levels of the axes its holders own between them, all else as in the scenario, do not cross it: they can
///   keep it. Axes that cannot be changed at all are excepted; rules and directions are not asked, since they
///   limit acts, not refusals. Or
/// * a holder is the public of a vote that the scenario needs, and with that party's axis at its lowest level the
///   line is not crossed.
///
/// A line that is certainly a bluff (firmness 0) binds nowhere. The result is one fixed condition, so minimal sets
/// of constraints stay well defined.
/// Cost: quick for lines that are monotone in what their holders own; else one copy of the line for every
/// combination of levels that it tells apart. A line that tells more than 4,096 of them apart binds wherever it is
/// crossed.
/// Example: `never = "treaty"` (a joint option of alpha and beta), held by alpha: wherever it is crossed; held by a
/// neighbour without any part in it: nowhere.
Formula where_binding(const Case& dispute, const RedLine& line);

/// Sets `barred` and `binding` of one line, or of every line of the case, from its axes and votes as they are.
void bind_line(const Case& dispute, RedLine& line);
void bind_lines(Case& dispute);

}  // namespace detente
