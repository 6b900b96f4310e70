// Which registers a Go function keeps for its caller: rbx, rbp and those of r12 to r15 that carry no arguments or
// results of it.
//
// LLVM's regcall has the registers for arguments and results that we want (docs/calls.md), but its callees also keep xmm8
// to xmm15. A Go function that calls the runtime, whose C++ keeps none, would have to save all eight in its prologue;
// nearly every function may call the runtime on some path. So, right after instruction selection, before anything has
// looked at them, both sides of that rule are taken back: the list of what this function must keep, and the mask of what
// its calls keep.
//
// The mask is wrong in another way as well. Of a register with a 32-bit argument or an 8-bit result, LLVM takes just
// that part out of it: a call that is passed an int32 in r12d "keeps" r12. The argument itself would keep other values
// out of the register, but not if it is undefined (the optimiser passes nothing for what a callee does not use), and a
// result does not keep out a root that is only listed at the call. So a register is kept if all parts of it are.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

namespace tuco::passes {

using namespace llvm;

namespace {

class KeptRegistersPass : public MachineFunctionPass {
public:
  static char ID;
  KeptRegistersPass() : MachineFunctionPass(ID) {}
  StringRef getPassName() const override { return "kept registers"; }

  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(usage);
  }

  bool runOnMachineFunction(MachineFunction &function) override {
    if (!is_go_function(function.getFunction())) return false;
    registers_ = function.getSubtarget().getRegisterInfo();
    SmallVector<MCPhysReg, 8> kept;
    for (const MCPhysReg *reg = function.getRegInfo().getCalleeSavedRegs(); *reg; reg++)
      if (!is_vector_register(*reg)) kept.push_back(*reg);
    function.getRegInfo().setCalleeSavedRegs(kept);
    masks_.clear();
    for (MachineBasicBlock &block : function)
      for (MachineInstr &instruction : block)
        for (MachineOperand &operand : instruction.operands())
          if (operand.isRegMask()) operand.setRegMask(corrected(function, operand.getRegMask()));
    return true;
  }

private:
  bool is_vector_register(MCPhysReg reg) const {
    constexpr int kFirstVector = 17; // xmm0, as DWARF numbers it: all general registers are below
    return registers_->getDwarfRegNum(reg, false) >= kFirstVector;
  }

  bool overwrites_a_part(const uint32_t *mask, MCPhysReg reg) const {
    return any_of(registers_->subregs(reg),
                  [&](MCPhysReg part) { return MachineOperand::clobbersPhysReg(mask, part); });
  }

  const uint32_t *corrected(MachineFunction &function, const uint32_t *mask) {
    const uint32_t *&made = masks_[mask];
    if (made) return made;
    uint32_t *copy = nullptr;
    for (unsigned number = 1; number < registers_->getNumRegs(); number++) {
      auto reg = static_cast<MCPhysReg>(number);
      if (MachineOperand::clobbersPhysReg(mask, reg)) continue;
      if (!is_vector_register(reg) && !overwrites_a_part(mask, reg)) continue;
      if (!copy) {
        copy = function.allocateRegMask();
        std::copy_n(mask, MachineOperand::getRegMaskSize(registers_->getNumRegs()), copy);
      }
      copy[number / 32] &= ~(1U << number % 32);
    }
    return made = copy ? copy : mask;
  }

  const TargetRegisterInfo *registers_ = nullptr;
  DenseMap<const uint32_t *, const uint32_t *> masks_; // of this function: LLVM's, ours
};

char KeptRegistersPass::ID;

} // namespace

FunctionPass *create_kept_registers_pass() { return new KeptRegistersPass(); }

} // namespace tuco::passes
