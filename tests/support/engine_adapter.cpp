// SPDX-License-Identifier: MIT
#include "support/engine_adapter.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace detente::testing {
namespace {

std::size_t at(int n) { return static_cast<std::size_t>(n); }

SpaceLayout layout_of(const oracle::BareConflict& c) {
  std::vector<AxisShape> shapes;
  for (std::size_t a = 0; a < c.radix.size(); ++a) {
    Change change = Change::Free;
    if (c.change[a] == oracle::Direction::Up) change = Change::Up;
    if (c.change[a] == oracle::Direction::Down) change = Change::Down;
    if (c.change[a] == oracle::Direction::Fixed) change = Change::Fixed;
    shapes.push_back({ActorId(at(c.owner[a])), static_cast<std::uint32_t>(c.radix[a]), change});
  }
  return lay_out(shapes, at(c.actors));
}

template <class Rank>
RankArray ranks_of(const oracle::BareConflict& c, const std::vector<std::uint64_t>& index, int actor) {
  std::vector<Rank> ranks(index.size(), 0);
  for (std::size_t s = 0; s < index.size(); ++s) {
    if (c.feasible[s]) ranks[index[s]] = static_cast<Rank>(c.rank[at(actor)][s]);
  }
  return ranks;
}

int concept_number(SolutionConcept concept_) {
  switch (concept_) {
    case SolutionConcept::Nash:
      return oracle::kNash;
    case SolutionConcept::Gmr:
      return oracle::kGmr;
    case SolutionConcept::Smr:
      return oracle::kSmr;
    case SolutionConcept::Seq:
      return oracle::kSeq;
    case SolutionConcept::Sseq:
      return oracle::kSseq;
  }
  return -1;
}

std::vector<char> by_scenario(const Bitmap& set, const std::vector<std::uint64_t>& index) {
  std::vector<char> members;
  members.reserve(index.size());
  for (const std::uint64_t n : index) members.push_back(set.test(n) ? 1 : 0);
  return members;
}

}  // namespace

EngineConflict::EngineConflict(const oracle::BareConflict& c, RankWidth width)
    : layout(layout_of(c)), feasible(layout.total) {
  std::vector<std::vector<std::uint64_t>> offset(c.radix.size());  // of each level of each axis
  index.assign(1, 0);
  for (std::size_t a = 0; a < c.radix.size(); ++a) {
    std::vector<std::uint64_t> longer;
    longer.reserve(index.size() * at(c.radix[a]));
    for (const std::uint64_t prefix : index) {
      for (int l = 0; l < c.radix[a]; ++l) longer.push_back(prefix + layout.strides[a] * at(l));
    }
    index = std::move(longer);
  }
  for (std::size_t s = 0; s < index.size(); ++s) feasible.set(index[s], c.feasible[s] != 0);
  for (const OwnerBlock& block : layout.blocks) {
    const auto actor = static_cast<int>(block.actor.index());
    if (width == RankWidth::Byte) ranks.push_back(ranks_of<std::uint8_t>(c, index, actor));
    if (width == RankWidth::Word) ranks.push_back(ranks_of<std::uint16_t>(c, index, actor));
    if (width == RankWidth::Long) ranks.push_back(ranks_of<std::uint32_t>(c, index, actor));
  }
}

StabilityInput EngineConflict::input() const {
  std::vector<const RankArray*> by_block;
  for (const RankArray& array : ranks) by_block.push_back(&array);
  return {layout.total, layout.blocks, feasible, std::move(by_block)};
}

oracle::Verdicts engine_verdicts(const oracle::BareConflict& c, const Asking& asking) {
  const EngineConflict engine(c, asking.width);
  const auto result =
      stability_of(engine.input(), {.concepts = asking.concepts}, {.threads = asking.threads});
  oracle::Verdicts verdicts;
  if (!result || result->partial || result->concepts.size() != asking.concepts.size()) {
    ADD_FAILURE() << "the engine refused: " << (result ? "partial" : to_string(result.error().front()))
                  << "\nconflict: " << oracle::to_text(c);
    return verdicts;
  }
  for (const ConceptResult& found : result->concepts) {
    const std::size_t k = at(concept_number(found.concept_));
    verdicts.equilibrium[k] = by_scenario(found.equilibria, engine.index);
    verdicts.stable[k].assign(at(c.actors), c.feasible);
    for (std::size_t d = 0; d < result->deciders.size(); ++d) {
      verdicts.stable[k].at(result->deciders[d].index()) = by_scenario(found.stable.at(d), engine.index);
    }
  }
  return verdicts;
}

std::optional<std::string> difference(const oracle::BareConflict& c, const oracle::Verdicts& expected,
                                      const oracle::Verdicts& met) {
  static constexpr const char* kNames[] = {"Nash", "GMR", "SMR", "SEQ", "SSEQ"};
  for (std::size_t k = 0; k < oracle::kConcepts; ++k) {
    if (met.equilibrium[k].empty()) continue;
    for (int i = 0; i < c.actors; ++i) {
      for (std::size_t s = 0; s < c.feasible.size(); ++s) {
        const bool wanted = expected.stable[k][at(i)][s] != 0;
        if (wanted != (met.stable[k].at(at(i)).at(s) != 0)) {
          return fmt::format("{} of actor {} in scenario {}: by definition {}", kNames[k], i, s,
                             wanted ? "stable" : "unstable");
        }
      }
    }
    if (expected.equilibrium[k] != met.equilibrium[k]) return fmt::format("{}: other equilibria", kNames[k]);
  }
  return std::nullopt;
}

}  // namespace detente::testing
