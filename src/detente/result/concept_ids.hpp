// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "detente/result/stability.hpp"

namespace detente {

/// Every solution concept with the name it has in case files, on the command line and in machine-readable
/// output.
inline constexpr std::array<std::pair<SolutionConcept, std::string_view>, 5> concept_ids = {
    {{SolutionConcept::Nash, "nash"},
     {SolutionConcept::Gmr, "gmr"},
     {SolutionConcept::Smr, "smr"},
     {SolutionConcept::Seq, "seq"},
     {SolutionConcept::Sseq, "sseq"}}};

/// The id of a solution concept in claims, on the command line and in JSON.
constexpr std::string_view id_of(SolutionConcept concept_) {
  for (const auto& [candidate, id] : concept_ids)
    if (candidate == concept_) return id;
  return {};
}

/// Empty for a name that is none of them.
constexpr std::optional<SolutionConcept> concept_of(std::string_view name) {
  for (const auto& [concept_, id] : concept_ids)
    if (id == name) return concept_;
  return std::nullopt;
}

}  // namespace detente
