// SPDX-License-Identifier: MIT
// What two cases of one dispute say differently, for people and for machines.
#pragma once

#include <string>

#include "detente/render/document.hpp"
#include "detente/result/comparison.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// Two reports that hold no more than their case and its identity.
struct ComparedReports {
  const Report& first;
  const Report& second;
};

/// How much differs, and how much of that matters: one or two sentences.
std::string comparison_sentence(const CaseComparison& comparison);

/// The answers that differ and why, and those that are the same with other numbers, as tables.
Document comparison_tables(const ComparedReports& reports, const CaseComparison& comparison);

/// What `detente compare` prints.
Document comparison_memo(const ComparedReports& reports, const CaseComparison& comparison);

/// `detente.compare/1`. requires: both reports have their case.
std::string comparison_json(const ComparedReports& reports, const CaseComparison& comparison);

}  // namespace detente::render
