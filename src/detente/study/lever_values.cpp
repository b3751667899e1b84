// SPDX-License-Identifier: MIT
#include "detente/study/lever_values.hpp"

#include <algorithm>
#include <cstdlib>

#include "detente/base/parallel.hpp"
#include "detente/model/vote.hpp"
#include "detente/scenario/condition_keys.hpp"

namespace detente {

namespace {

/// Terms in one key: tables of this many bits stay in the first-level cache.
constexpr std::size_t piece_bits = 12;

struct Listed {
  std::vector<ValueTerm> terms;
  std::vector<Formula> formulas;
};

Listed terms_of(const Case& dispute, ActorId actor, const Formula& target) {
  Listed listed;
  const auto add = [&](ValueTerm term, const Formula& formula) {
    listed.terms.push_back(term);
    listed.formulas.push_back(formula);
  };
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k) {
    const RedLine& line = dispute.red_lines[k];
    if (std::count(line.actors.begin(), line.actors.end(), actor) > 0)
      add({TermKind::Line, k}, line.never.formula);
  }
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    if (dispute.ratifications[k].party == actor)
      add({TermKind::Vote, k}, vote_needed(dispute, dispute.ratifications[k]));
  for (std::uint32_t k = 0; k < dispute.stakes.size(); ++k)
    if (dispute.stakes[k].actor == actor) add({TermKind::Stake, k}, dispute.stakes[k].when.formula);
  for (std::uint32_t k = 0; k < dispute.preferences.size(); ++k) {
    const Preference& preference = dispute.preferences[k];
    if (preference.actor != actor) continue;
    for (std::uint32_t level = 0; level < preference.order.size(); ++level)
      for (std::uint32_t member = 0; member < preference.order[level].size(); ++member)
        add({TermKind::Statement, k, {level, member}}, preference.order[level][member].formula);
  }
  add({TermKind::Payment, actor.value}, target);
  return listed;
}

std::vector<std::uint16_t> read_piece(const ScenarioSpace& space, const ValueKeys& keys_of,
                                      const std::vector<SlicedFormula>& formulas, unsigned threads) {
  std::vector<std::uint16_t> keys(space.total());
  parallel_for(space.feasible().word_count(), 256, threads, [&](std::uint64_t begin, std::uint64_t end) {
    KeyReader reader(formulas);
    reader.read(begin, end, [&](std::uint64_t word, const KeyWord& found) {
      const ScenarioIndex first = word * 64;
      const std::uint64_t count = std::min<std::uint64_t>(64, space.total() - first);
      for (std::uint64_t b = 0; b < count; ++b) keys[keys_of.place(first + b)] = found[b];
    });
  });
  return keys;
}

bool ranks_explicitly(const Case& dispute, ActorId actor) {
  return std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                     [&](const Preference& one) { return one.actor == actor && !one.ranking.empty(); });
}

/// Weights of statements: so that a higher level outweighs all below it together. False where they grow too
/// large.
bool weigh_statements(const std::vector<ValueTerm>& terms, const LeverSetting& setting,
                      std::vector<std::int64_t>& weights) {
  std::int64_t weight = 1;
  for (std::size_t k = 0; k < setting.orders.size(); ++k) {
    const bool own = std::any_of(terms.begin(), terms.end(), [&](const ValueTerm& term) {
      return term.kind == TermKind::Statement && term.index == k;
    });
    if (!own) continue;
    for (auto level = setting.orders[k].rbegin(); level != setting.orders[k].rend(); ++level) {
      for (std::size_t t = 0; t < terms.size(); ++t)
        if (terms[t].kind == TermKind::Statement && terms[t].index == k &&
            std::count(level->begin(), level->end(), terms[t].place) > 0)
          weights[t] = weight;
      if (weight > line_weight / 4 / static_cast<std::int64_t>(level->size() + 1)) return false;
      weight *= static_cast<std::int64_t>(level->size() + 1);
    }
  }
  return true;
}

