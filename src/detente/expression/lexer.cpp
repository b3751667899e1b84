// SPDX-License-Identifier: MIT
#include "detente/expression/lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace detente {

namespace {

// Locale-free classification: an expression means the same everywhere.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Longest first, so that `<->` is not read as `<`.
constexpr std::array<std::string_view, 20> symbols = {"<->", "->", "<=", ">=", "!=", "==", "&&",
                                                      "||",  "<>", "=",  "<",  ">",  "(",  ")",
                                                      ",",   "+",  "-",  "*",  "/",  "!"};

class Lexer {
 public:
  Lexer(std::string_view text, const SourceSpan& span) : text_(text), span_(span) {}

  Expected<std::vector<Token>> run() {
    while (true) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      Token token;
      token.offset = static_cast<std::uint32_t>(at_);
      if (at_ == text_.size()) {
        tokens_.push_back(std::move(token));
        return std::move(tokens_);
      }
      if (tokens_.size() == max_expression_tokens)
        fault(at_, fmt::format("an expression of more than {} tokens", max_expression_tokens));
      if (!faults_.empty() || !next(token)) return tl::unexpected<Diagnostics>(std::move(faults_));
      tokens_.push_back(std::move(token));
    }
  }

 private:
  bool next(Token& token) {
    const char c = text_[at_];
    if (is_letter(c)) return name(token);
    if (is_digit(c) || (c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) return number(token);
    if (c == '\'' || c == '"') return quoted(token, c);
    return symbol(token);
  }

  bool name(Token& token) {
    const std::size_t start = at_;
    while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]) ||
                                  (text_[at_] == '.' && at_ + 1 < text_.size() && is_letter(text_[at_ + 1]))))
      ++at_;
    token.kind = TokenKind::Name;
    token.text = text_.substr(start, at_ - start);
    return true;
  }

  bool number(Token& token) {
    const char* begin = text_.data() + at_;
    const char* end = text_.data() + text_.size();
    const auto [rest, error] = std::from_chars(begin, end, token.number);
    if (error != std::errc{}) return fault(at_, "a number out of range");
    at_ = static_cast<std::size_t>(rest - text_.data());
    token.kind = TokenKind::Number;
    token.text = std::string(begin, rest);
    return true;
  }

  bool quoted(Token& token, char quote) {
    const std::size_t close = text_.find(quote, at_ + 1);
    if (close == std::string_view::npos) return fault(at_, "a quote that is never closed");
    token.kind = TokenKind::Quoted;
    token.text = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    return true;
  }

  bool symbol(Token& token) {
    const auto it = std::find_if(symbols.begin(), symbols.end(),
                                 [&](std::string_view s) { return text_.substr(at_, s.size()) == s; });
    if (it == symbols.end())
      return fault(at_, fmt::format("unexpected character {}", shown(at_)), meant_by(character(at_)));
    token.kind = TokenKind::Symbol;
    token.text = *it;
    at_ += it->size();
    return true;
  }

  // A whole UTF-8 character, or its byte value where it cannot be shown.
  std::string shown(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x20 || byte == 0x7f) return fmt::format("0x{:02x}", byte);
    return fmt::format("'{}'", character(at));
  }

  std::string_view character(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xc0) == 0x80) ++end;
    return text_.substr(at, end - at);
  }

  bool fault(std::size_t at, std::string message, std::string hint = {}) {
    faults_.push_back(
        expression_fault(Code::ExpressionSyntax, span_, at, std::move(message), std::move(hint)));
    return false;
  }

  std::string_view text_;
  const SourceSpan& span_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  Diagnostics faults_;
};

}  // namespace

SourceSpan place_in_expression(const SourceSpan& start, std::size_t offset) {
  SourceSpan place = start;
  if (place.column > 0) place.column += static_cast<std::uint32_t>(offset);
  return place;
}

Diagnostic expression_fault(Code code, const SourceSpan& start, std::size_t offset, std::string message,
                            std::string hint) {
  return {code, Severity::Error, place_in_expression(start, offset), std::move(message), std::move(hint)};
}

Expected<std::vector<Token>> tokenize(std::string_view text, const SourceSpan& span) {
  if (text.size() > max_expression_bytes)
    return fail(expression_fault(Code::ExpressionSyntax, span, 0,
                                 fmt::format("an expression of {} bytes; the longest allowed has {}",
                                             text.size(), max_expression_bytes)));
  return Lexer(text, span).run();
}

std::string meant_by(std::string_view sign) {
  struct Other {
    std::string_view sign, meant;
  };
  static constexpr std::array<Other, 14> others = {{{"&", "and"},
                                                    {"&&", "and"},
                                                    {"∧", "and"},
                                                    {"|", "or"},
                                                    {"||", "or"},
                                                    {"∨", "or"},
                                                    {"!", "not"},
                                                    {"~", "not"},
                                                    {"¬", "not"},
                                                    {"^", "xor"},
                                                    {"≠", "!="},
                                                    {"≤", "<="},
                                                    {"≥", ">="},
                                                    {"−", "-"}}};
  const auto* const met =
      std::find_if(others.begin(), others.end(), [&](const Other& other) { return other.sign == sign; });
  if (met != others.end()) return fmt::format("did you mean '{}'?", met->meant);
  static constexpr std::array<std::string_view, 6> quotes = {"‘", "’", "“", "”", "„", "`"};
  return std::find(quotes.begin(), quotes.end(), sign) == quotes.end() ? std::string{}
                                                                       : "write straight quotes: 'level'";
}

bool is_reserved_word(std::string_view word) {
  static constexpr std::array<std::string_view, 12> words = {
      "and", "at_least", "at_most", "exactly", "false", "max", "min", "not", "or", "other", "true", "xor"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace detente
