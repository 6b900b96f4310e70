#include "compiler/check/package_loader.h"
#include "compiler/diag/render.h"
#include "compiler/syntax/parser.h"
#include "compiler/types/instantiate.h"
#include "compiler/types/sizes.h"
#include "compiler/types/type_string.h"
#include "compiler/types/universe.h"

#include <catch2/catch.hpp>

#include <set>

using namespace tuco;

namespace {

// One package without imports, checked.
struct Fixture {
  explicit Fixture(std::string text) : diagnostics(files) {
    auto syntax = std::make_shared<syntax::Package>();
    syntax::parse_file(*files.add("x.go", std::move(text)), *syntax, diagnostics);
    checked = check::check_package(context, "example/p", syntax, {}, diagnostics);
  }
  types::Object *object(const char *name) const {
    return checked->package->scope->lookup(base::intern(name));
  }
  types::Type *type(const char *name) const { return object(name)->type; }
  std::string errors() const { return diag::render_text(diagnostics); }

  base::FileSet files;
  types::Context context;
  diag::Diagnostics diagnostics;
  std::unique_ptr<check::CheckedPackage> checked;
};

} // namespace

TEST_CASE("type strings for messages, symbols and reflection") {
  Fixture p("package p\ntype T struct{ a byte; B any `k:\"v\"`; *E }\ntype E struct{}\ntype L[A any] []A\n"
            "var t T\nvar l L[map[string]rune]\nvar f func(x int, ys ...string) (n int, err error)\n"
            "var s struct{ a byte; B any `k:\"v\"` }\n");
  CHECK(p.errors().empty());
  types::Qualifier own = types::relative_to(p.checked->package);
  CHECK(types::type_string(p.type("l"), own) == "L[map[string]rune]");
  CHECK(types::link_string(p.type("l")) == "example/p.L[map[string]int32]");
  CHECK(types::reflect_string(p.type("l")) == "p.L[map[string]int32]");
  CHECK(types::type_string(p.type("f"), own) == "func(x int, ys ...string) (n int, err error)");
  CHECK(types::link_string(p.type("f")) == "func(int,...string) (int,error)");
  CHECK(types::reflect_string(p.type("f")) == "func(int, ...string) (int, error)");
  CHECK(types::reflect_string(p.type("s")) == "struct { a uint8; B interface {} \"k:\\\"v\\\"\" }");
  CHECK(types::link_string(p.type("s")) == "struct{example/p.a uint8;B interface {} \"k:\\\"v\\\"\"}");
}

TEST_CASE("local types have link strings of their own") {
  Fixture p("package p\nfunc f() any { type T int; { type T string; _ = T(\"\") }; return T(0) }\n"
            "func g() any { type T int; return T(0) }\n");
  CHECK(p.errors().empty());
  std::set<std::string> seen;
  for (types::Object *object : p.checked->info.defs)
    if (auto *name = types::object_as<types::TypeName>(object)) seen.insert(types::link_string(name->type));
  CHECK(seen == std::set<std::string>{"example/p.f.T·1", "example/p.f.T·2", "example/p.g.T·1"});
}

TEST_CASE("types declared in generic functions are instantiated with them") {
  Fixture p("package p\nfunc f[A any](a A) any { type box struct{ v A }; return box{a} }\n");
  CHECK(p.errors().empty());
  auto *signature = types::type_as<types::Signature>(p.type("f"));
  types::Named *box = nullptr;
  for (types::Object *object : p.checked->info.defs)
    if (auto *name = types::object_as<types::TypeName>(object); name && name->name.str() == "box")
      box = types::type_as<types::Named>(name->type);
  REQUIRE(box != nullptr);
  types::Type *of_int =
      types::substitute(p.context, box, signature->type_params, {types::basic(types::BasicKind::Int)});
  CHECK(of_int != box);
  CHECK(types::link_string(of_int) == "example/p.f.box·1<int>");
  auto *fields = types::under_as<types::Struct>(of_int);
  REQUIRE(fields != nullptr);
  CHECK(fields->fields[0]->type == types::basic(types::BasicKind::Int));
  CHECK(types::substitute(p.context, box, signature->type_params, {types::basic(types::BasicKind::Int)}) ==
        of_int);
}

