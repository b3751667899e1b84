// SPDX-License-Identifier: MIT
#include "detente/render/memo_shares.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string of_draws(double share) { return percent_words(share) + " of draws"; }

/// `80 %`; `at least 80 %` where some draws would have taken too long; empty where those are nearly all.
std::string lasting_words(const std::optional<double>& share, double at_least) {
  if (share) return percent_words(*share);
  return at_least > 0 ? "at least " + percent_words(at_least) : std::string();
}

/// `Today holds under Nash in 0 % of draws and under SEQ in 12 %.`, concepts with one share together; empty
/// where none is known.
std::string today_shares_sentence(const DrawShares& shares) {
  std::vector<std::pair<std::string, std::vector<std::string>>> together;
  for (const ConceptShares& found : shares.concepts) {
    if (!found.today) continue;
    const std::string share = percent_words(*found.today);
    auto same =
        std::find_if(together.begin(), together.end(), [&](const auto& t) { return t.first == share; });
    if (same == together.end()) same = together.insert(together.end(), {share, {}});
    same->second.push_back(concept_short_name(found.concept_));
  }
  std::vector<std::string> parts;
  for (const auto& [share, names] : together)
    parts.push_back("under " + listed(names) + " in " + share + (parts.empty() ? " of draws" : ""));
  return parts.empty() ? std::string() : "Today holds " + listed(parts) + ".";
}

std::string whole(double count) { return group_digits(static_cast<std::uint64_t>(std::llround(count))); }

/// `Nash 20 to 24`: how many scenarios hold under each concept.
std::string counts_sentence(const DrawShares& shares) {
  std::vector<std::string> parts;
  for (const ConceptShares& found : shares.concepts)
    if (found.count) {
      const std::string low = whole((*found.count)[0]), high = whole((*found.count)[2]);
      parts.push_back(fmt::format("{} {}", concept_short_name(found.concept_),
                                  low == high ? low : fmt::format("{} to {}", low, high)));
    }
  if (parts.empty()) return {};
  return "Scenarios that hold, in nine draws of ten: " + listed(parts) + ".";
}

}  // namespace

const GoalShares* shares_of(const Report& report, const GoalSection& goal) {
  if (report.shares == nullptr || !report.shares->goal) return nullptr;
  if (!goal.wish) return &*report.shares->goal;
  const std::size_t wish = goal.wish->index();
  return wish < report.shares->wishes.size() ? &report.shares->wishes[wish] : nullptr;
}

void add_share_column(Table& table, const std::string& heading, const std::vector<double>& shares) {
  if (shares.empty() || shares.size() != table.rows.size()) return;
  table.columns.push_back(heading);
  for (std::size_t k = 0; k < shares.size(); ++k) table.rows[k].push_back(of_draws(shares[k]));
}

std::string goal_shares_sentence(const GoalShares* shares) {
  if (shares == nullptr) return {};
  std::string text = "It can be agreed with " + percent_words(shares->possible);
  const std::string lasting = lasting_words(shares->lasting, shares->lasting_at_least);
  if (!lasting.empty()) text += ", and agreed so that it would hold in " + lasting;
  return text + ".";
}

void add_outcome_shares(Document& memo, const Report& report) {
  if (report.shares == nullptr || report.shares->acceptable.empty()) return;
  const DrawShares& shares = *report.shares;
  const Case& dispute = *report.dispute;
  memo.push_back(Heading{3, "How sure is that?"});
  std::vector<std::string> lasting;
  for (std::size_t k = 0; k < shares.acceptable.size(); ++k)
    lasting.push_back(lasting_words(shares.lasting[k], shares.lasting_at_least[k]));
  const bool known =
      std::any_of(lasting.begin(), lasting.end(), [](const auto& text) { return !text.empty(); });
  Table table{{"Outcome", "Some form crosses nobody’s line in"}, {}};
  if (known) table.columns.emplace_back("Some such form would hold (SEQ) in");
  for (std::size_t k = 0; k < shares.acceptable.size(); ++k) {
    if (k == dispute.outcomes.size() && shares.acceptable[k] == 0) continue;
    table.rows.push_back({capitalised(outcome_name(dispute, k)), of_draws(shares.acceptable[k])});
    if (known) table.rows.back().push_back(lasting[k].empty() ? "not computed" : lasting[k] + " of draws");
  }
  if (!table.rows.empty()) memo.push_back(table);
  if (!table.rows.empty() && !known)
    memo.push_back(
        Paragraph{"In how many draws they would hold was not computed: each draw of a case of this "
                  "size takes too long."});
  for (const std::string& text : {today_shares_sentence(shares), counts_sentence(shares)})
    if (!text.empty()) memo.push_back(Paragraph{text});
  add_draws_note(memo, report);
}

std::string drawn_parts(const Report& report) {
  std::vector<std::string> parts;
  if (report.forecast && report.forecast->samples > 0) parts.emplace_back("the forecast");
  if (report.shares != nullptr) parts.emplace_back("the shares of draws");
  return listed(parts);
}

void add_draws_note(Document& memo, const Report& report) {
  if (report.shares == nullptr) return;
  const DrawShares& shares = *report.shares;
  memo.push_back(
      Evidence{fmt::format("Shares are of {} of {}, seed {}.", counted(shares.draws, "draw", "draws"),
                           counted(shares.inputs, "uncertain input", "uncertain inputs"), shares.seed)});
}

}  // namespace detente::render
