// libFuzzer: the lexer goes forward with every token and ends, and tokens lie within the text.
#include "compiler/base/assert.h"
#include "compiler/syntax/lexer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace tuco;
  base::FileSet files;
  base::SourceFile *source = files.add("fuzz.go", std::string(reinterpret_cast<const char *>(data), size));
  syntax::Lexer lexer(*source, {[](base::Pos, std::string) {}, [](base::Pos, std::string_view, bool) {},
                                [](base::Pos, std::string_view, uint32_t) {}});
  base::Pos previous;
  for (std::size_t count = 0;; ++count) {
    lexer.next();
    const syntax::Token &token = lexer.token();
    TUCO_CHECK(token.pos >= previous && source->contains(token.pos));
    TUCO_CHECK(count <= 2 * size + 2);
    previous = token.pos;
    if (token.kind == syntax::Tok::Eof) return 0;
  }
}