/// False where the sum of all could reach a line.
bool weigh(const std::vector<ValueTerm>& terms, const LeverSetting& setting,
           std::vector<std::int64_t>& weights) {
  std::int64_t sum = 0, crossed = 0;
  for (std::size_t t = 0; t < terms.size(); ++t) {
    const std::uint32_t k = terms[t].index;
    switch (terms[t].kind) {
      case TermKind::Line:
      case TermKind::Vote:
        weights[t] =
            (terms[t].kind == TermKind::Line ? setting.lines[k] : setting.votes[k]) != 0 ? -line_weight : 0;
        ++crossed;
        continue;
      case TermKind::Stake:
        weights[t] = setting.worths[k];
        break;
      case TermKind::Payment:
        weights[t] = setting.payments[k];
        break;
      case TermKind::Statement:
        continue;
    }
    if (std::abs(weights[t]) > line_weight / 4) return false;
    sum += std::abs(weights[t]);
    if (sum > line_weight / 4) return false;
  }
  return crossed < 512 && weigh_statements(terms, setting, weights);
}

}  // namespace

ValueReader::ValueReader(const ValueKeys& keys, const std::vector<std::int64_t>& weights) : keys_(&keys) {
  for (std::size_t first = 0; first < weights.size(); first += piece_bits) {
    const std::size_t bits = std::min(piece_bits, weights.size() - first);
    std::vector<std::int64_t> table(std::size_t{1} << bits, 0);
    for (std::size_t b = 0; b < bits; ++b)
      for (std::size_t key = 0; key < std::size_t{1} << b; ++key)
        table[key | std::size_t{1} << b] = table[key] + weights[first + b];
    tables_.push_back(std::move(table));
  }
}

void ValueReader::read(ScenarioIndex base, const std::vector<std::uint64_t>& offsets,
                       std::int64_t* out) const {
  const bool own =
      !keys_->given && offsets.size() == keys_->size && offsets.back() == (keys_->size - 1) * keys_->stride;
  const std::uint64_t first = own ? keys_->place(base) : 0;
  for (std::size_t d = 0; d < offsets.size(); ++d) out[d] = own ? at(first + d) : (*this)(base + offsets[d]);
}

Expected<std::optional<ValueTerms>> ValueTerms::make(World& world, const Formula& target) {
  const Case& dispute = world.dispute();
  const ScenarioSpace& space = world.space();
  ValueTerms terms;
  double bytes = 0;
  for (const OwnerBlock& block : space.blocks()) {
    terms.actors_.push_back(block.actor);
    ValueKeys& keys = terms.keys_.emplace_back();
    keys.stride = block.stride;
    keys.size = block.size;
    if (ranks_explicitly(dispute, block.actor)) {
      const Expected<const Ranking*> ranking = world.ranking(block.actor);
      if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
      keys.given = std::make_shared<const Ranking>(**ranking);
      continue;
    }
    Listed listed = terms_of(dispute, block.actor, target);
    const auto has = [&](TermKind kind) {
      return std::any_of(listed.terms.begin(), listed.terms.end(),
                         [&](const ValueTerm& term) { return term.kind == kind; });
    };
    const std::size_t pieces = listed.terms.size() / piece_bits + 1;
    bytes += 2 * static_cast<double>(space.total()) * static_cast<double>(pieces);
    const std::uint64_t most = world.budget().max_memory_bytes;
    if (most != 0 && bytes > static_cast<double>(most) / 2) return std::nullopt;
    if (has(TermKind::Stake) && has(TermKind::Statement)) return std::nullopt;
    for (std::size_t first = 0; first < listed.formulas.size(); first += piece_bits) {
      std::vector<SlicedFormula> sliced;
      for (std::size_t k = first; k < std::min(first + piece_bits, listed.formulas.size()); ++k)
        sliced.emplace_back(space.strides(), space.radices(), listed.formulas[k]);
      keys.pieces.push_back(read_piece(space, keys, sliced, world.budget().threads));
    }
    keys.terms = std::move(listed.terms);
  }
  return terms;
}

bool ValueTerms::explicit_ranking() const {
  return std::any_of(keys_.begin(), keys_.end(), [](const ValueKeys& keys) { return keys.given != nullptr; });
}

std::optional<TermWeights> ValueTerms::weights(const LeverSetting& setting) const {
  TermWeights weights;
  for (const ValueKeys& keys : keys_) {
    weights.emplace_back(keys.terms.size(), 0);
    if (!weigh(keys.terms, setting, weights.back())) return std::nullopt;
  }
  return weights;
}

std::optional<std::pair<std::size_t, std::size_t>> ValueTerms::term_of(TermKind kind,
                                                                       std::uint32_t index) const {
  for (std::size_t b = 0; b < keys_.size(); ++b)
    for (std::size_t t = 0; t < keys_[b].terms.size(); ++t)
      if (keys_[b].terms[t].kind == kind && keys_[b].terms[t].index == index) return std::pair{b, t};
  return std::nullopt;
}

}  // namespace detente
