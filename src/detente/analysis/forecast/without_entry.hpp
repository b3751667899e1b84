// SPDX-License-Identifier: MIT
// Internal to forecast: the inputs of one run with one entry of the case there, or taken out.
#pragma once

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/result/importance.hpp"

namespace detente {

/// The inputs once the entry is there for certain, or taken out: a line holds or is waived, a vote fails or
/// carries, a stake is worth what it is in `inputs` or nothing, a statement stands or is dropped from its
/// order, a ranking counts or its actor is indifferent. Everything else as in `inputs`, which must belong to
/// the case.
ForecastInputs with_entry(const Case& dispute, ForecastInputs inputs, const EntryRef& entry, bool there);

/// The inputs with the entry turned: a vote the other way, anything else taken out.
ForecastInputs with_turned(const Case& dispute, const ForecastInputs& inputs, const EntryRef& entry);

}  // namespace detente
