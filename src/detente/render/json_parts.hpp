// SPDX-License-Identifier: MIT
// Pieces shared by the machine-readable documents. Internal to render/.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente::render {

using Json = nlohmann::ordered_json;

/// `schema`, `version`, `case`, `case_hash`, `file_sha256`, and `partial` where the result is.
Json header_json(const Report& report, const char* schema);

/// A number, or a string of its digits above 2^53, which readers of JSON may not hold exactly.
Json count_json(std::uint64_t count);
/// Sets `"truncated": true` where the object lists fewer than there are; says nothing where all are listed.
void mark_truncated(Json& object, std::size_t listed, std::uint64_t count);
/// The same for an exact decimal text.
Json count_json(const std::string& decimal);
Json count_json(const std::optional<std::uint64_t>& count);

/// What differs from today: `{"market": "open", "railway.moscow": "yes"}`.
Json changes_json(const Case& dispute, const Levels& levels);
/// What differs between two scenarios, at the levels of `to`.
Json changes_json(const Case& dispute, const Levels& from, const Levels& to);

/// Ids of the blocks.
Json ids_json(const Case& dispute, const std::vector<ActorId>& actors);
Json ids_json(const Case& dispute, const std::vector<ConstraintRef>& constraints);

/// A source of the case: `id`, `title`, `author`, `date`, `publisher`, `url`, `perspective`, `grade`.
Json source_json(const Source& source);

/// Scenario strings.
Json scenarios_json(const Case& dispute, const std::vector<Levels>& scenarios);

/// `axes`, `total`, `feasible`, `reachable`, `acceptable`.
Json space_json(const Report& report);
/// One object per diagnostic: `code`, `severity`, `file`, `line`, `column`, `message`, `hint`.
Json diagnostics_json(const Diagnostics& diagnostics);

/// The body of a document, without its header.
Json check_body(const Report& report);
Json settlement_body(const Report& report);
Json stability_body(const Report& report);
Json forecast_body(const Report& report);

/// `count`, `distinct`, `parties`, `scenarios`, and `utilities` beside them in the order of `parties`.
Json pareto_json(const Case& dispute, const EfficientPackages& efficient);
/// `disagreement`, `batna`, `best` by party; how many scenarios leave nobody below and help somebody,
/// everybody.
Json zone_json(const Case& dispute, const EfficientPackages& efficient);
/// One object per goal and set of signatories: who signs, what they have of it, who stands by.
Json bargains_json(const Case& dispute, const SettlementSection& section);
/// One object (or null) per bargaining solution.
Json solutions_json(const Case& dispute, const EfficientPackages& efficient);

/// `baskets`, `alone`, `linked`, `islands`.
Json linkage_json(const Case& dispute, const Linkage& linkage);
/// `feasible`, `sides`, `overlap`, `narrowing`.
Json win_sets_json(const Case& dispute, const WinSets& sets);

/// `finding`, and one object per question with the entries and sets that decide it.
Json importance_json(const Case& dispute, const Importance& importance);

/// Ids of the blocks that decide the question the finding `id` answers; null where that was not tested.
Json decisive_for_finding_json(const Report& report, const std::string& id);

/// The document as text.
std::string printed(const Json& document);

}  // namespace detente::render
