// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/evidence.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string outcome_turns(const Case& dispute, std::size_t position, bool now) {
  const std::string under = position < dispute.outcomes.size()
                                ? "under " + future_name(dispute, position) + " "
                            : dispute.outcomes.empty() ? ""
                                                       : "outside the named outcomes ";
  return now ? "something acceptable " + under + "would hold"
             : "nothing acceptable " + under + "would hold any more";
}

std::string package_turns(const Case& dispute, const std::vector<WishId>& wishes, bool now) {
  std::vector<std::string> titles;
  for (const WishId wish : wishes) titles.push_back(wish_name(dispute, wish));
  const std::string package = titles.empty() ? "the empty package" : "the package of " + listed(titles);
  return package + (now ? " would be among the largest" : " would no longer be among the largest");
}

/// `Claim 4 falls.`, `Claims 1, 2 and 5 fall.`; nothing for none.
std::string claims_turn(const std::vector<std::string>& numbers, const char* one, const char* many) {
  if (numbers.empty()) return "";
  return fmt::format("{} {} {}. ", numbers.size() == 1 ? "Claim" : "Claims", listed(numbers),
                     numbers.size() == 1 ? one : many);
}

/// Effects of one change by what happens to them, so that a long list reads as a few sentences. Claims go by
/// their numbers in the table of claims: their own words, several times over, would bury what happens.
class EffectGroups {
 public:
  void add(const Case& dispute, const FindingChange& change, const std::vector<FindingChange>& all) {
    const bool now = change.after == Verdict::Holds;
    const std::size_t index = change.finding.index;
    switch (change.finding.kind) {
      case FindingKind::Claim:
        claim_group(change).push_back(std::to_string(index + 1));
        break;
      case FindingKind::GoalPossible:
        // Where the claim itself turns, its goal says nothing more.
        if (!turns(all, index))
          (now ? possible_ : excluded_).push_back(fmt::format("what claim {} is about", index + 1));
        break;
      case FindingKind::WishPossible:
        (now ? possible_ : excluded_).push_back(wish_name(dispute, WishId(index)));
        break;
      case FindingKind::Package:
        packages_ = true;
        break;
      case FindingKind::TodayLasts:
        today_ = now ? "Today would hold. " : "Today would no longer hold. ";
        break;
      case FindingKind::OutcomeLasts:
        (now ? lasting_ : fleeting_)
            .push_back(index < dispute.outcomes.size() ? future_name(dispute, index)
                       : dispute.outcomes.empty()      ? "what is acceptable"
                                                       : "what lies outside the named outcomes");
        break;
    }
  }
  std::string text() const {
    std::string out =
        claims_turn(refuted_, "falls", "fall") +
        claims_turn(borne_out_, "would be borne out", "would be borne out") +
        claims_turn(failing_, "is put to the test, and fails", "are put to the test, and fail") +
        claims_turn(untestable_, "can no longer be tested", "can no longer be tested") +
        group("could be agreed", possible_) + group("could no longer be agreed", excluded_) + today_ +
        group("would hold in some form", lasting_) + group("would hold in no form", fleeting_) +
        (packages_ ? "The largest packages would be others. " : "");
    if (!out.empty()) out.pop_back();
    return out;
  }

 private:
  std::vector<std::string>& claim_group(const FindingChange& change) {
    if (change.after == Verdict::Holds) return borne_out_;
    if (change.after != Verdict::Fails) return untestable_;
    return change.before == Verdict::Holds ? refuted_ : failing_;
  }
  static bool turns(const std::vector<FindingChange>& all, std::size_t claim) {
    return std::any_of(all.begin(), all.end(), [claim](const FindingChange& other) {
      return other.finding.kind == FindingKind::Claim && other.finding.index == claim;
    });
  }
  static std::string group(const char* verb, const std::vector<std::string>& items) {
    return items.empty() ? "" : fmt::format("{} {}. ", capitalised(listed(items)), verb);
  }

  std::vector<std::string> refuted_, borne_out_, failing_, untestable_, possible_, excluded_, lasting_,
      fleeting_;
  std::string today_;
  bool packages_ = false;
};

}  // namespace

std::string finding_change_words(const Case& dispute, const FindingChange& change) {
  const bool now = change.after == Verdict::Holds;
  const std::size_t index = change.finding.index;
  switch (change.finding.kind) {
    case FindingKind::Claim:
      return fmt::format("the claim {} {}", quoted(dispute.claims[index].says),
                         now                              ? "would hold"
                         : change.after == Verdict::Fails ? "would fail"
                                                          : "could not be tested");
    case FindingKind::GoalPossible:
      return fmt::format("what {} is about {} be agreed", quoted(dispute.claims[index].says),
                         now ? "could" : "could no longer");
    case FindingKind::WishPossible:
      return fmt::format("{} {} be agreed", wish_name(dispute, WishId(index)),
                         now ? "could" : "could no longer");
    case FindingKind::Package:
      return package_turns(dispute, change.finding.wishes, now);
    case FindingKind::TodayLasts:
      return now ? "today would hold" : "today would no longer hold";
    case FindingKind::OutcomeLasts:
      return outcome_turns(dispute, index, now);
  }
  return {};
}

std::string effects_words(const Case& dispute, const std::vector<FindingChange>& changes) {
  EffectGroups groups;
  for (const FindingChange& change : changes) groups.add(dispute, change, changes);
  return groups.text();
}

std::string verification_sentence(const Verification& verification) {
  const std::string confirmed = fmt::format(
      "{} behind these answers checked a second time by the definitions, by code that shares nothing with "
      "the "
      "analyses: none was refuted",
      capitalised(counted(verification.checked, "assertion", "assertions")));
  if (verification.unchecked == 0) return confirmed + ".";
  return fmt::format("{}; {} would have taken too many scenarios to look at.", confirmed,
                     group_digits(verification.unchecked));
}

}  // namespace detente::render
