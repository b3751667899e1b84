// SPDX-License-Identifier: MIT
#include "detente/scenario/conditions.hpp"

#include <algorithm>

#include "detente/base/parallel.hpp"
#include "detente/model/vote.hpp"
#include "detente/scenario/bit_slices.hpp"

namespace detente {

Bitmap scenarios_where(const ScenarioSpace& space, const Formula& formula, unsigned threads) {
  const SlicedFormula sliced(space.strides(), space.radices(), formula);
  Bitmap where(space.total());
  constexpr std::uint64_t chunk = SlicedFormula::chunk_words;
  parallel_for(where.word_count(), 16 * chunk, threads, [&](std::uint64_t begin, std::uint64_t end) {
    std::vector<std::uint64_t> scratch;
    for (std::uint64_t word = begin; word < end; word += chunk) {
      sliced.evaluate(word, std::min(chunk, end - word), where.words() + word, scratch);
    }
  });
  where.trim();
  return where;
}

Bitmap scenarios_at(const ScenarioSpace& space, AxisId axis, const LevelSet& levels, unsigned threads) {
  return scenarios_where(space, Formula::literal(axis, levels), threads);
}

Bitmap acceptable_scenarios(const Case& dispute, const ScenarioSpace& space, unsigned threads) {
  Bitmap acceptable = space.feasible();
  for (const RedLine& line : dispute.red_lines) {
    if (line.binding) acceptable.and_not(scenarios_where(space, line.barred, threads));
  }
  for (const Ratification& vote : dispute.ratifications) {
    if (!vote.passes) acceptable.and_not(scenarios_where(space, vote_needed(dispute, vote), threads));
  }
  return acceptable;
}

std::vector<Bitmap> scenarios_by_outcome(const Case& dispute, const ScenarioSpace& space, unsigned threads) {
  std::vector<Bitmap> parts;
  Bitmap rest = space.feasible();
  for (const Outcome& outcome : dispute.outcomes) {
    Bitmap part = scenarios_where(space, outcome.when.formula, threads);
    part &= rest;
    rest.and_not(part);
    parts.push_back(std::move(part));
  }
  parts.push_back(std::move(rest));
  return parts;
}

}  // namespace detente
