// For the fuzz targets: changes to a Go text that go token by token, so that most of what comes out still parses.
//
// libFuzzer's own mutations work on bytes; nearly all of them end in the lexer or at the first syntax error, and the
// phases behind the parser see nothing new. Here a text is cut into tokens, and a few of them are taken out, doubled,
// moved, swapped, or replaced: a name by another name of the text or a predeclared one, an operator by an operator, a
// literal by a nasty one, a bracketed group by another group. Now and then the bytes are left to libFuzzer, which keeps
// the lexer's errors in play.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tuco::syntax {

// `text` with one to four such changes that `seed` chooses; the same seed makes the same text.
std::string mutate_tokens(std::string_view text, uint32_t seed);

// The first text with a group of the second's tokens in place of one of its own.
std::string cross_tokens(std::string_view text, std::string_view other, uint32_t seed);

} // namespace tuco::syntax
