// SPDX-License-Identifier: MIT
#include "detente/render/json_parts.hpp"

#include <fmt/format.h>

#include "detente/base/visible.hpp"
#include "detente/model/point.hpp"
#include "detente/render/names.hpp"

namespace detente::render {

namespace {

constexpr std::uint64_t largest_exact = std::uint64_t{1} << 53U;

const char* severity_id(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Note:
      return "note";
  }
  return "error";
}

}  // namespace

Json header_json(const Report& report, const char* schema) {
  Json document;
  document["schema"] = schema;
  document["version"] = report.version;
  document["case"] = report.dispute->info.id;
  document["case_hash"] = report.identity.case_hash;
  document["file_sha256"] = report.identity.file_sha256;
  if (report.partial) document["partial"] = true;
  return document;
}

void mark_truncated(Json& object, std::size_t listed, std::uint64_t count) {
  if (listed < count) object["truncated"] = true;
}

Json count_json(std::uint64_t count) {
  if (count > largest_exact) return fmt::format("{}", count);
  return count;
}

Json count_json(const std::string& decimal) {
  // 2^53 has 16 digits; anything shorter is below it.
  if (decimal.size() > 16) return decimal;
  return count_json(std::stoull(decimal));
}

Json count_json(const std::optional<std::uint64_t>& count) {
  return count ? count_json(*count) : Json(nullptr);
}

Json changes_json(const Case& dispute, const Levels& levels) {
  return changes_json(dispute, dispute.today, levels);
}

Json changes_json(const Case& dispute, const Levels& from, const Levels& to) {
  Json changes = Json::object();
  for (std::size_t k = 0; k < to.size(); ++k) {
    if (to[k] == from[k]) continue;
    const Axis& axis = dispute.axes[k];
    const Option& option = dispute.option(axis.option);
    const std::string name = axis.joint ? option.id + "." + dispute.actor(axis.owner).id : option.id;
    changes[name] = option.levels[to[k]];
  }
  return changes;
}

Json ids_json(const Case& dispute, const std::vector<ActorId>& actors) {
  Json ids = Json::array();
  for (const ActorId actor : actors) ids.push_back(dispute.actor(actor).id);
  return ids;
}

Json ids_json(const Case& dispute, const std::vector<ConstraintRef>& constraints) {
  Json ids = Json::array();
  for (const ConstraintRef& constraint : constraints) ids.push_back(block_of(dispute, constraint).id);
  return ids;
}

Json source_json(const Source& source) {
  return Json{{"id", source.id},
              {"title", source.title},
              {"author", source.author},
              {"date", source.date},
              {"publisher", source.publisher},
              {"url", source.url},
              {"perspective", source.perspective},
              {"grade", source.grade}};
}

Json scenarios_json(const Case& dispute, const std::vector<Levels>& scenarios) {
  Json texts = Json::array();
  for (const Levels& levels : scenarios) texts.push_back(scenario_string(dispute, levels));
  return texts;
}

Json space_json(const Report& report) {
  return Json{{"axes", report.space.axes},
              {"total", count_json(report.space.total)},
              {"feasible", count_json(report.space.feasible)},
              {"reachable", count_json(report.space.reachable)},
              {"acceptable", count_json(report.space.acceptable)}};
}

Json diagnostics_json(const Diagnostics& diagnostics) {
  Json list = Json::array();
  for (const Diagnostic& d : diagnostics) {
    list.push_back(Json{{"code", code_name(d.code)},
                        {"severity", severity_id(d.severity)},
                        {"file", d.span.file},
                        {"line", d.span.line},
                        {"column", d.span.column},
                        {"message", d.message},
                        {"hint", d.hint}});
  }
  return list;
}

std::string printed(const Json& document) {
  // What the JSON library leaves as it is and a terminal would obey.
  return visible(document.dump(2, ' ', false, Json::error_handler_t::replace), Keep::Breaks) + "\n";
}

}  // namespace detente::render
