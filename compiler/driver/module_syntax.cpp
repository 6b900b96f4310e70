// Reads lines of words.
//
//     VERB WORD …            a line
//     VERB (                 a block, whose lines are as if VERB stood before each; the parenthesis ends its line
//         WORD …
//     )
//
// Words are separated by blanks. A parenthesis, bracket, brace or comma is a word of its own; so is what stands between
// two `"` or two "`" on one line. `//` begins a comment, even in the middle of a word; `/*` is an error. The first
// error ends the reading, as it does in the go command, whose words these are.
#include "compiler/driver/module_syntax.h"

#include "compiler/base/unicode.h"

namespace tuco::driver {

namespace {

enum class Token { End, Newline, Word, Open, Close };

class Reader {
public:
  Reader(std::string_view text, const std::string &file) : rest_(text), file_(file) { advance(); }

  ModuleSyntax read() {
    while (ok() && token_ != Token::End) {
      if (token_ == Token::Newline)
        advance();
      else
        statement();
    }
    return std::move(result_);
  }

private:
  bool ok() const { return result_.error.empty(); }

  void fail(const std::string &text, unsigned line, unsigned column) {
    if (!ok()) return;
    result_.error =
        ":" + std::to_string(line) + (column > 1 ? ":" + std::to_string(column) : "") + ": " + text;
    token_ = Token::End;
  }

  void step() {
    char first = rest_[0];
    rest_.remove_prefix(base::decode_rune(rest_).length);
    if (first == '\n') {
      line_++;
      column_ = 1;
    } else {
      column_++;
    }
  }

  // The next token.
  void advance() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\r')) step();
    token_line_ = line_, token_column_ = column_;
    if (rest_.starts_with("//"))
      while (!rest_.empty() && rest_[0] != '\n') step();
    if (rest_.starts_with("/*"))
      return fail("mod files must use // comments (not /* */ comments)", line_, column_);
    const char *begin = rest_.data();
    if (rest_.empty()) {
      token_ = Token::End;
    } else if (std::string_view("\n()[]{},").find(rest_[0]) != std::string_view::npos) {
      token_ = rest_[0] == '\n'  ? Token::Newline
               : rest_[0] == '(' ? Token::Open
               : rest_[0] == ')' ? Token::Close
                                 : Token::Word;
      step();
    } else if (rest_[0] == '"' || rest_[0] == '`') {
      token_ = Token::Word;
      quoted();
    } else {
      token_ = Token::Word;
      plain();
    }
    if (ok()) text_.assign(begin, static_cast<size_t>(rest_.data() - begin));
  }

  void quoted() {
    char quote = rest_[0];
    step();
    for (;;) {
      if (rest_.empty()) return fail("unexpected EOF in string", token_line_, token_column_);
      if (rest_[0] == '\n') return fail("unexpected newline in string", line_, column_);
      char at = rest_[0];
      step();
      if (at == quote) return;
      if (at != '\\' || quote == '`') continue;
      if (rest_.empty()) return fail("unexpected EOF in string", token_line_, token_column_);
      step();
    }
  }

  void plain() {
    auto is_part = [](std::string_view text) {
      auto c = static_cast<unsigned char>(text[0]);
      return c > ' ' && c != 0x7f && std::string_view("()[]{},").find(text[0]) == std::string_view::npos;
    };
    if (!is_part(rest_)) {
      static const char digits[] = "0123456789abcdef";
      auto c = static_cast<unsigned char>(rest_[0]);
      return fail(std::string("unexpected input character '\\x") + digits[c >> 4] + digits[c & 15] + "'",
                  line_, column_);
    }
    while (!rest_.empty() && is_part(rest_) && !rest_.starts_with("//")) {
      if (rest_.starts_with("/*"))
        return fail("mod files must use // comments (not /* */ comments)", line_, column_);
      step();
    }
  }

  bool at_end_of_line() const { return token_ == Token::Newline || token_ == Token::End; }

  void statement() {
    unsigned line = token_line_, column = token_column_;
    std::vector<std::string> words;
    while (!at_end_of_line()) {
      bool opens = token_ == Token::Open && !words.empty();
      words.push_back(text_);
      advance();
      if (!opens) continue;
      bool is_empty = token_ == Token::Close;
      if (is_empty) {
        words.push_back(text_);
        advance();
      }
      if (!at_end_of_line()) continue; // a parenthesis like any other word
      words.resize(words.size() - (is_empty ? 2 : 1));
      open_block(line, words);
      if (!is_empty) block(words[0], line, column);
      return;
    }
    if (!ok()) return;
    std::string verb = words[0];
    words.erase(words.begin());
    result_.lines.push_back({ModuleLine::Kind::Alone, line, verb, std::move(words)});
  }

  void open_block(unsigned line, const std::vector<std::string> &words) {
    std::string verb;
    for (const std::string &word : words) verb += (verb.empty() ? "" : " ") + word;
    if (ok()) result_.lines.push_back({ModuleLine::Kind::OpensBlock, line, verb, {}});
  }

  void block(const std::string &verb, unsigned line, unsigned column) {
    while (ok()) {
      if (token_ == Token::End)
        return fail("syntax error (unterminated block started at " + file_ + ":" + std::to_string(line) +
                        ":" + std::to_string(column) + ")",
                    token_line_, token_column_);
      if (token_ == Token::Close) {
        advance();
        if (!at_end_of_line()) fail("syntax error (expected newline after closing paren)", line_, column_);
        return;
      }
      ModuleLine next{ModuleLine::Kind::InBlock, token_line_, verb, {}};
      for (; !at_end_of_line(); advance()) next.words.push_back(text_);
      if (ok() && !next.words.empty()) result_.lines.push_back(std::move(next));
      if (token_ == Token::Newline) advance();
    }
  }

  std::string_view rest_;
  const std::string &file_;
  unsigned line_ = 1, column_ = 1; // columns count characters
  Token token_ = Token::End;
  unsigned token_line_ = 1, token_column_ = 1;
  std::string text_; // of the token
  ModuleSyntax result_;
};

} // namespace

ModuleSyntax parse_module_syntax(std::string_view text, const std::string &file) {
  return Reader(text, file).read();
}

bool unquote_word(const std::string &word, std::string &result, std::string &error) {
  result = word;
  if (!word.starts_with('"')) {
    bool plain = word.find_first_of("\"'`") == std::string::npos;
    if (!plain) error = "unquoted string cannot contain quote";
    return plain;
  }
  result.clear();
  for (size_t i = 1; i + 1 < word.size(); i++) {
    bool is_escape = word[i] == '\\';
    if (is_escape) i++;
    if (is_escape && word[i] != '\\' && word[i] != '"') {
      error = "invalid syntax"; // no other escape has a use in a path or a version
      return false;
    }
    result += word[i];
  }
  return true;
}

} // namespace tuco::driver
