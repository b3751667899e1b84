// SPDX-License-Identifier: MIT
#include "detente/interop/genius_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <pugixml.hpp>

#include "detente/interop/numbers.hpp"
#include "detente/interop/places.hpp"

namespace detente {

namespace {

using interop::read_number;

constexpr unsigned deepest = 64;  // objectives within objectives; real profiles have one

class GeniusReader {
 public:
  GeniusReader(std::string_view text, const std::string& file, std::size_t steps)
      : text_(text), file_(file), steps_(steps) {}

  Expected<BargainingDomain> read();

 private:
  SourceSpan place(const pugi::xml_node& node) const {
    return interop::place_of(text_, file_,
                             static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug())));
  }
  void error(Code code, const pugi::xml_node& node, std::string message, std::string hint) {
    problems_.push_back({code, Severity::Error, place(node), std::move(message), std::move(hint)});
  }
  /// A required number; 0 after reporting.
  double number(const pugi::xml_node& node, const char* attribute, const std::string& what);
  void note_once(const std::string& note) {
    std::vector<std::string>& notes = domain_.notes;
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
  }

  void objective(const pugi::xml_node& node, unsigned depth);
  void issue(const pugi::xml_node& node, const std::map<std::string, pugi::xml_node>& weights);
  void items(const pugi::xml_node& node, DomainIssue& issue, IssueUtility& utility);
  void numbers(const pugi::xml_node& node, bool whole, DomainIssue& issue, IssueUtility& utility);
  void evaluate(const pugi::xml_node& node, double low, const std::vector<double>& points,
                IssueUtility& utility);
  void without_agreement(const pugi::xml_node& root);

  std::string_view text_;
  const std::string& file_;
  std::size_t steps_;
  BargainingDomain domain_;
  DomainParty party_;
  Diagnostics problems_;
};

std::string name_of(const pugi::xml_node& node) { return node.attribute("name").as_string("(no name)"); }

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
  for (const pugi::xml_node& item : node.children("item")) {
    const std::string value = item.attribute("value").as_string();
    if (value.empty()) {
      error(Code::MissingKey, item, fmt::format("an item of issue '{}' has no 'value'", issue.name),
            "write value=\"NAME\" there");
    } else if (std::find(issue.values.begin(), issue.values.end(), value) != issue.values.end()) {
      error(Code::DuplicateId, item, fmt::format("issue '{}' has value '{}' twice", issue.name, value),
            "remove one of the items");
    }
    if (item.attribute("cost")) note_once("Costs of items are deprecated in the format and were left out.");
    issue.values.push_back(value);
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
  const std::size_t before = problems_.size();
  const double low = number(range, "lowerbound", what);
  const double high = number(range, "upperbound", what);
  if (problems_.size() == before && low > high)
    error(Code::BadNumber, range, fmt::format("{} ends below where it starts", what), "swap its two bounds");
  if (problems_.size() != before) return;
  const interop::SampledRange points =
      interop::sample({low, high, whole ? 1.0 : 0.0}, steps_, max_issue_values);
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
  const bool twice = std::any_of(domain_.issues.begin(), domain_.issues.end(),
                                 [&](const DomainIssue& other) { return other.name == issue.name; });
  if (twice)
    error(Code::DuplicateId, node, fmt::format("two issues are called '{}'", issue.name),
          "give each its own name");
  std::string kind = node.attribute("vtype").as_string();
  if (kind.empty()) kind = node.attribute("type").as_string();
  if (kind.empty()) kind = node.attribute("etype").as_string("discrete");
  if (kind == "integer" || kind == "real") {
    numbers(node, kind == "integer", issue, utility);
  } else if (kind == "discrete") {
    items(node, issue, utility);
  } else {
    error(Code::BadValue, node, fmt::format("issue '{}' is of the type '{}'", issue.name, kind),
          "discrete, integer and real issues can be imported");
  }
  if (issue.values.empty() && problems_.empty())
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
  for (const pugi::xml_node& child : node.children()) {
    if (std::string_view(child.name()) == "issue") issue(child, weights);
    if (std::string_view(child.name()) == "objective") objective(child, depth + 1);
  }
}

void GeniusReader::without_agreement(const pugi::xml_node& root) {
  if (const pugi::xml_node reservation = root.child("reservation")) {
    party_.reservation = number(reservation, "value", "the reservation value");
  } else {
    domain_.notes.push_back(
        fmt::format("{} has no reservation value; no agreement is worth 0 to it.", party_.name));
  }
  if (const pugi::xml_node discount = root.child("discount_factor")) {
    const double factor = number(discount, "value", "the discount factor");
    // 0 stands for "none" in older files.
    if (factor != 1 && factor != 0)
      domain_.notes.push_back(fmt::format("{} has a discount factor of {}; time does not count here.",
                                          party_.name, interop::number_text(factor)));
  }
}

Expected<BargainingDomain> GeniusReader::read() {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(text_.data(), text_.size());
  if (!parsed)
    return fail({Code::TomlSyntax, Severity::Error,
                 interop::place_of(text_, file_,
                                   static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset))),
                 fmt::format("not XML: {}", parsed.description()),
                 "is it a Genius profile, and is it complete?"});
  const pugi::xml_node root = document.child("utility_space");
  if (!root) {
    error(Code::BadValue, document.first_child(),
          "not a Genius profile: its outermost element is no <utility_space>",
          "give the utility profile of a party, not the file that describes the domain");
    return tl::unexpected<Diagnostics>(problems_);
  }
  party_.name = interop::base_name(file_, true);
  party_.file = interop::base_name(file_, false);
  domain_.name = root.child("objective").attribute("name").as_string();
  for (const pugi::xml_node& child : root.children("objective")) objective(child, 0);
  without_agreement(root);
  if (domain_.issues.empty() && problems_.empty())
    error(Code::MissingKey, root, "the profile has no issues",
          "only additive profiles can be imported: <objective> with <issue>s in it");
  if (!problems_.empty()) return tl::unexpected<Diagnostics>(problems_);
  domain_.parties.push_back(std::move(party_));
  return std::move(domain_);
}

}  // namespace

Expected<BargainingDomain> read_genius_xml(std::string_view text, const std::string& file_name,
                                           std::size_t steps) {
  return GeniusReader(text, file_name, steps).read();
}

}  // namespace detente
