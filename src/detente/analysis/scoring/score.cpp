// SPDX-License-Identifier: MIT
#include "detente/analysis/scoring/score.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace detente {

namespace {

constexpr std::uint64_t most_completions = 1U << 16U;

/// What a forecast says of every answer at a time: between two of its times, in proportion.
double said_at(const LedgerEntry& entry, const LedgerAnswer& answer, double months) {
  const auto after = std::lower_bound(entry.months.begin(), entry.months.end(), months);
  const auto at = static_cast<std::size_t>(after - entry.months.begin());
  if (at == 0) return answer.probability.front();
  if (at == entry.months.size()) return answer.probability.back();
  const double share = (months - entry.months[at - 1]) / (entry.months[at] - entry.months[at - 1]);
  return answer.probability[at - 1] + share * (answer.probability[at] - answer.probability[at - 1]);
}

Score score_of(const std::vector<double>& said, std::size_t happened) {
  Score score;
  for (std::size_t k = 0; k < said.size(); ++k) {
    const double miss = said[k] - (k == happened ? 1 : 0);
    score.brier += miss * miss;
  }
  if (said[happened] > 0) score.log = -std::log(said[happened]) + 0.0;
  return score;
}

ScoredItem item_of(const LedgerEntry& entry, const Event& event, double months, std::size_t question,
                   std::size_t happened) {
  const std::vector<LedgerAnswer>& answers = entry.questions[question].answers;
  std::vector<double> said, persistence, uniform;
  for (const LedgerAnswer& answer : answers) {
    said.push_back(said_at(entry, answer, months));
    persistence.push_back(answer.persistence);
    uniform.push_back(answer.uniform_stable.value_or(0));
  }
  ScoredItem item{event.id,
                  event.title,
                  event.date.text,
                  months,
                  question,
                  happened,
                  said[happened],
                  persistence[happened],
                  answers[happened].uniform_stable,
                  score_of(said, happened),
                  score_of(persistence, happened),
                  {}};
  if (item.said_uniform) item.uniform = score_of(uniform, happened);
  return item;
}

/// A level that an event says held: of an option or, where it is a joint one, of one party or of what it came
/// to.
struct Held {
  const Option* option;
  std::string party;  ///< empty = the option as a whole
  std::uint8_t level;
};

/// What an event says: a joint option of which it sets every party is one thing, the level that takes effect.
std::vector<Held> held_by(const Case& dispute, const Event& event) {
  std::vector<Held> all;
  for (const Option& option : dispute.options) {
    std::vector<Held> parts;
    for (const AxisLevel& set : event.set)
      if (dispute.axis(set.axis).option == dispute.axis(option.axes.front()).option)
        parts.push_back(
            {&option, option.joint ? dispute.actor(dispute.axis(set.axis).owner).id : "", set.level});
    if (option.joint && parts.size() == option.axes.size()) {
      const auto lowest = std::min_element(parts.begin(), parts.end(),
                                           [](const Held& a, const Held& b) { return a.level < b.level; });
      parts = {{&option, "", lowest->level}};
    }
    all.insert(all.end(), parts.begin(), parts.end());
  }
  return all;
}

/// The question about it; questions.size() where the forecast has none.
std::size_t question_about(const LedgerEntry& entry, const Held& held) {
  for (std::size_t q = 0; q < entry.questions.size(); ++q)
    if (entry.questions[q].option && entry.questions[q].id == held.option->id &&
        entry.questions[q].party == held.party)
      return q;
  return entry.questions.size();
}

std::size_t answer_named(const LedgerQuestion& question, const std::string& id) {
  const auto met = std::find_if(question.answers.begin(), question.answers.end(),
                                [&](const LedgerAnswer& answer) { return answer.id == id; });
  return static_cast<std::size_t>(met - question.answers.begin());
}

/// The first outcome in file order that fits; "other" where none does.
std::string outcome_at(const Case& dispute, const std::vector<std::uint8_t>& levels) {
  for (const Outcome& outcome : dispute.outcomes)
    if (holds(outcome.when.formula, levels)) return outcome.id;
  return "other";
}

/// The outcome, if it is the same whatever the levels of the axes nothing is known of; else empty.
std::string settled_outcome(const Case& dispute, const std::map<std::size_t, std::uint8_t>& known) {
  std::vector<std::uint8_t> levels(dispute.axes.size(), 0);
  for (const auto& [axis, level] : known) levels[axis] = level;
  std::vector<std::size_t> open;
  std::uint64_t completions = 1;
  for (const Outcome& outcome : dispute.outcomes)
    for (const AxisId axis : axes_of(outcome.when.formula)) {
      const std::size_t a = axis.index();
      if (known.count(a) != 0 || std::find(open.begin(), open.end(), a) != open.end()) continue;
      open.push_back(a);
      completions *= dispute.axes[a].levels;
      if (completions > most_completions) return {};
    }
  const std::string first = outcome_at(dispute, levels);
  for (std::uint64_t n = 1; n < completions; ++n) {
    std::uint64_t rest = n;
    for (const std::size_t a : open) {
      levels[a] = static_cast<std::uint8_t>(rest % dispute.axes[a].levels);
      rest /= dispute.axes[a].levels;
    }
    if (outcome_at(dispute, levels) != first) return {};
  }
  return first;
}

Score mean_of(const std::vector<ScoredItem>& items, const auto& read) {
  Score mean{0, 0};
  const auto count = static_cast<double>(items.size());
  for (const ScoredItem& item : items) {
    const Score& one = read(item);
    mean.brier += one.brier / count;
    if (mean.log) mean.log = one.log ? std::optional(*mean.log + *one.log / count) : std::nullopt;
  }
  return mean;
}

std::optional<double> skill(const Score& forecast, const Score& baseline) {
  if (!(baseline.brier > 0)) return std::nullopt;
  return 1 - forecast.brier / baseline.brier;
}

void sum_up(ScoreSheet& sheet) {
  if (sheet.items.empty()) return;
  sheet.forecast = mean_of(sheet.items, [](const ScoredItem& item) { return item.forecast; });
  sheet.persistence = mean_of(sheet.items, [](const ScoredItem& item) { return item.persistence; });
  sheet.skill_persistence = skill(sheet.forecast, sheet.persistence);
  if (!sheet.items.front().uniform) return;
  sheet.uniform = mean_of(sheet.items, [](const ScoredItem& item) { return *item.uniform; });
  sheet.skill_uniform = skill(sheet.forecast, *sheet.uniform);
}

/// Events after the day, the earliest first, in file order on one day.
std::vector<const Event*> events_after(const Case& dispute, const Date& day) {
  std::vector<const Event*> events;
  for (const Event& event : dispute.events)
    if (event.date.year > 0 && key(event.date) > key(day)) events.push_back(&event);
  std::stable_sort(events.begin(), events.end(),
                   [](const Event* a, const Event* b) { return key(a->date) < key(b->date); });
  return events;
}

/// One item for each thing the event says and the forecast was asked.
void add_items(const LedgerEntry& entry, const Case& dispute, const Event& event, double months,
               ScoreSheet& sheet) {
  const auto leave_out = [&](NotScored why) { sheet.left_out.push_back({event.id, event.date.text, why}); };
  if (event.set.empty()) leave_out(NotScored::SetsNothing);
  for (const Held& held : held_by(dispute, event)) {
    const std::size_t question = question_about(entry, held);
    if (question == entry.questions.size()) {
      leave_out(NotScored::UnknownOption);
      continue;
    }
    const std::size_t answer = answer_named(entry.questions[question], held.option->levels[held.level]);
    if (answer == entry.questions[question].answers.size()) {
      leave_out(NotScored::UnknownLevel);
      continue;
    }
    sheet.items.push_back(item_of(entry, event, months, question, answer));
  }
}

}  // namespace

