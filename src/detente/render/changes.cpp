// SPDX-License-Identifier: MIT
#include "detente/render/changes.hpp"

#include <algorithm>

#include "detente/render/names.hpp"

namespace detente::render {

std::vector<Change> changes_between(const Case& dispute, const Levels& from, const Levels& to) {
  std::vector<Change> changes;
  for (std::size_t k = 0; k < dispute.options.size(); ++k) {
    const Option& option = dispute.options[k];
    const std::size_t first = changes.size();
    for (const AxisId axis : option.axes) {
      const std::uint8_t level = to[axis.index()];
      if (level == from[axis.index()]) continue;
      const auto alike = std::find_if(changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(),
                                      [&](const Change& change) { return change.level == level; });
      const bool known = alike != changes.end();
      Change& change = known ? *alike : changes.emplace_back(Change{OptionId(k), {}, level});
      if (option.joint) change.parties.push_back(dispute.axis(axis).owner);
    }
    // Where every party moves to one level the parties need not be named.
    if (changes.size() == first + 1 && changes.back().parties.size() == option.axes.size())
      changes.back().parties.clear();
  }
  return changes;
}

std::vector<Change> changes_from_today(const Case& dispute, const Levels& levels) {
  return changes_between(dispute, dispute.today, levels);
}

std::string change_words(const Case& dispute, const Change& change) {
  const Option& option = dispute.option(change.option);
  const std::string parties = change.parties.empty() ? "" : " (" + actor_names(dispute, change.parties) + ")";
  return option_title(dispute, option) + parties + ": " + option.levels[change.level];
}

std::string step_words(const Case& dispute, const Levels& from, const Levels& to) {
  std::string out;
  for (const Change& change : changes_between(dispute, from, to))
    out += (out.empty() ? "" : "; ") + change_words(dispute, change);
  return out.empty() ? "nothing changes" : out;
}

std::string changes_words(const Case& dispute, const Levels& levels) {
  return step_words(dispute, dispute.today, levels);
}

std::string axis_words(const Case& dispute, AxisId axis, std::uint8_t level) {
  const Axis& coordinate = dispute.axis(axis);
  Change change{coordinate.option, {}, level};
  if (coordinate.joint) change.parties.push_back(coordinate.owner);
  return change_words(dispute, change);
}

std::string pattern_words(const Case& dispute, const Pattern& pattern, bool unlike) {
  std::string out;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    if (!pattern[k] || (*pattern[k] != dispute.today[k]) != unlike) continue;
    out += (out.empty() ? "" : "; ") + axis_words(dispute, AxisId(k), *pattern[k]);
  }
  return out;
}

}  // namespace detente::render
