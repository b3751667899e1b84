// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/ledger.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string title_of(const std::string& title, const std::string& id) {
  return title.empty() ? id : short_title(title);
}

/// `24 months`, `4.5 months`.
std::string months_words(double months) {
  return number_words(months) + (months == 1 ? " month" : " months");
}

std::string made_words(const LedgerEntry& entry) {
  return entry.samples > 0 ? fmt::format("{} draws, seed {}", group_digits(entry.samples), entry.seed)
                           : std::string("at the likely values") + (entry.shocks ? ", with shocks" : "");
}

/// An outcome by its title, or by its id where the case is not at hand.
std::string outcome_title(const Case* dispute, const std::string& id) {
  if (dispute == nullptr) return id;
  for (std::size_t k = 0; k < dispute->outcomes.size(); ++k)
    if (dispute->outcomes[k].id == id) return outcome_name(*dispute, k);
  return outcome_name(*dispute, dispute->outcomes.size());
}

/// The outcome said to be the most likely at the horizon.
std::string leading_words(const LedgerEntry& entry, const Case* dispute) {
  const std::vector<LedgerAnswer>& answers = entry.questions.front().answers;
  const auto best = std::max_element(answers.begin(), answers.end(), [](const auto& a, const auto& b) {
    return a.probability.back() < b.probability.back();
  });
  return fmt::format("{}, {}", outcome_title(dispute, best->id), percent_words(best->probability.back()));
}

const Option* option_of(const Case& dispute, const std::string& id) {
  const auto met = std::find_if(dispute.options.begin(), dispute.options.end(),
                                [&](const Option& option) { return option.id == id; });
  return met == dispute.options.end() ? nullptr : &*met;
}

/// `Reopen the railway (Russia): no`, `Outcome: uneasy thaw`.
std::string happened_words(const Case& dispute, const LedgerEntry& entry, const ScoredItem& item) {
  const LedgerQuestion& question = entry.questions[item.question];
  const std::string& answer = question.answers[item.answer].id;
  if (!question.option) return "Outcome: " + outcome_title(&dispute, answer);
  const Option* option = option_of(dispute, question.id);
  std::string text = option == nullptr ? question.id : title_of(option->title, option->id);
  for (std::size_t a = 0; a < dispute.actors.size() && !question.party.empty(); ++a)
    if (dispute.actors[a].id == question.party) text += fmt::format(" ({})", actor_name(dispute, ActorId(a)));
  return text + ": " + answer;
}

Table items_table(const Case& dispute, const ScoredEntry& scored) {
  Table table{{"Date", "What happened", "Forecast", "Today persists", "Stable alike", "Brier score"}, {}};
  for (const ScoredItem& item : scored.second.items)
    table.rows.push_back({item.date, happened_words(dispute, scored.first, item), percent_words(item.said),
                          percent_words(item.said_persistence),
                          item.said_uniform ? percent_words(*item.said_uniform) : "–",
                          number_words(item.forecast.brier)});
  return table;
}

std::string log_words(const Score& score) { return score.log ? number_words(*score.log) : "infinite"; }

Table means_table(const ScoreSheet& sheet) {
  Table table{{"", "Brier score", "Log score", "Skill of the forecast against it"}, {}};
  const auto skill = [](const std::optional<double>& value) { return value ? number_words(*value) : "–"; };
  table.rows.push_back({"The forecast", number_words(sheet.forecast.brier), log_words(sheet.forecast), "–"});
  table.rows.push_back({"Today persists", number_words(sheet.persistence.brier), log_words(sheet.persistence),
                        skill(sheet.skill_persistence)});
  if (sheet.uniform)
    table.rows.push_back({"Stable alike", number_words(sheet.uniform->brier), log_words(*sheet.uniform),
                          skill(sheet.skill_uniform)});
  return table;
}

