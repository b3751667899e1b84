// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/paths.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t equilibria_shown = 8;

const char* heading_of(PathKind kind) {
  switch (kind) {
    case PathKind::Any:
      return "The shortest way, by any moves";
    case PathKind::Improving:
      return "The shortest way by moves that pay";
    case PathKind::FewestSacrifices:
      return "The way with the fewest sacrifices";
  }
  return "";
}

std::string owners(const Case& dispute, const std::vector<ConstraintRef>& lines) {
  std::vector<std::string> names;
  for (const ConstraintRef& line : lines) names.push_back(constraint_name(dispute, line));
  return listed(names);
}

/// Lines crossed in `a` and not in `b`.
std::vector<ConstraintRef> only_in(const PathPlace& a, const PathPlace& b) {
  std::vector<ConstraintRef> lines;
  std::set_difference(a.crossed.begin(), a.crossed.end(), b.crossed.begin(), b.crossed.end(),
                      std::back_inserter(lines));
  return lines;
}

std::string gain_words(const Case& dispute, const PathPlace& here) {
  if (here.unwilling.empty()) return "gains";
  if (here.unwilling.size() == here.movers.size()) return "does not gain";
  return actor_names(dispute, here.unwilling) + " does not gain";
}

std::string line_words(const Case& dispute, const PathPlace& here, const PathPlace& next) {
  const std::string crossed = owners(dispute, only_in(next, here)),
                    left = owners(dispute, only_in(here, next));
  std::string words = crossed.empty() ? "" : "crosses " + crossed;
  if (!left.empty()) words += (words.empty() ? "leaves " : "; leaves ") + left;
  return words.empty() ? "–" : words;
}

std::string instead_words(const Case& dispute, const PathPlace& here) {
  std::vector<std::string> names;
  for (const PathAlternative& other : here.alternatives)
    if (other.actors != here.movers) names.push_back(actor_names(dispute, other.actors));
  return names.empty() ? "–" : listed(names, "or");
}

Table steps_table(const Case& dispute, const Path& path) {
  Table table{{"Step", "Who", "Changes", "By it", "Lines", "As well"}, {}};
  for (std::size_t k = 0; k + 1 < path.places.size(); ++k) {
    const PathPlace &here = path.places[k], &next = path.places[k + 1];
    table.rows.push_back({fmt::format("{}", k + 1), capitalised(actor_names(dispute, here.movers)),
                          step_words(dispute, here.scenario, next.scenario), gain_words(dispute, here),
                          line_words(dispute, here, next), instead_words(dispute, here)});
  }
  return table;
}

std::string place_name(const Path& path, std::size_t k) {
  if (k == 0) return "at the start";
  return k + 1 == path.places.size() ? "at the end" : fmt::format("after step {}", k);
}

/// Who would rather be elsewhere, place by place.
std::vector<std::string> turn_offs(const Case& dispute, const Path& path) {
  std::vector<std::string> items;
  for (std::size_t k = 0; k < path.places.size(); ++k)
    for (const TurnOff& turn : path.places[k].turn_offs)
      if (turn.rather)
        items.push_back(capitalised(fmt::format("{}, {} would rather turn to: {}", place_name(path, k),
                                                actor_name(dispute, turn.actor),
                                                step_words(dispute, path.places[k].scenario, turn.to))));
  return items;
}

std::string equilibria_words(const Path& path, SolutionConcept concept_) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < path.places.size(); ++k)
    if (path.places[k].equilibrium) names.push_back(place_name(path, k));
  return names.empty() ? fmt::format("Nowhere on it would things hold by themselves ({}).",
                                     concept_short_name(concept_))
                       : fmt::format("Things would hold by themselves {} ({}).", listed(names),
                                     concept_short_name(concept_));
}

/// Two ways with the same steps are one.
bool same_places(const Path& a, const Path& b) {
  return std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                    [](const PathPlace& x, const PathPlace& y) { return x.scenario == y.scenario; });
}

void add_path(Document& memo, const Case& dispute, const PathsResult& paths, std::size_t k) {
  const Path& path = paths.shown()[k];
  if (!path.found || path.steps == 0) return;
  for (std::size_t earlier = 0; earlier < k; ++earlier)
    if (paths.shown()[earlier].found && same_places(paths.shown()[earlier], path)) return;
  memo.push_back(Heading{3, heading_of(path.kind)});
  memo.push_back(steps_table(dispute, path));
  memo.push_back(Paragraph{equilibria_words(path, paths.concept_)});
  const std::vector<std::string> turns = turn_offs(dispute, path);
  if (!turns.empty()) memo.push_back(Bullets{turns});
}

std::string steps_cell(const std::optional<std::uint32_t>& steps) {
  return steps ? fmt::format("{}", *steps) : "never";
}

void add_equilibria(Document& memo, const Case& dispute, const PathsResult& paths) {
  const EquilibriaReach& reach = *paths.equilibria;
  memo.push_back(Heading{3, "What would hold, and how far it is"});
  memo.push_back(Statement{
      reach.count == 0
          ? fmt::format("Nothing would hold under {}.", concept_name(paths.concept_))
          : fmt::format("Of what would hold under {}, {} can be reached by any moves, {} by moves that each pay.",
                        concept_name(paths.concept_), part_words(reach.any, reach.count),
                        part_words(reach.improving, reach.count))});
  if (reach.listed.empty()) return;
  Table table{{"Steps that pay", "Any steps", "Outcome", "Unlike today"}, {}};
  const std::size_t shown = std::min(reach.listed.size(), equilibria_shown);
  for (std::size_t k = 0; k < shown; ++k) {
    const EquilibriumReach& one = reach.listed[k];
    table.rows.push_back({steps_cell(one.improving), steps_cell(one.any),
                          capitalised(outcome_name(dispute, one.outcome)),
                          changes_words(dispute, one.scenario)});
  }
  if (shown < reach.count) memo.push_back(Paragraph{fmt::format("The nearest {}:", shown)});
  memo.push_back(table);
}

}  // namespace

Document paths_memo(const Report& report, const PathsResult& paths) {
  const Case& dispute = *report.dispute;
  Document memo;
  add_title(memo, report);
  memo.push_back(Heading{2, "How do we get there?"});
  for (const std::string& sentence : path_sentences(dispute, paths)) memo.push_back(Statement{sentence});
  for (std::size_t k = 0; k < paths.shown().size(); ++k) add_path(memo, dispute, paths, k);
  if (paths.equilibria) add_equilibria(memo, dispute, paths);
  return memo;
}

}  // namespace detente::render
