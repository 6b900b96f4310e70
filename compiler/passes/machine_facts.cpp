// The last pass over machine code: what the stack maps need of it, and the verifier of what the walker relies
// on.
//
// The runtime walks and copies stacks by the chain of saved frame pointers and reads no unwind tables. That
// works only because, in every Go function with a call site,
//   - rbp is set up at each call, and given back on each way to a return (frame_state.cpp),
//   - the callee-saved registers it uses are pushed right below the saved rbp, in the order r15, r14, r13, r12, rbx,
//     so that the k-th of them lies at rbp - 8k,
//   - no register other than rsp and rbp holds an address in the frame across a call (a copy of the stack would leave
//     it behind): no frame address is taken at all outside of prologues,
//   - a root that sits in a register sits in one that the callee keeps,
//   - a frame of more than a few hundred bytes has a growth check.
// LLVM promises none of these; each is checked here, in every build.
//
// Also here, because it is the last moment before printing: implicit null checks (FAULTING_OP) become the
// plain instruction with a label, for our own table of faults; and functions get their growth checks.
#include "compiler/passes/frame_state.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"
#include "compiler/passes/x86_names.h"

#include "compiler/base/assert.h"
#include "runtime/abi/stack_map.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/StackMaps.h"
#include "llvm/CodeGen/TargetFrameLowering.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/IR/Function.h"
#include "llvm/MC/MCContext.h"
#include "llvm/Support/raw_ostream.h"

namespace tuco::passes {

using namespace llvm;

namespace {

class MachineFactsPass : public MachineFunctionPass {
public:
  static char ID;
  MachineFactsPass() : MachineFunctionPass(ID) {}
  StringRef getPassName() const override { return "stack-map facts"; }

  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.addRequired<SiteTable>();
    usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(usage);
  }

  bool runOnMachineFunction(MachineFunction &function) override {
    if (!is_go_function(function.getFunction())) return false;
    function_ = &function;
    registers_ = function.getSubtarget().getRegisterInfo();
    MachineFacts facts{
        &function.getFunction(), 0, function.getFrameInfo().getStackSize(), false, {}, {}, nullptr};
    facts.growth_check = insert_growth_check(function);
    if (!facts.growth_check && has_large_frame(function)) fail("a large frame without a growth check");
    lower_faults(facts);
    collect_sites(facts);
    bool has_rbp = function.getSubtarget().getFrameLowering()->hasFP(function);
    if (has_rbp) {
      facts.saved = saved_registers();
      if (auto fault = find_frame_fault(function, facts.saved, facts.growth_check))
        fail(fault->what, fault->where);
    }
    if (!facts.sites.empty()) {
      if (!has_rbp) fail("a call site without rbp");
      check_frame_addresses(facts.growth_check);
    }
    facts.end = mark_end();
    getAnalysis<SiteTable>().add(std::move(facts));
    return true;
  }

private:
  // Without a check a frame lies in the slack under the guard, where Leaf calls and the caller's unchecked 256 bytes are
  // too. What says go:nosplit has answered for itself.
  static bool has_large_frame(const MachineFunction &function) {
    constexpr uint64_t kMostUnchecked = 512;
    return function.getFrameInfo().getStackSize() > kMostUnchecked &&
           !function.getFunction().hasFnAttribute(kNoSplitAttribute);
  }

  [[noreturn]] void fail(const char *what, const MachineInstr *instruction = nullptr) {
    std::string text;
    raw_string_ostream out(text);
    out << what << " in " << function_->getName();
    if (instruction) out << ": " << *instruction;
    base::internal_error(__FILE__, __LINE__, "machine code keeps the stack walker's rules", text);
  }

  // A label behind the last instruction: the function's size in its record. A call that does not come back is not the
  // last one: its return address would be the next function's beginning, and a traceback could not tell them apart.
  MCSymbol *mark_end() {
    MCSymbol *label = function_->getContext().createTempSymbol("go_end");
    MachineBasicBlock &last = function_->back();
    const TargetInstrInfo &info = *function_->getSubtarget().getInstrInfo();
    static const unsigned trap = X86Names(*function_).instruction("INT3");
    if (!last.empty() && last.back().isCall()) BuildMI(last, last.end(), DebugLoc(), info.get(trap));
    BuildMI(last, last.end(), DebugLoc(), info.get(TargetOpcode::ANNOTATION_LABEL)).addSym(label);
    return label;
  }

  // FAULTING_OP defs..., kind, handler, opcode, operands... of the instruction proper
  void lower_faults(MachineFacts &facts) {
    for (MachineBasicBlock &block : *function_) {
      for (MachineInstr &instruction : make_early_inc_range(block)) {
        if (instruction.getOpcode() != TargetOpcode::FAULTING_OP) continue;
        const TargetInstrInfo &info = *function_->getSubtarget().getInstrInfo();
        unsigned defs = instruction.getNumExplicitDefs();
        MachineBasicBlock *handler = instruction.getOperand(defs + 1).getMBB();
        unsigned opcode = static_cast<unsigned>(instruction.getOperand(defs + 2).getImm());
        MCSymbol *label = function_->getContext().createTempSymbol("fault");
        MachineInstrBuilder plain = BuildMI(block, instruction, instruction.getDebugLoc(), info.get(opcode));
        // A store or a comparison has no result; FAULTING_OP then names no register.
        for (unsigned i = 0; i < defs; i++)
          if (instruction.getOperand(i).getReg()) plain.add(instruction.getOperand(i));
        for (unsigned i = defs + 3; i < instruction.getNumOperands(); i++) {
          const MachineOperand &operand = instruction.getOperand(i);
          if (!operand.isReg() || !operand.isImplicit()) plain.add(operand);
        }
        plain.cloneMemRefs(instruction);
        plain->setPreInstrSymbol(*function_, label);
        handler->setMachineBlockAddressTaken();
        handler->setLabelMustBeEmitted();
        facts.faults.emplace_back(label, handler->getSymbol());
        instruction.eraseFromParent();
      }
    }
  }

