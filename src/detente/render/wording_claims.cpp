// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/claim_words.hpp"
#include "detente/render/denial_words.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::uint64_t count_of(const std::vector<ClaimVerdict>& verdicts, Verdict wanted) {
  return static_cast<std::uint64_t>(std::count_if(
      verdicts.begin(), verdicts.end(), [&](const ClaimVerdict& v) { return v.verdict == wanted; }));
}

/// The first words of a text that is too long for a finding.
std::string shortened(const std::string& text, std::size_t words) {
  std::size_t end = 0;
  for (std::size_t n = 0; n < words && end != std::string::npos; ++n)
    end = text.find(' ', end == 0 ? 0 : end + 1);
  return end == std::string::npos ? text : text.substr(0, end) + " …";
}

}  // namespace

std::string verdict_word(const ClaimVerdict& verdict) {
  switch (verdict.verdict) {
    case Verdict::Holds:
      return "holds";
    case Verdict::Fails:
      return "FAILS";
    case Verdict::Untestable:
      return "untestable";
    case Verdict::Waiting:
      return verdict.waits_for == "limit" ? "not reached" : "waits for the " + verdict.waits_for;
  }
  return {};
}

std::string claims_sentence(const std::vector<ClaimVerdict>& verdicts) {
  if (verdicts.empty()) return "The case states no claims to test.";
  const std::uint64_t holds = count_of(verdicts, Verdict::Holds), fails = count_of(verdicts, Verdict::Fails);
  const std::uint64_t untestable = count_of(verdicts, Verdict::Untestable);
  const auto out_of_time = static_cast<std::uint64_t>(
      std::count_if(verdicts.begin(), verdicts.end(), [](const ClaimVerdict& verdict) {
        return verdict.verdict == Verdict::Waiting && verdict.waits_for == "limit";
      }));
  const std::uint64_t waiting = count_of(verdicts, Verdict::Waiting) - out_of_time;
  if (out_of_time == verdicts.size())
    return verdicts.size() == 1
               ? "The one claim that the sources make was not reached before a limit."
               : fmt::format("None of the {} claims that the sources make was reached before a limit.",
                             verdicts.size());
  if (verdicts.size() == 1)
    return fmt::format("The one claim that the sources make {}.",
                       holds == 1        ? "comes out"
                       : fails == 1      ? "fails"
                       : untestable == 1 ? "cannot be tested"
                                         : "waits for an analysis still to come");
  std::vector<std::string> parts = {counted(holds, "comes out", "come out"), counted(fails, "fails", "fail")};
  if (holds == 0) parts[0] = "none comes out";
  if (fails == 0) parts[1] = "none fails";
  if (untestable > 0) parts.push_back(counted(untestable, "cannot be tested", "cannot be tested"));
  if (out_of_time > 0) parts.push_back(counted(out_of_time, "was", "were") + " not reached before a limit");
  if (waiting > 0) parts.push_back(counted(waiting, "waits", "wait") + " for an analysis still to come");
  return fmt::format("Of {} that the sources make, {}.", counted(verdicts.size(), "claim", "claims"),
                     listed(parts));
}

std::string claim_sentence(const Case& dispute, const ClaimVerdict& verdict) {
  const Claim& claim = dispute.claims[verdict.claim.index()];
  const auto with = [&](const std::string& says) {
    switch (verdict.verdict) {
      case Verdict::Holds:
        return fmt::format("{} holds in this model.", quoted(says));
      case Verdict::Fails:
        return fmt::format("{} fails in this model.", quoted(says));
      case Verdict::Untestable:
        return fmt::format("{} cannot be tested in this model.", quoted(says));
      case Verdict::Waiting:
        break;
    }
    return fmt::format("{} has not been tested yet.", quoted(says));
  };
  return first_that_fits({with(claim.says), with(shortened(claim.says, finding_words - 10))});
}

std::string claim_evidence(const Case& dispute, const ClaimVerdict& verdict) {
  const Claim& claim = dispute.claims[verdict.claim.index()];
  if (verdict.verdict == Verdict::Waiting)
    return verdict.waits_for == "limit"
               ? "a limit was reached before its turn"
               : "needs the " + verdict.waits_for + ", which this version does not have";
  std::string text = claim_reason_words(dispute, claim, verdict);
  const std::string context = claim_context_words(dispute, claim);
  if (!context.empty()) text += (text.empty() ? "" : "; ") + ("asked " + context);
  const std::string denial = denial_words(dispute, claim);
  if (!denial.empty()) text += "; the source: " + denial;
  return text;
}

}  // namespace detente::render
