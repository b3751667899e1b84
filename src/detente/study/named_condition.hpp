// SPDX-License-Identifier: MIT
// Question: which condition does a text on the command line mean?
//
// Definition: a condition in the case's own names; else the condition of the claim, wish or outcome whose id
// it is, or whose title (or a claim's assertion), letters large or small. Several with one condition are one;
// several with different conditions are a fault. A claim means what it is about: its goal or `when`, the
// outcome it names, the choices it sets.
//
// Reference: docs/case-file.md, "Conditions" and "Claims".
//
// Cost: a look at every title.
//
// Determinism: exact.
//
// Example: the wish `calm`, titled "The wire goes", `when = "not wire"`: `not wire`, `calm` and `the wire
// goes` mean the same.
#pragma once

#include <string>

#include "detente/base/expected.hpp"
#include "detente/base/span.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// `where`: the option of the command line. errors: those of a condition, placed in its text; UnknownName
/// (with "did you mean") for a text that is neither, and for one that names several things.
Expected<Condition> condition_meant(const Case& dispute, const std::string& text, const SourceSpan& where);

}  // namespace detente
