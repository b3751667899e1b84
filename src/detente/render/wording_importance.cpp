// SPDX-License-Identifier: MIT
#include "detente/render/wording_importance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::vector<std::string> names_of(const Case& dispute, const std::vector<EntryRef>& entries) {
  std::vector<std::string> names;
  for (const EntryRef& entry : entries) names.push_back(entry_name(dispute, entry));
  return names;
}

bool all_lines(const std::vector<EntryRef>& entries) {
  return std::all_of(entries.begin(), entries.end(),
                     [](const EntryRef& entry) { return entry.kind == EntryKind::Line; });
}

/// `10 %`, `10 % and 4 %`: equal ones once.
std::string percents(const std::vector<EntryImportance>& entries) {
  std::vector<std::string> words;
  for (const EntryImportance& entry : entries) {
    const std::string word = percent_words(entry.decisive);
    if (words.empty() || words.back() != word) words.push_back(word);
  }
  return listed(words);
}

/// One set and nothing beside it: all of it must give.
std::string one_set_sentence(const Case& dispute, const QuestionImportance& question,
                             const std::string& whether) {
  const TurningSet& set = question.sets.front();
  const std::string all = listed(names_of(dispute, set.of));
  const bool lines = all_lines(set.of);
  if (set.of.size() == 1) {
    const std::string turned =
        set.chance ? fmt::format(" alone, which {} with {}",
                                 lines               ? "is a bluff"
                                 : question.possible ? "fails"
                                                     : "carries",
                                 percent_words(*set.chance))
                   : " alone";
    return fmt::format("{} hangs on {}{}.", whether, all, turned);
  }
  const bool two = set.of.size() == 2;
  const std::string others = two ? lines ? "the other is a bluff" : "the other gives way"
                             : lines ? "the others are bluffs"
                                     : "the others give way";
  const std::string rest = fmt::format("{} alone matters only if {} ({})", two ? "either" : "each", others,
                                       percents(question.entries));
  return first_that_fits({fmt::format("{} hangs on {} together; {}.", whether, all, rest),
                          fmt::format("{} hangs on {} entries together; {}.", whether, set.of.size(), rest)});
}

/// Those that decide as often as the first.
std::vector<EntryRef> foremost(const QuestionImportance& question) {
  std::vector<EntryRef> first;
  for (const EntryImportance& entry : question.entries)
    if (entry.decisive > question.entries.front().decisive - 1e-9) first.push_back(entry.entry);
  return first;
}

std::string give_or_take(double error) {
  const double points = 100 * error;
  return points < 1 ? std::string() : fmt::format(", ±{:.0f}", std::ceil(points));
}

std::string most_sentence(const Case& dispute, const QuestionImportance& question,
                          const std::string& whether) {
  const std::vector<EntryRef> first = foremost(question);
  const EntryImportance& top = question.entries.front();
  const std::string how_often =
      fmt::format("{} with {}{}", first.size() == 1 ? "it decides" : "each decides",
                  percent_words(top.decisive), give_or_take(top.error));
  return first_that_fits(
      {fmt::format("{} hangs most on {}: {}.", whether, listed(names_of(dispute, first)), how_often),
       fmt::format("{} hangs most on {}, {}.", whether, entry_name(dispute, first.front()),
                   first.size() == 1 ? fmt::format("which decides with {}", percent_words(top.decisive))
                                     : fmt::format("and {} more as much, {} each", first.size() - 1,
                                                   percent_words(top.decisive)))});
}

std::string horizon_words(const Case& dispute) { return duration_words(dispute.forecast.horizon, 1); }

std::string whether_words(const Case& dispute, const QuestionImportance& question) {
  switch (question.kind) {
    case QuestionKind::Goal:
      return fmt::format("Whether {} can be agreed", wish_name(dispute, *question.wish));
    case QuestionKind::Outcome:
      return fmt::format("Which outcome is likeliest in {}", horizon_words(dispute));
    case QuestionKind::Package:
      break;
  }
  return fmt::format("Which package with {} gives the least favoured most", wish_name(dispute, *question.wish));
}

