// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/undominated.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <mutex>
#include <new>

#include "detente/analysis/settlement/maximal_vectors.hpp"
#include "detente/analysis/settlement/sieve.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// Words of 64 scenarios between two looks at the clock.
constexpr std::uint64_t grain = 4096;

/// Calls visit(scenario, row) for the members of `set` in words [begin, end); false from visit has no effect.
template <class T, class Visit>
void for_each_row(const UtilityColumns<T>& columns, const Bitmap& set, std::uint64_t begin, std::uint64_t end,
                  const Visit& visit) {
  std::vector<std::int64_t> row(columns.size());
  std::vector<const T*> data;
  for (const RawArray<T>& column : columns) data.push_back(column.data());
  for (std::uint64_t k = begin; k < end; ++k) {
    for (std::uint64_t word = set.words()[k]; word != 0; word &= word - 1) {
      const ScenarioIndex n = k * 64 + static_cast<std::uint64_t>(std::countr_zero(word));
      for (std::size_t p = 0; p < row.size(); ++p) row[p] = data[p][n];
      visit(n, Row(row));
    }
  }
}

/// One over the spread of each party's utility, from a few thousand candidates.
template <class T>
std::vector<double> weights_of(const UtilityColumns<T>& columns, const Bitmap& candidates) {
  std::vector<std::int64_t> low, high;
  const std::uint64_t stride = candidates.word_count() / 256 + 1;
  for (std::uint64_t k = 0; k < candidates.word_count(); k += stride) {
    for_each_row(columns, candidates, k, k + 1, [&](ScenarioIndex, Row row) {
      if (low.empty()) low.assign(row.begin(), row.end()), high = low;
      for (std::size_t p = 0; p < row.size(); ++p) {
        low[p] = std::min(low[p], row[p]);
        high[p] = std::max(high[p], row[p]);
      }
    });
  }
  std::vector<double> weights(columns.size(), 1);
  for (std::size_t p = 0; p < low.size(); ++p)
    weights[p] = 1 / (1 + static_cast<double>(high[p]) - static_cast<double>(low[p]));
  return weights;
}

/// What passes the sieve: each vector once, and the scenarios.
struct Sieved {
  RowSet rows;
  Bitmap scenarios;
  bool stopped = false;
};

template <class T>
Sieved sieve(const UtilityColumns<T>& columns, const Bitmap& candidates, const Budget& budget) {
  Sieved all{RowSet(columns.size()), Bitmap(candidates.size()), false};
  const std::vector<double> weights = weights_of(columns, candidates);
  std::mutex joining;
  std::atomic<bool> stopped{false};
  parallel_for(candidates.word_count(), grain, budget.threads, [&](std::uint64_t begin, std::uint64_t end) {
    Sieve strong(weights);
    RowSet rows(columns.size());
    for (std::uint64_t k = begin; k < end; k += grain) {
      if (k > begin && budget.exhausted()) stopped = true;
      if (stopped) break;
      for_each_row(columns, candidates, k, std::min(end, k + grain), [&](ScenarioIndex n, Row row) {
        if (!strong.passes(row)) return;
        all.scenarios.set(n);  // this range's own words
        rows.insert(row);
      });
    }
    const std::lock_guard<std::mutex> lock(joining);
    for (std::size_t k = 0; k < rows.size(); ++k) all.rows.insert(rows.row(k));
  });
  all.stopped = stopped;
  return all;
}

/// The rows once more through a sieve that meets the strongest first.
RowSet sieved_again(const RowSet& rows, const std::vector<double>& weights) {
  std::vector<std::pair<double, std::uint32_t>> order;
  for (std::uint32_t k = 0; k < rows.size(); ++k) {
    double score = 0;
    for (std::size_t p = 0; p < rows.width(); ++p) score += weights[p] * static_cast<double>(rows.row(k)[p]);
    order.emplace_back(-score, k);
  }
  std::sort(order.begin(), order.end());
  Sieve strong(weights);
  RowSet kept(rows.width());
  for (const auto& [score, k] : order)
    if (strong.passes(rows.row(k))) kept.insert(rows.row(k));
  return kept;
}

RowSet maxima_of(const RowSet& rows) {
  std::vector<std::uint32_t> order = maximal_vectors(rows.flat(), rows.width());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::lexicographical_compare(rows.row(b).begin(), rows.row(b).end(), rows.row(a).begin(),
                                        rows.row(a).end());
  });
  RowSet maxima(rows.width());
  for (const std::uint32_t k : order) maxima.insert(rows.row(k));
  return maxima;
}

template <class T>
Expected<Front> front_of(const UtilityColumns<T>& columns, const Bitmap& candidates, const Budget& budget) {
  Sieved sieved = sieve(columns, candidates, budget);
  if (sieved.stopped) return fail(stopped(budget));
  const RowSet few = sieved_again(sieved.rows, weights_of(columns, candidates));
  if (budget.exhausted()) return fail(stopped(budget));
  Front front{maxima_of(few), Bitmap(candidates.size())};
  parallel_for(candidates.word_count(), grain, budget.threads, [&](std::uint64_t begin, std::uint64_t end) {
    for_each_row(columns, sieved.scenarios, begin, end, [&](ScenarioIndex n, Row row) {
      if (front.rows.contains(row)) front.members.set(n);
    });
  });
  return front;
}

}  // namespace

Expected<Front> undominated(const UtilityTable& table, const Bitmap& candidates, const Budget& budget) {
  try {
    return std::visit([&](const auto& columns) { return front_of(columns, candidates, budget); },
                      table.columns);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

}  // namespace detente
