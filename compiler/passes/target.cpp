// The machine that programs are compiled for, and the switches of LLVM's that this needs.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Module.h"
#include "llvm/InitializePasses.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/PassRegistry.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

extern "C" {
void LLVMInitializeX86TargetInfo();
void LLVMInitializeX86Target();
void LLVMInitializeX86TargetMC();
void LLVMInitializeX86AsmPrinter();
void LLVMInitializeX86AsmParser();
}

namespace tuco::passes {

using namespace llvm;

namespace {

constexpr char kTriple[] = "x86_64-unknown-linux-musl";

// LLVM has no other way to these than its command line's table.
template <class T> void set_option(const char *name, T value) {
  auto &table = cl::getRegisteredOptions();
  auto it = table.find(name);
  TUCO_CHECK(it != table.end(), name);
  static_cast<cl::opt<T> *>(it->second)->setValue(value);
}

} // namespace

void initialise_llvm() {
  static const bool done = [] {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
    LLVMInitializeX86AsmParser();
    PassRegistry &registry = *PassRegistry::getPassRegistry();
    initializeCore(registry);
    initializeCodeGen(registry);
    initializeLoopStrengthReducePass(registry);
    initializeTransformUtils(registry);
    initializeScalarOpts(registry);
    initializeVectorization(registry);
    initializeTarget(registry);
    initializeAnalysis(registry);
    register_stack_map_printer();
    // Bitcode is our own, of this version: reading it would run the verifier for the sake of older debug information.
    set_option("disable-auto-upgrade-debug-info", true);
    // What LLVM assumes of a counter of a few bits (that it does not wrap, as `x = x&255 + 3` does) it asks before the
    // loop, but of one that starts at 0 it asks too little: whether there are more than 2^bits turns, whatever the step.
    // So nothing is vectorised that needs an assumption, no load is taken from the turn before under one, and there are
    // no interleaved accesses, whose assumptions are counted by nobody (testdata/run/narrow_counters.go and
    // masked_strides.go). The last option asks whether it was given at all, not only for its value.
    set_option("vectorize-scev-check-threshold", 0u);
    set_option("loop-load-elimination-scev-check-threshold", 0u);
    cl::Option *interleaved = cl::getRegisteredOptions().lookup("enable-interleaved-mem-accesses");
    TUCO_CHECK(interleaved && !interleaved->addOccurrence(0, interleaved->ArgStr, "false"),
               "an option of LLVM's");
    return true;
  }();
  (void)done;
}

std::unique_ptr<TargetMachine> make_target_machine(const Options &options) {
  initialise_llvm();
  // Pushes of outgoing arguments would move rsp between the roots and the call.
  set_option("no-x86-call-frame-opt", true);
  // Roots stay where the register allocator has them. -O0's allocator runs out of registers that way; there
  // each is stored before each call.
  set_option("use-registers-for-deopt-values", options.level > 0);
  // A root that is cheap to compute, nil or a variable's address, would be computed again into a register before the call
  // rather than stored, and there may be none: with ten words of arguments, rbx alone survives a call.
  set_option("restrict-statepoint-remat", true);
  set_option("enable-implicit-null-checks", options.level > 0 && options.implicit_null_checks);
  // The scheduler compares each access of memory in a block with so many others before it takes them for dependent.
  set_option("dag-maps-huge-region", 100);
  // How often a variable of more than a hundred definitions may be joined with another: each time costs as much as the
  // variable is long, so functions of a thousand labels, or of a switch with a thousand cases in a loop, took many seconds.
  set_option("large-interval-freq-threshold", 1u);
  // Of functions that are small but for their reports of errors, which LLVM counts (function_size.cpp).
  set_option("inlinehint-threshold", 500);
  // CodeGenPrepare starts again at the first block after each change of a branch, unless the function has more blocks
  // than this: then it goes on, and looks again at the blocks that changed.
  set_option("cgpp-huge-func", 100u);
  std::string error;
  const Target *target = TargetRegistry::lookupTarget(kTriple, error);
  TUCO_CHECK(target, error);
  TargetOptions settings;
  settings.FunctionSections = true;
  settings.DataSections = true;
  settings.UniqueSectionNames = false;
  settings.AllowFPOpFusion = FPOpFusion::Strict;
  CodeGenOptLevel level = options.level == 0 ? CodeGenOptLevel::None : CodeGenOptLevel::Default;
  return std::unique_ptr<TargetMachine>(
      target->createTargetMachine(kTriple, "x86-64", "", settings, Reloc::Static, CodeModel::Small, level));
}

std::string go_data_layout() {
  return "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128-A1-ni:1";
}

namespace {

bool calls_itself(const Function &function) {
  return any_of(function.users(), [&](const User *user) {
    auto *call = dyn_cast<CallBase>(user);
    return call && call->getFunction() == &function && call->getCalledFunction() == &function;
  });
}

// Code that repeats runs up to twice as slow when it straddles cache lines [shown]; the rest should be small.
Align alignment_of(Function &function) {
  DominatorTree dominators(function);
  LoopInfo loops(dominators);
  return Align(loops.empty() && !calls_itself(function) ? 16 : 64);
}

} // namespace

// What every Go function must have for its stack to be walked, copied and grown, whatever `lower` and the
// optimiser left; and alignment.
void prepare_functions(Stage &stage) {
  for (GlobalValue &value : stage.module.global_values()) value.setDSOLocal(true);
  for (Function &function : stage.module) {
    if (function.isDeclaration() || !is_go_function(function)) continue;
    function.addFnAttr("frame-pointer", "non-leaf");
    function.addFnAttr("disable-tail-calls", "true");
    function.addFnAttr(Attribute::NoRedZone);
    if (function.hasFnAttribute(kNoSplitAttribute) || only_reports_errors(function))
      function.removeFnAttr(kGrowthCheckAttribute);
    else
      function.addFnAttr(kGrowthCheckAttribute);
    function.removeFnAttr(Attribute::UWTable);
    if (stage.options.level > 0) function.setAlignment(alignment_of(function));
  }
}

} // namespace tuco::passes
