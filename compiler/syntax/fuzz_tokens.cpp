#include "compiler/syntax/fuzz_tokens.h"

#include "compiler/syntax/lexer.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <random>
#include <vector>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

namespace tuco::syntax {

namespace {

constexpr std::string_view kNames[] = {
    "_",       "any",        "append",    "bool",   "byte",   "cap",   "clear",  "close",   "comparable",
    "complex", "complex128", "complex64", "copy",   "delete", "error", "false",  "float32", "float64",
    "imag",    "init",       "int",       "int16",  "int32",  "int64", "int8",   "iota",    "len",
    "main",    "make",       "max",       "min",    "new",    "nil",   "panic",  "print",   "println",
    "real",    "recover",    "rune",      "string", "true",   "uint",  "uint16", "uint32",  "uint64",
    "uint8",   "uintptr",    "unsafe",    "T",      "x"};
constexpr std::string_view kOperators[] = {"+",  "-",  "*",  "/",   "%",  "&",  "|", "^",   "<<", ">>", "&^",
                                           "&&", "||", "==", "!=",  "<",  "<=", ">", ">=",  "!",  "~",  "<-",
                                           "=",  ":=", "+=", "<<=", "++", ".",  ",", "...", ":",  ";"};
constexpr std::string_view kLiterals[] = {
    "0",       "1",     "-1",        "2",     "7",      "63",        "64",  "255", "256",
    "1<<31",   "1<<62", "1<<63",     "1<<64", "1e1000", "0x1p-1074", "1i",  "0.5", "'a'",
    "'\\xff'", "\"\"",  "\"\\xff\"", "`a`",   "1e400",  "1<<500",    "-0.0"};
constexpr std::string_view kPieces[] = {"break",
                                        "case 0:",
                                        "chan",
                                        "chan int",
                                        "const",
                                        "continue",
                                        "default:",
                                        "defer f()",
                                        "else",
                                        "fallthrough",
                                        "for",
                                        "for range",
                                        "func",
                                        "func() {}",
                                        "func() {}()",
                                        "go f()",
                                        "goto L",
                                        "if",
                                        "import",
                                        "interface",
                                        "interface{}",
                                        "map",
                                        "map[string]int",
                                        "package",
                                        "range",
                                        "return",
                                        "select {}",
                                        "struct",
                                        "struct{}",
                                        "switch",
                                        "type",
                                        "var",
                                        "L:",
                                        "type T = T",
                                        "type T[P any]",
                                        "[P any]",
                                        "[T]",
                                        "[0]int{}",
                                        "[]int{}",
                                        "[...]int{}",
                                        "[1<<62]int",
                                        "x.(type)",
                                        "x.(T)",
                                        "x[0:1:2]",
                                        "*x",
                                        "&T{}",
                                        "~int | ~string",
                                        "unsafe.Sizeof(x)",
                                        "iota",
                                        "\n",
                                        "{",
                                        "}",
                                        "(",
                                        ")",
                                        "T.x",
                                        "type T struct{ T }",
                                        "type T interface{ T }",
                                        "type T [len(x)]int",
                                        "var x = x",
                                        "func (T) m() {}"};

struct Piece {
  Tok kind;
  std::string_view text;
};

// With the blanks before it belonging to each token, so that the pieces together are the text.
std::vector<Piece> split(const base::SourceFile &source) {
  Lexer lexer(source, {[](base::Pos, std::string) {}, [](base::Pos, std::string_view, bool) {},
                       [](base::Pos, std::string_view, uint32_t) {}});
  std::vector<std::pair<size_t, Tok>> starts;
  for (lexer.next(); lexer.token().kind != Tok::Eof; lexer.next())
    starts.emplace_back(source.offset(lexer.token().pos), lexer.token().kind);
  std::vector<Piece> pieces;
  std::string_view text = source.text();
  size_t at = 0;
  for (size_t i = 0; i < starts.size(); i++) {
    size_t end = i + 1 < starts.size() ? starts[i + 1].first : text.size();
    end = std::max(end, at);
    pieces.push_back({starts[i].second, text.substr(at, end - at)});
    at = end;
  }
  return pieces;
}

bool opens(Tok kind) { return kind == Tok::Lparen || kind == Tok::Lbrack || kind == Tok::Lbrace; }
bool closes(Tok kind) { return kind == Tok::Rparen || kind == Tok::Rbrack || kind == Tok::Rbrace; }

class Mutator {
public:
  Mutator(std::string_view text, uint32_t seed)
      : random_(seed), source_(files_.add("fuzz.go", std::string(text))), pieces_(split(*source_)) {}

  void change() {
    if (pieces_.empty()) return insert(at_random(), some_piece());
    size_t at = below(pieces_.size());
    switch (below(12)) {
    case 0: return erase(at, group_end(at));
    case 1: return erase(at, at + 1 + below(3));
    case 2: return copy(at, group_end(at), at_random());
    case 3: return copy(at, std::min(at + 1 + below(8), pieces_.size()), at_random());
    case 4: return std::swap(pieces_[at], pieces_[below(pieces_.size())]);
    case 5: return insert(at, some_piece());
    case 6: return replace_group(pieces_);
    case 7:
    case 8:
    case 9: return replace_by_like(at);
    default: return replace_by_known(at);
    }
  }