double months_between(const Date& from, const Date& to) {
  return 12.0 * (to.year - from.year) + (to.month - from.month) + (to.day - from.day) / 30.0;
}

ScoreSheet score_forecast(const LedgerEntry& entry, const Case& dispute) {
  ScoreSheet sheet;
  std::map<std::size_t, std::uint8_t> known;
  const Event* last = nullptr;
  for (const Event* event : events_after(dispute, entry.as_of)) {
    const double months = months_between(entry.as_of, event->date);
    const std::size_t before = sheet.items.size();
    if (months > entry.months.back()) {
      sheet.left_out.push_back({event->id, event->date.text, NotScored::BeyondHorizon});
      continue;
    }
    add_items(entry, dispute, *event, months, sheet);
    if (sheet.items.size() == before) continue;
    for (const AxisLevel& set : event->set) known[set.axis.index()] = set.level;
    last = event;
  }
  const std::string outcome = last == nullptr ? std::string() : settled_outcome(dispute, known);
  if (!outcome.empty() && !entry.questions.empty() && !entry.questions.front().option) {
    const std::size_t answer = answer_named(entry.questions.front(), outcome);
    if (answer < entry.questions.front().answers.size())
      sheet.items.push_back(item_of(entry, *last, months_between(entry.as_of, last->date), 0, answer));
  }
  sum_up(sheet);
  return sheet;
}

}  // namespace detente
