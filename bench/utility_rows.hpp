// SPDX-License-Identifier: MIT
// Bargaining problems given as bare utilities: one package per scenario of a space of two-level axes.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "detente/analysis/settlement/bargaining.hpp"

namespace detente::bench {

/// Packages 0, 1, … are the scenarios of the smallest space that holds them all.
struct UtilityProblem {
  Case dispute;
  ScenarioSpace space;
  UtilityTable table;
  Bitmap candidates;
  std::vector<Fixed> disagreement;
};

inline UtilityProblem empty_problem(std::uint64_t packages, std::size_t parties) {
  Case dispute;
  dispute.actors.emplace_back();
  for (std::uint64_t total = 1; total < packages; total *= 2) {
    dispute.axes.emplace_back();
    dispute.today.push_back(0);
  }
  ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  UtilityProblem problem{std::move(dispute), std::move(space), {}, {}, std::vector<Fixed>(parties)};
  UtilityColumns<std::int32_t> columns;
  for (std::size_t p = 0; p < parties; ++p) columns.emplace_back(problem.space.total());
  problem.table.units.assign(parties, 1);
  problem.table.columns = std::move(columns);
  problem.candidates = Bitmap(problem.space.total());
  for (std::uint64_t n = 0; n < packages; ++n) problem.candidates.set(n);
  return problem;
}

/// Uniform in [0, 1] in billionths; `trade` in [0, 1] takes that share of what one party has from the next.
inline UtilityProblem random_problem(std::uint64_t packages, std::size_t parties, double trade = 0) {
  UtilityProblem problem = empty_problem(packages, parties);
  auto& columns = std::get<UtilityColumns<std::int32_t>>(problem.table.columns);
  std::mt19937_64 random(7);
  for (std::uint64_t n = 0; n < packages; ++n) {
    std::int64_t before = 0;
    for (std::size_t p = 0; p < parties; ++p) {
      const auto value = static_cast<std::int64_t>(random() % 1'000'000'000);
      const auto kept =
          static_cast<double>(value) * (1 - trade) + trade * static_cast<double>(1'000'000'000 - before);
      columns[p][n] = static_cast<std::int32_t>(p == 0 ? value : static_cast<std::int64_t>(kept));
      before = columns[p][n];
    }
  }
  return problem;
}

}  // namespace detente::bench
