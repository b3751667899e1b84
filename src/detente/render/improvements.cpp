// SPDX-License-Identifier: MIT
#include "detente/render/improvements.hpp"

#include <algorithm>

#include "detente/model/effect.hpp"

namespace detente::render {

namespace {

std::size_t axes_changed(const Levels& from, const Levels& to) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < to.size(); ++k) count += from[k] == to[k] ? 0 : 1;
  return count;
}

}  // namespace

StabilityWitness without_offers(const Case& dispute, StabilityWitness witness) {
  std::erase_if(witness.improvements, [&](const ImprovementWitness& move) {
    return !changes_effect(dispute, witness.scenario, move.to);
  });
  return witness;
}

bool is_simple(const StabilityWitness& witness, const ImprovementWitness& move) {
  const auto part_of = [&](const Levels& less, const Levels& more) {
    for (std::size_t k = 0; k < less.size(); ++k)
      if (less[k] != witness.scenario[k] && less[k] != more[k]) return false;
    return less != more;
  };
  return std::none_of(
      witness.improvements.begin(), witness.improvements.end(), [&](const ImprovementWitness& other) {
        return other.actor == move.actor && other.deterred == move.deterred && part_of(other.to, move.to);
      });
}

std::vector<const ImprovementWitness*> simple_improvements(const StabilityWitness& witness) {
  std::vector<const ImprovementWitness*> simple;
  for (const ImprovementWitness& move : witness.improvements)
    if (is_simple(witness, move)) simple.push_back(&move);
  std::stable_sort(simple.begin(), simple.end(),
                   [&](const ImprovementWitness* a, const ImprovementWitness* b) {
                     return axes_changed(witness.scenario, a->to) < axes_changed(witness.scenario, b->to);
                   });
  return simple;
}

const ImprovementWitness* simplest_leaving(const StabilityWitness& witness) {
  for (const ImprovementWitness* move : simple_improvements(witness))
    if (!move->deterred) return move;
  return nullptr;
}

}  // namespace detente::render
