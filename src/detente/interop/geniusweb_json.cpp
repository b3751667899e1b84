// SPDX-License-Identifier: MIT
#include "detente/interop/geniusweb_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_set>

#include "detente/interop/faults.hpp"
#include "detente/interop/json_places.hpp"
#include "detente/interop/numbers.hpp"
#include "detente/interop/other_programs.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

// Names are looked up by thousands, so not in the order of the text: JsonPlaces keeps that.
using Json = nlohmann::json;
using interop::number_text;

/// The member under the first of these names, or null: spelling differs between versions of the format.
const Json* member(const Json& object, std::initializer_list<const char*> names) {
  if (!object.is_object()) return nullptr;
  for (const char* name : names) {
    const auto found = object.find(name);
    if (found != object.end()) return &*found;
  }
  return nullptr;
}

std::optional<double> number_of(const Json* value) {
  if (value == nullptr) return std::nullopt;
  if (value->is_number()) return value->get<double>();
  return value->is_string() ? interop::read_number(value->get_ref<const std::string&>()) : std::nullopt;
}

/// A value as the format names it: texts as they are, numbers as short as they go.
std::string value_name(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? number_text(value.get<double>()) : std::string();
}

class GeniusWebReader {
 public:
  GeniusWebReader(const std::string& file, const interop::JsonPlaces& places, const ImportSampling& sampling,
                  const Budget& budget)
      : file_(file), places_(places), sampling_(sampling), budget_(budget) {}

  Expected<BargainingDomain> read(const Json& document);

 private:
  /// `path`: names below the utility space.
  void error(Code code, std::vector<std::string> path, std::string message, std::string hint) {
    if (faults_.full()) return faults_.add(code, {file_, 0, 0}, {}, {});
    path.insert(path.begin(), "LinearAdditiveUtilitySpace");
    faults_.add(code, places_.at(path), std::move(message), std::move(hint));
  }
  void values(DomainIssue& issue, const Json& set);
  void range(DomainIssue& issue, const Json& range);
  void issue(const std::string& name, const Json& set, const Json& space);
  /// What one value is worth by these utilities; empty where they do not say.
  static std::optional<double> evaluation(const Json& utilities, const std::string& value);
  void reservation(const Json& space);

  const std::string& file_;
  const interop::JsonPlaces& places_;
  const ImportSampling& sampling_;
  const Budget& budget_;
  BargainingDomain domain_;
  DomainParty party_;
  interop::Faults faults_;
};

void GeniusWebReader::range(DomainIssue& issue, const Json& range) {
  const auto part = [&](const char* name, std::size_t place) {
    if (range.is_array()) return place < range.size() ? number_of(&range[place]) : std::nullopt;
    return number_of(member(range, {name}));
  };
  const std::optional<double> low = part("low", 0), high = part("high", 1), step = part("step", 2);
  if (!low || !high || !step || *low > *high || *step <= 0) {
    error(Code::BadNumber, {"domain", "issuesValues", issue.name},
          fmt::format("the range of issue '{}' is not low, high and step", issue.name),
          "write {\"range\": {\"low\": 0, \"high\": 10, \"step\": 1}} with low at most high and a positive "
          "step");
    return;
  }
  const interop::SampledRange points = interop::sample({*low, *high, *step}, sampling_.steps, sampling_.most);
  for (const double point : points.points) issue.values.push_back(number_text(point));
  if (points.sampled)
    domain_.notes.push_back(
        fmt::format("“{}” runs from {} to {} by {}; {} evenly spaced points of it were taken.", issue.name,
                    number_text(*low), number_text(*high), number_text(*step), points.points.size()));
}

void GeniusWebReader::values(DomainIssue& issue, const Json& set) {
  const Json* listed = member(set, {"values"});
  const Json* numbers = member(set, {"range"});
  if (numbers == nullptr && listed != nullptr && listed->is_object()) numbers = member(*listed, {"range"});
  if (numbers != nullptr) {
    range(issue, *numbers);
  } else if (listed != nullptr && listed->is_array()) {
    for (const Json& value : *listed) issue.values.push_back(value_name(value));
  } else {
    error(Code::MissingKey, {"domain", "issuesValues", issue.name},
          fmt::format("issue '{}' has neither values nor a range", issue.name),
          "write {\"values\": [\"…\", \"…\"]} under its name in issuesValues");
  }
  if (issue.values.size() > max_issue_values)
    error(Code::TooMany, {"domain", "issuesValues", issue.name},
          fmt::format("issue '{}' has {} values, at most {} fit into an option", issue.name,
                      issue.values.size(), max_issue_values),
          "join values that nobody tells apart, or split the issue in two");
  std::unordered_set<std::string> known;
  for (const std::string& value : issue.values)
    if (value.empty() || !known.insert(value).second)
      error(Code::BadValue, {"domain", "issuesValues", issue.name},
            fmt::format("value '{}' of issue '{}' is empty or there twice", value, issue.name),
            "give every value a name of its own");
}

std::optional<double> GeniusWebReader::evaluation(const Json& utilities, const std::string& value) {
  if (const Json* discrete = member(utilities, {"discreteutils", "DiscreteValueSetUtilities"})) {
    const Json* table = member(*discrete, {"valueUtilities"});
    return table == nullptr ? std::nullopt : number_of(member(*table, {value.c_str()}));
  }
  const Json* line = member(utilities, {"numberutils", "NumberValueSetUtilities"});
  if (line == nullptr) return std::nullopt;
  const std::optional<double> at = interop::read_number(value), low = number_of(member(*line, {"lowValue"})),
                              high = number_of(member(*line, {"highValue"})),
                              low_utility = number_of(member(*line, {"lowUtility"})),
                              high_utility = number_of(member(*line, {"highUtility"}));
  if (!at || !low || !high || !low_utility || !high_utility) return std::nullopt;
  if (*high == *low) return low_utility;
  return *low_utility + (*high_utility - *low_utility) * (*at - *low) / (*high - *low);
}

