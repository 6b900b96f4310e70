// What the lexer passes over: comments, and the blocks that nobody wants to parse (skip_braces).
#include "compiler/syntax/lexer.h"

namespace tuco::syntax {

// The two slashes are read; the newline is left.
void Lexer::line_comment() {
  uint32_t text_start = offset();
  while (char_ != '\n' && char_ != end_of_file) next_char();
  std::string_view text = text_.substr(text_start, offset() - text_start);
  if (!text.starts_with("go:") && !text.starts_with("line ")) return;
  if (text.ends_with('\r')) text.remove_suffix(1);
  bool at_line_start = start_ == 0 || text_[start_ - 1] == '\n';
  if (text.starts_with("line ")) {
    if (at_line_start) handlers_.line_directive(source_.pos(text_start + 5), text.substr(5), offset() + 1);
    return;
  }
  handlers_.directive(source_.pos(text_start), text, own_line_);
}

// The opening is read. Says whether the comment held a newline.
bool Lexer::block_comment() {
  uint32_t text_start = offset();
  bool newline = false;
  for (;;) {
    if (char_ == end_of_file) {
      error_at(start_, "comment not terminated");
      return newline;
    }
    if (char_ == '\n') newline = true;
    if (char_ == '*') {
      next_char();
      if (char_ != '/') continue;
      std::string_view text = text_.substr(text_start, offset() - 1 - text_start);
      next_char();
      // A directive that spans lines is none.
      if (!newline && text.starts_with("line "))
        handlers_.line_directive(source_.pos(text_start + 5), text.substr(5), offset());
      return newline;
    }
    next_char();
  }
}

// From an opening quote to behind the closing one.
size_t Lexer::skip_quoted(size_t at) const {
  char quote = text_[at++];
  if (quote == '`') {
    size_t close = text_.find('`', at);
    return close == std::string_view::npos ? text_.size() : close + 1;
  }
  while (at < text_.size() && text_[at] != quote && text_[at] != '\n') at += text_[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text_.size());
}

// From a `/` to behind the comment that it begins, or by one.
size_t Lexer::skip_comment(size_t at) {
  std::string_view rest = text_.substr(at);
  if (rest.starts_with("//") && !rest.starts_with("//line "))
    return std::min(text_.find('\n', at), text_.size());
  if (!rest.starts_with("//") && !rest.starts_with("/*")) return at + 1;
  start_ = read_ = static_cast<uint32_t>(at);
  for (int i = 0; i < 3; ++i) next_char();
  if (rest[1] == '/')
    line_comment();
  else
    block_comment();
  return offset();
}

void Lexer::skip_braces() {
  size_t at = offset();
  for (unsigned depth = 1; at < text_.size();) {
    switch (text_[at]) {
    case '{':
      ++depth;
      ++at;
      break;
    case '}':
      if (--depth == 0) {
        read_ = static_cast<uint32_t>(at);
        next_char();
        return next();
      }
      ++at;
      break;
    case '"':
    case '`':
    case '\'': at = skip_quoted(at); break;
    case '/': at = skip_comment(at); break;
    default: ++at;
    }
  }
  read_ = static_cast<uint32_t>(text_.size());
  next_char();
  next();
}

std::optional<uint32_t> Lexer::elements_in_braces() const {
  uint32_t commas = 0;
  bool begun = false; // something stands behind the last comma
  unsigned depth = 1;
  for (size_t at = offset(); at < text_.size();) {
    char c = text_[at];
    if (c == '/' && text_.substr(at, 2) == "//") {
      at = std::min(text_.find('\n', at), text_.size());
      continue;
    }
    if (c == '/' && text_.substr(at, 2) == "/*") {
      at = std::min(text_.find("*/", at), text_.size() - 2) + 2;
      continue;
    }
    if (c == ':' && depth == 1) return std::nullopt;
    if (c == ',' && depth == 1) {
      ++commas;
      begun = false;
    } else if (c == '}' || c == ')' || c == ']') {
      if (--depth == 0) return commas + (begun ? 1 : 0);
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      begun = true;
      if (c == '{' || c == '(' || c == '[') ++depth;
    }
    at = c == '"' || c == '`' || c == '\'' ? skip_quoted(at) : at + 1;
  }
  return std::nullopt;
}

} // namespace tuco::syntax