/// Nothing decided in any draw: what was looked at, and how little that says.
std::string none_sentence(const Case& dispute, const QuestionImportance& question) {
  return fmt::format("{}: {} of the {} tested decided it in {} draws{}.", whether_words(dispute, question),
                     "none", counted(question.tested, "entry", "entries"), question.draws,
                     question.left_out == 0 ? std::string()
                                            : fmt::format("; {} not tested", question.left_out));
}

/// A vote that carries or fails for certain, a line that is no bluff at all: nothing is open about it.
bool settled(const QuestionImportance& question) {
  constexpr double certain = 0.995;
  return question.kind == QuestionKind::Goal &&
         std::none_of(question.sets.begin(), question.sets.end(), [](const TurningSet& set) {
           return set.chance && *set.chance > 1 - certain;
         });
}

/// The question the headline is about: the first that is open, else the first that was tested.
const QuestionImportance* headline(const Importance& importance) {
  const QuestionImportance* tested = nullptr;
  for (const QuestionImportance& question : importance.questions) {
    if (question.kind == QuestionKind::Package || question.entries.empty()) continue;
    if (!settled(question)) return &question;
    if (tested == nullptr) tested = &question;
  }
  return tested;
}

std::string reason_words(Untested why, QuestionKind kind) {
  switch (why) {
    case Untested::NothingStands:
      return "no line and no vote stands in the way";
    case Untested::RulesAlone:
      return "rules exclude it, whatever line or vote gives way";
    case Untested::NoDraws:
      return "nothing was drawn";
    case Untested::NoPackage:
      return "nothing acceptable brings it, or those who would sign have no stakes";
    case Untested::TooLarge:
      return kind == QuestionKind::Outcome ? "following so many scenarios again and again would take too long"
                                           : "there are too many packages to go through again and again";
    case Untested::Limit:
      break;
  }
  return "a limit was reached first";
}

}  // namespace

std::string entry_name(const Case& dispute, const EntryRef& entry) {
  switch (entry.kind) {
    case EntryKind::Line:
      return constraint_name(dispute, {ConstraintKind::RedLine, entry.index});
    case EntryKind::Vote:
      return constraint_name(dispute, {ConstraintKind::Ratification, entry.index});
    case EntryKind::Stake:
      return stake_name(dispute, dispute.stakes[entry.index]);
    case EntryKind::Ranking:
      return owned(actor_name(dispute, dispute.preferences[entry.index].actor), "ranking");
    case EntryKind::Statement:
      break;
  }
  const Preference& preference = dispute.preferences[entry.index];
  return owned(actor_name(dispute, preference.actor), "statement ") +
         condition_words(dispute, preference.order[entry.level][entry.member].syntax);
}

std::string question_words(const Case& dispute, const QuestionImportance& question) {
  switch (question.kind) {
    case QuestionKind::Goal:
      return fmt::format("Can {} be agreed?", wish_name(dispute, *question.wish));
    case QuestionKind::Outcome:
      return fmt::format("Which outcome is likeliest in {}?", horizon_words(dispute));
    case QuestionKind::Package:
      break;
  }
  return fmt::format("Which package with {} gives the least favoured most?", wish_name(dispute, *question.wish));
}

std::string question_sentence(const Case& dispute, const QuestionImportance& question) {
  if (question.untested) return {};
  if (question.entries.empty()) return none_sentence(dispute, question);
  const std::string whether = whether_words(dispute, question);
  const bool one_set = question.kind == QuestionKind::Goal && question.sets.size() == 1 &&
                       question.sets.front().of.size() == question.entries.size();
  return one_set ? one_set_sentence(dispute, question, whether) : most_sentence(dispute, question, whether);
}

