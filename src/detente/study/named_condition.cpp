// SPDX-License-Identifier: MIT
#include "detente/study/named_condition.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/expression/parse.hpp"
#include "detente/study/claim_touch.hpp"

namespace detente {

namespace {

/// Something of the case that stands for a condition.
struct Named {
  std::string what;  ///< `the wish 'calm'`
  std::vector<std::string> names;
  std::string text;  ///< of the condition
};

/// Small letters for large ones: ASCII, Latin-1, Greek and Cyrillic, which two bytes of UTF-8 hold. Other
/// scripts with two cases compare as written.
std::string folded(const std::string& text) {
  std::string out;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const auto byte = static_cast<unsigned char>(text[k]);
    unsigned point = byte;
    const bool pair = byte >= 0xC2 && byte < 0xE0 && k + 1 < text.size();
    if (pair) point = (byte & 0x1FU) << 6 | (static_cast<unsigned char>(text[k + 1]) & 0x3FU);
    const bool latin = (point >= 'A' && point <= 'Z') || (pair && point >= 0xC0 && point <= 0xDE && point != 0xD7);
    const bool greek = pair && point >= 0x391 && point <= 0x3A9, cyrillic = pair && point >= 0x410 && point <= 0x42F;
    if (latin || greek || cyrillic) point += 0x20;
    if (pair && point >= 0x400 && point <= 0x40F) point += 0x50;
    if (pair) {
      out += static_cast<char>(0xC0U | point >> 6);
      out += static_cast<char>(0x80U | (point & 0x3FU));
      ++k;
    } else {
      out += static_cast<char>(point);
    }
  }
  return out;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// `railway = 'yes' and market = 'open'`.
std::string set_text(const Case& dispute, const std::vector<AxisLevel>& set) {
  std::string text;
  for (const AxisLevel& one : set) {
    const Axis& axis = dispute.axis(one.axis);
    const Option& option = dispute.option(axis.option);
    text += (text.empty() ? "" : " and ") + option.id +
            (axis.joint ? "." + dispute.actor(axis.owner).id : "") + " = '" + option.levels[one.level] + "'";
  }
  return text;
}

/// What the claim is about, as a condition; empty for what is about none.
std::string about(const Case& dispute, const Claim& claim) {
  if (const Condition* goal = goal_named(claim)) return goal->text;
  if (const auto* best = std::get_if<ClaimBest>(&claim.query)) return dispute.outcomes[best->outcome.index()].id;
  if (const auto* most = std::get_if<ClaimMostLikely>(&claim.query))
    return dispute.outcomes[most->outcome.index()].id;
  if (const auto* prefers = std::get_if<ClaimPrefers>(&claim.query)) return prefers->better.text;
  if (const auto* gains = std::get_if<ClaimGains>(&claim.query)) return set_text(dispute, gains->from);
  if (const auto* loses = std::get_if<ClaimLoses>(&claim.query)) return set_text(dispute, loses->from);
  return {};
}

std::vector<Named> named_in(const Case& dispute) {
  std::vector<Named> all;
  for (const Wish& wish : dispute.wishes)
    all.push_back({"the wish '" + wish.id + "'", {wish.id, wish.title}, wish.when.text});
  for (const Outcome& outcome : dispute.outcomes)
    all.push_back({"the outcome '" + outcome.id + "'", {outcome.id, outcome.title}, outcome.when.text});
  for (const Claim& claim : dispute.claims)
    if (std::string text = about(dispute, claim); !text.empty())
      all.push_back({"the claim '" + claim.id + "'", {claim.id, claim.title, claim.says}, std::move(text)});
  return all;
}

std::vector<const Named*> called(const std::vector<Named>& all, const std::string& name) {
  std::vector<const Named*> found;
  for (const Named& one : all)
    if (std::any_of(one.names.begin(), one.names.end(),
                    [&](const std::string& other) { return folded(trimmed(other)) == name; }))
      found.push_back(&one);
  return found;
}

/// The name nearest to what was met, or one that has it in it; empty for none.
std::string near_name(const std::vector<Named>& all, const std::string& met) {
  std::vector<std::string> names;
  for (const Named& one : all)
    for (const std::string& name : one.names) names.push_back(folded(trimmed(name)));
  const std::string near = nearest_name(met, names);
  std::size_t at = 0;
  for (const Named& one : all)
    for (const std::string& name : one.names) {
      const std::string& lower = names[at++];
      if (near.empty() ? met.size() > 2 && lower.find(met) != std::string::npos : lower == near) return name;
    }
  return {};
}

/// Words and nothing that a condition is made of: meant as a title.
bool reads_as_title(const std::string& text) {
  if (text.find(' ') == std::string::npos || text.find_first_of("=<>()'\"!") != std::string::npos) return false;
  const std::string words = " " + text + " ";
  return words.find(" and ") == std::string::npos && words.find(" or ") == std::string::npos &&
         words.find(" not ") == std::string::npos && words.find(" xor ") == std::string::npos;
}

}  // namespace

Expected<Condition> condition_meant(const Case& dispute, const std::string& text, const SourceSpan& where) {
  Expected<Condition> condition = make_condition(text, dispute.symbols, where);
  if (condition) return condition;
  const std::vector<Named> all = named_in(dispute);
  const std::string name = folded(trimmed(text));
  const std::vector<const Named*> found = called(all, name);
  const bool same = std::all_of(found.begin(), found.end(),
                                [&](const Named* one) { return one->text == found.front()->text; });
  if (!found.empty() && same) return make_condition(found.front()->text, dispute.symbols, where);
  if (!found.empty()) {
    std::vector<std::string> names;
    for (const Named* one : found) names.push_back(one->what);
    return fail({Code::UnknownName, Severity::Error, where,
                 fmt::format("'{}' could be {}", trimmed(text), fmt::join(names, " or ")),
                 "give the id, or the condition itself"});
  }
  const std::string near = name.empty() ? "" : near_name(all, name);
  if (reads_as_title(name))
    return fail({Code::UnknownName, Severity::Error, where,
                 fmt::format("'{}' is no condition, and no claim, wish or outcome is called so", trimmed(text)),
                 near.empty() ? "" : fmt::format("did you mean '{}'?", near)});
  Diagnostics faults = condition.error();
  if (faults.size() == 1 && faults.front().hint.empty() && !near.empty())
    faults.front().hint = fmt::format("did you mean '{}'?", near);
  return tl::unexpected<Diagnostics>(std::move(faults));
}

}  // namespace detente
