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

/// `Alpha’s line`: shorter, where the whole name would make a sentence too long.
std::string owner_of(const Case& dispute, const EntryRef& entry) {
  switch (entry.kind) {
    case EntryKind::Line:
      return constraint_owner(dispute, {ConstraintKind::RedLine, entry.index});
    case EntryKind::Vote:
      return constraint_owner(dispute, {ConstraintKind::Ratification, entry.index});
    case EntryKind::Stake:
      return "a " + owned(actor_name(dispute, dispute.stakes[entry.index].actor), "stake");
    case EntryKind::Statement:
      return "a " + owned(actor_name(dispute, dispute.preferences[entry.index].actor), "statement");
    case EntryKind::Ranking:
      break;
  }
  return entry_name(dispute, entry);
}

std::vector<std::string> owners_of(const Case& dispute, const std::vector<EntryRef>& entries) {
  std::vector<std::string> owners;
  for (const EntryRef& entry : entries) owners.push_back(owner_of(dispute, entry));
  return owners;
}

/// One entry that turns the answer, and no other.
std::string one_entry_sentence(const Case& dispute, const QuestionImportance& question,
                               const std::string& whether) {
  const TurningSet& set = question.sets.front();
  const char* turned = all_lines(set.of) ? "is a bluff" : question.possible ? "fails" : "carries";
  return fmt::format("{} hangs on {} alone, which {} with {}.", whether, entry_name(dispute, set.of.front()),
                     turned, percent_words(set.chance.value_or(0)));
}

/// Two or more, all of which must turn.
std::string together_sentence(const Case& dispute, const QuestionImportance& question,
                              const std::string& whether) {
  const std::vector<EntryRef>& of = question.sets.front().of;
  const bool two = of.size() == 2, lines = all_lines(of);
  const char* others = two     ? lines ? "the other is a bluff" : "the other gives way"
                       : lines ? "the others are bluffs"
                               : "the others give way";
  const auto sentence = [&](const std::string& all) {
    return fmt::format("{} hangs on {} together; {} alone matters only if {} ({}).", whether, all,
                       two ? "either" : "each", others, percents(question.entries));
  };
  return first_that_fits({sentence(listed(names_of(dispute, of))), sentence(listed(owners_of(dispute, of))),
                          sentence(fmt::format("{} lines and votes", of.size()))});
}

/// Two or three, any one of which would do.
std::string either_sentence(const Case& dispute, const QuestionImportance& question,
                            const std::string& whether) {
  std::vector<EntryRef> of;
  std::vector<std::string> chances;
  for (const TurningSet& set : question.sets) {
    of.push_back(set.of.front());
    chances.push_back(percent_words(set.chance.value_or(0)));
  }
  const auto sentence = [&](const std::vector<std::string>& names) {
    return fmt::format("{} hangs on {}: {} giving way would do ({}).", whether, listed(names, "or"),
                       of.size() == 2 ? "either" : "any", listed(chances));
  };
  return first_that_fits({sentence(names_of(dispute, of)), sentence(owners_of(dispute, of))});
}

/// All there is to say of a goal are the sets; otherwise some entry leads.
std::string goal_sentence_of_sets(const Case& dispute, const QuestionImportance& question,
                                  const std::string& whether) {
  const std::vector<TurningSet>& sets = question.sets;
  if (question.kind != QuestionKind::Goal || sets.empty()) return {};
  if (sets.size() == 1 && sets.front().of.size() == question.entries.size())
    return sets.front().of.size() == 1 ? one_entry_sentence(dispute, question, whether)
                                       : together_sentence(dispute, question, whether);
  const bool singles =
      std::all_of(sets.begin(), sets.end(), [](const TurningSet& set) { return set.of.size() == 1; });
  if (singles && !question.possible && sets.size() == question.entries.size())
    return either_sentence(dispute, question, whether);
  return {};
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
  const std::string often = percent_words(top.decisive) + give_or_take(top.error);
  const std::string decides =
      fmt::format("{} with {}", first.size() == 1 ? "it decides" : "each decides", often);
  return first_that_fits(
      {fmt::format("{} hangs most on {}: {}.", whether, listed(names_of(dispute, first)), decides),
       fmt::format("{} hangs most on {}: {}.", whether, entry_name(dispute, first.front()),
                   first.size() == 1
                       ? decides
                       : fmt::format("it decides with {}, as do {} others", often, first.size() - 1)),
       fmt::format("{} hangs most on {}: it decides with {}.", whether, owner_of(dispute, first.front()),
                   often)});
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
  return fmt::format("Which package with {} gives the least favoured most",
                     wish_name(dispute, *question.wish));
}

/// Nothing decided in any draw: what was looked at, and how little that says.
std::string none_sentence(const Case& dispute, const QuestionImportance& question) {
  return fmt::format(
      "{}: {} of the {} tested decided it in {} draws{}.", whether_words(dispute, question), "none",
      counted(question.tested, "entry", "entries"), question.draws,
      question.left_out == 0 ? std::string() : fmt::format("; {} not tested", question.left_out));
}

/// Nothing that would turn the answer is likely enough to wait for.
bool settled(const QuestionImportance& question) {
  constexpr double hardly = 0.005;
  return question.kind == QuestionKind::Goal &&
         std::all_of(question.entries.begin(), question.entries.end(),
                     [](const EntryImportance& entry) { return entry.turns && *entry.turns <= hardly; });
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
      return "no package is acceptable, nobody has to sign, or who would have to sign has no stakes";
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
  return fmt::format("Which package with {} gives the least favoured most?",
                     wish_name(dispute, *question.wish));
}

std::string question_sentence(const Case& dispute, const QuestionImportance& question) {
  if (question.untested) return {};
  if (question.entries.empty()) return none_sentence(dispute, question);
  const std::string whether = whether_words(dispute, question);
  const std::string of_sets = goal_sentence_of_sets(dispute, question, whether);
  return of_sets.empty() ? most_sentence(dispute, question, whether) : of_sets;
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
    words.push_back(fmt::format("{}: {}{}", capitalised(entry_name(dispute, entry.entry)),
                                percent_words(entry.decisive), give_or_take(entry.error)));
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
      "over everything else that is uncertain. A set turns the answer as things stand once all of it is "
      "taken "
      "out, with the chance that it gives way in brackets. What can be agreed is computed exactly";
  std::set<std::uint32_t> draws;
  double error = 0;
  for (const QuestionImportance& question : importance.questions) {
    if (question.untested || question.draws == 0) continue;
    draws.insert(question.draws);
    for (const EntryImportance& entry : question.entries) error = std::max(error, entry.error);
  }
  if (draws.empty()) return note + ".";
  const std::string count = draws.size() == 1 ? fmt::format("{}", *draws.begin())
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
    const std::string about = kind == QuestionKind::Goal      ? "whether " + listed(wishes) + " can be agreed"
                              : kind == QuestionKind::Outcome ? "which outcome is likeliest"
                                                              : "the packages with " + listed(wishes);
    sentences.push_back(fmt::format("Nothing was tested for {}: {}.", about, reason_words(why, kind)));
  };
  for (const QuestionKind kind : {QuestionKind::Goal, QuestionKind::Outcome, QuestionKind::Package})
    for (const Untested why : {Untested::NothingStands, Untested::RulesAlone, Untested::NoDraws,
                               Untested::NoPackage, Untested::TooLarge, Untested::Limit})
      add(kind, why);
  for (const QuestionImportance& question : importance.questions)
    if (!question.untested && question.entries.empty()) sentences.push_back(none_sentence(dispute, question));
  return sentences;
}

}  // namespace detente::render
