// SPDX-License-Identifier: MIT
// Numbers with their passages, what is left out, and how to make the page again.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "detente/render/memo_sections.hpp"
#include "detente/render/numbers.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording_page.hpp"

namespace detente::render {

namespace {

const char* kind_id(NumberKind kind) {
  switch (kind) {
    case NumberKind::Stake:
      return "stake";
    case NumberKind::RedLine:
      return "red line";
    case NumberKind::Parameter:
      return "parameter";
    case NumberKind::Poll:
      return "poll";
    case NumberKind::Threshold:
      return "threshold";
    case NumberKind::Setting:
      return "setting";
  }
  return "";
}

const char* origin_id(NumberOrigin origin) {
  switch (origin) {
    case NumberOrigin::Stated:
      return "stated";
    case NumberOrigin::Judged:
      return "judged";
    case NumberOrigin::ProgramDefault:
      break;
  }
  return "program default";
}

/// What a stake is counted in: points, or units of the actor's own.
std::string unit_of(const Case& dispute, const CaseNumber& number) {
  if (number.probability) return "probability";
  if (number.kind != NumberKind::Stake) return "";
  const double unit = dispute.actor(*number.actor).unit;
  if (unit != 1) return fmt::format("own units, {:g} to a point", unit);
  return dispute.format < 2 ? "own scale" : "points";
}

/// A number of a poll is an answer, and a default the program's: no interest stands behind either.
Json number_provenance(const CaseNumber& number) {
  Block block = *number.block;
  block.basis = interest_of(block);
  if (number.kind == NumberKind::Poll) block.basis = std::nullopt;
  if (number.origin == NumberOrigin::ProgramDefault) block = Block{};
  return provenance_json(block);
}

Json number_json(const Case& dispute, const CaseNumber& number) {
  const auto bound = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
  return Json{
      {"id", number.id},
      {"kind", kind_id(number.kind)},
      {"actor", number.actor ? Json(dispute.actor(*number.actor).id) : Json(nullptr)},
      {"what", number.what},
      {"unit", unit_of(dispute, number)},
      {"value", Json{{"likely", number.likely}, {"low", bound(number.low)}, {"high", bound(number.high)}}},
      {"formula", number.formula},
      {"size", origin_id(number.origin)},
      {"provenance", number_provenance(number)}};
}

Json counts_json(const Json& actor, const BasisCounts& counts) {
  return Json{{"actor", actor},
              {"stated", counts.stated},
              {"hinted", counts.hinted},
              {"inferred", counts.inferred},
              {"judgement", counts.judgement},
              {"unmarked", counts.unmarked}};
}

}  // namespace

Json page_judgements_json(const Case& dispute) {
  const std::vector<CaseNumber> numbers = numbers_of(dispute);
  Json list = Json::array(), bases = Json::array();
  std::map<std::size_t, BasisCounts> stakes;  // by actor, so in file order
  BasisCounts rest;
  for (const CaseNumber& number : numbers) {
    list.push_back(number_json(dispute, number));
    if (number.origin == NumberOrigin::ProgramDefault) continue;
    (number.kind == NumberKind::Stake ? stakes[number.actor->index()] : rest).add(interest_of(*number.block));
  }
  for (const auto& [actor, counts] : stakes) bases.push_back(counts_json(dispute.actors[actor].id, counts));
  if (std::any_of(numbers.begin(), numbers.end(), [](const CaseNumber& n) {
        return n.kind != NumberKind::Stake && n.origin != NumberOrigin::ProgramDefault;
      }))
    bases.push_back(counts_json(nullptr, rest));
  return Json{{"finding", numbers_sentence(dispute)}, {"list", list}, {"bases", bases}};
}

Json page_left_out_json(const Report& report) {
  Document limits;
  add_limits(limits, report);
  Json list = Json::array();
  for (const DocumentBlock& block : limits)
    if (const Bullets* bullets = std::get_if<Bullets>(&block))
      for (const std::string& item : bullets->items) list.push_back(item);
  return list;
}

Json page_method_json(const Report& report) {
  Json list = Json::array();
  const auto add = [&](const std::string& term, const std::string& text) {
    list.push_back(Json{{"term", term}, {"text", text}});
  };
  for (const AnalysisNote& note : report.analyses) add(note.question, note.reference);
  add("Program", "detente " + report.version);
  if (const std::string draws = draws_words(report); !draws.empty()) add("Draws", draws);
  add("File", report.identity.file);
  add("SHA-256 of the file", report.identity.file_sha256);
  add("SHA-256 of the case, comments and order aside", report.identity.case_hash);
  return list;
}

}  // namespace detente::render
