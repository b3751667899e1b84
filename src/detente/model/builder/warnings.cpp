// SPDX-License-Identifier: MIT
// What is odd but allowed.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "detente/model/builder/parts.hpp"
#include "detente/model/point.hpp"
#include "detente/model/scale.hpp"
#include "detente/model/worth_range.hpp"

namespace detente {

namespace {

DraftPlace place_of(const Block& block) { return {block.span.line, block.span.column}; }

void warn_silent_actors(Build& build) {
  const Case& dispute = build.result;
  std::set<ActorId> heard;
  for (const Stake& stake : dispute.stakes) heard.insert(stake.actor);
  for (const Preference& preference : dispute.preferences) heard.insert(preference.actor);
  for (const RedLine& line : dispute.red_lines) heard.insert(line.actors.begin(), line.actors.end());
  for (const Poll& poll : dispute.polls) heard.insert(poll.of);
  for (const Position& position : dispute.positions) heard.insert(position.actor);
  for (std::size_t k = 0; k < dispute.actors.size(); ++k)
    if (heard.count(ActorId(k)) == 0)
      build.problems.warning(
          Code::SilentActor, place_of(dispute.actors[k]),
          fmt::format("actor '{}' has neither stakes nor a preference nor a red line", dispute.actors[k].id),
          "in every analysis it is indifferent to everything");
}

// A marked judgement with its reason is as good as a source: it hides nothing.
bool is_supported(const Block& block) {
  return !block.cite.empty() || (block.basis == Basis::Judgement && !block.because.empty());
}

void warn_unsourced(Build& build) {
  const Case& dispute = build.result;
  constexpr const char* hint = "add cite = [\"source locator\"], or basis = \"judgement\" and a because";
  std::size_t missing = 0;
  const auto look = [&](const Block& block, const char* kind) {
    if (is_supported(block)) return;
    ++missing;
    if (!dispute.sources.empty())
      build.problems.warning(Code::NoSource, place_of(block),
                             fmt::format("{} '{}' cites no source", kind, block.id), hint);
  };
  for (const Stake& stake : dispute.stakes) look(stake, "stake");
  for (const RedLine& line : dispute.red_lines) look(line, "red line");
  // Without any source in the file one word is enough.
  if (missing > 0 && dispute.sources.empty())
    build.problems.warning(
        Code::NoSource, place_of(dispute.info),
        fmt::format("the file has no [[source]]: {} stakes and red lines cite nothing", missing), hint);
}

void warn_lines_that_never_bind(Build& build) {
  for (const RedLine& line : build.result.red_lines) {
    if (line.binding) continue;
    const bool decides = std::any_of(line.actors.begin(), line.actors.end(),
                                     [&](ActorId actor) { return build.result.decides(actor); });
    const bool bluff = !line.veto && line.firmness.likely <= 0 && !line.firmness.arithmetic;
    const std::string why = bluff     ? "its firmness is 0"
                            : decides ? "its holders cannot keep from crossing it by anything they decide"
                                      : "its holders own no option, and no vote of theirs is needed for it";
    build.problems.warning(
        Code::LineNotBinding, place_of(line),
        fmt::format("red line '{}' rules nothing out: {}", line.id, why),
        bluff ? "a line that is certainly a bluff can be left out"
              : "is it an objection, or a veto? As it stands it is named as an objection and counts in its "
                "holder's own ranking; for a formal veto write veto = true and because = \"…\"");
  }
}

/// A vote whose file does not say from which level it is needed is needed for all of them: is that meant?
void warn_middle_levels(Build& build) {
  const std::vector<const DraftValue*> blocks = build.blocks(BlockKind::Ratification);
  const Case& dispute = build.result;
  for (std::size_t k = 0; k < dispute.ratifications.size(); ++k) {
    const Ratification& vote = dispute.ratifications[k];
    const std::vector<std::string>& levels = dispute.option(vote.option).levels;
    const bool chosen = blocks[k]->as<DraftTable>()->find("from") != nullptr ||
                        dispute.polls[vote.poll.index()].when.has_value();
    if (levels.size() < 3 || chosen) continue;
    build.problems.warning(
        Code::VoteMiddleLevel, place_of(vote),
        fmt::format("ratification '{}' is needed for every level of '{}' above '{}', '{}' among them",
                    vote.id, dispute.option(vote.option).id, levels[0], levels[1]),
        fmt::format("write from = \"{}\" if only that level needs the vote, or from = \"{}\" if all do",
                    levels.back(), levels[1]));
  }
}

/// `12` for 12.345, `120` for 123: two digits say enough of a rough number.
std::string roughly(double value) {
  const double step = std::pow(10, std::floor(std::log10(value)) - 1);
  return fmt::format("{:.6g}", std::round(value / step) * step);
}

/// Above the scale there are no stakes; numbers that large are somebody's own units.
void warn_beyond_scale(Build& build) {
  const Case& dispute = build.result;
  const std::vector<Fixed> worths = point_worths(dispute);
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    const Actor& actor = dispute.actors[a];
    const Stake* largest = nullptr;
    double most = most_points;
    for (std::size_t k = 0; k < worths.size(); ++k) {
      const double points = std::abs(worths[k].to_double()) / actor.unit;
      if (dispute.stakes[k].actor != ActorId(a) || points <= most) continue;
      most = points;
      largest = &dispute.stakes[k];
    }
    if (largest == nullptr) continue;
    const std::string unit = roughly(worth_range(dispute, ActorId(a)) / 10);
    const std::string message =
        fmt::format("stake '{}' is worth {:.6g} points, above the top of the scale (vital, at most {:g})",
                    largest->id, most, most_points);
    const std::string hint = fmt::format(
        "if the numbers of '{0}' are in units of its own, write unit = {1} under its [[actor]]; what nothing "
        "could outweigh is a red line",
        actor.id, unit);
    if (dispute.format >= 2)
      build.problems.warning(Code::BeyondScale, place_of(*largest), message, hint);
    else
      build.problems.note(Code::BeyondScale, place_of(*largest), message + ", which format 1 does not use",
                          hint);
  }
}

}  // namespace

void add_warnings(Build& build) {
  warn_silent_actors(build);
  warn_unsourced(build);
  warn_lines_that_never_bind(build);
  warn_middle_levels(build);
  warn_beyond_scale(build);
  warn_ranges(build);
}

}  // namespace detente
