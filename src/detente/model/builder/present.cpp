// SPDX-License-Identifier: MIT
// Today: what `now` says, or the latest event up to `as_of`.
#include <fmt/format.h>

#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

// The last word history has on each axis, as far as it counts.
struct History {
  std::vector<const Event*> latest;
  std::vector<std::uint8_t> level;
};

DraftPlace place_of(const SourceSpan& span) { return {span.line, span.column}; }

std::string axis_words(const Case& dispute, std::size_t axis) {
  const Axis& a = dispute.axes[axis];
  const std::string option = fmt::format("option '{}'", dispute.option(a.option).id);
  return a.joint ? fmt::format("{} (party '{}')", option, dispute.actor(a.owner).id) : option;
}

History read_history(Build& build) {
  const Case& dispute = build.result;
  History history{std::vector<const Event*>(dispute.axes.size()),
                  std::vector<std::uint8_t>(dispute.axes.size())};
  const bool dated = dispute.info.as_of.year > 0;
  for (const Event& event : dispute.events) {
    if (event.date.year == 0 || (dated && key(event.date) > key(dispute.info.as_of))) continue;
    for (const AxisLevel& set : event.set) {
      const std::size_t axis = set.axis.index();
      const Event*& latest = history.latest[axis];
      const bool same_day = latest != nullptr && key(latest->date) == key(event.date);
      if (build.history_sound && same_day && history.level[axis] != set.level)
        build.problems.error(Code::PresentConflict, place_of(event.span),
                             fmt::format("events '{}' and '{}' count as the same day and set {} differently",
                                         latest->id, event.id, axis_words(dispute, axis)),
                             "give one of them its exact day");
      if (latest == nullptr || key(event.date) > key(latest->date)) {
        latest = &event;
        history.level[axis] = set.level;
      }
    }
  }
  return history;
}

}  // namespace

void build_present(Build& build) {
  Case& dispute = build.result;
  const std::size_t errors_before = build.problems.errors();
  const History history = read_history(build);
  // Which event counts as the latest hangs on every date: what does not fit then may be their fault alone.
  const bool blame = build.history_sound;
  dispute.today.assign(dispute.axes.size(), 0);
  for (std::size_t axis = 0; axis < dispute.axes.size(); ++axis) {
    const Option& option = dispute.option(dispute.axes[axis].option);
    const std::optional<std::uint8_t>& now = build.now[axis];
    const Event* event = history.latest[axis];
    if (blame && now && event != nullptr && *now != history.level[axis])
      build.problems.error(
          Code::PresentConflict, build.now_place[axis],
          fmt::format("{} is '{}' now, but event '{}' of {} left it '{}'", axis_words(dispute, axis),
                      option.levels[*now], event->id, event->date.text, option.levels[history.level[axis]]),
          "drop `now`, or mend one of them");
    // Faulty `now` values have been reported, and would be blamed twice here.
    else if (blame && !now && event == nullptr && build.axes_sound)
      build.problems.error(
          Code::NoPresent, build.now_place[axis],
          fmt::format("{} has no level today: neither `now` nor an event{}", axis_words(dispute, axis),
                      dispute.info.as_of.text.empty() ? "" : " up to " + dispute.info.as_of.text));
    const std::uint8_t level = now ? *now : event != nullptr ? history.level[axis] : std::uint8_t{0};
    dispute.axes[axis].now = level;
    dispute.today[axis] = level;
  }
  build.present_sound = build.axes_sound && build.history_sound && build.problems.errors() == errors_before;
}

}  // namespace detente
