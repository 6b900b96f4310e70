#include "compiler/syntax/parser.h"

#include "compiler/diag/render.h"
#include "compiler/syntax/dump.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tuco;

namespace {

// The diagnostics of a file, one a line.
std::string errors_of(std::string text) {
  base::FileSet files;
  diag::Diagnostics diagnostics(files);
  syntax::Package package;
  syntax::parse_file(*files.add("x.go", std::move(text)), package, diagnostics);
  return diag::render_text(diagnostics);
}

// An expression, parsed and printed again.
std::string round_trip(const std::string &expression) {
  base::FileSet files;
  diag::Diagnostics diagnostics(files);
  syntax::Package package;
  const syntax::File *file =
      syntax::parse_file(*files.add("x.go", "package p\nvar _ = " + expression + "\n"), package, diagnostics);
  if (diagnostics.has_errors()) return diag::render_text(diagnostics);
  return syntax::expr_string(file->decls[0]->to<syntax::VarDecl>()->values[0]);
}

} // namespace

TEST_CASE("expressions print as they were written") {
  for (const char *text :
       {"a + b * c", "(a + b) * c", "f(x, y...)", "a[1:2:3]", "x.(T)", "<-c", "func(a, b int) string {}",
        "[]int{}", "map[string]chan<- int{}", "&T{}", "*p.q", "struct{a, b int; c string}{}", "m[K, V](x)",
        "^x &^ -y", "interface{m(x int) (y, z string); ~int | T}(nil)", "<-chan int(nil)", "'\\n'", "1i",
        "[...]T{}"})
    CHECK(round_trip(text) == text);
}

TEST_CASE("binary garbage is reported, not crashed upon") {
  CHECK(errors_of(std::string("\0\x01\xFF", 3)).find("invalid NUL character") != std::string::npos);
  CHECK(errors_of("") == "x.go:1:1: syntax error: package statement must be first\n");
  CHECK(errors_of("\xEF\xBB\xBFpackage p\n").empty());
  CHECK(errors_of("package p\nvar \xEF\xBB\xBFx int\n") ==
        "x.go:2:5: invalid BOM in the middle of the file\n");
  CHECK(errors_of("package p\nvar s = \"a\xFF\"\n") == "x.go:2:11: invalid UTF-8 encoding\n");
  CHECK(errors_of("package p\n/* never closed") == "x.go:2:1: comment not terminated\n");
}

TEST_CASE("lexical errors in gc's words") {
  CHECK(errors_of("package p\nvar x = 08\n") == "x.go:2:10: invalid digit '8' in octal literal\n");
  CHECK(errors_of("package p\nvar x = 1__0\n") == "x.go:2:11: '_' must separate successive digits\n");
  CHECK(errors_of("package p\nvar x = 0x1.0\n") ==
        "x.go:2:14: hexadecimal mantissa requires a 'p' exponent\n");
  CHECK(errors_of("package p\nvar x = ''\n") == "x.go:2:10: empty rune literal or unescaped '\n");
  CHECK(errors_of("package p\nvar x = 'ab'\n") == "x.go:2:9: more than one character in rune literal\n");
  CHECK(errors_of("package p\nvar x = \"\\q\"\n") == "x.go:2:11: unknown escape\n");
}

TEST_CASE("deep nesting is an error, not a stack overflow") {
  for (const char *open : {"(", "[]", "*", "f(", "- ", "func(){"}) {
    std::string text = "package p\nvar x = ";
    for (int i = 0; i < 100'000; ++i) text += open;
    INFO(open);
    std::string errors = errors_of(text);
    CHECK(errors.find("syntax error: exceeded max nesting depth\n") != std::string::npos);
    CHECK(std::count(errors.begin(), errors.end(), '\n') == 1);
  }
}

TEST_CASE("a chain of thousands of else-ifs is no nesting to speak of") {
  std::string text = "package p\nfunc f(x int) {\n\tif x == 0 {\n\t}";
  for (int i = 0; i < 5'000; ++i) text += " else if x == 1 {\n\t}";
  CHECK(errors_of(text + "\n}\n").empty());
}

TEST_CASE("branches find their statements") {
  base::FileSet files;
  diag::Diagnostics diagnostics(files);
  syntax::Package package;
  const char *text = "package p\nfunc f() {\nouter:\n\tfor {\n\t\tswitch {\n\t\tcase true:\n\t\t\tbreak\n"
                     "\t\tcase false:\n\t\t\tcontinue outer\n\t\t}\n\t}\n}\n";
  const syntax::File *file = syntax::parse_file(*files.add("x.go", text), package, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  std::string dump = syntax::dump(*file, files);
  CHECK(dump.find("BranchStmt break -> line 5") != std::string::npos);
  CHECK(dump.find("BranchStmt continue outer -> line 4") != std::string::npos);
}

TEST_CASE("directives stay with the function below them") {
  base::FileSet files;
  diag::Diagnostics diagnostics(files);
  syntax::Package package;
  const char *text =
      "package p\n\nimport _ \"unsafe\"\n\n//go:linkname now runtime.now\n//go:noinline\nfunc now() int\n";
  const syntax::File *file = syntax::parse_file(*files.add("x.go", text), package, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(file->decls[1]->to<syntax::FuncDecl>()->has_directive("go:noinline"));
  CHECK(file->directives.size() == 2);
  CHECK(file->directives[0].text == "go:linkname now runtime.now");
}

TEST_CASE("bodies and elements are skipped by their braces") {
  base::FileSet files;
  diag::Diagnostics diagnostics(files);
  syntax::Package package;
  const char *text = "package p\n"
                     "func f() { _ = \"}\"; _ = '}'; _ = '\\''; _ = `}\n}` /* } */ // }\n"
                     "\tif true {\n//line other.go:7\n} }\n"
                     "var a, b = T{1, {2}}, [...]int{1, 2}\n"
                     "var c = func() { return 1 }\n"
                     "var d, e = [...]T{{1, 2}, f(3, 4), // 5,\n \",\", ',', /* , */ }, [...]int{5: 1}\n"
                     "func g[P any]() { _ = T{3} }\n";
  const syntax::File *file =
      syntax::parse_file(*files.add("x.go", text), package, diagnostics, syntax::Bodies::Skip);
  CHECK(diag::render_text(diagnostics) == "");
  REQUIRE(file->decls.size() == 5);
  CHECK(file->decls[0]->to<syntax::FuncDecl>()->body->is_skipped);
  auto elements = [](const syntax::Expr *literal) {
    return literal->to<syntax::CompositeLit>()->elems.size();
  };
  const auto *pair = file->decls[1]->to<syntax::VarDecl>();
  CHECK(base::to_string(files.presumed(pair->pos)) == "other.go:8");
  CHECK(elements(pair->values[0]) == 0);
  CHECK(elements(pair->values[1]) == 0);
  CHECK(pair->values[1]->to<syntax::CompositeLit>()->skipped_count == 2);
  CHECK(file->decls[2]->to<syntax::VarDecl>()->values[0]->to<syntax::FuncLit>()->body->is_skipped);
  const auto *counted = file->decls[3]->to<syntax::VarDecl>();
  CHECK(counted->values[0]->to<syntax::CompositeLit>()->skipped_count == 4);
  CHECK(elements(counted->values[1]) == 1); // keys: read
  CHECK_FALSE(file->decls[4]->to<syntax::FuncDecl>()->body->is_skipped);
}
