// SPDX-License-Identifier: MIT
#include "oracle/naive_case.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <stdexcept>

namespace oracle {
namespace {

using detente::Arithmetic;
using detente::ArithmeticKind;
using detente::Comparison;
using detente::Syntax;
using detente::SyntaxKind;

bool compares(Comparison comparison, int left, int right) {
  switch (comparison) {
    case Comparison::Equal:
      return left == right;
    case Comparison::NotEqual:
      return left != right;
    case Comparison::Less:
      return left < right;
    case Comparison::LessEqual:
      return left <= right;
    case Comparison::Greater:
      return left > right;
    case Comparison::GreaterEqual:
      return left >= right;
  }
  throw std::logic_error("comparison");
}

}  // namespace

NaiveCase::NaiveCase(const detente::Case& dispute) : dispute_(dispute) {
  scenarios_.emplace_back();
  for (const detente::Axis& axis : dispute.axes) {
    std::vector<Levels> longer;
    for (const Levels& prefix : scenarios_) {
      for (int l = 0; l < axis.levels; ++l) {
        longer.push_back(prefix);
        longer.back().push_back(static_cast<std::uint8_t>(l));
      }
    }
    scenarios_ = std::move(longer);
  }
  for (const detente::RedLine& line : dispute.red_lines) binds_.push_back(binding(line));
}

/// The level of `option`, or of `option.party`; of a joint option as a whole the lowest any party holds.
int NaiveCase::level(const std::string& name, const Levels& levels) const {
  const std::string id = name.substr(0, name.find('.'));
  const std::string party = name.find('.') == std::string::npos ? "" : name.substr(name.find('.') + 1);
  int lowest = 99;
  for (std::size_t a = 0; a < levels.size(); ++a) {
    const detente::Axis& axis = dispute_.axes[a];
    if (dispute_.options[axis.option.index()].id != id) continue;
    if (!party.empty() && dispute_.actors[axis.owner.index()].id != party) continue;
    lowest = std::min(lowest, static_cast<int>(levels[a]));
  }
  return lowest;
}

bool NaiveCase::holds(const Syntax& c, const Levels& levels) const {
  const auto part = [&](std::size_t k) { return holds(c.children.at(k), levels); };
  const auto parts = [&] {
    return static_cast<std::uint32_t>(std::count_if(
        c.children.begin(), c.children.end(), [&](const Syntax& child) { return holds(child, levels); }));
  };
  const auto option = [&]() -> const detente::Option* {
    const std::string id = c.name.substr(0, c.name.find('.'));
    for (const detente::Option& o : dispute_.options) {
      if (o.id == id) return &o;
    }
    return nullptr;
  };
  switch (c.kind) {
    case SyntaxKind::Constant:
      return c.constant;
    case SyntaxKind::Name:
      for (const detente::Outcome& outcome : dispute_.outcomes) {
        if (outcome.id == c.name) return holds(outcome.when.syntax, levels);
      }
      return level(c.name, levels) == static_cast<int>(option()->levels.size()) - 1;
    case SyntaxKind::Comparison: {
      const std::vector<std::string>& names = option()->levels;
      const auto right = std::find(names.begin(), names.end(), c.level) - names.begin();
      return compares(c.comparison, level(c.name, levels), static_cast<int>(right));
    }
    case SyntaxKind::Not:
      return !part(0);
    case SyntaxKind::And:
      return part(0) && part(1);
    case SyntaxKind::Or:
      return part(0) || part(1);
    case SyntaxKind::Xor:
      return part(0) != part(1);
    case SyntaxKind::Implies:
      return !part(0) || part(1);
    case SyntaxKind::Iff:
      return part(0) == part(1);
    case SyntaxKind::AtLeast:
      return parts() >= c.count;
    case SyntaxKind::AtMost:
      return parts() <= c.count;
    case SyntaxKind::Exactly:
      return parts() == c.count;
  }
  throw std::logic_error("syntax");
}

bool NaiveCase::feasible(const Levels& levels) const {
  return std::all_of(dispute_.rules.begin(), dispute_.rules.end(), [&](const detente::Rule& rule) {
    return holds(rule.impossible.syntax, levels) == rule.stated_as_requires;
  });
}

bool NaiveCase::never_holds(const detente::RedLine& line, const Levels& levels) const {
  return holds(line.never.syntax, levels) != line.stated_as_must;
}

bool NaiveCase::passes(const detente::Ratification& r) const {
  const detente::Poll& poll = dispute_.polls[r.poll.index()];
  return poll.support / (poll.support + poll.oppose) >= value(r.threshold) - 1e-9;
}

bool NaiveCase::told_of(const detente::Ratification& r, const Levels& levels) const {
  if (r.poll.index() >= dispute_.polls.size()) return true;
  const detente::Poll& poll = dispute_.polls[r.poll.index()];
  return !poll.when || holds(poll.when->syntax, levels);
}

bool NaiveCase::fails(const detente::Ratification& r, const Levels& levels) const {
  if (passes(r)) return false;
  for (std::size_t a = 0; a < levels.size(); ++a) {
    const detente::Axis& axis = dispute_.axes[a];
    if (axis.option == r.option && axis.owner == r.party) return levels[a] >= r.from && told_of(r, levels);
  }
  return false;
}

std::vector<std::string> NaiveCase::constraint_ids() const {
  std::vector<std::string> ids;
  for (const detente::Rule& rule : dispute_.rules) ids.push_back(rule.id);
  for (const detente::RedLine& line : dispute_.red_lines) {
    const auto at = static_cast<std::size_t>(&line - dispute_.red_lines.data());
    if (binds_[at]) ids.push_back(line.id);
  }
  for (const detente::Ratification& r : dispute_.ratifications) {
    if (!passes(r)) ids.push_back(r.id);
  }
  return ids;
}

bool NaiveCase::barred(const detente::RedLine& line, const Levels& levels) const {
  const bool bluff = line.firmness.low ? *line.firmness.high <= 0 : line.firmness.likely <= 0;
  if (bluff || !never_holds(line, levels)) return false;
  if (line.veto) return true;
  const auto held_by = [&](detente::ActorId actor) {
    return std::find(line.actors.begin(), line.actors.end(), actor) != line.actors.end();
  };
  // Every other scenario that differs only in what the holders own and can change at all.
  for (const Levels& other : scenarios_) {
    bool within = true;
    for (std::size_t a = 0; a < levels.size(); ++a) {
      const detente::Axis& axis = dispute_.axes[a];
      const bool free = held_by(axis.owner) && axis.change != detente::Change::Fixed;
      within = within && (free || other[a] == levels[a]);
    }
    if (within && !never_holds(line, other)) return true;
  }
  for (const detente::Ratification& r : dispute_.ratifications) {
    if (!held_by(dispute_.polls[r.poll.index()].of) || !told_of(r, levels)) continue;
    for (std::size_t a = 0; a < levels.size(); ++a) {
      const detente::Axis& axis = dispute_.axes[a];
      if (axis.option != r.option || axis.owner != r.party || levels[a] < r.from) continue;
      Levels refused = levels;
      refused[a] = 0;
      if (!never_holds(line, refused)) return true;
    }
  }
  return false;
}

bool NaiveCase::binding(const detente::RedLine& line) const {
  return std::any_of(scenarios_.begin(), scenarios_.end(),
                     [&](const Levels& levels) { return barred(line, levels); });
}

std::vector<bool> NaiveCase::broken(const Levels& levels) const {
  std::vector<bool> which;
  for (const detente::Rule& rule : dispute_.rules) {
    which.push_back(holds(rule.impossible.syntax, levels) != rule.stated_as_requires);
  }
  for (const detente::RedLine& line : dispute_.red_lines) {
    const auto at = static_cast<std::size_t>(&line - dispute_.red_lines.data());
    if (binds_[at]) which.push_back(barred(line, levels));
  }
  for (const detente::Ratification& r : dispute_.ratifications) {
    if (!passes(r)) which.push_back(fails(r, levels));  // those that pass stand in nobody's way
  }
  return which;
}

bool NaiveCase::acceptable(const Levels& levels) const {
  const std::vector<bool> which = broken(levels);
  return std::find(which.begin(), which.end(), true) == which.end();
}

int NaiveCase::lines_crossed(int actor, const Levels& levels) const {
  const detente::ActorId id(static_cast<std::size_t>(actor));
  int crossed = 0;
  for (const detente::RedLine& line : dispute_.red_lines) {
    const bool own = std::find(line.actors.begin(), line.actors.end(), id) != line.actors.end();
    crossed += own && never_holds(line, levels) ? 1 : 0;
  }
  for (const detente::Ratification& r : dispute_.ratifications) {
    crossed += r.party == id && fails(r, levels) ? 1 : 0;
  }
  return crossed;
}

double NaiveCase::value(const Arithmetic& a) const {
  const auto part = [&](std::size_t k) { return value(a.children.at(k)); };
  switch (a.kind) {
    case ArithmeticKind::Number:
      return a.number;
    case ArithmeticKind::Name:
      for (const detente::Parameter& p : dispute_.parameters) {
        if (p.id == a.name) return value(p.value);
      }
      throw std::logic_error("parameter " + a.name);
    case ArithmeticKind::Negate:
      return -part(0);
    case ArithmeticKind::Add:
      return part(0) + part(1);
    case ArithmeticKind::Subtract:
      return part(0) - part(1);
    case ArithmeticKind::Multiply:
      return part(0) * part(1);
    case ArithmeticKind::Divide:
      return part(0) / part(1);
    case ArithmeticKind::Min:
    case ArithmeticKind::Max: {
      double best = part(0);
      for (std::size_t k = 1; k < a.children.size(); ++k) {
        best = a.kind == ArithmeticKind::Min ? std::min(best, part(k)) : std::max(best, part(k));
      }
      return best;
    }
  }
  throw std::logic_error("arithmetic");
}

double NaiveCase::value(const detente::Quantity& q) const {
  return q.arithmetic ? value(*q.arithmetic) : q.likely;
}

std::int64_t NaiveCase::utility(int actor, const Levels& levels) const {
  std::int64_t sum = 0;
  for (const detente::Stake& stake : dispute_.stakes) {
    if (stake.actor.index() != static_cast<std::size_t>(actor) || !holds(stake.when.syntax, levels)) continue;
    sum += std::llround(value(stake.worth) * 1e9);
  }
  return sum;
}

int NaiveCase::compare(int actor, const Levels& a, const Levels& b) const {
  const auto sign = [](auto left, auto right) { return left < right ? -1 : left > right ? 1 : 0; };
  const detente::Preference* preference = nullptr;
  for (const detente::Preference& p : dispute_.preferences) {
    if (p.actor.index() == static_cast<std::size_t>(actor)) preference = &p;
  }
  if (preference != nullptr && !preference->ranking.empty()) {
    const auto place = [&](const std::string& scenario) {
      std::size_t k = 0;
      for (; k < preference->ranking.size(); ++k) {
        for (const std::string& pattern : preference->ranking[k]) {
          bool matches = true;
          for (std::size_t c = 0; c < pattern.size(); ++c) {
            matches = matches && (pattern[c] == '-' || pattern[c] == scenario[c]);
          }
          if (matches) return k;
        }
      }
      return k;
    };
    return sign(place(text(b)), place(text(a)));
  }
  if (const int lines = sign(lines_crossed(actor, b), lines_crossed(actor, a)); lines != 0) return lines;
  if (preference == nullptr) return sign(utility(actor, a), utility(actor, b));
  for (const std::vector<detente::Condition>& group : preference->order) {
    const auto count = [&](const Levels& levels) {
      return std::count_if(group.begin(), group.end(),
                           [&](const detente::Condition& c) { return holds(c.syntax, levels); });
    };
    if (const int statement = sign(count(a), count(b)); statement != 0) return statement;
  }
  return 0;
}

std::size_t NaiveCase::outcome(const Levels& levels) const {
  std::size_t k = 0;
  while (k < dispute_.outcomes.size() && !holds(dispute_.outcomes[k].when.syntax, levels)) ++k;
  return k;
}

std::string NaiveCase::text(const Levels& levels) const {
  std::string out;
  for (std::size_t a = 0; a < levels.size(); ++a) {
    if (dispute_.axes[a].levels > 16) out += "0123456789abcdef"[levels[a] / 16];
    out += (dispute_.axes[a].levels == 2 ? "NY" : "0123456789abcdef")[levels[a] % 16];
  }
  return out;
}

BareConflict NaiveCase::bare() const {
  std::vector<int> radix, owner;
  std::vector<Direction> change;
  for (const detente::Axis& axis : dispute_.axes) {
    radix.push_back(axis.levels);
    owner.push_back(static_cast<int>(axis.owner.index()));
    switch (axis.change) {
      case detente::Change::Free:
        change.push_back(Direction::Free);
        break;
      case detente::Change::Up:
        change.push_back(Direction::Up);
        break;
      case detente::Change::Down:
        change.push_back(Direction::Down);
        break;
      case detente::Change::Fixed:
        change.push_back(Direction::Fixed);
        break;
    }
  }
  BareConflict bare = blank_conflict(static_cast<int>(dispute_.actors.size()), radix, owner, change);
  std::vector<std::size_t> feasible_ones;
  for (std::size_t s = 0; s < scenarios_.size(); ++s) {
    bare.feasible[s] = feasible(scenarios_[s]) ? 1 : 0;
    if (bare.feasible[s]) feasible_ones.push_back(s);
  }
  for (int i = 0; i < bare.actors; ++i) {
    std::vector<std::size_t> order = feasible_ones;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return compare(i, scenarios_[a], scenarios_[b]) < 0;
    });
    int rank = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
      if (k == 0 || compare(i, scenarios_[order[k - 1]], scenarios_[order[k]]) != 0) ++rank;
      bare.rank[static_cast<std::size_t>(i)][order[k]] = rank;
    }
  }
  return bare;
}

bool NaiveCase::wants_something(int actor) const {
  const detente::ActorId id(static_cast<std::size_t>(actor));
  return std::any_of(dispute_.stakes.begin(), dispute_.stakes.end(),
                     [&](const detente::Stake& s) { return s.actor == id; }) ||
         std::any_of(dispute_.preferences.begin(), dispute_.preferences.end(),
                     [&](const detente::Preference& p) { return p.actor == id; });
}

}  // namespace oracle
