// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/worth_range.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/migration.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// What became of the stakes of one actor.
std::string unit_sentence(const Case& dispute, const ActorUnit& unit) {
  const std::string name = capitalised(actor_name(dispute, unit.actor));
  switch (unit.reason) {
    case UnitReason::Scale:
      return fmt::format(
          "{}: unit = {:.12g}. Its stakes ranged over {:.6g}, which format 1 counted as 10; "
          "no stake was touched.",
          name, unit.unit, 10 * unit.unit);
    case UnitReason::Same:
      return name + ": its stakes ranged over 10, so one of its units is a point already.";
    case UnitReason::Given:
      return fmt::format("{}: the file gives unit = {:.12g}; kept.", name, unit.unit);
    case UnitReason::Mute:
      return fmt::format(
          "{}: it moves nothing, so its numbers were on no scale. They are read as points now: "
          "look at them (a tenth of their range is {:.3g}).",
          name, worth_range(dispute, unit.actor) / 10);
    case UnitReason::Level:
      return name +
             ": all it can reach was worth the same to it, so format 1 had no scale for it. Its numbers are "
             "read as points now: look at them.";
    case UnitReason::Unknown:
      break;
  }
  return fmt::format(
      "{}: the scenarios are too many to find the range that format 1 counted on. Its numbers "
      "are read as points now: look at them (a tenth of their whole range is {:.3g}).",
      name, worth_range(dispute, unit.actor) / 10);
}

const char* reason_id(UnitReason reason) {
  switch (reason) {
    case UnitReason::Scale:
      return "scale";
    case UnitReason::Same:
      return "same";
    case UnitReason::Given:
      return "given";
    case UnitReason::Mute:
      return "mute";
    case UnitReason::Level:
      return "level";
    case UnitReason::Unknown:
      break;
  }
  return "unknown";
}

std::string answers_sentence(const CaseComparison& comparison) {
  const auto changed =
      static_cast<std::uint64_t>(std::count_if(comparison.answers.begin(), comparison.answers.end(),
                                               [](const AnswerPair& pair) { return pair.differs(); }));
  if (comparison.answers.empty()) return "The case asks nothing whose answer could change.";
  const std::string all = counted(comparison.answers.size(), "answer", "answers");
  if (changed == 0) return fmt::format("None of {} changes.", all);
  return fmt::format("{} of {} {}:", group_digits(changed), all, changed == 1 ? "changes" : "change");
}

}  // namespace

std::string unit_comment(const ActorUnit& unit) {
  switch (unit.reason) {
    case UnitReason::Scale:
      return "own units to a point: a tenth of the range that format 1 counted as 10";
    case UnitReason::Same:
    case UnitReason::Given:
      return {};
    case UnitReason::Mute:
    case UnitReason::Level:
    case UnitReason::Unknown:
      break;
  }
  return "format 1 had these stakes on no scale; is one of their units a point?";
}

Document migration_memo(const ComparedReports& reports, const MigrationResult& migration) {
  const Case& dispute = *reports.first.dispute;
  Document memo;
  memo.push_back(Heading{1, dispute.info.title});
  memo.push_back(Heading{2, "What changes in the file"});
  Bullets changes{{"format = 2: a stake is in points, the same for every actor."}};
  for (const ActorUnit& unit : migration.units) changes.items.push_back(unit_sentence(dispute, unit));
  if (migration.rationality)
    changes.items.push_back("[forecast]: the rationality that format 1 assumed is written down, 2 (1 to 4).");
  if (migration.inertia)
    changes.items.push_back("[forecast]: the inertia that format 1 assumed is written down, 6 (4 to 8).");
  memo.push_back(changes);
  memo.push_back(Heading{2, "Which answers change, and why"});
  if (!migration.comparison) {
    std::string why;
    for (const Diagnostic& diagnostic : migration.why_not) why += " " + capitalised(diagnostic.message) + ".";
    memo.push_back(Statement{"The answers before and after were not compared." + why});
    return memo;
  }
  memo.push_back(Statement{answers_sentence(*migration.comparison)});
  if (migration.comparison->partial)
    memo.push_back(Statement{"This result is partial: a limit came before every difference was tried."});
  for (const DocumentBlock& block : comparison_tables(reports, *migration.comparison)) memo.push_back(block);
  return memo;
}

std::string migration_json(const ComparedReports& reports, const MigrationResult& migration,
                           const std::string& written_to) {
  const Case& dispute = *reports.first.dispute;
  Json units = Json::array();
  for (const ActorUnit& unit : migration.units)
    units.push_back(Json{
        {"actor", dispute.actor(unit.actor).id}, {"unit", unit.unit}, {"reason", reason_id(unit.reason)}});
  Json settings = Json::array();
  if (migration.rationality) settings.push_back("rationality");
  if (migration.inertia) settings.push_back("inertia");
  Json document{{"schema", "detente.migrate/1"},
                {"version", reports.first.version},
                {"file", reports.first.identity.file},
                {"written_to", written_to.empty() ? Json(nullptr) : Json(written_to)},
                {"units", units},
                {"forecast", settings},
                {"comparison", nullptr}};
  if (migration.comparison)
    document["comparison"] = Json::parse(comparison_json(reports, *migration.comparison));
  return document.dump(2) + "\n";
}

}  // namespace detente::render
