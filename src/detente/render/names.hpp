// SPDX-License-Identifier: MIT
// How the blocks of a case are called in the middle of a sentence. Titles are the analyst's:
// docs/case-file.md says how to phrase them so that they read well here.
#pragma once

#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/result/settlement.hpp"

namespace detente::render {

/// A title without its trailing explanation: what stands before " (", ": " or, for actors, a comma.
std::string short_title(const std::string& title);

/// The title of an option, whole, so that what follows a colon or stands in brackets is kept; where another option has the
/// same, its id follows in square brackets.
std::string option_title(const Case& dispute, const Option& option);

/// The title of an outcome, shortened (short_title) unless two outcomes would then be called alike.
std::string outcome_title(const Case& dispute, const Outcome& outcome);

/// Shortened (short_title, and up to a comma) unless two actors would then be called alike: `Russia`, `the Government of Georgia`, `the authorities in Sukhumi`.
std::string actor_name(const Case& dispute, ActorId actor);
std::string actor_names(const Case& dispute, const std::vector<ActorId>& actors,
                        const std::string& last = "and");

/// `Russia's line`, `the line of the Government of Georgia`: `noun` owned by `owner`.
std::string owned(const std::string& owner, const std::string& noun);

/// `Russia's line on recognition` (a title that starts in lower case), `Russia's line “Recognition stays”`
/// (any other), `Russia's line against …` (no title); rules and ratifications likewise.
std::string constraint_name(const Case& dispute, const ConstraintRef& constraint);
std::string constraint_names(const Case& dispute, const std::vector<ConstraintRef>& constraints,
                             const std::string& last);

/// `A`, `A and B together`.
std::string together(const Case& dispute, const std::vector<ConstraintRef>& constraints);

/// The same without its title: `Russia's line`, `a rule`, `the Georgian public’s veto`.
std::string constraint_owner(const Case& dispute, const ConstraintRef& constraint);

/// The block behind a reference: id, title, citations.
const Block& block_of(const Case& dispute, const ConstraintRef& constraint);

/// `modus vivendi` for an outcome, `none of the named outcomes` for the position after the last.
std::string outcome_name(const Case& dispute, std::size_t position);

/// The wish as a quotation: “The railway runs”.
std::string wish_name(const Case& dispute, WishId wish);

}  // namespace detente::render
