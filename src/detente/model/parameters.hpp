// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string>

#include "detente/model/case.hpp"

namespace detente {

/// The value of every parameter, by id.
using ParameterValues = std::map<std::string, double>;

/// Every parameter at its likely value. Parameters may be arithmetic over one another, in any order.
/// requires: no cycles among them (the builder excludes them; members of a cycle would be missing).
ParameterValues point_parameters(const Case& dispute);

/// The same with other values for the parameters that are plain numbers or ranges (those that are arithmetic
/// are computed from them). requires: one value per parameter of the case.
ParameterValues parameters_from(const Case& dispute, std::span<const double> plain);

/// A quantity at its likely value, with these values for the parameters it names (0 for one that is missing).
double value_at(const Quantity& quantity, const ParameterValues& values);

}  // namespace detente
