// Machine code from a module that went through the stages.
//
// This is LLVM's own code-generation pipeline put together by hand, for three reasons: our machine passes must
// be its first and its last; the site table must be in it; and calls that unwind must keep their landing pads until the
// machine code is done while no exception table comes out (a panic finds landing pads through the stack
// maps).
#include "compiler/passes/large_functions.h"
#include "compiler/passes/passes.h"
#include "compiler/passes/site_table.h"

#include "compiler/base/assert.h"

#include "llvm/Analysis/CFG.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/CodeGen/MachineModuleInfo.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetLoweringObjectFile.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Triple.h"

namespace tuco::passes {

using namespace llvm;

namespace {

// LLVM's placement of blocks asks for the probability of each way out of a block, and each time looks through all of
// them: with thousands of cases in a loop it takes longer than everything else. Such a module's blocks stay in the order
// of the source.
bool has_huge_switch(const Module &module) {
  constexpr unsigned kHuge = 1000; // ways out
  for (const Function &function : module)
    for (const BasicBlock &block : function)
      if (block.getTerminator()->getNumSuccessors() > kHuge) return true;
  return false;
}

// So do blocks of a module with a function that jumps back everywhere, a large state machine made of goto: for each block
// that begins a loop, placement looks at all of the loop's, and the analysis that sinking of instructions asks for (it knows
// loops of several entries) as well. A generated scanner of 5,000 blocks may have 2,000 loops.
bool has_crowded_loops(const Module &module) {
  constexpr size_t kMuch = 10'000'000; // blocks looked at
  for (const Function &function : module) {
    if (!has_many_blocks(function)) continue;
    SmallVector<std::pair<const BasicBlock *, const BasicBlock *>, 32> back_edges;
    FindFunctionBackedges(function, back_edges);
    if (back_edges.size() * function.size() > kMuch) return true;
  }
  return false;
}

} // namespace

void generate(Module &module, TargetMachine &target, const Options &options, Records &records,
              raw_pwrite_stream &out, Output output) {
  auto &machine = static_cast<LLVMTargetMachine &>(target);
  legacy::PassManager passes;
  TargetLibraryInfoImpl library(Triple(module.getTargetTriple()));
  library.disableAllFunctions();
  passes.add(new TargetLibraryInfoWrapperPass(library));
  passes.add(new SiteTable(module, options.explain ? &records : nullptr));
  TargetPassConfig *config = machine.createPassConfig(passes);
  config->setDisableVerify(true);
  // Debug information is lines only; the pass would follow registers for variables that nobody described.
  config->disablePass(&LiveDebugValuesID);
  // It numbers a block's instructions anew at each call: quadratic, and programs are no faster for it (tools/bench).
  config->disablePass(&LiveRangeShrinkID);
  bool crowded_loops = has_crowded_loops(module);
  if (crowded_loops || has_huge_switch(module)) config->disablePass(&MachineBlockPlacementID);
  if (crowded_loops) config->disablePass(&MachineSinkingID);
  config->substitutePass(&ShrinkWrapID, create_frame_placement_pass());
  config->insertPass(&PrologEpilogCodeInserterID, create_dead_end_frames_pass());
  if (options.verify_machine_code)
    config->insertPass(&PrologEpilogCodeInserterID, createMachineVerifierPass("after prologues"));
  auto verify = [&](const char *after) {
    if (options.verify_machine_code) passes.add(createMachineVerifierPass(after));
  };
  passes.add(config);
  auto *info = new MachineModuleInfoWrapperPass(&machine);
  passes.add(info);
  TUCO_CHECK(!config->addISelPasses(), "no instruction selection");
  passes.add(create_kept_registers_pass());
  passes.add(create_outgoing_arguments_pass());
  passes.add(create_poll_compare_pass());
  verify("after instruction selection");
  config->addMachinePasses();
  verify("after code generation");
  config->setInitialized();
  passes.add(create_machine_facts_pass());
  // Landing pads are lowered as for DWARF unwinding, which was decided above; from here on there are no
  // tables.
  auto *assembly = const_cast<MCAsmInfo *>(machine.getMCAsmInfo());
  ExceptionHandling kept = assembly->getExceptionHandlingType();
  CodeGenFileType kind =
      output == Output::Object ? CodeGenFileType::ObjectFile : CodeGenFileType::AssemblyFile;
  MCContext &context = info->getMMI().getContext();
  TUCO_CHECK(!machine.addAsmPrinter(passes, out, nullptr, kind, context), "no assembly printer");
  passes.add(createFreeMachineFunctionPass());
  machine.getObjFileLowering()->Initialize(context, machine);
  assembly->setExceptionsType(ExceptionHandling::None);
  passes.run(module);
  assembly->setExceptionsType(kept);
}

} // namespace tuco::passes
