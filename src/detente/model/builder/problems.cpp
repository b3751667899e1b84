// SPDX-License-Identifier: MIT
#include "detente/model/builder/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace detente {

void Problems::error(Code code, DraftPlace place, std::string message, std::string hint) {
  if (++error_count_ > max_reported) return;
  found_.push_back({code, Severity::Error, span(place), std::move(message), std::move(hint)});
}

void Problems::warning(Code code, DraftPlace place, std::string message, std::string hint) {
  found_.push_back({code, Severity::Warning, span(place), std::move(message), std::move(hint)});
}

void Problems::note(Code code, DraftPlace place, std::string message, std::string hint) {
  found_.push_back({code, Severity::Note, span(place), std::move(message), std::move(hint)});
}

std::string Problems::suggestion(const std::string& met, const std::vector<std::string>& names,
                                 std::string otherwise) {
  if (++searches_ > max_searches || met.size() > 200) return otherwise;
  const std::string near = nearest_name(met, names);
  return near.empty() ? otherwise : fmt::format("did you mean '{}'?", near);
}

namespace {

/// How much a warning can change answers: the lower, the more. Errors come before all of them.
int rank_of(const Diagnostic& diagnostic) {
  if (diagnostic.severity == Severity::Error) return 0;
  switch (diagnostic.code) {
    case Code::LineNotBinding:
    case Code::TodayCrossesLine:
    case Code::StakeAgainstClaim:
      return 1;
    case Code::IdleOption:
    case Code::LevelsAlike:
    case Code::ClaimCannotFail:
    case Code::BeliefOwnOption:
      return 2;
    case Code::NoSource:
      return 4;
    default:
      return 3;
  }
}

}  // namespace

Diagnostics Problems::take() {
  const auto place = [](const Diagnostic& d) { return std::tuple(rank_of(d), d.span.line, d.span.column); };
  std::stable_sort(found_.begin(), found_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
  if (error_count_ > max_reported)
    found_.push_back({Code::TooMany,
                      Severity::Error,
                      {file_, 0, 0},
                      fmt::format("{} more errors are not shown", error_count_ - max_reported),
                      {}});
  return std::move(found_);
}

}  // namespace detente