void GeniusWebReader::issue(const std::string& name, const Json& set, const Json& space) {
  DomainIssue issue{name, {}};
  values(issue, set);
  IssueUtility utility;
  const Json* weights = member(space, {"issueWeights"});
  const std::optional<double> weight =
      weights == nullptr ? std::nullopt : number_of(member(*weights, {name.c_str()}));
  if (!weight)
    error(Code::MissingKey, {"issueWeights", name},
          fmt::format("issue '{}' has no number in issueWeights", name), "give it a weight there");
  utility.weight = weight.value_or(0);
  const Json* all = member(space, {"issueUtilities"});
  const Json* own = all == nullptr ? nullptr : member(*all, {name.c_str()});
  utility.unit_scale = own != nullptr && member(*own, {"numberutils", "NumberValueSetUtilities"}) != nullptr;
  for (const std::string& value : issue.values) {
    const std::optional<double> worth = own == nullptr ? std::nullopt : evaluation(*own, value);
    if (!worth)
      error(Code::MissingKey, {"issueUtilities", name},
            fmt::format("value '{}' of issue '{}' has no utility in issueUtilities", value, name),
            "give it one under discreteutils, or the issue a straight line under numberutils");
    utility.evaluations.push_back(worth.value_or(0));
  }
  domain_.issues.push_back(std::move(issue));
  party_.issues.push_back(std::move(utility));
}

void GeniusWebReader::reservation(const Json& space) {
  const Json* bid = member(space, {"reservationBid"});
  if (bid == nullptr || bid->is_null()) {
    domain_.notes.push_back(
        fmt::format("{} has no reservation bid; no agreement is worth 0 to it.", party_.name));
    return;
  }
  const Json* chosen = member(*bid, {"issuevalues", "issueValues"});
  const Json* all = member(space, {"issueUtilities"});
  std::vector<double> evaluations;
  for (const DomainIssue& issue : domain_.issues) {
    const Json* value = chosen == nullptr ? nullptr : member(*chosen, {issue.name.c_str()});
    const Json* own = all == nullptr ? nullptr : member(*all, {issue.name.c_str()});
    const std::optional<double> worth =
        value == nullptr || own == nullptr ? std::nullopt : evaluation(*own, value_name(*value));
    if (value != nullptr && !worth)
      error(Code::BadValue, {"reservationBid"},
            fmt::format("the reservation bid has a value of issue '{}' without a utility", issue.name),
            "name one of the issue's values there");
    evaluations.push_back(worth.value_or(0));
  }
  party_.reservation_bid = std::move(evaluations);
}

Expected<BargainingDomain> GeniusWebReader::read(const Json& document) {
  party_.name = interop::base_name(file_, true);
  party_.file = interop::base_name(file_, false);
  const Json* space = member(document, {"LinearAdditiveUtilitySpace"});
  const Json* domain = space == nullptr ? nullptr : member(*space, {"domain"});
  const Json* sets = domain == nullptr ? nullptr : member(*domain, {"issuesValues"});
  if (sets == nullptr || !sets->is_object() || sets->empty()) {
    error(Code::MissingKey, {"domain"}, "no LinearAdditiveUtilitySpace with a domain and its issuesValues",
          "only additive profiles can be imported; give the profile of a party, not the domain alone");
    return tl::unexpected<Diagnostics>(faults_.take());
  }
  if (const Json* name = member(*domain, {"name"}); name != nullptr && name->is_string())
    domain_.name = name->get<std::string>();
  std::unordered_set<std::string> known;
  for (const std::string& name : places_.names({"LinearAdditiveUtilitySpace", "domain", "issuesValues"})) {
    if (budget_.exhausted()) return fail(stopped(budget_));
    const auto set = sets->find(name);
    if (set != sets->end() && known.insert(name).second) {
      issue(name, *set, *space);
    } else {
      error(Code::DuplicateId, {"domain", "issuesValues", name},
            fmt::format("two issues are called '{}'", name), "give each its own name");
    }
  }
  reservation(*space);
  if (!faults_.empty()) return tl::unexpected<Diagnostics>(faults_.take());
  domain_.parties.push_back(std::move(party_));
  return std::move(domain_);
}

}  // namespace

namespace {

std::string wording(const interop::JsonFault& fault, std::size_t size) {
  constexpr std::size_t longest = 40;
  if (fault.offset >= size) return "not JSON: the file ends too early";
  if (fault.token.empty() || fault.token.size() > longest) return "not JSON from here on";
  return fmt::format("not JSON: '{}' cannot stand here", fault.token);
}

}  // namespace

Expected<BargainingDomain> read_geniusweb_json(std::string_view text, const std::string& file_name,
                                               const ImportSampling& sampling, const Budget& budget) {
  if (const std::optional<interop::JsonFault> fault = interop::json_fault(text))
    return fail({Code::TomlSyntax, Severity::Error, interop::place_of(text, file_name, fault->offset),
                 wording(*fault, text.size()), "is it a GeniusWeb profile, and is it complete?"});
  const interop::JsonPlaces places(text, file_name);
  if (const auto other = interop::other_program_json(places.names({}), file_name)) return fail(*other);
  const Json document = Json::parse(text, nullptr, false);
  return GeniusWebReader(file_name, places, sampling, budget).read(document);
}

}  // namespace detente
