// SPDX-License-Identifier: MIT
// What would have to be wanted for a scenario to hold, for people and for machines.
#pragma once

#include <string>

#include "detente/render/document.hpp"
#include "detente/result/inverse.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// Whether the scenario holds under the concept, and whose wants stand against it where it does not.
std::string inverse_sentence(const Case& dispute, const ConceptInverse& found);

/// `Alone the move is enough: …`, what would have to rank no higher than the scenario asked about.
std::string condition_sentence(const Case& dispute, const StayCondition& condition);

/// What `detente inverse` prints.
Document inverse_memo(const Report& report, const InverseResult& inverse);

/// `detente.inverse/1`. requires: report.dispute is set.
std::string inverse_json(const Report& report, const InverseResult& inverse);

}  // namespace detente::render
