// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/memo_shares.hpp"
#include "detente/render/names.hpp"
#include "detente/render/numbers.hpp"
#include "detente/render/wording_page.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string source_words(const Source& source) {
  std::string out = fmt::format("{} — {}", source.id, source.title);
  for (const std::string* part : {&source.author, &source.publisher, &source.date, &source.url})
    if (!part->empty()) out += "; " + *part;
  if (!source.perspective.empty()) out += "; written from: " + source.perspective;
  if (!source.grade.empty()) out += "; grade " + source.grade;
  return out;
}

/// `Stated in the source; size the analyst’s. Confirmed several times. (memo intro ¶2)`
std::string grounds(const Block& block, NumberKind kind) {
  Block marked;
  marked.basis = interest_of(block);
  std::vector<std::string> parts;
  // Shares of a poll are answers: there is no interest behind them that could be stated or not.
  const std::string interest = kind == NumberKind::Poll ? "" : basis_words(marked);
  parts.push_back(capitalised(interest + (interest.empty() ? "" : "; ") + size_words(block, kind)) + ".");
  if (!block.because.empty()) parts.push_back(block.because);
  if (!block.cite.empty()) parts.push_back("(" + citations(block) + ")");
  return fmt::format("{}", fmt::join(parts, " "));
}

/// ` own units, 2.5 to a point`; nothing where the numbers are points, or format 1.
std::string unit_words(const Actor& actor) {
  return actor.unit == 1 ? "" : fmt::format(" own units, {:g} to a point", actor.unit);
}

/// One row per number somebody supplied, with what carries it.
class NumbersTable {
 public:
  explicit NumbersTable(const Case& dispute) : dispute_(dispute) {}

  void add_lines() {
    for (const RedLine& line : dispute_.red_lines) {
      const Stance stance = stance_of(dispute_, line.never, line.stated_as_must);
      const std::string what =
          line.title == line.id ? (stance.demands ? "must have " : "never ") + stance.words : line.title;
      std::string number = "firmness " + quantity_words(dispute_, line.firmness);
      if (line.price) number += "; price " + quantity_words(dispute_, *line.price);
      add(actor_names(dispute_, line.actors), "Red line: " + what, number, line, NumberKind::RedLine);
    }
  }
  void add_stakes() {
    for (const Stake& stake : dispute_.stakes)
      add(actor_name(dispute_, stake.actor), stake_words(dispute_, stake),
          quantity_words(dispute_, stake.worth) + unit_words(dispute_.actor(stake.actor)), stake,
          NumberKind::Stake);
  }
  void add_parameters() {
    for (const Parameter& parameter : dispute_.parameters)
      add("", parameter.title == parameter.id ? "A parameter of the stakes" : parameter.title,
          quantity_words(dispute_, parameter.value), parameter, NumberKind::Parameter);
  }
  void add_polls() {
    for (const Poll& poll : dispute_.polls)
      add(actor_name(dispute_, poll.of), "Poll on " + poll_subject(dispute_, poll),
          fmt::format("{:.0f} % for, {:.0f} % neutral, {:.0f} % against", 100 * poll.support,
                      100 * poll.neutral, 100 * poll.oppose),
          poll, NumberKind::Poll);
  }
  void add_settings() {
    for (const CaseNumber& number : numbers_of(dispute_)) {
      if (number.kind != NumberKind::Setting && number.origin != NumberOrigin::ProgramDefault) continue;
      const std::string value = number.low
                                    ? fmt::format("{} ({} to {})", number_words(number.likely),
                                                  number_words(*number.low), number_words(*number.high))
                                    : number_words(number.likely);
      const std::string whose = number.actor ? actor_name(dispute_, *number.actor) : "";
      table_.rows.push_back({capitalised(whose), number.what, value,
                             number.origin == NumberOrigin::ProgramDefault
                                 ? "Program default: the file says nothing."
                                 : grounds(*number.block, number.kind)});
    }
  }
  const Table& table() const { return table_; }

 private:
  void add(const std::string& whose, const std::string& what, const std::string& number, const Block& block,
           NumberKind kind) {
    table_.rows.push_back({capitalised(whose), what, number, grounds(block, kind)});
  }

  const Case& dispute_;
  Table table_{{"Whose", "What", "Number", "On what grounds"}, {}};
};

}  // namespace

void add_sources(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  memo.push_back(Heading{2, "Sources and judgements"});
  Bullets sources;
  for (const Source& source : dispute.sources)
    sources.items.push_back(source_words(source) +
                            (times_cited(dispute, source.id) == 0 ? "; never cited" : ""));
  if (sources.items.empty()) {
    memo.push_back(Paragraph{"The case names no sources: everything in it is the analyst’s."});
  } else {
    memo.push_back(Paragraph{"Passages are cited as a source’s short name and a place in it."});
    memo.push_back(sources);
  }
  NumbersTable numbers(dispute);
  numbers.add_lines();
  numbers.add_stakes();
  numbers.add_parameters();
  numbers.add_polls();
  numbers.add_settings();
  if (numbers.table().rows.empty()) return;
  const std::string drawn = drawn_parts(report);
  memo.push_back(Paragraph{
      numbers_sentence(dispute) + " A range shows how sure whoever set it is. " +
      (drawn.empty()
           ? "This report counts each at its likely value, and every red line as firm."
           : "The ranges are drawn for " + drawn +
                 "; all else counts each number at its likely value, and every red line as firm.")});
  memo.push_back(numbers.table());
}

}  // namespace detente::render
