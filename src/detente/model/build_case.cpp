// SPDX-License-Identifier: MIT
#include "detente/model/build_case.hpp"

#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

// Each part needs the names and symbols of those above it.
void build_blocks(Build& build) {
  build_sources(build);
  build_actors(build);
  build_options(build);
  build_parameters(build);
  build_outcomes(build);
  build_rules(build);
  build_red_lines(build);
  build_polls(build);
  build_ratifications(build);
  build_stakes(build);
  build_preferences(build);
  build_beliefs(build);
  build_batnas(build);
  build_wishes(build);
  build_events(build);
  build_shocks(build);
  build_spatial(build);
  build_forecast(build);
  build_bargain(build);
  build_present(build);
  build_claims(build);
}

}  // namespace

Expected<BuiltCase> build_case(const Draft& draft) {
  Build build(draft);
  build.names.collect(draft.root, build.problems);
  if (build_info(build)) {
    build_blocks(build);
    check_mixed_preferences(build);
    check_values(build);
    check_today(build);
    check_rankings(build);
  }
  if (build.problems.errors() > 0) return tl::unexpected<Diagnostics>(build.problems.take());
  add_warnings(build);
  add_meaning_warnings(build);
  return BuiltCase{std::move(build.result), build.problems.take()};
}

}  // namespace detente
