// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detente/base/diagnostic.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// Collects what is wrong with one draft. Bounded: past `max_reported` errors only their number is kept, and
/// hints that need a search through all names stop earlier, so that a hopeless file is answered as fast as a
/// good one.
class Problems {
 public:
  static constexpr std::size_t max_reported = 500;
  static constexpr std::size_t max_searches = 200;

  explicit Problems(std::string file) : file_(std::move(file)) {}

  void error(Code code, DraftPlace place, std::string message, std::string hint = {});
  void warning(Code code, DraftPlace place, std::string message, std::string hint = {});
  void note(Code code, DraftPlace place, std::string message, std::string hint = {});

  /// "did you mean 'x'?", or `otherwise` when nothing is near (or too much has been searched already).
  std::string suggestion(const std::string& met, const std::vector<std::string>& names,
                         std::string otherwise = {});

  SourceSpan span(DraftPlace place) const { return {file_, place.line, place.column}; }
  /// A fault that follows from one reported elsewhere: it is not told, yet nothing that has it is sound.
  void consequence() { ++consequences_; }
  /// Told or not.
  std::size_t errors() const { return error_count_ + consequences_; }
  /// Nothing more will be shown: spare the effort of wording it well.
  bool full() const { return error_count_ >= max_reported; }

  /// Everything found: errors, then warnings by how much they can change answers, each kind by place; a last
  /// error says how many were left out.
  Diagnostics take();

 private:
  std::string file_;
  Diagnostics found_;
  std::size_t error_count_ = 0;
  std::size_t consequences_ = 0;
  std::size_t searches_ = 0;
};

}  // namespace detente
