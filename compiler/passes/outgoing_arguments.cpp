// Arguments on the stack are stored through rsp itself.
//
// Instruction selection copies rsp into a register of its own for each call with arguments on the stack, and stores them
// there:
//
//     %v = COPY $rsp
//     MOV64mr %v, 1, $noreg, 8, $noreg, %x     ──▶     MOV64mr $rsp, 1, $noreg, 8, $noreg, %x
//
// At -O2 the register allocator makes nothing of the copy. The fast one of -O0 gives it a register as to any other, also
// one that calls keep, or a slot of the frame: an address in the frame that a copy of the stack would leave behind.
// rsp does not move between the copy and the call, since frames have room for the arguments of all their calls (there is
// no alloca, and nothing is pushed). machine_facts.cpp checks that no such address is left.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"

#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

namespace tuco::passes {

using namespace llvm;

namespace {

class OutgoingArgumentsPass : public MachineFunctionPass {
public:
  static char ID;
  OutgoingArgumentsPass() : MachineFunctionPass(ID) {}
  StringRef getPassName() const override { return "outgoing arguments"; }

  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(usage);
  }

  bool runOnMachineFunction(MachineFunction &function) override {
    if (!is_go_function(function.getFunction())) return false;
    const TargetRegisterInfo &registers = *function.getSubtarget().getRegisterInfo();
    MachineRegisterInfo &values = function.getRegInfo();
    bool changed = false;
    for (MachineBasicBlock &block : function) {
      for (MachineInstr &copy : make_early_inc_range(block)) {
        if (!copy.isCopy() || !copy.getOperand(0).getReg().isVirtual()) continue;
        Register source = copy.getOperand(1).getReg();
        if (!source.isPhysical() || registers.getDwarfRegNum(source, false) != kStackPointer) continue;
        changed |= store_through(values, copy, source);
      }
    }
    return changed;
  }

private:
  static constexpr int kStackPointer = 7; // as DWARF numbers it

  static bool store_through(MachineRegisterInfo &values, MachineInstr &copy, Register stack_pointer) {
    Register value = copy.getOperand(0).getReg();
    for (MachineOperand &use : make_early_inc_range(values.use_nodbg_operands(value))) {
      MachineInstr &store = *use.getParent();
      // A store's first operands are its address: base, scale, index, offset, segment.
      if (store.mayStore() && !store.isCall() && &use == &store.getOperand(0) &&
          store.getNumExplicitOperands() == 6)
        use.setReg(stack_pointer);
    }
    if (!values.use_nodbg_empty(value)) return true;
    copy.eraseFromParent();
    return true;
  }
};

char OutgoingArgumentsPass::ID;

} // namespace

FunctionPass *create_outgoing_arguments_pass() { return new OutgoingArgumentsPass(); }

} // namespace tuco::passes
