// A poll compares the guard word where it lies.
//
//     %w = MOV64rm $noreg, 1, $noreg, 112, $fs (volatile)
//     %x = SUB64ri32 %w, -1 (%x has no use)                 ──▶     CMP64mi32 $noreg, 1, $noreg, 112, $fs, -1
//
// Instruction selection does not put a volatile load into the instruction that uses it, since it cannot tell whether another
// access would change places with it. Here nothing stands between the two, so it is one access as before; and a loop with a
// poll has a register more and an instruction less. At -O0 instruction selection compares otherwise, and all stays as it is.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"
#include "compiler/passes/x86_names.h"

#include "runtime/abi/g_layout.h"

#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"

namespace tuco::passes {

using namespace llvm;

namespace {

class PollComparePass : public MachineFunctionPass {
public:
  static char ID;
  PollComparePass() : MachineFunctionPass(ID) {}
  StringRef getPassName() const override { return "poll compare"; }

  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(usage);
  }

  bool runOnMachineFunction(MachineFunction &function) override {
    if (!is_go_function(function.getFunction())) return false;
    if (!names_known_) {
      X86Names names(function);
      load_ = names.instruction("MOV64rm");
      subtract_ = names.instruction("SUB64ri32");
      compare_in_memory_ = names.instruction("CMP64mi32");
      segment_ = names.reg("FS");
      names_known_ = true;
    }
    bool changed = false;
    for (MachineBasicBlock &block : function)
      for (MachineInstr &compare : make_early_inc_range(block))
        if (MachineInstr *load = guard_load(function.getRegInfo(), compare)) {
          fold(function, *load, compare);
          changed = true;
        }
    return changed;
  }

private:
  // Operands of the load: the result's register, the address.
  enum : unsigned { kBase = 1, kIndex = 3, kDistance = 4, kSegment = 5, kAddressEnd = 6 };

  // The instruction before, if it loads the guard word for this comparison with a constant and for nothing else.
  MachineInstr *guard_load(const MachineRegisterInfo &values, MachineInstr &compare) const {
    if (compare.getOpcode() != subtract_ || !compare.getOperand(2).isImm()) return nullptr;
    MachineBasicBlock::iterator at(compare), begin = compare.getParent()->begin();
    if (at == begin) return nullptr;
    MachineInstr &load = *prev_nodbg(at, begin);
    if (load.getOpcode() != load_) return nullptr;
    bool is_guard = !load.getOperand(kBase).isFI() && !load.getOperand(kBase).getReg() &&
                    !load.getOperand(kIndex).getReg() && load.getOperand(kDistance).isImm() &&
                    load.getOperand(kDistance).getImm() == static_cast<int64_t>(abi::kGuardOffset) &&
                    load.getOperand(kSegment).getReg() == segment_;
    Register word = load.getOperand(0).getReg(), difference = compare.getOperand(0).getReg();
    bool alone = word.isVirtual() && difference.isVirtual() && compare.getOperand(1).getReg() == word &&
                 values.hasOneNonDBGUse(word) && values.use_nodbg_empty(difference);
    return is_guard && alone ? &load : nullptr;
  }

  void fold(MachineFunction &function, MachineInstr &load, MachineInstr &compare) const {
    const TargetInstrInfo &instructions = *function.getSubtarget().getInstrInfo();
    MachineInstrBuilder built =
        BuildMI(*compare.getParent(), compare, compare.getDebugLoc(), instructions.get(compare_in_memory_));
    for (unsigned i = kBase; i < kAddressEnd; i++) built.add(load.getOperand(i));
    built.addImm(compare.getOperand(2).getImm()).cloneMemRefs(load);
    compare.eraseFromParent();
    load.eraseFromParent();
  }

  bool names_known_ = false;
  unsigned load_ = 0, subtract_ = 0, compare_in_memory_ = 0;
  Register segment_;
};

char PollComparePass::ID = 0;

} // namespace

FunctionPass *create_poll_compare_pass() { return new PollComparePass(); }

} // namespace tuco::passes
