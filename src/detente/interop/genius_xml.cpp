// SPDX-License-Identifier: MIT
#include "detente/interop/genius_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <unordered_set>

#include "detente/interop/faults.hpp"
#include "detente/interop/genius_additive.hpp"
#include "detente/interop/names_alike.hpp"
#include "detente/interop/numbers.hpp"
#include "detente/interop/other_programs.hpp"
#include "detente/interop/places.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

using interop::read_number;

constexpr unsigned deepest = 64;  // objectives within objectives; real profiles have one

class GeniusReader {
 public:
  GeniusReader(std::string_view text, const std::string& file, const ImportSampling& sampling,
               const Budget& budget)
      : text_(text), file_(file), sampling_(sampling), budget_(budget), places_(text, file) {}

  Expected<BargainingDomain> read();

 private:
  SourceSpan place(const pugi::xml_node& node) const {
    // The parser gives the place of an element's name, behind its bracket.
    return places_.at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, node.offset_debug()) - 1));
  }
  void error(Code code, const pugi::xml_node& node, std::string message, std::string hint) {
    faults_.add(code, place(node), std::move(message), std::move(hint));
  }
  /// A required number; 0 after reporting.
  double number(const pugi::xml_node& node, const char* attribute, const std::string& what);
  void note_once(const std::string& note) {
    if (noted_.insert(note).second) domain_.notes.push_back(note);
  }

  void objective(const pugi::xml_node& node, unsigned depth);
  void issue(const pugi::xml_node& node, const std::map<std::string, pugi::xml_node>& weights);
  void items(const pugi::xml_node& node, DomainIssue& issue, IssueUtility& utility);
  void numbers(const pugi::xml_node& node, bool whole, DomainIssue& issue, IssueUtility& utility);
  void evaluate(const pugi::xml_node& node, double low, const std::vector<double>& points,
                IssueUtility& utility);
  void without_agreement(const pugi::xml_node& root);

  Expected<pugi::xml_node> outermost();
  bool is_numeric(const pugi::xml_node& node, const std::string& kind) const;
  void discount(const pugi::xml_node& root);

  std::string_view text_;
  const std::string& file_;
  const ImportSampling& sampling_;
  const Budget& budget_;
  interop::Places places_;
  pugi::xml_document document_;
  std::set<std::string> noted_;
  std::unordered_set<std::string> issue_names_;
  BargainingDomain domain_;
  DomainParty party_;
  interop::Faults faults_;
};

std::string name_of(const pugi::xml_node& node) { return node.attribute("name").as_string("(no name)"); }

std::string folded_type(const char* type) { return interop::folded(type); }

/// The type of an issue. As in Genius `type` decides; files without it say the same elsewhere.
std::string kind_of(const pugi::xml_node& node) {
  for (const char* attribute : {"type", "etype", "vtype"}) {
    const std::string kind = folded_type(node.attribute(attribute).as_string());
    if (!kind.empty()) return kind;
  }
  return "discrete";
}

double GeniusReader::number(const pugi::xml_node& node, const char* attribute, const std::string& what) {
  const pugi::xml_attribute met = node.attribute(attribute);
  if (!met) {
    error(Code::MissingKey, node, fmt::format("{} has no '{}'", what, attribute),
          fmt::format("write {}=\"NUMBER\" there", attribute));
    return 0;
  }
  const std::optional<double> value = read_number(met.value());
  if (!value)
    error(Code::BadNumber, node,
          fmt::format("{} has {}=\"{}\", which is no number", what, attribute, met.value()),
          "write a decimal number with a point, such as 0.25");
  return value.value_or(0);
}

void GeniusReader::items(const pugi::xml_node& node, DomainIssue& issue, IssueUtility& utility) {
  std::unordered_set<std::string> known;
  for (const pugi::xml_node& item : node.children("item")) {
    const std::string value = item.attribute("value").as_string();
    if (value.empty()) {
      error(Code::MissingKey, item, fmt::format("an item of issue '{}' has no 'value'", issue.name),
            "write value=\"NAME\" there");
    } else if (!known.insert(value).second) {
      error(Code::DuplicateId, item, fmt::format("issue '{}' has value '{}' twice", issue.name, value),
            "remove one of the items");
    }
    if (item.attribute("cost")) note_once("Costs of items are deprecated in the format and were left out.");
    issue.values.push_back(value);
    issue.lines.push_back(place(item).line);
    utility.evaluations.push_back(
        number(item, "evaluation", fmt::format("value '{}' of issue '{}'", value, issue.name)));
  }
  if (issue.values.size() > max_issue_values)
    error(Code::TooMany, node,
          fmt::format("issue '{}' has {} values, at most {} fit into an option", issue.name,
                      issue.values.size(), max_issue_values),
          "join values that nobody tells apart, or split the issue in two");
}

