// SPDX-License-Identifier: MIT
#include "detente/study/compare.hpp"

#include <algorithm>

#include "detente/analysis/forecast/forecast.hpp"
#include "detente/model/build_case.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/findings.hpp"

namespace detente {

namespace {

const char* verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds:
      return "holds";
    case Verdict::Fails:
      return "fails";
    case Verdict::Untestable:
      return "untestable";
    case Verdict::Waiting:
      break;
  }
  return "waiting";
}

const char* yes_or_no(bool yes) { return yes ? "yes" : "no"; }

std::string outcome_id(const Case& dispute, std::size_t position) {
  return position < dispute.outcomes.size() ? dispute.outcomes[position].id : "other";
}

/// The probability of each outcome at the horizon, "other" last; empty where nothing can be forecast.
std::vector<double> at_horizon(World& world) {
  const Case& dispute = world.dispute();
  if (dispute.outcomes.empty()) return {};
  const auto point = prepare_point(dispute, world.space(), true, world.budget());
  if (!point) return {};
  const Expected<Forecast> forecast = forecast_at_point(dispute, *point, true, world.budget());
  if (!forecast || forecast->steps.empty()) return {};
  return forecast->steps.back().outcomes;
}

const Answer* find(const std::vector<Answer>& answers, const Answer& like) {
  const auto at = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) {
    return answer.kind == like.kind && answer.id == like.id;
  });
  return at == answers.end() ? nullptr : &*at;
}

bool same_edit(const DraftEdit& a, const DraftEdit& b) {
  return a.block == b.block && a.id == b.id && a.key == b.key &&
         (a.kind == EditKind::Reordered) == (b.kind == EditKind::Reordered);
}

/// Differences that no shared answer can hang on: wording, and questions that only one case asks.
bool idle(const DraftEdit& edit) {
  const bool question = edit.block == "claim" || edit.block == "wish";
  return edit.wording || (question && edit.kind != EditKind::Changed);
}

/// Tries differences one at a time.
class Attribution {
 public:
  Attribution(const Draft& first, const Draft& second, CaseComparison& comparison, const Budget& budget)
      : first_(first), second_(second), comparison_(comparison), budget_(budget) {
    for (const AnswerPair& pair : comparison.answers)
      forecast_ = forecast_ || (pair.differs() && pair.first.kind == AnswerKind::MostLikely);
  }

  void run() {
    each_edit([&](std::size_t k) { return edited(first_, second_, comparison_.edits[k]); }, true);
    const bool unexplained =
        std::any_of(comparison_.answers.begin(), comparison_.answers.end(),
                    [](const AnswerPair& pair) { return pair.differs() && pair.alone.empty(); });
    if (!unexplained || comparison_.partial) return;
    const std::vector<DraftEdit> back = draft_edits(second_, first_);
    each_edit(
        [&](std::size_t k) {
          const auto undo = std::find_if(back.begin(), back.end(), [&](const DraftEdit& edit) {
            return same_edit(edit, comparison_.edits[k]);
          });
          return edited(second_, first_, *undo);
        },
        false);
  }

 private:
  template <class Make>
  void each_edit(const Make& make, bool alone) {
    const auto all = static_cast<double>(comparison_.edits.size());
    for (std::size_t k = 0; k < comparison_.edits.size(); ++k) {
      if (idle(comparison_.edits[k])) continue;
      if (budget_.exhausted()) {
        comparison_.partial = true;
        return;
      }
      budget_.report("compare", static_cast<double>(k) / all);
      Expected<BuiltCase> built = build_case(make(k));
      if (!built) {
        if (alone) comparison_.dependent.push_back(k);
        continue;
      }
      const auto answers =
          answers_of(std::make_shared<const Case>(std::move(built->dispute)), forecast_, budget_);
      if (answers) note(*answers, k, alone);
    }
  }

  void note(const std::vector<Answer>& answers, std::size_t k, bool alone) {
    for (AnswerPair& pair : comparison_.answers) {
      if (!pair.differs() || (!alone && !pair.alone.empty())) continue;
      const Answer* now = find(answers, pair.first);
      if (now == nullptr) continue;
      if (alone && now->value == pair.second.value) pair.alone.push_back(k);
      if (!alone && now->value == pair.first.value) pair.needed.push_back(k);
    }
  }

  const Draft& first_;
  const Draft& second_;
  CaseComparison& comparison_;
  const Budget& budget_;
  bool forecast_ = false;
};

}  // namespace

Expected<std::vector<Answer>> answers_of(const std::shared_ptr<const Case>& dispute, bool forecast,
                                         const Budget& budget) {
  Expected<World> world = World::make(dispute, budget);
  if (!world) return tl::unexpected<Diagnostics>(world.error());
  const Expected<FindingReader> reader = FindingReader::make(*world);
  if (!reader) return tl::unexpected<Diagnostics>(reader.error());
  const Findings& found = reader->before();
  std::vector<Answer> answers;
  for (std::size_t k = 0; k < found.claims.size(); ++k)
    answers.push_back(
        {AnswerKind::Claim, dispute->claims[k].id, verdict_id(found.claims[k].verdict), {}, {}});
  for (std::size_t k = 0; k < found.wishes.size(); ++k)
    answers.push_back({AnswerKind::Wish, dispute->wishes[k].id, yes_or_no(found.wishes[k]), {}, {}});
  answers.push_back({AnswerKind::TodayHolds, "", yes_or_no(found.today_lasts), {}, {}});
  const Expected<const Bitmap*> lasting = world->lasting(SolutionConcept::Seq);
  if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
  Bitmap both = world->constraints().acceptable;
  both &= **lasting;
  const std::vector<Bitmap> outcomes = scenarios_by_outcome(*dispute, world->space(), budget.threads);
  const std::vector<double> shares = forecast ? at_horizon(*world) : std::vector<double>{};
  for (std::size_t k = 0; k < outcomes.size(); ++k) {
    Bitmap members = outcomes[k];
    Answer answer{AnswerKind::OutcomeHolds, outcome_id(*dispute, k), "", (members &= both).count(), {}};
    answer.value = yes_or_no(*answer.count > 0);
    if (!shares.empty()) answer.share = shares[k];
    answers.push_back(answer);
  }
  if (!shares.empty()) {
    const auto most =
        static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
    answers.push_back({AnswerKind::MostLikely, "", outcome_id(*dispute, most), {}, shares[most]});
  }
  return answers;
}

Expected<CaseComparison> compare_cases(const Draft& first, const std::shared_ptr<const Case>& first_case,
                                       const Draft& second, const std::shared_ptr<const Case>& second_case,
                                       const Budget& budget) {
  const auto before = answers_of(first_case, true, budget);
  if (!before) return tl::unexpected<Diagnostics>(before.error());
  const auto after = answers_of(second_case, true, budget);
  if (!after) return tl::unexpected<Diagnostics>(after.error());
  CaseComparison comparison;
  comparison.edits = draft_edits(first, second);
  for (const Answer& answer : *before) {
    const Answer* there = find(*after, answer);
    if (there == nullptr)
      comparison.only_first.push_back(answer);
    else
      comparison.answers.push_back({answer, *there, {}, {}});
  }
  for (const Answer& answer : *after)
    if (find(*before, answer) == nullptr) comparison.only_second.push_back(answer);
  const bool any = std::any_of(comparison.answers.begin(), comparison.answers.end(),
                               [](const AnswerPair& pair) { return pair.differs(); });
  if (any) Attribution(first, second, comparison, budget).run();
  return comparison;
}

}  // namespace detente
