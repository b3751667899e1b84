// SPDX-License-Identifier: MIT
// The least amount of one change, with a proof that no smaller one works.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "detente/study/interventions.hpp"
#include "detente/study/lever_amounts.hpp"
#include "detente/study/lever_trial.hpp"

namespace detente {

namespace {

/// Questions about one amount before the search for the least is given up.
constexpr std::size_t most_questions = 2000;

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

/// The degree in which a parameter enters; 2 and more: not a straight line.
int degree(const Case& dispute, const Arithmetic& arithmetic, const std::string& name) {
  std::vector<int> parts;
  for (const Arithmetic& child : arithmetic.children) parts.push_back(degree(dispute, child, name));
  const int highest = parts.empty() ? 0 : *std::max_element(parts.begin(), parts.end());
  switch (arithmetic.kind) {
    case ArithmeticKind::Number:
      return 0;
    case ArithmeticKind::Name: {
      if (arithmetic.name == name) return 1;
      for (const Parameter& parameter : dispute.parameters)
        if (parameter.id == arithmetic.name && parameter.value.arithmetic)
          return degree(dispute, *parameter.value.arithmetic, name);
      return 0;
    }
    case ArithmeticKind::Multiply:
      return parts[0] + parts[1];
    case ArithmeticKind::Divide:
      return parts[1] == 0 ? parts[0] : 2;
    case ArithmeticKind::Min:
    case ArithmeticKind::Max:
      return highest == 0 ? 0 : 2;
    default:
      return highest;
  }
}

/// How many worths a parameter enters; empty: one of them not as a straight line.
std::optional<std::int64_t> straight_uses(const Case& dispute, const std::string& name) {
  std::int64_t uses = 0;
  for (const Stake& stake : dispute.stakes) {
    if (!stake.worth.arithmetic) continue;
    const int d = degree(dispute, *stake.worth.arithmetic, name);
    if (d > 1) return std::nullopt;
    uses += d;
  }
  return uses;
}

}  // namespace

/// The least number of steps of `unit` that works, the bound `search` asks with given.
Expected<LeverFound> LeverTrial::least(const std::function<Intervention(std::int64_t)>& at,
                                       AmountSearch search, bool& cut) {
  LeverFound best;
  search.yes = [&](std::int64_t by) -> Expected<bool> {
    if (budget_.exhausted()) return fail(stopped(budget_));
    Expected<LeverReply> reply = with(at(by));
    if (!reply) return tl::unexpected<Diagnostics>(reply.error());
    if (reply->so) best = {at(by), *reply};
    return reply->so;
  };
  bool whole = true;
  const Expected<std::optional<LeastYes>> first = least_yes(search, most_questions, whole);
  if (!first) return tl::unexpected<Diagnostics>(first.error());
  cut = cut || (!whole && !*first);
  if (!*first) return std::nullopt;
  best->first.least = (*first)->least;
  return best;
}

/// False: nothing between two numbers of steps works. `covered`: see LeverGame::possible.
bool LeverTrial::possible(const Intervention& near, const Intervention& far, std::int64_t slack,
                          bool& covered) {
  LeverSetting a = setting_, b = setting_;
  amend(a, game_->dispute(), near);
  amend(b, game_->dispute(), far);
  return game_->possible(a, b, slack, *web_, covered);
}

/// The critical worths among what the web holds.
LocalWorths LeverTrial::local_worths(std::size_t block, std::size_t term) const {
  const ValueKeys& keys = game_->terms().keys()[block];
  std::vector<std::int64_t> rest = (*game_->terms().weights(setting_))[block], only(rest.size(), 0);
  rest[term] = 0;
  only[term] = 1;
  const ValueReader sum(keys, rest), holds(keys, only);
  std::vector<std::int64_t> with, without;
  for (const ScenarioIndex n : web_->members()) (holds(n) != 0 ? with : without).push_back(sum(n));
  return {std::move(with), std::move(without)};
}

Expected<LeverFound> LeverTrial::worth(const Intervention& candidate, bool& covered, bool& cut) {
  const bool pays = candidate.kind == InterventionKind::Pay;
  const auto term = game_->terms().term_of(pays ? TermKind::Payment : TermKind::Stake, candidate.index);
  const std::optional<TermWeights> weights = game_->terms().weights(setting_);
  if (!term || !weights) return std::nullopt;
  const std::vector<std::int64_t>& own = (*weights)[term->first];
  const std::int64_t now = own[term->second], sign = candidate.amount > 0 ? 1 : -1;
  std::int64_t reach = 1;  // beyond the sum of all else nothing more changes places
  for (std::size_t t = 0; t < own.size(); ++t)
    if (t != term->second && own[t] != -line_weight) reach += std::abs(own[t]);
  const auto at = [&](std::int64_t by) {
    Intervention one = candidate;
    one.amount = Fixed{sign * by}.to_double();
    return one;
  };
  AmountSearch search;
  search.last = reach - sign * now;
  covered = true;
  if (search.last < 1) return std::nullopt;
  if (!possible(at(1), at(search.last), 0, covered) || !covered) return std::nullopt;
  const LocalWorths worths = local_worths(term->first, term->second);
  search.possible = [&](std::int64_t from, std::int64_t to) {
    bool all = false;
    return possible(at(from), at(to), 0, all);
  };
  /// Steps to the nearest critical worth that is not nearer than these.
  const auto critical = [&](std::int64_t by) {
    const std::optional<std::int64_t> worth =
        sign > 0 ? worths.at_or_above(now + by) : worths.at_or_below(now - by);
    return worth ? sign * (*worth - now) : never;
  };
  search.next = [&](std::int64_t by) { return std::max(by + 1, critical(by)); };
  Expected<LeverFound> found = least(at, search, cut);
  if (!found || !*found) return found;
  const std::int64_t by = std::abs(Fixed::from_double((*found)->first.amount).nano);
  (*found)->first.beyond = critical(by) != by;
  return found;
}

Expected<LeverFound> LeverTrial::number(const Intervention& candidate, bool& covered, bool& cut) {
  const Case& dispute = game_->dispute();
  const std::optional<std::int64_t> uses = straight_uses(dispute, dispute.parameters[candidate.index].id);
  const double step = farthest(candidate) / static_cast<double>(amount_grid);
  covered = true;
  if (step <= 0 || uses == 0) return std::nullopt;
  // Worths are whole numbers of 1e-9: so far may a sum of them stray from a straight line.
  const std::int64_t slack = 2 * uses.value_or(0);
  const auto at = [&](std::int64_t by) {
    Intervention one = candidate;
    one.amount = std::copysign(step * static_cast<double>(by), candidate.amount);
    return one;
  };
  AmountSearch search;
  search.last = amount_grid;
  search.next = [](std::int64_t by) { return by + 1; };
  if (!uses || !possible(at(1), at(search.last), slack, covered) || !covered) {
    covered = uses && covered;
    return std::nullopt;
  }
  search.possible = [&](std::int64_t from, std::int64_t to) {
    bool all = false;
    return possible(at(from), at(to), slack, all);
  };
  return least(at, search, cut);
}

}  // namespace detente
