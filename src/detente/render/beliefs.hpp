// SPDX-License-Identifier: MIT
// Whose picture of the others matters, for people and for machines.
#pragma once

#include <string>
#include <vector>

#include "detente/render/document.hpp"
#include "detente/result/beliefs.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// The answer in one sentence per concept that says something new, then what beliefs about wants alone cannot
/// do.
std::vector<std::string> beliefs_sentences(const Case& dispute, const BeliefsResult& beliefs);

/// `This picture gets Georgia’s aims wrong and leaves out “Railway”.`
std::string picture_sentence(const Case& dispute, const PerceivedGame& game);

/// What putting one belief right would change, under one concept.
std::string correction_sentence(const Case& dispute, const CorrectionConcept& change);

/// Which moves of another a holder does not see coming, or fears in vain.
std::vector<std::string> foresight_sentences(const Case& dispute, const Foresight& foresight);

/// What `detente beliefs` prints.
Document beliefs_memo(const Report& report, const BeliefsResult& beliefs);

/// `detente.beliefs/1`. requires: report.dispute is set.
std::string beliefs_json(const Report& report, const BeliefsResult& beliefs);

}  // namespace detente::render