void GeniusReader::evaluate(const pugi::xml_node& node, double low, const std::vector<double>& points,
                            IssueUtility& utility) {
  const std::string what = fmt::format("the evaluator of issue '{}'", name_of(node));
  const pugi::xml_node evaluator = node.child("evaluator");
  if (!evaluator) {
    error(Code::MissingKey, node, fmt::format("issue '{}' has no <evaluator>", name_of(node)),
          "a utility profile has one per issue; a domain file without utilities cannot be imported");
    return;
  }
  const std::string kind = evaluator.attribute("ftype").as_string("linear");
  if (kind != "linear" && kind != "constant") {
    error(Code::BadValue, evaluator,
          fmt::format("{} is of the kind '{}', not linear or constant", what, kind),
          "write the issue as a discrete one, with an evaluation for each value that matters");
    return;
  }
  // Offset and slope count from the lower bound, the numbered parameters from 0: so Genius reads its own
  // files.
  const bool from_low = evaluator.attribute("offset") || evaluator.attribute("slope");
  const double base = number(evaluator, from_low ? "offset" : "parameter0", what);
  const double slope = kind == "constant" ? 0 : number(evaluator, from_low ? "slope" : "parameter1", what);
  for (const double point : points) {
    const double value = base + slope * (from_low ? point - low : point);
    utility.evaluations.push_back(std::clamp(value, 0.0, 1.0));
    if (value < -1e-9 || value > 1 + 1e-9)
      note_once(
          fmt::format("Evaluations of “{}” outside 0 to 1 were cut there, as Genius does.", name_of(node)));
  }
}

void GeniusReader::numbers(const pugi::xml_node& node, bool whole, DomainIssue& issue,
                           IssueUtility& utility) {
  const pugi::xml_node range = node.child("range") ? node.child("range") : node;
  const std::string what = fmt::format("the range of issue '{}'", issue.name);
  const std::size_t before = faults_.count();
  const double low = number(range, "lowerbound", what);
  const double high = number(range, "upperbound", what);
  if (faults_.count() == before && low > high)
    error(Code::BadNumber, range, fmt::format("{} ends below where it starts", what), "swap its two bounds");
  if (faults_.count() != before) return;
  const interop::SampledRange points =
      interop::sample({low, high, whole ? 1.0 : 0.0}, sampling_.steps, sampling_.most);
  for (const double point : points.points) issue.values.push_back(interop::number_text(point));
  if (points.sampled)
    domain_.notes.push_back(fmt::format("“{}” runs from {} to {}; {} evenly spaced points of it were taken.",
                                        issue.name, interop::number_text(low), interop::number_text(high),
                                        points.points.size()));
  utility.unit_scale = true;
  evaluate(node, low, points.points, utility);
}

void GeniusReader::issue(const pugi::xml_node& node, const std::map<std::string, pugi::xml_node>& weights) {
  DomainIssue issue;
  issue.name = name_of(node);
  IssueUtility utility;
  const auto weight = weights.find(node.attribute("index").as_string());
  if (weight == weights.end()) {
    error(Code::MissingKey, node, fmt::format("issue '{}' has no <weight> of its index", issue.name),
          "write <weight index=\"…\" value=\"…\"/> beside it, with the index of the issue");
  } else {
    utility.weight = number(weight->second, "value", fmt::format("the weight of issue '{}'", issue.name));
  }
  if (!issue_names_.insert(issue.name).second)
    error(Code::DuplicateId, node, fmt::format("two issues are called '{}'", issue.name),
          "give each its own name");
  const std::string kind = kind_of(node);
  if (is_numeric(node, kind)) {
    const std::string numbers_of = kind == "discrete" ? node.attribute("vtype").as_string() : kind;
    numbers(node, folded_type(numbers_of.c_str()) == "integer", issue, utility);
  } else if (kind == "discrete" || kind == "integer" || kind == "real") {
    items(node, issue, utility);
  } else {
    error(Code::BadValue, node, fmt::format("issue '{}' is of the type '{}'", issue.name, kind),
          "discrete, integer and real issues can be imported");
  }
  if (issue.values.empty() && faults_.empty())
    error(Code::MissingKey, node, fmt::format("issue '{}' has no values", issue.name), "give it <item>s");
  domain_.issues.push_back(std::move(issue));
  party_.issues.push_back(std::move(utility));
}

