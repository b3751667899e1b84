// SPDX-License-Identifier: MIT
#include "detente/casefile/generate_literals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "detente/casefile/generate_options.hpp"

namespace detente::generate {

std::string conjunction(const std::vector<Literal>& literals) {
  std::string text;
  for (const Literal& l : literals) text += (text.empty() ? "" : " and ") + l.text;
  return text;
}

Literals::Literals(const GenerateOptions& options) : options_(options.options), levels_(options.levels) {
  assert(options.actors > 0);
  for (unsigned a = 0; a < options.actors; ++a) {
    for (unsigned o = 0; o < options.options; ++o) {
      names_.push_back({fmt::format("option_{}_{}", a + 1, o + 1), axes_.size()});
      axes_.push_back({names_.back().text, a, std::nullopt});
    }
  }
  for (unsigned j = 0; j < options.joint; ++j) {
    const std::string name = fmt::format("joint_{}", j + 1);
    names_.push_back({name, axes_.size()});
    // Parties go round, so that every actor takes part; every other joint option has three where there are
    // three.
    const unsigned parties = j % 2 == 1 && options.actors >= 3 ? 3 : 2;
    for (unsigned p = 0; p < parties; ++p) {
      const unsigned owner = (j + p) % options.actors;
      axes_.push_back({fmt::format("{}.actor_{}", name, owner + 1), owner, j});
    }
  }
}

std::string Literals::level_name(unsigned level) const {
  if (levels_ == 2) return level == 0 ? "no" : "yes";
  return fmt::format("level {}", level);
}

std::string Literals::level_list() const {
  std::string list;
  for (unsigned k = 0; k < levels_; ++k) list += fmt::format("{}\"{}\"", k == 0 ? "" : ", ", level_name(k));
  return list;
}

Literal Literals::literal(const std::string& name, std::size_t axis, const LevelSet& levels) const {
  Literal l{.text = {}, .name = name, .axis = axis, .levels = levels};
  const LevelSet without = LevelSet::below(levels_) - levels;
  if (levels_ == 2) {
    l.text = levels.contains(1) ? name : "not " + name;
  } else if (levels.count() == 1) {
    l.text = fmt::format("{} = '{}'", name, level_name(levels.lowest()));
  } else if (without.count() == 1 && levels.contains(0) && !without.contains(levels_ - 1)) {
    l.text = fmt::format("{} != '{}'", name, level_name(without.lowest()));
  } else if (levels.contains(0)) {
    l.text = fmt::format("{} < '{}'", name, level_name(without.lowest()));
  } else {
    l.text = fmt::format("{} >= '{}'", name, level_name(levels.lowest()));
  }
  return l;
}

Literal Literals::opposite(const Literal& given) const {
  return literal(given.name, given.axis, LevelSet::below(levels_) - given.levels);
}

std::vector<Literal> Literals::draw(CounterRandom& random, std::size_t count) const {
  assert(count <= names_.size());
  std::vector<Literal> drawn;
  while (drawn.size() < count) {
    const Name& name = names_[random.below(names_.size())];
    const auto same = [&](const Literal& l) { return l.name == name.text; };
    if (std::any_of(drawn.begin(), drawn.end(), same)) continue;
    const auto level = static_cast<unsigned>(1 + random.below(levels_ - 1));  // the level that splits
    const LevelSet below = LevelSet::below(level);
    const LevelSet parts[] = {below, LevelSet::below(levels_) - below, LevelSet::of(level)};
    drawn.push_back(literal(name.text, name.axis, parts[random.below(levels_ == 2 ? 2 : 3)]));
  }
  return drawn;
}

namespace {

/// Scenarios that stand for all of them, as levels by axis: every one where they are few, else drawn.
std::vector<std::vector<std::uint8_t>> sample(std::size_t axes, unsigned levels, CounterRandom& random) {
  constexpr std::size_t kEnough = 4096;
  std::size_t total = 1;
  for (std::size_t a = 0; a < axes && total <= kEnough; ++a) total *= levels;
  const bool few = total <= kEnough;
  std::vector<std::vector<std::uint8_t>> scenarios(few ? total : kEnough);
  for (std::size_t n = 0; n < scenarios.size(); ++n) {
    std::uint64_t digits = n;
    for (std::size_t a = 0; a < axes; ++a, digits /= levels) {
      scenarios[n].push_back(static_cast<std::uint8_t>(few ? digits % levels : random.below(levels)));
    }
  }
  return scenarios;
}

/// Literals of one level each that a conjunction needs to cover at most the share `size` of all scenarios.
/// Counted by division: a library's logarithm may differ in the last digit between machines.
/// requires: size > 0, levels > 1.
std::size_t literals_for(double size, unsigned levels) {
  std::size_t count = 0;
  double covers = 1;
  while (covers > size) {
    covers /= levels;
    ++count;
  }
  return count;
}

}  // namespace

std::vector<std::string> Literals::holes(double share, CounterRandom& random) const {
  std::vector<std::string> conditions;
  if (share <= 0) return conditions;
  auto open = sample(axes_.size(), levels_, random);
  const auto all = static_cast<double>(open.size());
  for (int tries = 0; tries < 400; ++tries) {
    const double missing = share - (1 - static_cast<double>(open.size()) / all);
    if (missing <= share / 50) break;
    // A conjunction covers at most an eighth of what is asked, so that the holes lie in many places.
    const double size = std::max(std::min(missing, share / 8), 1 / all);
    const std::size_t wanted = literals_for(size, levels_);
    std::vector<Literal> parts;
    while (parts.size() < std::min(wanted, axes_.size())) {
      const std::size_t axis = random.below(axes_.size());
      if (std::any_of(parts.begin(), parts.end(), [&](const Literal& l) { return l.axis == axis; })) continue;
      parts.push_back(literal(axes_[axis].name, axis, LevelSet::of(random.below(levels_))));
    }
    if (std::all_of(parts.begin(), parts.end(), [](const Literal& l) { return l.holds_today(); })) continue;
    const auto covered = [&](const std::vector<std::uint8_t>& levels) {
      return std::all_of(parts.begin(), parts.end(),
                         [&](const Literal& l) { return l.levels.contains(levels[l.axis]); });
    };
    if (std::erase_if(open, covered) > 0) conditions.push_back(conjunction(parts));
  }
  return conditions;
}

std::uint64_t Literals::stairs() const {
  std::uint64_t combinations = 1;
  for (unsigned o = 0; o < options_ && combinations <= 256; ++o) combinations *= levels_;
  return combinations <= 256 ? combinations : 0;
}

std::string Literals::at_combination(unsigned actor, std::uint64_t combination) const {
  std::vector<Literal> parts;
  for (unsigned o = 0; o < options_; ++o, combination /= levels_) {
    const std::size_t axis = std::size_t{actor} * options_ + o;
    parts.push_back(literal(axes_[axis].name, axis, LevelSet::of(combination % levels_)));
  }
  return conjunction(parts);
}

Staircase Literals::staircase() const {
  // The second actor climbs from (k, k) to (k+1, k), the third from (k+1, k) to (k+1, k+1). Whoever's turn it
  // is has no other improvement, so news of the top needs as many steps to come down as there are stairs.
  std::string second_best, second_next, third_best, third_next;
  const auto add = [](std::string& text, const std::string& more) {
    text += (text.empty() ? "" : " or ") + more;
  };
  for (std::uint64_t k = 0; k + 1 < stairs(); ++k) {
    const std::string foot = at_combination(1, k) + " and " + at_combination(2, k);
    const std::string side = at_combination(1, k + 1) + " and " + at_combination(2, k);
    const std::string head = at_combination(1, k + 1) + " and " + at_combination(2, k + 1);
    add(second_best, side);
    add(second_next, foot);
    add(third_best, head);
    add(third_next, side);
  }
  const std::string top = at_combination(1, stairs() - 1) + " and " + at_combination(2, stairs() - 1);
  return {{std::vector<std::string>{fmt::format("not ({})", top), at_combination(0, stairs() - 1)},
           std::vector<std::string>{second_best, second_next},
           std::vector<std::string>{third_best, third_next}}};
}

}  // namespace detente::generate
