// SPDX-License-Identifier: MIT
// What a statement rests on: passages, how firmly they carry it, and numbers with their origin.
#pragma once

#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/render/numbers.hpp"
#include "detente/result/settlement.hpp"

namespace detente::render {

/// `memo course ¶3; memo note 3`; `no passage cited` for none.
std::string citations(const Block& block);

/// `stated in the source`, `hinted at`, `inferred`, `judgement`; empty where the file does not say.
std::string basis_words(const Block& block);

/// How often the blocks of the case cite a source.
std::size_t times_cited(const Case& dispute, const std::string& source);

/// `size the analyst’s`, `size stated`.
std::string size_words(const Block& block, NumberKind kind);

/// What a poll asked about: “Open the market”, or its condition in words.
std::string poll_subject(const Case& dispute, const Poll& poll);

/// `0.96 (0.9 to 0.99)`, `3`, `−3.2 (computed from parameters)`, `“major”: 8 (5 to 12)`.
std::string quantity_words(const Case& dispute, const Quantity& quantity);

/// `Georgia’s line on …: memo course ¶3 (stated in the source; firmness 0.96, the analyst’s).`
std::string constraint_evidence(const Case& dispute, const ConstraintRef& constraint);

/// The constraints of all collisions, each once, ascending.
std::vector<ConstraintRef> constraints_in(const std::vector<Collision>& collisions);

/// What a stake is about: its title as a quotation, or its condition in words.
std::string stake_words(const Case& dispute, const Stake& stake);

/// `Russia’s stake “Revenue”`, `Russia’s stake in “Open the market” at “open”`.
std::string stake_name(const Case& dispute, const Stake& stake);

}  // namespace detente::render