void GeniusReader::objective(const pugi::xml_node& node, unsigned depth) {
  if (depth > deepest) {
    error(Code::TooMany, node, "objectives are nested too deeply", fmt::format("at most {} levels", deepest));
    return;
  }
  if (depth > 0) note_once("Objectives within objectives were flattened; weights of groups do not count.");
  std::map<std::string, pugi::xml_node> weights;
  for (const pugi::xml_node& weight : node.children("weight"))
    weights.emplace(weight.attribute("index").as_string(), weight);
  std::set<std::string> unused;
  for (const auto& [index, weight] : weights) unused.insert(index);
  for (const pugi::xml_node& child : node.children()) {
    if (budget_.exhausted()) return;
    if (std::string_view(child.name()) == "issue") issue(child, weights);
    if (std::string_view(child.name()) == "objective") objective(child, depth + 1);
    if (std::string_view(child.name()) != "weight") unused.erase(child.attribute("index").as_string());
  }
  if (!unused.empty()) note_once("Weights of no issue were left out.");
}

void GeniusReader::without_agreement(const pugi::xml_node& root) {
  const pugi::xml_node reservation = root.child("reservation");
  const std::string written = folded_type(reservation.attribute("value").as_string());
  if (written == "-inf" || written == "-infinity") {
    domain_.notes.push_back(fmt::format(
        "{} has a reservation value of minus infinity; no agreement is worth 0 to it here.", party_.name));
  } else if (reservation) {
    party_.reservation = number(reservation, "value", "the reservation value");
  } else {
    domain_.notes.push_back(
        fmt::format("{} has no reservation value; no agreement is worth 0 to it.", party_.name));
  }
}

void GeniusReader::discount(const pugi::xml_node& root) {
  const pugi::xml_node discount = root.child("discount_factor");
  if (!discount) return;
  const std::string written = discount.attribute("value").as_string();
  const std::optional<double> factor = read_number(written);
  if (!factor) {
    domain_.notes.push_back(
        fmt::format("{} has a discount factor of “{}”, which is no number; time does not count here.",
                    party_.name, written));
  } else if (*factor > 0 && *factor < 1) {
    // What lies outside counts as 1 in Genius: no discount.
    domain_.notes.push_back(fmt::format("{} has a discount factor of {}; time does not count here.",
                                        party_.name, interop::number_text(*factor)));
  }
}

/// Whether an issue is a range of numbers rather than a list of items.
bool GeniusReader::is_numeric(const pugi::xml_node& node, const std::string& kind) const {
  if (node.child("item")) return false;
  if (kind == "integer" || kind == "real") return true;
  const std::string values = folded_type(node.attribute("vtype").as_string());
  return kind == "discrete" && (values == "integer" || values == "real") &&
         (node.child("range") || node.attribute("lowerbound"));
}

Expected<pugi::xml_node> GeniusReader::outermost() {
  const pugi::xml_parse_result parsed =
      document_.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed)
    return fail({Code::TomlSyntax, Severity::Error,
                 places_.at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset))),
                 fmt::format("not XML: {}", parsed.description()),
                 "is it a Genius profile, and is it complete?"});
  const pugi::xml_node root = document_.document_element();
  if (std::string_view(root.name()) == "utility_space") return root;
  if (const auto other = interop::other_program_xml(root.name(), place(root))) return fail(*other);
  return fail(
      {Code::BadValue, Severity::Error, place(root),
       fmt::format("not a Genius profile: its outermost element is <{}>, not <utility_space>", root.name()),
       "give the utility profile of a party, not the file that describes the domain"});
}

Expected<BargainingDomain> GeniusReader::read() {
  const Expected<pugi::xml_node> root = outermost();
  if (!root) return tl::unexpected<Diagnostics>(root.error());
  if (const auto other = interop::not_additive(*root)) {
    error(Code::BadValue, other->node, other->reason,
          "only profiles that add up over issues can be imported; a table of packages can hold any other");
    return tl::unexpected<Diagnostics>(faults_.take());
  }
  party_.name = interop::base_name(file_, true);
  party_.file = interop::base_name(file_, false);
  domain_.name = root->child("objective").attribute("name").as_string();
  for (const pugi::xml_node& child : root->children("objective")) objective(child, 0);
  if (budget_.exhausted()) return fail(stopped(budget_));
  without_agreement(*root);
  discount(*root);
  if (folded_type(root->attribute("type").as_string()) == "uncertain")
    domain_.notes.push_back(fmt::format(
        "{} is uncertain of its utilities in Genius; the ones in the file were taken.", party_.name));
  if (domain_.issues.empty() && faults_.empty())
    error(Code::MissingKey, *root, "the profile has no issues",
          "only additive profiles can be imported: <objective> with <issue>s in it");
  if (!faults_.empty()) return tl::unexpected<Diagnostics>(faults_.take());
  domain_.parties.push_back(std::move(party_));
  return std::move(domain_);
}

}  // namespace

Expected<BargainingDomain> read_genius_xml(std::string_view text, const std::string& file_name,
                                           const ImportSampling& sampling, const Budget& budget) {
  return GeniusReader(text, file_name, sampling, budget).read();
}

}  // namespace detente
