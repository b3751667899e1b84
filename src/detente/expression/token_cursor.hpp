// SPDX-License-Identifier: MIT
// What the parsers of conditions and of arithmetic share: a place among the tokens, the faults met so far,
// and the node of two operands. Internal to expression/.
#pragma once

#include <fmt/format.h>

#include <utility>

#include "detente/expression/lexer.hpp"

namespace detente {

/// A place among the tokens of one text. requires: the last token is End; `span` outlives the cursor.
class TokenCursor {
 public:
  TokenCursor(std::vector<Token> tokens, const SourceSpan& span) : tokens_(std::move(tokens)), span_(span) {}

 protected:
  /// The token to be read next.
  const Token& here() const { return tokens_[at_]; }
  /// Is it this symbol?
  bool at_symbol(std::string_view text) const {
    return here().kind == TokenKind::Symbol && here().text == text;
  }
  /// Is it this word?
  bool at_word(std::string_view text) const { return here().kind == TokenKind::Name && here().text == text; }
  /// To the next token; stays on End.
  void advance() {
    if (here().kind != TokenKind::End) ++at_;
  }
  /// The token as a message shows it.
  std::string shown() const {
    return here().kind == TokenKind::End ? "end of the expression" : fmt::format("'{}'", here().text);
  }
  /// Records ExpressionSyntax at this token; always false, so that a parser can return it.
  bool fault(std::string message, std::string hint = {}) {
    faults_.push_back(
        expression_fault(Code::ExpressionSyntax, span_, here().offset, std::move(message), std::move(hint)));
    return false;
  }
  /// `root`, or the faults where there are any.
  template <class Node>
  Expected<Node> finished(Node root) {
    if (!faults_.empty()) return tl::unexpected<Diagnostics>(std::move(faults_));
    return root;
  }

  std::uint32_t nesting_ = 0;  ///< how deep the parser is; at most max_expression_nesting

 private:
  std::vector<Token> tokens_;
  const SourceSpan& span_;
  std::size_t at_ = 0;
  Diagnostics faults_;
};

/// The node of an operator between two operands; it starts where the left one does.
template <class Kind, class Node>
Node binary_node(Kind kind, Node left, Node right) {
  Node node;
  node.kind = kind;
  node.offset = left.offset;
  node.children.reserve(2);
  node.children.push_back(std::move(left));
  node.children.push_back(std::move(right));
  return node;
}

}  // namespace detente
