// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/utility_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <new>
#include <numeric>
#include <type_traits>

#include "detente/base/parallel.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/condition_keys.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// Conditions per pass: the table of their sums still sits in the first-level cache.
constexpr std::size_t pass_bits = 12;

/// The stakes of one actor in whole steps.
struct Stakes {
  std::vector<const Formula*> formulas;
  std::vector<std::int64_t> steps;
  std::int64_t unit = 0;
  std::int64_t low = 0, high = 0;  ///< no sum is outside
};

Stakes stakes_of(const Case& dispute, const std::vector<Fixed>& worths, ActorId actor) {
  Stakes stakes;
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k) {
    if (dispute.stakes[k].actor != actor || worths[k].nano == 0) continue;
    stakes.formulas.push_back(&dispute.stakes[k].when.formula);
    stakes.steps.push_back(worths[k].nano);
    stakes.unit = std::gcd(stakes.unit, worths[k].nano);
  }
  stakes.unit = std::max<std::int64_t>(stakes.unit, 1);
  for (std::int64_t& step : stakes.steps) {
    step /= stakes.unit;
    (step < 0 ? stakes.low : stakes.high) += step;
  }
  return stakes;
}

/// The sum for every truth of the conditions [first, first + bits).
std::vector<std::int64_t> sums_of(const Stakes& stakes, std::size_t first, std::size_t bits) {
  std::vector<std::int64_t> sums{0};
  for (std::size_t k = first; k < first + bits; ++k)
    for (std::size_t half = sums.size(), key = 0; key < half; ++key)
      sums.push_back(sums[key] + stakes.steps[k]);
  return sums;
}

/// Adds the conditions [first, first + bits) to a column; the first pass writes.
template <class T>
void add_pass(const ScenarioSpace& space, const Stakes& stakes, std::size_t first, std::size_t bits,
              const Bitmap& scenarios, unsigned threads, RawArray<T>& column) {
  constexpr std::uint64_t chunk = SlicedFormula::chunk_words;
  const std::vector<std::int64_t> wide = sums_of(stakes, first, bits);
  const std::vector<T> sums(wide.begin(), wide.end());
  std::vector<SlicedFormula> formulas;
  for (std::size_t k = first; k < first + bits; ++k)
    formulas.emplace_back(space.strides(), space.radices(), *stakes.formulas[k]);
  const auto any = [&](std::uint64_t begin, std::uint64_t end) {
    return std::any_of(scenarios.words() + begin, scenarios.words() + end, [](auto w) { return w != 0; });
  };
  parallel_for(scenarios.word_count(), chunk, threads, [&](std::uint64_t begin, std::uint64_t end) {
    KeyReader reader(formulas);
    for (std::uint64_t from = begin; from < end; from += chunk) {
      const std::uint64_t to = std::min(end, from + chunk);
      if (!any(from, to)) continue;
      reader.read(from, to, [&](std::uint64_t word, const KeyWord& keys) {
        const std::size_t count = std::min<std::uint64_t>(64, space.total() - word * 64);
        T* const out = column.data() + word * 64;
        for (std::size_t b = 0; b < count; ++b)
          out[b] = static_cast<T>((first == 0 ? T{0} : out[b]) + sums[keys[b]]);
      });
    }
  });
}

template <class T>
Expected<UtilityColumns<T>> fill(const ScenarioSpace& space, const std::vector<Stakes>& actors,
                                 const Bitmap& scenarios, const Budget& budget) {
  const std::uint64_t bytes = space.total() * sizeof(T) * actors.size();
  if (budget.max_memory_bytes > 0 && bytes > budget.max_memory_bytes)
    return fail({Code::MemoryLimit,
                 Severity::Error,
                 {},
                 fmt::format("the utilities of {} parties need {}, the limit is {}", actors.size(),
                             bytes_text(static_cast<double>(bytes)),
                             bytes_text(static_cast<double>(budget.max_memory_bytes))),
                 "raise --max-memory, or name fewer parties"});
  UtilityColumns<T> columns;
  for (const Stakes& stakes : actors) {
    columns.emplace_back(space.total());
    for (std::size_t first = 0; first == 0 || first < stakes.steps.size(); first += pass_bits) {
      if (budget.exhausted()) return fail(stopped(budget));
      add_pass(space, stakes, first, std::min(pass_bits, stakes.steps.size() - first), scenarios,
               budget.threads, columns.back());
    }
  }
  return columns;
}

template <class T>
bool fits(const std::vector<Stakes>& actors) {
  return std::all_of(actors.begin(), actors.end(), [](const Stakes& s) {
    return s.low >= std::numeric_limits<T>::min() && s.high <= std::numeric_limits<T>::max();
  });
}

}  // namespace

UtilityTable UtilityTable::only(const std::vector<std::size_t>& chosen) const {
  UtilityTable table;
  for (const std::size_t party : chosen) table.units.push_back(units[party]);
  std::visit(
      [&](const auto& all) {
        std::decay_t<decltype(all)> some;
        for (const std::size_t party : chosen) some.push_back(all[party].shared());
        table.columns = std::move(some);
      },
      columns);
  return table;
}

Expected<UtilityTable> utility_table(const Case& dispute, const ScenarioSpace& space,
                                     const std::vector<ActorId>& actors, const Bitmap& scenarios,
                                     const Budget& budget) {
  const std::vector<Fixed> worths = point_worths(dispute);
  std::vector<Stakes> stakes;
  UtilityTable table;
  for (const ActorId actor : actors) {
    stakes.push_back(stakes_of(dispute, worths, actor));
    table.units.push_back(stakes.back().unit);
  }
  const auto put = [&](auto&& columns) -> Expected<UtilityTable> {
    if (!columns) return tl::unexpected<Diagnostics>(columns.error());
    table.columns = std::move(*columns);
    return std::move(table);
  };
  try {
    if (fits<std::int16_t>(stakes)) return put(fill<std::int16_t>(space, stakes, scenarios, budget));
    if (fits<std::int32_t>(stakes)) return put(fill<std::int32_t>(space, stakes, scenarios, budget));
    return put(fill<std::int64_t>(space, stakes, scenarios, budget));
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

}  // namespace detente
