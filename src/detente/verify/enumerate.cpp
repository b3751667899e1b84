// SPDX-License-Identifier: MIT
#include "detente/verify/enumerate.hpp"

#include "detente/model/point.hpp"

namespace detente {
namespace {

bool permitted(Change change, std::uint8_t before, std::uint8_t after) {
  if (before == after) return true;
  return change == Change::Free || (change == Change::Up && after > before) ||
         (change == Change::Down && after < before);
}

}  // namespace

bool well_formed(const Case& dispute, const Levels& levels) {
  if (levels.size() != dispute.axes.size()) return false;
  for (std::size_t a = 0; a < levels.size(); ++a) {
    if (levels[a] >= dispute.axes[a].levels) return false;
  }
  return true;
}

Walk for_each_combination(const Case& dispute, const std::vector<AxisId>& axes, const Levels& start,
                          std::uint64_t limit, const VisitScenario& visit) {
  std::uint64_t total = 1;
  for (const AxisId axis : axes) {
    total *= dispute.axis(axis).levels;
    if (total > limit) return Walk::TooLarge;
  }
  Levels levels = start;
  for (std::uint64_t n = 0; n < total; ++n) {
    std::uint64_t digits = n;
    for (const AxisId axis : axes) {
      levels[axis.index()] = static_cast<std::uint8_t>(digits % dispute.axis(axis).levels);
      digits /= dispute.axis(axis).levels;
    }
    if (!visit(levels)) return Walk::Stopped;
  }
  return Walk::Complete;
}

bool legal_move(const Case& dispute, ActorId actor, const Levels& from, const Levels& to) {
  if (!well_formed(dispute, to) || from == to || !feasible(dispute, to)) return false;
  for (std::size_t a = 0; a < to.size(); ++a) {
    if (from[a] == to[a]) continue;
    if (dispute.axes[a].owner != actor || !permitted(dispute.axes[a].change, from[a], to[a])) return false;
  }
  return true;
}

Walk for_each_move(const Case& dispute, ActorId actor, const Levels& from, std::uint64_t limit,
                   const VisitScenario& visit) {
  std::vector<AxisId> own;
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    if (dispute.axes[a].owner == actor && dispute.axes[a].change != Change::Fixed) own.emplace_back(a);
  }
  return for_each_combination(dispute, own, from, limit, [&](const Levels& to) {
    return !legal_move(dispute, actor, from, to) || visit(to);
  });
}

}  // namespace detente
