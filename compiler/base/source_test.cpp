#include "compiler/base/source.h"
#include "compiler/base/unicode.h"

#include <catch2/catch.hpp>

using namespace tuco::base;

TEST_CASE("positions resolve to file, line and byte column") {
  FileSet files;
  SourceFile *a = files.add("a.go", "one\ntwo\n");
  SourceFile *b = files.add("b.go", "x");
  CHECK(to_string(files.physical(a->pos(0))) == "a.go:1:1");
  CHECK(to_string(files.physical(a->pos(5))) == "a.go:2:2");
  CHECK(to_string(files.physical(a->pos(8))) == "a.go:3:1"); // the end of the file
  CHECK(to_string(files.physical(b->pos(0))) == "b.go:1:1");
  CHECK(files.file_of(Pos()) == nullptr);
  CHECK(a->line_text(2) == "two");
}

TEST_CASE("line directives change presumed positions only") {
  FileSet files;
  SourceFile *a = files.add("a.go", "//line x.go:10\none\ntwo\n");
  a->add_line_directive(15, "x.go", 10, 0);
  CHECK(to_string(files.presumed(a->pos(15))) == "x.go:10");
  CHECK(to_string(files.presumed(a->pos(19))) == "x.go:11");
  CHECK(to_string(files.physical(a->pos(19))) == "a.go:3:1");
}

TEST_CASE("UTF-8 decoding refuses what Go refuses") {
  CHECK(decode_rune("\xE2\x82\xAC").rune == 0x20AC);
  CHECK(decode_rune("\xC0\x80").rune == rune_error);     // overlong
  CHECK(decode_rune("\xED\xA0\x80").rune == rune_error); // surrogate
  CHECK(decode_rune("\xF4\x90\x80\x80").rune == rune_error);
  CHECK(decode_rune("\xE2\x82").length == 1);
  CHECK(quote("a\"\n\xFFé") == "\"a\\\"\\n\\xffé\"");
}
