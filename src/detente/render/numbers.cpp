// SPDX-License-Identifier: MIT
#include "detente/render/numbers.hpp"

#include <fmt/format.h>

#include "detente/model/point.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

class NumberList {
 public:
  explicit NumberList(const Case& dispute) : dispute_(dispute) {}

  void add(NumberKind kind, const Block& block, std::optional<ActorId> actor, const std::string& what,
           const Quantity& quantity, bool probability) {
    list_.push_back({kind, &block, actor, what, probability, point_value(dispute_, quantity),
                     quantity.arithmetic ? std::nullopt : quantity.low,
                     quantity.arithmetic ? std::nullopt : quantity.high,
                     quantity.arithmetic ? quantity.text : std::string()});
  }
  void add_poll(const Poll& poll) {
    const std::string of = fmt::format("{} on {}", capitalised(actor_name(dispute_, poll.of)),
                                       quoted(option_title(dispute_, dispute_.option(poll.on))));
    const auto share = [&](const char* answer, double value) {
      list_.push_back({NumberKind::Poll, &poll, poll.of, of + ": " + answer, true, value, {}, {}, {}});
    };
    share("for", poll.support);
    share("neutral", poll.neutral);
    share("against", poll.oppose);
  }
  std::vector<CaseNumber> take() { return std::move(list_); }

 private:
  const Case& dispute_;
  std::vector<CaseNumber> list_;
};

}  // namespace

std::vector<CaseNumber> numbers_of(const Case& dispute) {
  NumberList list(dispute);
  for (const Stake& stake : dispute.stakes)
    list.add(NumberKind::Stake, stake, stake.actor, capitalised(stake_words(dispute, stake)), stake.worth,
             false);
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k) {
    const RedLine& line = dispute.red_lines[k];
    if (point_value(dispute, line.firmness) >= 1 && !line.firmness.is_range()) continue;
    const ConstraintRef ref{ConstraintKind::RedLine, static_cast<std::uint32_t>(k)};
    list.add(NumberKind::RedLine, line,
             line.actors.empty() ? std::nullopt : std::optional(line.actors.front()),
             "Firmness of " + constraint_name(dispute, ref), line.firmness, true);
  }
  for (const Parameter& parameter : dispute.parameters)
    list.add(NumberKind::Parameter, parameter, {}, parameter.title, parameter.value, false);
  for (const Poll& poll : dispute.polls) list.add_poll(poll);
  for (const Ratification& needed : dispute.ratifications)
    list.add(NumberKind::Threshold, needed, needed.party,
             "Support it takes for " + quoted(option_title(dispute, dispute.option(needed.option))),
             needed.threshold, true);
  return list.take();
}

void BasisCounts::add(const std::optional<Basis>& basis) {
  if (!basis) {
    ++unmarked;
  } else if (*basis == Basis::Stated) {
    ++stated;
  } else if (*basis == Basis::Hinted) {
    ++hinted;
  } else if (*basis == Basis::Inferred) {
    ++inferred;
  } else {
    ++judgement;
  }
}

BasisCounts count_bases(const std::vector<CaseNumber>& numbers) {
  BasisCounts counts;
  for (const CaseNumber& number : numbers) counts.add(number.block->basis);
  return counts;
}

}  // namespace detente::render
