// SPDX-License-Identifier: MIT
// The `page` member of `detente.report/1` (schema/page.schema.json): the report worded and grouped for
// readers, so that a page has nothing left to compute. Internal to render/.
#pragma once

#include "detente/render/json_parts.hpp"

namespace detente::render {

/// The whole member.
Json page_json(const Report& report);

/// `basis`, `cite`, `because`.
Json provenance_json(const Block& block);
/// The id of an outcome, `other` after the last.
std::string outcome_id(const Case& dispute, std::size_t position);
/// Collisions of all goals, each goal's in turn, with the letters the page calls them by: A … Z, AA …
struct LetteredCollision {
  std::string letter;
  const GoalSection* goal = nullptr;
  const Collision* collision = nullptr;
};
std::vector<LetteredCollision> lettered_collisions(const Report& report);

// The parts of the page, each as its schema says; null where the report has no ground for it.
Json page_actors_json(const Case& dispute);
Json page_outcomes_json(const Report& report);
Json page_baskets_json(const Case& dispute);
Json page_events_json(const Case& dispute);
Json page_sources_json(const Case& dispute);
Json page_red_lines_json(const Report& report);
Json page_goals_json(const Report& report);
Json page_packages_json(const Report& report);
Json page_bargains_json(const Report& report);
Json page_efficient_json(const Report& report);
/// What some parties could have together.
Json page_division_json(const Case& dispute, const EfficientPackages& efficient);
Json page_linkage_json(const Report& report);
Json page_room_json(const Report& report);
Json page_holds_json(const Report& report);
Json page_graph_json(const Report& report);
Json page_forecast_json(const Report& report);
Json page_ways_json(const Report& report);
Json page_levers_json(const Report& report);
Json page_change_json(const Report& report);
Json page_pictures_json(const Report& report);
Json page_history_json(const Report& report);
Json page_claims_json(const Report& report);
Json page_judgements_json(const Case& dispute);
Json page_method_json(const Report& report);
Json page_left_out_json(const Report& report);

}  // namespace detente::render
