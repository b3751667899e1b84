// SPDX-License-Identifier: MIT
#include "detente/render/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

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
    list_.push_back({kind, block.id, &block, actor, what, probability, point_value(dispute_, quantity),
                     quantity.arithmetic ? std::nullopt : quantity.low,
                     quantity.arithmetic ? std::nullopt : quantity.high,
                     quantity.arithmetic ? quantity.text : std::string(), origin_of(block, kind)});
  }
  void add_poll(const Poll& poll) {
    const std::string of =
        fmt::format("{} on {}", capitalised(actor_name(dispute_, poll.of)), poll_subject(dispute_, poll));
    const auto share = [&](const char* answer, double value) {
      list_.push_back({NumberKind::Poll,
                       poll.id,
                       &poll,
                       poll.of,
                       of + ": " + answer,
                       true,
                       value,
                       {},
                       {},
                       {},
                       origin_of(poll, NumberKind::Poll)});
    };
    share("for", poll.support);
    share("neutral", poll.neutral);
    share("against", poll.oppose);
  }
  void add_setting(const std::string& id, const Block& block, std::optional<ActorId> actor,
                   const std::string& what, const Quantity& quantity) {
    add(NumberKind::Setting, block, actor, what, quantity, false);
    list_.back().id = id;
    mark_default(quantity);
  }
  /// What the file does not say is the program's.
  void mark_default(const Quantity& quantity) {
    if (!quantity.written) list_.back().origin = NumberOrigin::ProgramDefault;
  }
  std::vector<CaseNumber> take() { return std::move(list_); }

 private:
  const Case& dispute_;
  std::vector<CaseNumber> list_;
};

bool wants_something(const Case& dispute, ActorId actor) {
  const auto own = [actor](const auto& block) { return block.actor == actor; };
  return std::any_of(dispute.stakes.begin(), dispute.stakes.end(), own) ||
         std::any_of(dispute.preferences.begin(), dispute.preferences.end(), own);
}

/// What the forecast assumes of everybody who moves in it; nothing where there is nothing to forecast.
void add_settings(NumberList& list, const Case& dispute) {
  bool any = false;
  const ForecastSettings& forecast = dispute.forecast;
  for (std::size_t k = 0; k < dispute.actors.size(); ++k) {
    const Actor& actor = dispute.actors[k];
    if (dispute.outcomes.empty() || !dispute.decides(ActorId(k)) || !wants_something(dispute, ActorId(k)))
      continue;
    any = true;
    list.add_setting(actor.id + ".activity", actor, ActorId(k), "Chances to act each month", actor.activity);
  }
  if (!any) return;
  list.add_setting("forecast.rationality", forecast.grounds, {}, "Rationality of everybody",
                   forecast.rationality);
  list.add_setting("forecast.inertia", forecast.grounds, {}, "Inertia of everybody", forecast.inertia);
}

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
  for (const Ratification& needed : dispute.ratifications) {
    list.add(NumberKind::Threshold, needed, needed.party,
             "Support it takes for " + quoted(option_title(dispute, dispute.option(needed.option))),
             needed.threshold, true);
    list.mark_default(needed.threshold);
  }
  add_settings(list, dispute);
  return list.take();
}

std::optional<Basis> interest_of(const Block& block) {
  if (block.basis) return block.basis;
  return block.cite.empty() ? std::nullopt : std::optional(Basis::Inferred);
}

NumberOrigin origin_of(const Block& block, NumberKind kind) {
  if (block.size) return *block.size == SizeOrigin::Stated ? NumberOrigin::Stated : NumberOrigin::Judged;
  return kind == NumberKind::Poll && !block.cite.empty() ? NumberOrigin::Stated : NumberOrigin::Judged;
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
  for (const CaseNumber& number : numbers)
    if (number.origin != NumberOrigin::ProgramDefault) counts.add(interest_of(*number.block));
  return counts;
}

}  // namespace detente::render
