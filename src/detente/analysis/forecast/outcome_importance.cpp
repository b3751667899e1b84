// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/outcome_importance.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "detente/analysis/forecast/horizon_runner.hpp"
#include "detente/analysis/forecast/without_entry.hpp"

namespace detente {

namespace {

/// What the process depends on, in file order by kind.
std::vector<EntryRef> entries_read(const Case& dispute, const HorizonRunner& runner) {
  std::set<EntryRef> read;
  const auto add = [&](EntryKind kind, const std::vector<std::size_t>& indices) {
    for (const std::size_t k : indices) read.insert({kind, static_cast<std::uint32_t>(k), 0, 0});
  };
  for (const ChainReading::Mover& mover : runner.reading().movers()) {
    add(EntryKind::Line, mover.lines);
    add(EntryKind::Vote, mover.votes);
    add(EntryKind::Stake, mover.stakes);
    for (std::uint32_t k = 0; k < dispute.preferences.size(); ++k) {
      const Preference& preference = dispute.preferences[k];
      if (preference.actor != ActorId(mover.actor)) continue;
      if (preference.order.empty()) read.insert({EntryKind::Ranking, k, 0, 0});
      for (std::uint32_t level = 0; level < preference.order.size(); ++level)
        for (std::uint32_t member = 0; member < preference.order[level].size(); ++member)
          read.insert({EntryKind::Statement, k, level, member});
    }
  }
  return {read.begin(), read.end()};
}

struct Effect {
  EntryRef entry;
  double moved = 0;    ///< half the sum of the differences
  bool turns = false;  ///< another outcome leads
};

/// How the answer at the likely values changes with each entry, the largest effect first.
class Screening {
 public:
  Screening(const Case& dispute, const HorizonRunner& runner)
      : dispute_(dispute), runner_(runner), likely_(point_inputs(dispute, true)) {}

  Expected<std::vector<Effect>> run(const std::vector<EntryRef>& entries) {
    std::vector<ForecastInputs> inputs{likely_};
    for (const EntryRef& entry : entries) {
      inputs.push_back(with_entry(dispute_, likely_, entry, true));
      inputs.push_back(with_entry(dispute_, likely_, entry, false));
      inputs.push_back(with_turned(dispute_, likely_, entry));
    }
    const auto values = runner_.run(std::move(inputs));
    if (!values) return tl::unexpected<Diagnostics>(values.error());
    lead_ = leading_outcome(values->front());
    std::vector<Effect> effects;
    for (std::size_t k = 0; k < entries.size(); ++k) {
      const std::vector<double>&there = (*values)[1 + 3 * k], &gone = (*values)[2 + 3 * k];
      Effect effect{entries[k], 0, leading_outcome((*values)[3 + 3 * k]) != lead_};
      for (std::size_t o = 0; o < there.size(); ++o) effect.moved += std::abs(there[o] - gone[o]) / 2;
      effects.push_back(effect);
    }
    std::stable_sort(effects.begin(), effects.end(),
                     [](const Effect& a, const Effect& b) { return a.moved > b.moved; });
    return effects;
  }

  std::size_t lead() const { return lead_; }

  /// Singles, then where these are too few the pairs of entries that turn nothing by themselves.
  Expected<std::vector<TurningSet>> sets(const std::vector<Effect>& effects, std::size_t tested) const {
    std::vector<TurningSet> sets;
    for (const Effect& effect : effects)
      if (effect.turns) sets.push_back({{effect.entry}, {}});
    if (sets.size() < turning_sets_shown) {
      const auto pairs = turning_pairs(effects, tested);
      if (!pairs) return pairs;
      sets.insert(sets.end(), pairs->begin(), pairs->end());
    }
    return sets;
  }

 private:
  Expected<std::vector<TurningSet>> turning_pairs(const std::vector<Effect>& effects,
                                                  std::size_t tested) const {
    std::vector<TurningSet> pairs;
    std::vector<ForecastInputs> inputs;
    for (std::size_t a = 0; a < tested; ++a)
      for (std::size_t b = a + 1; b < tested; ++b) {
        if (effects[a].turns || effects[b].turns) continue;
        TurningSet pair{{effects[a].entry, effects[b].entry}, {}};
        inputs.push_back(with_turned(dispute_, with_turned(dispute_, likely_, pair.of[0]), pair.of[1]));
        std::sort(pair.of.begin(), pair.of.end());
        pairs.push_back(std::move(pair));
      }
    const auto values = runner_.run(std::move(inputs));
    if (!values) return tl::unexpected<Diagnostics>(values.error());
    std::vector<TurningSet> turning;
    for (std::size_t k = 0; k < pairs.size(); ++k)
      if (leading_outcome((*values)[k]) != lead_) turning.push_back(std::move(pairs[k]));
    return turning;
  }

