// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/findings.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/memo.hpp"
#include "detente/render/printable.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_advice.hpp"
#include "detente/render/wording_importance.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t screen_width = 100;
constexpr std::size_t screen_lines = 24;

/// Lines of one screen; what does not fit is left out, with a last line that says so.
class Screen {
 public:
  void add(const std::string& text, const std::string& lead = "") {
    const std::string rest(display_width(lead), ' ');
    const std::vector<std::string> lines = wrapped(printable(text), screen_width - rest.size());
    for (std::size_t k = 0; k < lines.size(); ++k) lines_.push_back((k == 0 ? lead : rest) + lines[k]);
  }
  bool fits() const { return lines_.size() <= screen_lines; }
  std::string text() const {
    std::string out;
    const bool cut = !fits();
    for (std::size_t k = 0; k < (cut ? screen_lines - 1 : lines_.size()); ++k) out += lines_[k] + "\n";
    return cut ? out + "…\n" : out;
  }

 private:
  std::vector<std::string> lines_;
};

/// The wishes whose chance of being agreed has this word, by title.
std::string titles(const Report& report, const std::string& verdict) {
  std::string out;
  for (const GoalSection& goal : report.settlement->wishes) {
    const bool possible = goal.result.reason == SettlementReason::Possible;
    if (!possible && goal.result.reason != SettlementReason::Lines) continue;
    if (possibility_words(goal.result.chance_possible.value_or(possible ? 1 : 0)) == verdict)
      out += (out.empty() ? "" : "; ") + report.dispute->wishes[goal.wish->index()].title;
  }
  return out;
}

/// What would open most of what is ruled out, or how the rest can be reached: the first there is.
std::string advice_words(const Report& report) {
  if (!report.advice) return {};
  const std::string opening = openings_sentence(*report.dispute, *report.advice);
  return opening.empty() ? ways_sentence(*report.advice) : opening;
}

Screen screen_of(const Report& report, const std::string& advice) {
  Screen screen;
  screen.add(report.dispute->info.title);
  if (!report.dispute->info.question.empty()) screen.add(report.dispute->info.question);
  if (report.partial) screen.add("PARTIAL: a limit was reached before all was computed.");
  screen.add("");
  for (const std::string& sentence : in_short(report)) screen.add(sentence, "> ");
  if (report.stability && report.stability->today)
    screen.add(today_sentence(*report.dispute, *report.stability->today), "> ");
  if (report.importance) screen.add(importance_sentence(*report.dispute, *report.importance), "> ");
  if (!advice.empty()) screen.add(advice, "> ");
  if (report.settlement && !report.settlement->wishes.empty()) {
    for (const double chance : {1.0, 0.8, 0.5, 0.2, 0.0}) {
      const std::string verdict = possibility_words(chance), wishes = titles(report, verdict);
      if (!wishes.empty()) screen.add(wishes, capitalised(verdict) + ": ");
    }
  }
  return screen;
}

}  // namespace

std::string one_screen(const Report& report) {
  const Screen advised = screen_of(report, advice_words(report));
  return advised.fits() ? advised.text() : screen_of(report, {}).text();
}

}  // namespace detente::render
