// SPDX-License-Identifier: MIT
// The syntax tree of a condition, as written: names not yet looked up. Kept beside the resolved formula
// because people read conditions in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace detente {

enum class SyntaxKind {
  Constant,
  Name,
  Comparison,
  Not,
  And,
  Or,
  Xor,
  Implies,
  Iff,
  AtLeast,
  AtMost,
  Exactly
};
enum class Comparison { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

/// One node. And, Or, Xor are binary; `->` associates to the right.
struct Syntax {
  SyntaxKind kind = SyntaxKind::Constant;
  bool constant = true;            ///< Constant: its value (`true`, `false`)
  std::string name;                ///< Name, Comparison: `option`, `option.party` or an outcome
  Comparison comparison{};         ///< Comparison: its operator
  std::string level;               ///< Comparison: the quoted level, without quotes
  std::uint32_t count = 0;         ///< AtLeast, AtMost, Exactly: the number
  std::uint32_t offset = 0;        ///< bytes from the start of the expression text to this node's first token
  std::uint32_t level_offset = 0;  ///< Comparison: bytes to the opening quote of the level
  std::vector<Syntax> children;    ///< operands, left to right
};

}  // namespace detente
