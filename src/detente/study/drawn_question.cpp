// SPDX-License-Identifier: MIT
#include "detente/study/drawn_question.hpp"

#include <algorithm>
#include <atomic>

#include "detente/analysis/forecast/draws.hpp"
#include "detente/base/parallel.hpp"

namespace detente {

namespace {

/// Draws kept in memory at once.
constexpr std::uint32_t batch = 256;

using Answers = std::vector<InDraw>;  ///< by question

bool is_limit(const Diagnostics& diagnostics) {
  const Code code = diagnostics.front().code;
  return code == Code::TimeLimit || code == Code::Interrupted || code == Code::MemoryLimit;
}

Expected<Answers> answers_in(DrawView view, const std::vector<const DrawnQuestion*>& questions) {
  Answers answers;
  for (const DrawnQuestion* question : questions) {
    const Expected<InDraw> answer = question->in(view);
    if (!answer) return tl::unexpected<Diagnostics>(answer.error());
    answers.push_back(*answer);
  }
  return answers;
}

/// Adds the answers of draws in order up to the first that a limit kept away. False where there is one.
Expected<bool> add(const std::vector<std::optional<Expected<Answers>>>& rows, Tallies& tallies) {
  for (const std::optional<Expected<Answers>>& row : rows) {
    if (!row) return false;
    if (!*row && is_limit(row->error())) return false;
    if (!*row) return tl::unexpected<Diagnostics>(row->error());
    ++tallies.draws;
    for (std::size_t k = 0; k < tallies.of.size(); ++k) {
      const InDraw answer = (**row)[k];
      tallies.of[k].yes += answer == InDraw::Yes ? 1U : 0U;
      tallies.of[k].tested += answer == InDraw::Yes || answer == InDraw::No ? 1U : 0U;
      tallies.of[k].unknown += answer == InDraw::Unknown ? 1U : 0U;
    }
  }
  return true;
}

}  // namespace

std::optional<double> Tally::share() const {
  if (unknown > 0 || tested == 0) return std::nullopt;
  return static_cast<double>(yes) / static_cast<double>(tested);
}

std::optional<double> Tally::share_of_no() const {
  if (unknown > 0 || tested == 0) return std::nullopt;
  return static_cast<double>(tested - yes) / static_cast<double>(tested);
}

double Tally::at_least() const {
  const std::uint32_t all = tested + unknown;
  return all == 0 ? 0 : static_cast<double>(yes) / static_cast<double>(all);
}

Expected<Tallies> tally(const DrawnWorld& shared, const std::vector<const DrawnQuestion*>& questions,
                        const DrawRange& range) {
  const World& world = shared.world();
  const unsigned workers = world.side_by_side(Question::Stability);
  Budget own = world.budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  Tallies tallies{std::vector<Tally>(questions.size()), 0};
  for (std::uint32_t first = 0; first < range.samples; first += batch) {
    const std::uint32_t last = std::min(range.samples, first + batch);
    const std::vector<ForecastInputs> drawn = draws_between(world.dispute(), range.plan, first, last);
    std::vector<std::optional<Expected<Answers>>> rows(drawn.size());
    std::atomic<std::size_t> next{0};
    parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
      for (std::size_t n = next++; n < rows.size() && !own.exhausted(); n = next++)
        rows[n].emplace(answers_in(DrawView(shared, drawn[n], range.at_length, own), questions));
    });
    world.budget().report("draws", static_cast<double>(last) / range.samples);
    const Expected<bool> all = add(rows, tallies);
    if (!all) return tl::unexpected<Diagnostics>(all.error());
    if (!*all) break;
  }
  return tallies;
}

}  // namespace detente
