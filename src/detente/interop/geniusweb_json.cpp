// SPDX-License-Identifier: MIT
#include "detente/interop/geniusweb_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "detente/interop/numbers.hpp"
#include "detente/interop/places.hpp"

namespace detente {

namespace {

using Json = nlohmann::ordered_json;
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
  GeniusWebReader(const std::string& file, std::size_t steps) : file_(file), steps_(steps) {}

  Expected<BargainingDomain> read(const Json& document);

 private:
  void error(Code code, std::string message, std::string hint) {
    problems_.push_back(
        {code, Severity::Error, SourceSpan{file_, 0, 0}, std::move(message), std::move(hint)});
  }
  void values(DomainIssue& issue, const Json& set);
  void range(DomainIssue& issue, const Json& range);
  void issue(const std::string& name, const Json& set, const Json& space);
  /// What one value is worth by these utilities; empty where they do not say.
  static std::optional<double> evaluation(const Json& utilities, const std::string& value);
  void reservation(const Json& space);

  const std::string& file_;
  std::size_t steps_;
  BargainingDomain domain_;
  DomainParty party_;
  Diagnostics problems_;
};

void GeniusWebReader::range(DomainIssue& issue, const Json& range) {
  const auto part = [&](const char* name, std::size_t place) {
    if (range.is_array()) return place < range.size() ? number_of(&range[place]) : std::nullopt;
    return number_of(member(range, {name}));
  };
  const std::optional<double> low = part("low", 0), high = part("high", 1), step = part("step", 2);
  if (!low || !high || !step || *low > *high || *step <= 0) {
    error(Code::BadNumber, fmt::format("the range of issue '{}' is not low, high and step", issue.name),
          "write {\"range\": {\"low\": 0, \"high\": 10, \"step\": 1}} with low at most high and a positive "
          "step");
    return;
  }
  const interop::SampledRange points = interop::sample({*low, *high, *step}, steps_, max_issue_values);
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
    error(Code::MissingKey, fmt::format("issue '{}' has neither values nor a range", issue.name),
          "write {\"values\": [\"…\", \"…\"]} under its name in issuesValues");
  }
  if (issue.values.size() > max_issue_values)
    error(Code::TooMany,
          fmt::format("issue '{}' has {} values, at most {} fit into an option", issue.name,
                      issue.values.size(), max_issue_values),
          "join values that nobody tells apart, or split the issue in two");
  for (std::size_t k = 0; k < issue.values.size(); ++k)
    if (issue.values[k].empty() ||
        std::find(issue.values.begin(), issue.values.begin() + static_cast<long>(k), issue.values[k]) !=
            issue.values.begin() + static_cast<long>(k))
      error(Code::BadValue,
            fmt::format("value '{}' of issue '{}' is empty or there twice", issue.values[k], issue.name),
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
    error(Code::MissingKey, fmt::format("issue '{}' has no number in issueWeights", name),
          "give it a weight there");
  utility.weight = weight.value_or(0);
  const Json* all = member(space, {"issueUtilities"});
  const Json* own = all == nullptr ? nullptr : member(*all, {name.c_str()});
  utility.unit_scale = own != nullptr && member(*own, {"numberutils", "NumberValueSetUtilities"}) != nullptr;
  for (const std::string& value : issue.values) {
    const std::optional<double> worth = own == nullptr ? std::nullopt : evaluation(*own, value);
    if (!worth)
      error(Code::MissingKey,
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
      error(Code::BadValue,
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
    error(Code::MissingKey, "no LinearAdditiveUtilitySpace with a domain and its issuesValues",
          "only additive profiles can be imported; give the profile of a party, not the domain alone");
    return tl::unexpected<Diagnostics>(problems_);
  }
  if (const Json* name = member(*domain, {"name"}); name != nullptr && name->is_string())
    domain_.name = name->get<std::string>();
  for (const auto& [name, set] : sets->items()) issue(name, set, *space);
  reservation(*space);
  if (!problems_.empty()) return tl::unexpected<Diagnostics>(problems_);
  domain_.parties.push_back(std::move(party_));
  return std::move(domain_);
}

}  // namespace

Expected<BargainingDomain> read_geniusweb_json(std::string_view text, const std::string& file_name,
                                               std::size_t steps) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const Json document = Json::parse(text, nullptr, false);
  if (document.is_discarded())
    return fail({Code::TomlSyntax, Severity::Error, SourceSpan{file_name, 0, 0}, "not JSON, or not UTF-8",
                 "is it a GeniusWeb profile, and is it complete?"});
  return GeniusWebReader(file_name, steps).read(document);
}

}  // namespace detente
