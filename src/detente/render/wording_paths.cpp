// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/names.hpp"
#include "detente/render/paths.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string from_words(const Case& dispute, const PathsResult& paths) {
  return paths.from ? "from " + condition_words(dispute, paths.from->syntax) : "from today";
}

/// `, crossing nobody’s line`: which scenarios with the goal will do.
std::string ending_words(PathEnding ending) {
  switch (ending) {
    case PathEnding::Any:
      return "";
    case PathEnding::Acceptable:
      return ", crossing nobody’s line";
    case PathEnding::Lasting:
      return ", crossing nobody’s line and holding by itself";
  }
  return "";
}

std::string none_words(PathEnding ending) {
  switch (ending) {
    case PathEnding::Any:
      return ": no feasible scenario has it.";
    case PathEnding::Acceptable:
      return ": no scenario that crosses nobody’s line has it.";
    case PathEnding::Lasting:
      return ": no scenario that crosses nobody’s line and holds by itself has it.";
  }
  return "";
}

/// Who does not gain by a step of its own.
std::string sacrifices_words(const Case& dispute, const Path& path) {
  std::vector<ActorId> who;
  for (const PathPlace& place : path.places)
    for (const ActorId actor : place.unwilling)
      if (std::count(who.begin(), who.end(), actor) == 0) who.push_back(actor);
  return actor_names(dispute, who);
}

std::string steps_words(std::uint32_t steps) { return counted(steps, "step", "steps"); }

std::string first_words(const Case& dispute, const Path& path) {
  if (!path.must_go_first.empty())
    return fmt::format("; {} must go first", actor_names(dispute, path.must_go_first));
  const auto& ways = path.places.front().alternatives;
  if (ways.size() < 2 || ways.size() > 4) return {};
  std::vector<std::string> names;
  for (const PathAlternative& way : ways) names.push_back(actor_names(dispute, way.actors));
  return fmt::format("; {} can go first", listed(names, "or"));
}

/// `each of which pays …`, `one of which does not pay for whoever takes it (Russia)`, `none of which pays …`.
std::string paying_words(const Case& dispute, const Path& path) {
  if (path.sacrifices == 0)
    return fmt::format("{} pays for whoever takes it", path.steps == 1 ? "which" : "each of which");
  const std::string who = sacrifices_words(dispute, path);
  if (path.sacrifices == path.steps)
    return fmt::format("{} for whoever takes it ({})",
                       path.steps == 1 ? "which does not pay" : "none of which pays", who);
  return fmt::format("{} of which {} for whoever takes {} ({})",
                     path.sacrifices == 1 ? "one" : group_digits(path.sacrifices),
                     path.sacrifices == 1 ? "does not pay" : "do not pay",
                     path.sacrifices == 1 ? "it" : "them", who);
}

std::string found_sentence(const Case& dispute, const Path& path) {
  const std::string first = first_words(dispute, path), paying = paying_words(dispute, path);
  switch (path.kind) {
    case PathKind::Any:
      return fmt::format("By any moves it takes {}, {}{}.", steps_words(path.steps), paying, first);
    case PathKind::Improving:
      return fmt::format("By moves that each pay for whoever makes them it takes {}{}.",
                         steps_words(path.steps), first);
    case PathKind::FewestSacrifices:
      return path.sacrifices == 0 ? std::string("No sacrifice is needed.")
                                  : fmt::format("With as few sacrifices as can be it takes {}, {}{}.",
                                                steps_words(path.steps), paying, first);
  }
  return {};
}

std::string not_found_sentence(const Path& path) {
  if (!path.complete) return "The search for a way was cut short by a limit.";
  switch (path.kind) {
    case PathKind::Any:
      return "No sequence of moves leads there.";
    case PathKind::Improving:
      return "No sequence of moves that each pay for whoever makes them leads there.";
    case PathKind::FewestSacrifices:
      return "No sequence of moves leads there, whatever is sacrificed.";
  }
  return {};
}

/// Who would leave the path on the way, and who would end it at the goal.
void add_turn_offs(const Case& dispute, const Path& path, std::vector<std::string>& sentences) {
  std::vector<ActorId> way, end;
  for (std::size_t k = 0; k < path.places.size(); ++k) {
    for (const TurnOff& turn : path.places[k].turn_offs) {
      std::vector<ActorId>& who = k + 1 == path.places.size() ? end : way;
      if (turn.rather && std::count(who.begin(), who.end(), turn.actor) == 0) who.push_back(turn.actor);
    }
  }
  std::sort(way.begin(), way.end());
  if (!way.empty())
    sentences.push_back(
        fmt::format("On this way {} would at some point rather turn off.", actor_names(dispute, way)));
  if (!end.empty())
    sentences.push_back(
        fmt::format("Once there, {} would gain at first by leaving again.", actor_names(dispute, end)));
}

}  // namespace

std::vector<std::string> path_sentences(const Case& dispute, const PathsResult& paths) {
  const std::string goal = condition_words(dispute, paths.goal.syntax);
  if (paths.goals == 0) return {capitalised(goal) + none_words(paths.ending)};
  if (paths.there_already)
    return {capitalised(fmt::format("{} is so already {}.", goal, paths.from ? "where it starts" : "today"))};
  std::vector<std::string> sentences = {
      capitalised(fmt::format("{} to {}{}:", from_words(dispute, paths), goal, ending_words(paths.ending)))};
  const Path* telling = nullptr;  // the path with the fewest sacrifices says most about who stands in the way
  for (const Path& path : paths.shown()) {
    sentences.push_back(path.found ? found_sentence(dispute, path) : not_found_sentence(path));
    if (path.found) telling = &path;
  }
  if (telling != nullptr) add_turn_offs(dispute, *telling, sentences);
  return sentences;
}

}  // namespace detente::render