TEST_CASE("sizes are those of gc on amd64") {
  Fixture p("package p\ntype A struct{ a int8; b int64; c int8 }\ntype B struct{ a int32; b struct{} }\n"
            "type C [3]A\ntype D struct{ a complex64; b bool }\n");
  CHECK(types::size_of(p.type("A")) == 24);
  CHECK(types::size_of(p.type("B")) == 8); // room after a last field without size
  CHECK(types::size_of(p.type("C")) == 72);
  CHECK(types::size_of(p.type("D")) == 12);
  CHECK(types::field_offsets(types::under_as<types::Struct>(p.type("A"))) == std::vector<int64_t>{0, 8, 16});
  CHECK_FALSE(types::has_pointers(p.type("C")));
}

TEST_CASE("method sets go through embedding") {
  Fixture p("package p\ntype A struct{}\nfunc (A) m() {}\nfunc (*A) n() {}\ntype B struct{ A }\ntype C "
            "struct{ *A }\n");
  auto names = [](types::Type *t) {
    std::string out;
    for (const types::MethodSetEntry &entry : types::method_set(t)) out += entry.func->name.string() + " ";
    return out;
  };
  CHECK(names(p.type("B")) == "m ");
  CHECK(names(p.context.pointer_to(p.type("B"))) == "m n ");
  CHECK(names(p.type("C")) == "m n ");
}

TEST_CASE("initialisation order follows dependencies, through functions") {
  Fixture p("package p\nvar a = f()\nvar b, c = 2, d\nvar d = b\nfunc f() int { return c }\nvar e, g = h()\n"
            "func h() (int, int) { return a, 1 }\nvar plain int\n");
  CHECK(p.errors().empty());
  std::string order;
  for (const check::Initializer &step : p.checked->info.init_order) {
    for (types::Var *var : step.lhs) order += var->name.string();
    order += ' ';
  }
  CHECK(order == "b d c a eg ");
}

TEST_CASE("untyped constants get their final types") {
  Fixture p("package p\nvar x float64 = 1\nvar s uint = 3\nvar y int64 = 1 << s\nvar z any = 'a'\n");
  CHECK(p.errors().empty());
  for (const syntax::Decl *decl : p.checked->syntax->files[0]->decls) {
    auto *var = decl->to<syntax::VarDecl>();
    std::string type = types::type_string(p.checked->info.type_of(var->values[0]));
    if (var->names[0]->name.str() == "x") CHECK(type == "float64");
    if (var->names[0]->name.str() == "y") CHECK(type == "int64");
    if (var->names[0]->name.str() == "z") CHECK(type == "rune");
  }
}

TEST_CASE("one mistake gives one message") {
  Fixture p("package p\nvar a = missing\nvar b = a + 1\nfunc f() { x := a; x.foo(); _ = x[1] }\n");
  CHECK(p.errors() == "x.go:2:9: undefined: missing\n");
}

TEST_CASE("ten errors are enough") {
  std::string text = "package p\n";
  for (int i = 0; i < 20; ++i) text += "var v" + std::to_string(i) + " = missing" + std::to_string(i) + "\n";
  Fixture p(text);
  CHECK(p.diagnostics.error_count() == 10);
  CHECK(p.errors().ends_with("x.go:11:10: too many errors\n"));
}

TEST_CASE("files are chosen as go build does") {
  CHECK(check::file_matches_build("a.go", "package p", {}));
  CHECK(check::file_matches_build("a_linux.go", "package p", {}));
  CHECK_FALSE(check::file_matches_build("a_windows.go", "package p", {}));
  CHECK_FALSE(check::file_matches_build("a_linux_arm64.go", "package p", {}));
  CHECK(check::file_matches_build("a_linux_test.go", "package p", {}));
  CHECK_FALSE(check::file_matches_build("a_windows_test.go", "package p", {}));
  CHECK_FALSE(check::file_matches_build("a_windows_arm64_test.go", "package p", {}));
  CHECK(check::file_matches_build("a_amd64.go", "package p", {}));
  CHECK_FALSE(check::file_matches_build("a_amd64.go", "package p", {}, true));
  CHECK(check::file_matches_build("a.go", "//go:build !amd64\n\npackage p", {}, true));
  CHECK(check::file_matches_build("linux.go", "package p", {}));
  CHECK(check::file_matches_build("a.go", "//go:build (linux || darwin) && !race\n\npackage p", {}));
  CHECK_FALSE(check::file_matches_build("a.go", "// c\n\n//go:build ignore\n\npackage p", {}));
  CHECK(check::file_matches_build("a.go", "//go:build go1.21 && special\n\npackage p", {"special"}));
  CHECK_FALSE(check::file_matches_build("a.go", "//go:build go1.99\n\npackage p", {}));
}