/// What came of it, good or bad.
std::string verdict_words(const ScoreSheet& sheet) {
  const auto against = [&](const Score& baseline, const char* name) {
    const double difference = baseline.brier - sheet.forecast.brier;
    return fmt::format("{} {}",
                       difference > 0   ? "better than"
                       : difference < 0 ? "worse than"
                                        : "as good as",
                       name);
  };
  std::string text = fmt::format("On {} the forecast was {}", counted(sheet.items.size(), "item", "items"),
                                 against(sheet.persistence, "“today persists”"));
  if (sheet.uniform) text += " and " + against(*sheet.uniform, "“every stable scenario alike”");
  return text + fmt::format(" (mean Brier score {}; 0 is perfect, 2 the worst).",
                            number_words(sheet.forecast.brier));
}

std::string left_out_words(const ScoreSheet& sheet) {
  const auto count = [&](NotScored why) {
    return static_cast<std::uint64_t>(std::count_if(sheet.left_out.begin(), sheet.left_out.end(),
                                                    [&](const LeftOut& one) { return one.why == why; }));
  };
  std::vector<std::string> parts;
  const auto tell = [&](NotScored why, const char* words) {
    if (count(why) > 0) parts.push_back(fmt::format("{} {}", group_digits(count(why)), words));
  };
  tell(NotScored::SetsNothing, "that no option expresses");
  tell(NotScored::BeyondHorizon, "beyond the horizon");
  tell(NotScored::UnknownOption, "about options the forecast did not have");
  tell(NotScored::UnknownLevel, "about levels the forecast did not have");
  return parts.empty() ? "" : "Not scored of what came later: " + listed(parts) + ".";
}

void add_scored(Document& memo, const Case& dispute, const ScoredEntry& scored) {
  const auto& [entry, sheet] = scored;
  memo.push_back(Heading{2, fmt::format("Forecast {}: from {}, {}", entry.number, entry.as_of.text,
                                        months_words(entry.months.back()))});
  memo.push_back(
      Evidence{fmt::format("Added {}, version {}, {}.", entry.added, entry.version, made_words(entry))});
  if (sheet.items.empty()) {
    memo.push_back(
        Statement{"Nothing to score: the case has no event after its start and before its horizon that sets "
                  "an option."});
  } else {
    memo.push_back(Statement{verdict_words(sheet)});
    memo.push_back(items_table(dispute, scored));
    memo.push_back(means_table(sheet));
  }
  if (const std::string words = left_out_words(sheet); !words.empty()) memo.push_back(Paragraph{words});
}

}  // namespace

Document ledger_memo(const std::vector<LedgerEntry>& entries, const Case* dispute) {
  if (entries.empty()) return {Paragraph{"The ledger is empty."}};
  Table table{{"No.", "Added", "Case", "From", "For", "Made", "Most likely then", "Note"}, {}};
  for (const LedgerEntry& entry : entries) {
    std::string note = entry.note;
    if (entry.withdrawn)
      note = fmt::format("withdrawn {}: {}{}{}", entry.withdrawn->at.substr(0, 10), entry.withdrawn->reason,
                         note.empty() ? "" : "; ", note);
    table.rows.push_back({std::to_string(entry.number), entry.added.substr(0, 10),
                          title_of(entry.case_title, entry.case_id), entry.as_of.text,
                          months_words(entry.months.back()), made_words(entry), leading_words(entry, dispute),
                          note});
  }
  return {table};
}

Document score_memo(const ScoreReport& report) {
  Document memo{
      Heading{1, title_of(report.dispute->info.title, report.dispute->info.id) + ": how the forecasts did"}};
  if (report.scored.empty())
    memo.push_back(Statement{"The ledger has no forecast of this case that stands."});
  for (const ScoredEntry& scored : report.scored) add_scored(memo, *report.dispute, scored);
  if (report.withdrawn > 0)
    memo.push_back(Paragraph{capitalised(counted(report.withdrawn, "forecast", "forecasts")) +
                             " of this case left out as withdrawn."});
  if (!report.scored.empty())
    memo.push_back(
        Evidence{"An item is a level that a dated event sets; items of one case are not independent. Brier "
                 "score: squared errors over all levels, summed. Log score: minus the logarithm of what was "
                 "said of what happened. Skill: the share of the baseline's Brier score that the forecast "
                 "saves; negative where it does worse, – where the baseline made no error."});
  return memo;
}

}  // namespace detente::render
