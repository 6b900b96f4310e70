// The syntax that go.mod and go.work have in common: lines of words, some of them in blocks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tuco::driver {

// `VERB WORD WORD`, or `WORD WORD` within `VERB ( … )`.
struct ModuleLine {
  enum class Kind { Alone, OpensBlock, InBlock };
  Kind kind;
  unsigned line;
  std::string verb;               // of a line that opens a block all words before the parenthesis
  std::vector<std::string> words; // as they are written: quoted ones with their quotes
};

struct ModuleSyntax {
  std::vector<ModuleLine> lines;
  std::string error; // `:LINE:COLUMN: what is wrong`, or nothing
};

// `file`: how messages call it.
ModuleSyntax parse_module_syntax(std::string_view text, const std::string &file);

// A word without its quotes; false: they are not right, and `error` says why.
bool unquote_word(const std::string &word, std::string &result, std::string &error);

} // namespace tuco::driver
