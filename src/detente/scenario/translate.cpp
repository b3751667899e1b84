// SPDX-License-Identifier: MIT
#include "detente/scenario/translate.hpp"

namespace detente {

bool same_numbering(const ScenarioSpace& a, const ScenarioSpace& b) {
  return a.strides() == b.strides() && a.radices() == b.radices();
}

ScenarioIndex translated(ScenarioIndex n, const ScenarioSpace& from, const ScenarioSpace& to) {
  ScenarioIndex index = 0;
  for (std::size_t a = 0; a < from.axis_count(); ++a)
    index += n / from.strides()[a] % from.radices()[a] * to.strides()[a];
  return index;
}

Bitmap translated(const Bitmap& set, const ScenarioSpace& from, const ScenarioSpace& to) {
  if (same_numbering(from, to)) return set;
  Bitmap moved(to.total());
  set.for_each([&](ScenarioIndex n) {
    moved.set(translated(n, from, to));
    return true;
  });
  return moved;
}

}  // namespace detente