  // A group of another text in place of one of this.
  void replace_group(const std::vector<Piece> &others) {
    if (pieces_.empty() || others.empty()) return;
    size_t from = below(others.size());
    size_t to = group_end(others, from);
    std::vector<Piece> group(others.begin() + static_cast<ptrdiff_t>(from),
                             others.begin() + static_cast<ptrdiff_t>(to));
    size_t at = below(pieces_.size());
    for (int tries = 0; tries < 20 && pieces_[at].kind != group[0].kind; tries++) at = below(pieces_.size());
    erase(at, group_end(at));
    pieces_.insert(pieces_.begin() + static_cast<ptrdiff_t>(at), group.begin(), group.end());
  }

  const std::vector<Piece> &pieces() const { return pieces_; }

  std::string text() const {
    std::string result;
    for (const Piece &piece : pieces_) result += piece.text;
    return result;
  }

private:
  size_t below(size_t bound) { return bound == 0 ? 0 : random_() % bound; }
  size_t at_random() { return below(pieces_.size() + 1); }
  template <size_t N> std::string_view one_of(const std::string_view (&list)[N]) { return list[below(N)]; }

  // One token, or with its brackets all up to the closing one.
  static size_t group_end(const std::vector<Piece> &pieces, size_t at) {
    int depth = 0;
    size_t end = at;
    for (; end < pieces.size(); end++) {
      if (opens(pieces[end].kind)) depth++;
      if (closes(pieces[end].kind)) depth--;
      if (depth <= 0) break;
    }
    return std::min(end + 1, pieces.size());
  }
  size_t group_end(size_t at) const { return group_end(pieces_, at); }

  std::string_view some_piece() {
    switch (below(4)) {
    case 0: return one_of(kNames);
    case 1: return one_of(kOperators);
    case 2: return one_of(kLiterals);
    default: return one_of(kPieces);
    }
  }

  void erase(size_t from, size_t to) {
    to = std::min(to, pieces_.size());
    pieces_.erase(pieces_.begin() + static_cast<ptrdiff_t>(from),
                  pieces_.begin() + static_cast<ptrdiff_t>(to));
  }

  void copy(size_t from, size_t to, size_t at) {
    std::vector<Piece> part(pieces_.begin() + static_cast<ptrdiff_t>(from),
                            pieces_.begin() + static_cast<ptrdiff_t>(to));
    pieces_.insert(pieces_.begin() + static_cast<ptrdiff_t>(at), part.begin(), part.end());
  }

  void insert(size_t at, std::string_view text) {
    pieces_.insert(pieces_.begin() + static_cast<ptrdiff_t>(at),
                   {{Tok::None, " "}, {Tok::Name, text}, {Tok::None, " "}});
  }

  void replace_by_like(size_t at) {
    for (int tries = 0; tries < 50; tries++) {
      const Piece &other = pieces_[below(pieces_.size())];
      if (other.kind != pieces_[at].kind || other.text == pieces_[at].text) continue;
      pieces_[at] = other;
      return;
    }
  }

  void replace_by_known(size_t at) {
    Tok kind = pieces_[at].kind;
    erase(at, at + 1);
    if (kind == Tok::Name)
      insert(at, below(6) == 0 ? one_of(kPieces) : one_of(kNames));
    else if (kind == Tok::Literal)
      insert(at, one_of(kLiterals));
    else if (kind >= Tok::Operator && kind <= Tok::Star)
      insert(at, one_of(kOperators));
    else
      insert(at, some_piece());
  }

  std::minstd_rand random_;
  base::FileSet files_;
  base::SourceFile *source_;
  std::vector<Piece> pieces_;
};

size_t put(const std::string &text, uint8_t *data, size_t max_size) {
  size_t size = std::min(text.size(), max_size);
  std::memcpy(data, text.data(), size);
  return size;
}

std::string_view view(const uint8_t *data, size_t size) {
  return {reinterpret_cast<const char *>(data), size};
}

} // namespace

std::string mutate_tokens(std::string_view text, uint32_t seed) {
  Mutator mutator(text, seed);
  for (uint32_t changes = 1 + seed / 16 % 4; changes > 0; changes--) mutator.change();
  return mutator.text();
}

std::string cross_tokens(std::string_view text, std::string_view other, uint32_t seed) {
  Mutator mutator(text, seed), donor(other, seed);
  mutator.replace_group(donor.pieces());
  return mutator.text();
}

} // namespace tuco::syntax

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  using namespace tuco::syntax;
  if (seed % 16 == 0) return LLVMFuzzerMutate(data, size, max_size);
  return put(mutate_tokens(view(data, size), seed), data, max_size);
}

extern "C" size_t LLVMFuzzerCustomCrossOver(const uint8_t *data, size_t size, const uint8_t *other,
                                            size_t other_size, uint8_t *out, size_t max_size, unsigned seed) {
  return tuco::syntax::put(
      tuco::syntax::cross_tokens(tuco::syntax::view(data, size), tuco::syntax::view(other, other_size), seed),
      out, max_size);
}
