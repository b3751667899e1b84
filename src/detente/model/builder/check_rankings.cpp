// SPDX-License-Identifier: MIT
// An explicit ranking places every feasible scenario exactly once.
#include <fmt/format.h>

#include "detente/model/builder/parts.hpp"
#include "detente/model/point.hpp"
#include "detente/model/scenario_text.hpp"

namespace detente {

namespace {

// Scenarios times rule sizes, or pattern expansions, past which the check is left to the analyses, which
// repeat it.
constexpr std::uint64_t max_effort = std::uint64_t{1} << 25;

/// Scenarios numbered so that the last axis runs fastest: the order of scenario strings.
class Numbering {
 public:
  explicit Numbering(const Case& dispute) : dispute_(dispute), stride_(dispute.axes.size()) {
    for (std::size_t k = dispute.axes.size(); k-- > 0 && total_ <= max_effort;) {
      stride_[k] = total_;
      total_ *= dispute.axes[k].levels;
    }
  }
  std::uint64_t total() const { return total_; }
  std::uint64_t stride(std::size_t axis) const { return stride_[axis]; }
  Levels levels_of(std::uint64_t n) const {
    Levels levels(stride_.size());
    for (std::size_t k = 0; k < stride_.size(); ++k)
      levels[k] = static_cast<std::uint8_t>(n / stride_[k] % dispute_.axes[k].levels);
    return levels;
  }

 private:
  const Case& dispute_;
  std::vector<std::uint64_t> stride_;
  std::uint64_t total_ = 1;
};

/// One ranking's patterns laid over the scenarios.
class Cover {
 public:
  Cover(Build& build, const Preference& preference, const Numbering& numbering,
        const std::vector<bool>& feasible)
      : build_(build),
        preference_(preference),
        numbering_(numbering),
        feasible_(feasible),
        ranked_(feasible.size(), false) {}

  void check(const std::vector<DraftPlace>& places) {
    std::size_t n = 0;
    for (const std::vector<std::string>& tied : preference_.ranking)
      for (const std::string& pattern : tied)
        if (!lay(pattern, places[n++])) return;
    if (!preference_.rest_last) check_complete();
  }

 private:
  std::string shown(std::uint64_t n) const { return scenario_string(build_.result, numbering_.levels_of(n)); }

  // Every combination of the wildcard axes, by counting through them.
  bool lay(const std::string& pattern, DraftPlace place) {
    std::uint64_t n = 0;
    std::vector<std::size_t> free;
    const LevelPattern levels = read_pattern(build_.result.axes, pattern).levels;
    for (std::size_t k = 0; k < levels.size(); ++k) {
      if (!levels[k])
        free.push_back(k);
      else
        n += numbering_.stride(k) * *levels[k];
    }
    std::vector<std::uint8_t> at(free.size(), 0);
    while (true) {
      if (++effort_ > max_effort || !place_one(n, pattern, place)) return false;
      std::size_t k = free.size();
      for (; k > 0; --k) {
        const std::size_t axis = free[k - 1];
        n += numbering_.stride(axis);
        if (++at[k - 1] < build_.result.axes[axis].levels) break;
        n -= numbering_.stride(axis) * build_.result.axes[axis].levels;
        at[k - 1] = 0;
      }
      if (k == 0) return true;
    }
  }

  bool place_one(std::uint64_t n, const std::string& pattern, DraftPlace place) {
    if (!feasible_[n]) return true;
    if (ranked_[n]) {
      build_.problems.error(Code::RankingIncomplete, place,
                            fmt::format("'{}' in ranking '{}' matches scenario {}, which is ranked already",
                                        pattern, preference_.id, shown(n)),
                            "every feasible scenario is matched exactly once");
      return false;
    }
    ranked_[n] = true;
    return true;
  }

  void check_complete() {
    std::uint64_t missing = 0, first = 0;
    for (std::uint64_t n = feasible_.size(); n-- > 0;) {
      if (!feasible_[n] || ranked_[n]) continue;
      ++missing;
      first = n;
    }
    if (missing == 0) return;
    build_.problems.error(Code::RankingIncomplete, {preference_.span.line, preference_.span.column},
                          fmt::format("ranking '{}' leaves out {} feasible scenario{}, first {}",
                                      preference_.id, missing, missing == 1 ? "" : "s", shown(first)),
                          "rank them, or write rest = \"last\"");
  }

  Build& build_;
  const Preference& preference_;
  const Numbering& numbering_;
  const std::vector<bool>& feasible_;
  std::vector<bool> ranked_;
  std::uint64_t effort_ = 0;
};

}  // namespace

void check_rankings(Build& build) {
  const Case& dispute = build.result;
  bool any = false;
  for (const Preference& preference : dispute.preferences) any = any || !preference.ranking.empty();
  // Any error so far may have left a pattern of the wrong shape.
  if (!any || build.problems.errors() > 0) return;
  std::uint64_t rule_size = 8 + dispute.axes.size();
  for (const Rule& rule : dispute.rules) rule_size += rule.impossible.formula.nodes.size();
  const Numbering numbering(dispute);
  if (numbering.total() > max_effort / rule_size) return;
  std::vector<bool> allowed(numbering.total());
  for (std::uint64_t n = 0; n < numbering.total(); ++n)
    allowed[n] = feasible(dispute, numbering.levels_of(n));
  for (std::size_t k = 0; k < dispute.preferences.size(); ++k)
    if (!dispute.preferences[k].ranking.empty())
      Cover(build, dispute.preferences[k], numbering, allowed).check(build.patterns[k]);
}

}  // namespace detente