std::string importance_sentence(const Case& dispute, const Importance& importance) {
  if (const QuestionImportance* question = headline(importance)) return question_sentence(dispute, *question);
  for (const QuestionImportance& question : importance.questions)
    if (!question.untested) return none_sentence(dispute, question);
  if (importance.questions.empty())
    return "Nothing was tested: the case has no wish, and no outcome to forecast.";
  const QuestionImportance& first = importance.questions.front();
  const std::string about =
      first.kind == QuestionKind::Goal ? " of " + wish_name(dispute, *first.wish) : std::string();
  return fmt::format("Nothing was tested: {}{}.", reason_words(*first.untested, first.kind),
                     first.untested == Untested::NothingStands ? about : std::string());
}

std::vector<std::string> decisive_words(const Case& dispute, const QuestionImportance& question,
                                        std::size_t most) {
  std::vector<std::string> words;
  for (const EntryImportance& entry : question.entries) {
    if (words.size() == most) {
      words.push_back(fmt::format("and {} more", question.entries.size() - most));
      break;
    }
    words.push_back(
        fmt::format("{}: {}", capitalised(entry_name(dispute, entry.entry)), percent_words(entry.decisive)));
  }
  return words;
}

std::vector<std::string> turning_words(const Case& dispute, const QuestionImportance& question) {
  std::vector<std::string> words;
  for (const TurningSet& set : question.sets)
    words.push_back(capitalised(listed(names_of(dispute, set.of))) + (set.of.size() > 1 ? " together" : "") +
                    (set.chance ? fmt::format(" ({})", percent_words(*set.chance)) : ""));
  return words;
}

std::string importance_note(const Importance& importance) {
  std::string note =
      "An entry decides where the answer would be another without it; its percentage is the chance of that, "
      "over everything else that is uncertain. A set turns the answer as things stand once all of it is taken "
      "out, with the chance that it gives way in brackets. What can be agreed is computed exactly";
  std::set<std::uint32_t> draws;
  double error = 0;
  for (const QuestionImportance& question : importance.questions) {
    if (question.untested || question.draws == 0) continue;
    draws.insert(question.draws);
    for (const EntryImportance& entry : question.entries) error = std::max(error, entry.error);
  }
  if (draws.empty()) return note + ".";
  const std::string count = draws.size() == 1
                                ? fmt::format("{}", *draws.begin())
                                : fmt::format("{} to {}", *draws.begin(), *draws.rbegin());
  note += fmt::format("; the rest is counted over {} draws", count);
  const double points = std::ceil(100 * error);
  if (points > 1) note += fmt::format(", with a standard error of at most {:.0f} points", points);
  return note + ".";
}

std::vector<std::string> untested_sentences(const Case& dispute, const Importance& importance) {
  std::vector<std::string> sentences;
  const auto add = [&](QuestionKind kind, Untested why) {
    std::vector<std::string> wishes;
    bool any = false;
    for (const QuestionImportance& question : importance.questions) {
      if (question.kind != kind || question.untested != why) continue;
      any = true;
      if (question.wish) wishes.push_back(wish_name(dispute, *question.wish));
    }
    if (!any) return;
    const std::string about = kind == QuestionKind::Goal ? "whether " + listed(wishes) + " can be agreed"
                              : kind == QuestionKind::Outcome
                                  ? "which outcome is likeliest"
                                  : "the packages with " + listed(wishes);
    sentences.push_back(fmt::format("Nothing was tested for {}: {}.", about, reason_words(why, kind)));
  };
  for (const QuestionKind kind : {QuestionKind::Goal, QuestionKind::Outcome, QuestionKind::Package})
    for (const Untested why : {Untested::NothingStands, Untested::RulesAlone, Untested::NoDraws,
                               Untested::NoPackage, Untested::TooLarge, Untested::Limit})
      add(kind, why);
  for (const QuestionImportance& question : importance.questions)
    if (!question.untested && question.entries.empty())
      sentences.push_back(none_sentence(dispute, question));
  return sentences;
}

}  // namespace detente::render
