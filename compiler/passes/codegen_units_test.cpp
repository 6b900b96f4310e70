#include "compiler/passes/passes.h"

#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/SourceMgr.h"

#include <catch2/catch.hpp>

using namespace tuco;

namespace {

// A function that calls the others, small ones and one that must not be inlined, an instance of a generic function, a
// variable, a constant with a name and a private one.
const char kSource[] = R"(
$Shared = comdat any
@variable = global i64 7
@constant = constant i64 8
@text = private constant [2 x i8] c"ab"

define i64 @Caller() gc "tuco" {
  %a = call i64 @Small()
  %b = call i64 @Large()
  %c = call i64 @Shared()
  %d = load i64, ptr @variable
  %e = load i64, ptr @constant
  %f = load i8, ptr @text
  ret i64 %a
}
define i64 @Small() gc "tuco" {
  ret i64 1
}
define i64 @Large() noinline gc "tuco" {
  ret i64 2
}
define linkonce_odr i64 @Shared() comdat gc "tuco" {
  %a = load i8, ptr @text
  %b = call i64 @Small()
  ret i64 %b
}
)";

std::unique_ptr<llvm::Module> parse(llvm::LLVMContext &context) {
  llvm::SMDiagnostic problem;
  auto module = llvm::parseAssemblyString(kSource, problem, context);
  REQUIRE(module != nullptr);
  return module;
}

// A module of `files` files of four functions each, large enough for a unit a file. The function of number `edited` has
// another constant in it and one instruction more.
std::string large_source(unsigned files, unsigned edited) {
  std::string text = "@text = private constant [2 x i8] c\"ab\"\n", metadata;
  for (unsigned i = 0; i < files * 4; i++) {
    std::string number = std::to_string(i), constant = i == edited ? "7" : "1";
    text += "define i64 @f" + number + "(i64 %x0) gc \"tuco\" !dbg !" + std::to_string(100 + i) + " {\n";
    unsigned length = i == edited ? 5001 : 5000;
    for (unsigned n = 1; n <= length; n++)
      text += "%x" + std::to_string(n) + " = add i64 %x" + std::to_string(n - 1) + ", " + constant + "\n";
    text += "%t = load i8, ptr @text\nret i64 %x" + std::to_string(length) + "\n}\n";
    metadata += "!" + std::to_string(100 + i) + " = distinct !DISubprogram(name: \"f" + number +
                "\", scope: !" + std::to_string(10 + i / 4) + ", file: !" + std::to_string(10 + i / 4) +
                ", line: 1, type: !2, spFlags: DISPFlagDefinition, unit: !1)\n";
  }
  for (unsigned i = 0; i < files; i++)
    metadata += "!" + std::to_string(10 + i) + " = !DIFile(filename: \"" + std::to_string(i) +
                ".go\", directory: \"\")\n";
  return text + metadata +
         "!1 = distinct !DICompileUnit(language: DW_LANG_Go, file: !10, emissionKind: LineTablesOnly)\n"
         "!2 = !DISubroutineType(types: !{})\n!llvm.dbg.cu = !{!1}\n"
         "!llvm.module.flags = !{!3}\n!3 = !{i32 2, !\"Debug Info Version\", i32 3}\n";
}

std::vector<std::string> bitcode_of_units(const std::string &source) {
  llvm::LLVMContext context;
  llvm::SMDiagnostic problem;
  auto module = llvm::parseAssemblyString(source, problem, context);
  REQUIRE(module != nullptr);
  passes::CodegenUnits units(module, true);
  std::vector<std::string> bitcode;
  for (size_t i = 0; i < units.count(); i++) bitcode.emplace_back(units.bitcode(i));
  return bitcode;
}

} // namespace

TEST_CASE("a unit ends with its file, and an edit changes its own unit alone") {
  std::vector<std::string> before = bitcode_of_units(large_source(5, 1000));
  std::vector<std::string> after = bitcode_of_units(large_source(5, 9));
  REQUIRE(before.size() == 5);
  REQUIRE(after.size() == 5);
  for (size_t i = 0; i < 5; i++) CHECK((before[i] == after[i]) == (i != 2));
}

TEST_CASE("a small module is one unit") {
  llvm::LLVMContext context;
  auto module = parse(context);
  REQUIRE(passes::CodegenUnits(module, true).count() == 1);
  REQUIRE(module != nullptr);
}

TEST_CASE("each definition is emitted by one unit, and seen by the others as far as they may") {
  llvm::LLVMContext context, first_context, second_context;
  auto module = parse(context);
  passes::CodegenUnits units(module, true, 2);
  REQUIRE(module == nullptr);
  REQUIRE(units.count() == 2);
  auto first = units.take(0, first_context), second = units.take(1, second_context);
  REQUIRE_FALSE(llvm::verifyModule(*first, &llvm::errs()));
  REQUIRE_FALSE(llvm::verifyModule(*second, &llvm::errs()));

  auto function = [](const llvm::Module &module, const char *name) { return module.getFunction(name); };
  // Seven of the twelve instructions are the caller's.
  CHECK(function(*first, "Caller")->hasExternalLinkage());
  CHECK(function(*first, "Small")->hasAvailableExternallyLinkage());
  CHECK(function(*first, "Large")->isDeclaration());
  CHECK(function(*first, "Shared")->hasAvailableExternallyLinkage());
  CHECK(function(*first, "Shared")->getComdat() == nullptr);
  CHECK(function(*second, "Caller") == nullptr); // nobody there calls it
  CHECK(function(*second, "Small")->hasExternalLinkage());
  CHECK(function(*second, "Large")->hasExternalLinkage());
  // Emitted though nobody there calls it.
  CHECK(function(*second, "Shared")->hasWeakODRLinkage());

  CHECK(first->getNamedGlobal("variable")->hasInitializer());
  CHECK(first->getNamedGlobal("constant")->hasExternalLinkage());
  CHECK(second->getNamedGlobal("variable") == nullptr);
  // Without its name, whose number would tell of the other units.
  CHECK(llvm::any_of(second->globals(), [](const llvm::GlobalVariable &v) {
    return v.hasPrivateLinkage() && v.hasInitializer() && v.getName().empty();
  }));
}

TEST_CASE("without bodies to inline there are only declarations of the other units' functions") {
  llvm::LLVMContext context, other;
  auto module = parse(context);
  passes::CodegenUnits units(module, false, 2);
  auto first = units.take(0, other);
  CHECK(first->getFunction("Small")->isDeclaration());
  CHECK(first->getFunction("Shared")->isDeclaration());
}