  void collect_sites(MachineFacts &facts) {
    DenseMap<const MCSymbol *, MCSymbol *> begins;
    DenseMap<const MCSymbol *, bool> ends;
    for (const LandingPadInfo &pad : function_->getLandingPads()) {
      for (MCSymbol *label : pad.BeginLabels) begins[label] = pad.LandingPadLabel;
      for (MCSymbol *label : pad.EndLabels) ends[label] = true;
    }
    for (const MachineBasicBlock &block : *function_) {
      MCSymbol *pad = nullptr;
      for (const MachineInstr &instruction : block) {
        if (instruction.isEHLabel()) {
          const MCSymbol *label = instruction.getOperand(0).getMCSymbol();
          if (auto it = begins.find(label); it != begins.end())
            pad = it->second;
          else if (ends.contains(label))
            pad = nullptr;
        }
        if (instruction.getOpcode() == TargetOpcode::STATEPOINT) {
          uint16_t undefined = check_roots(instruction);
          facts.sites.push_back({StatepointOpers(&instruction).getID(), pad, undefined});
        } else if (instruction.isCall() && !instruction.isReturn() && pad) {
          fail("an invoke that is no safepoint", &instruction);
        }
      }
    }
  }

  // Returns the registers that are listed only for values that are undefined on every way here.
  uint16_t check_roots(const MachineInstr &instruction) {
    uint16_t defined = 0, undefined = 0;
    const MachineOperand *mask = nullptr;
    for (const MachineOperand &operand : instruction.operands())
      if (operand.isRegMask()) mask = &operand;
    if (!mask) fail("a safepoint that does not say what it preserves", &instruction);
    for (unsigned i = StatepointOpers(&instruction).getVarIdx(); i < instruction.getNumOperands(); i++) {
      const MachineOperand &operand = instruction.getOperand(i);
      if (!operand.isReg() || operand.isImplicit() || !operand.getReg() || !operand.isUse() ||
          is_frame_register(operand.getReg()))
        continue;
      int number = registers_->getDwarfRegNum(operand.getReg(), false);
      if (number < 0 || number > 15) fail("a root in a strange register", &instruction);
      (operand.isUndef() ? undefined : defined) |= static_cast<uint16_t>(1 << number);
      if (!operand.isUndef() && overwritten(*mask, operand.getReg()))
        fail("a root in a register that the callee overwrites", &instruction);
    }
    return undefined & static_cast<uint16_t>(~defined);
  }

  // All of it or a part: LLVM's masks name each part of a register by itself.
  bool overwritten(const MachineOperand &mask, Register reg) const {
    return any_of(registers_->subregs_inclusive(reg.asMCReg()),
                  [&](MCPhysReg part) { return mask.clobbersPhysReg(part); });
  }

  bool is_frame_register(Register reg) const {
    int number = registers_->getDwarfRegNum(reg, false);
    return number == 6 || number == 7;
  }

  // An address in the frame may be computed only by the prologue and the epilogue, and by the growth check,
  // which is a block of its own before them.
  void check_frame_addresses(bool growth_check) {
    const TargetInstrInfo &info = *function_->getSubtarget().getInstrInfo();
    for (const MachineBasicBlock &block : *function_) {
      if (growth_check && &block == &function_->front()) continue;
      for (const MachineInstr &instruction : block) {
        if (instruction.getFlag(MachineInstr::FrameSetup) || instruction.getFlag(MachineInstr::FrameDestroy))
          continue;
        StringRef opcode = info.getName(instruction.getOpcode());
        if (opcode != "LEA64r" && opcode != "LEA64_32r" && opcode != "MOV64rr") continue;
        const MachineOperand &source = instruction.getOperand(1);
        const MachineOperand &target = instruction.getOperand(0);
        if (!source.isReg() || !source.getReg() || !is_frame_register(source.getReg())) continue;
        if (is_frame_register(target.getReg())) continue;
        fail("an address in the frame in a register", &instruction);
      }
    }
  }

  uint8_t saved_registers() {
    const MachineFrameInfo &frame = function_->getFrameInfo();
    if (!frame.isCalleeSavedInfoValid()) return 0;
    int64_t offset_of[5] = {};
    uint8_t saved = 0;
    for (const CalleeSavedInfo &info : frame.getCalleeSavedInfo()) {
      int number = registers_->getDwarfRegNum(info.getReg(), false);
      for (int i = 0; i < 5; i++) {
        if (abi::kSavedRegisters[i] != number) continue;
        if (info.isSpilledToReg()) fail("a callee-saved register kept in another register");
        saved |= static_cast<uint8_t>(1 << i);
        // LLVM's offset is from the return address's end; rbp is 16 below it.
        offset_of[i] = frame.getObjectOffset(info.getFrameIdx()) + 16;
      }
    }
    int k = 0;
    for (int i = 0; i < 5; i++)
      if (saved >> i & 1 && offset_of[i] != -8 * ++k)
        fail("callee-saved registers are not pushed in the usual order");
    return saved;
  }

  MachineFunction *function_ = nullptr;
  const TargetRegisterInfo *registers_ = nullptr;
};

char MachineFactsPass::ID;

} // namespace

FunctionPass *create_machine_facts_pass() { return new MachineFactsPass(); }

} // namespace tuco::passes