  const Case& dispute_;
  const HorizonRunner& runner_;
  ForecastInputs likely_;
  std::size_t lead_ = 0;
};

/// The largest power of two of draws that the work allows; 0 where even the fewest are too many.
std::uint32_t affordable_draws(const Ensemble& ensemble, std::size_t read, std::size_t available,
                               const OutcomeImportanceOptions& options) {
  const double course =
      static_cast<double>(ensemble.ground.box.total()) * static_cast<double>(ensemble.ground.movers.size());
  const double tested = static_cast<double>(std::min(read, options.entries));
  const double before = static_cast<double>(read) + tested * tested / 2;
  const auto cost = [&](double draws) { return course * (before + draws * (tested + 1)); };
  if (cost(options.fewest_draws) > 4 * options.work) return 0;
  std::uint32_t draws = options.fewest_draws;
  while (draws * 2 <= available && cost(draws * 2) <= options.work) draws *= 2;
  return static_cast<std::uint32_t>(std::min<std::size_t>(draws, available));
}

/// How often each of the entries decides.
Expected<std::vector<EntryImportance>> over_draws(const Case& dispute, const HorizonRunner& runner,
                                                  const std::vector<EntryRef>& entries,
                                                  std::span<const ForecastInputs> draws) {
  std::vector<ForecastInputs> inputs;
  for (const EntryRef& entry : entries)
    for (const ForecastInputs& drawn : draws)
      for (const bool there : {true, false}) inputs.push_back(with_entry(dispute, drawn, entry, there));
  const auto values = runner.run(std::move(inputs));
  if (!values) return tl::unexpected<Diagnostics>(values.error());
  const auto count = static_cast<std::uint32_t>(draws.size());
  std::vector<EntryImportance> found;
  for (std::size_t k = 0; k < entries.size(); ++k) {
    std::uint32_t decided = 0;
    for (std::size_t n = 0; n < draws.size(); ++n) {
      const std::size_t at = 2 * (k * draws.size() + n);
      if (leading_outcome((*values)[at]) != leading_outcome((*values)[at + 1])) ++decided;
    }
    if (decided > 0)
      found.push_back({entries[k], static_cast<double>(decided) / count, error_of_share(decided, count), {}});
  }
  std::stable_sort(found.begin(), found.end(), [](const EntryImportance& a, const EntryImportance& b) {
    return a.decisive > b.decisive;
  });
  return found;
}

}  // namespace

double error_of_share(std::uint32_t met, std::uint32_t draws) {
  const double around = (met + 1.0) / (draws + 2.0);
  return std::sqrt(around * (1 - around) / draws);
}

Expected<QuestionImportance> outcome_importance(const Ensemble& ensemble,
                                                const std::vector<ForecastInputs>& draws,
                                                const OutcomeImportanceOptions& options,
                                                const Budget& budget) {
  const Case& dispute = *ensemble.dispute;
  const HorizonRunner runner(ensemble, budget);
  QuestionImportance question;
  question.kind = QuestionKind::Outcome;
  const std::vector<EntryRef> read = entries_read(dispute, runner);
  question.draws = affordable_draws(ensemble, read.size(), draws.size(), options);
  if (question.draws == 0) {
    question.untested = draws.empty() ? Untested::NoDraws : Untested::TooLarge;
    question.left_out = read.size();
    return question;
  }
  Screening screening(dispute, runner);
  const auto effects = screening.run(read);
  if (!effects) return tl::unexpected<Diagnostics>(effects.error());
  question.outcome = screening.lead();
  question.tested = std::min(read.size(), options.entries);
  question.left_out = read.size() - question.tested;
  std::vector<EntryRef> tested;
  for (std::size_t k = 0; k < question.tested; ++k) tested.push_back((*effects)[k].entry);
  auto sets = screening.sets(*effects, question.tested);
  if (!sets) return tl::unexpected<Diagnostics>(sets.error());
  question.sets = std::move(*sets);
  auto entries = over_draws(dispute, runner, tested, std::span(draws).first(question.draws));
  if (!entries) return tl::unexpected<Diagnostics>(entries.error());
  question.entries = std::move(*entries);
  return question;
}

}  // namespace detente
