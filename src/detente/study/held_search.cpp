// SPDX-License-Identifier: MIT
#include "detente/study/held_search.hpp"

#include <algorithm>
#include <utility>

namespace detente {

namespace {

/// Each part that is looked at is so many times as large as the one before.
constexpr std::size_t widening = 8;

/// Sifting may look at this part of what reading the whole may.
constexpr std::uint64_t sifting_share = 8;

std::vector<ScenarioIndex> part(const std::vector<ScenarioIndex>& of, std::size_t first, std::size_t last) {
  const auto at = [&](std::size_t k) {
    return of.begin() + static_cast<std::ptrdiff_t>(std::min(k, of.size()));
  };
  return {at(first), at(last)};
}

}  // namespace

HeldSearch::HeldSearch(WebQuestion question, Narrow narrow, ImprovementWeb& web, const Nearest& nearest,
                       SearchSizes sizes)
    : question_(std::move(question)),
      narrow_(std::move(narrow)),
      web_(web),
      nearest_(nearest),
      sizes_(sizes) {
  open_ = std::exchange(question_.asked, {});
  web_.begin(question_);
}

void HeldSearch::nearest_first() {
  std::sort(open_.begin(), open_.end(),
            [&](ScenarioIndex x, ScenarioIndex y) { return nearest_.cost(x) < nearest_.cost(y); });
}

HeldSearch::Found HeldSearch::nearest_of(const std::vector<ScenarioIndex>& held) const {
  const auto at = std::min_element(held.begin(), held.end(), [&](ScenarioIndex x, ScenarioIndex y) {
    return nearest_.cost(x) < nearest_.cost(y);
  });
  return at == held.end() ? std::nullopt : Found(*at);
}

std::vector<ScenarioIndex> HeldSearch::first_few() const { return part(open_, 0, sizes_.few); }

std::optional<std::vector<ScenarioIndex>> HeldSearch::whole(const std::vector<ScenarioIndex>& some,
                                                            std::uint64_t most) {
  return web_.held(some, std::min(question_.most, most));
}

HeldSearch::Found HeldSearch::proven(const std::vector<ScenarioIndex>& some, std::uint64_t most) {
  return nearest_of(web_.proven(some, std::min(question_.most, most)));
}

HeldSearch::Found HeldSearch::proven_one_by_one(const std::vector<ScenarioIndex>& some, std::uint64_t most) {
  for (const ScenarioIndex n : some)
    if (const Found held = proven({n}, most)) return held;
  return std::nullopt;
}

/// Adds to `open` what stays unknown.
HeldSearch::Found HeldSearch::apart(std::vector<ScenarioIndex> some, std::uint64_t most,
                                    std::vector<ScenarioIndex>& open) {
  const WebVerdict verdict = web_.held_apart(std::move(some), std::min(question_.most, most));
  open.insert(open.end(), verdict.open.begin(), verdict.open.end());
  return nearest_of(verdict.held);
}

/// All that are open, the few nearest first and then more at a time, with `most` for the few. Those that are
/// not held are open no more. Where it tells nothing about any of the few, the others are not tried.
HeldSearch::Found HeldSearch::open_apart(std::uint64_t most) {
  nearest_first();
  std::vector<ScenarioIndex> left;
  for (std::size_t first = 0, size = sizes_.few; first < open_.size(); first += size, size *= widening) {
    if (const Found held = apart(part(open_, first, first + size), most * (size / sizes_.few), left))
      return held;
    if (first == 0 && left.size() == std::min(size, open_.size())) return std::nullopt;
  }
  open_ = std::move(left);
  return std::nullopt;
}

std::optional<std::vector<ScenarioIndex>> HeldSearch::all() {
  narrow_(question_, open_);
  if (std::optional<std::vector<ScenarioIndex>> held = whole(open_, sizes_.read)) return held;
  web_.sift(open_, question_.most / sifting_share);
  return whole(open_, question_.most);
}

/// The held ones of `some`, the nearest of the question; empty: C grows beyond the limit.
std::optional<std::vector<ScenarioIndex>> HeldSearch::held_of(const std::vector<ScenarioIndex>& some) {
  if (some.size() <= sizes_.few)
    if (std::optional<std::vector<ScenarioIndex>> held = whole(some, sizes_.read)) return held;
  const std::uint64_t parts = std::max<std::uint64_t>(1, some.size() / sizes_.few);
  WebVerdict verdict = web_.held_apart(some, std::min(question_.most, sizes_.read * parts));
  if (verdict.open.empty()) return std::move(verdict.held);
  const std::optional<std::vector<ScenarioIndex>> rest = whole(verdict.open, question_.most);
  if (!rest) return std::nullopt;
  verdict.held.insert(verdict.held.end(), rest->begin(), rest->end());
  return std::move(verdict.held);
}

std::optional<std::optional<ScenarioIndex>> HeldSearch::nearest() {
  narrow_(question_, open_);
  nearest_first();
  for (std::size_t first = 0, size = sizes_.few; first < open_.size(); first += size, size *= widening) {
    const std::optional<std::vector<ScenarioIndex>> held = held_of(part(open_, first, first + size));
    if (!held) return std::nullopt;
    if (!held->empty()) return nearest_of(*held);
  }
  return Found();
}

std::optional<std::optional<ScenarioIndex>> HeldSearch::any(const std::vector<ScenarioIndex>& hints) {
  std::vector<ScenarioIndex> tried;
  for (const ScenarioIndex hint : hints)
    if (std::binary_search(open_.begin(), open_.end(), hint)) tried.push_back(hint);
  std::vector<ScenarioIndex> unused;
  if (const Found held = proven_one_by_one(tried, sizes_.glance)) return held;
  if (!tried.empty())
    if (const Found held = apart(tried, sizes_.look, unused)) return held;
  narrow_(question_, open_);
  nearest_first();
  if (const Found held = proven(first_few(), sizes_.glance)) return held;
  for (const std::uint64_t most : {sizes_.look, sizes_.read}) {
    if (const Found held = open_apart(most)) return held;
    if (open_.empty()) return Found();
    if (most == sizes_.read) break;
    if (const Found held = proven(tried.empty() ? first_few() : tried, sizes_.read)) return held;
  }
  return std::nullopt;
}

}  // namespace detente
