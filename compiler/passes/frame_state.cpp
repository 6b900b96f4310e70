// Proves that a function's frame is whole wherever the walker may look, by following all ways through the machine code.
//
// A frame is made in steps: push rbp; rbp := rsp; a push for each register that it keeps, in the walker's order
// (kSavedRegisters). The state at an instruction is how many of these have been done. Then
//   - on all ways to a block it is the same,
//   - at a call it is the whole frame, at a return none of it,
//   - steps come in their order and are taken back in the other,
//   - a register that the caller wants back is changed only after it was pushed.
// Frames are made at more than one place (frame_placement.cpp), and LLVM's passes move and merge what was put there.
#include "compiler/passes/frame_state.h"
#include "compiler/passes/x86_names.h"

#include "runtime/abi/stack_map.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"

namespace tuco::passes {

using namespace llvm;

namespace {

struct FrameInstructions {
  unsigned push, pop, move;
  Register rbp, rsp;
};

const FrameInstructions &frame_instructions(const MachineFunction &function) {
  static const FrameInstructions all = [&] {
    X86Names names(function);
    return FrameInstructions{names.instruction("PUSH64r"), names.instruction("POP64r"),
                             names.instruction("MOV64rr"), names.reg("RBP"), names.reg("RSP")};
  }();
  return all;
}

class FrameStates {
public:
  FrameStates(const MachineFunction &function, uint8_t saved, bool growth_check)
      : function_(function), x86_(frame_instructions(function)),
        registers_(*function.getSubtarget().getRegisterInfo()), growth_check_(growth_check) {
    SmallVector<Register, 5> kept; // without rbp
    for (const MCPhysReg *reg = function.getRegInfo().getCalleeSavedRegs(); *reg; reg++)
      if (*reg != x86_.rbp) kept.push_back(*reg);
    for (int i = 0; i < 5; i++)
      if (saved >> i & 1)
        for (Register reg : kept)
          if (registers_.getDwarfRegNum(reg, false) == abi::kSavedRegisters[i]) pushed_.push_back(reg);
    for (Register reg : kept) {
      const auto *at = find(pushed_, reg);
      // One that is never pushed must never change.
      int needed = at == pushed_.end() ? kNever : kRbpIsSet + 1 + static_cast<int>(at - pushed_.begin());
      for (MCRegAliasIterator alias(reg, &registers_, true); alias.isValid(); ++alias)
        steps_of_[*alias] = needed;
    }
  }

  std::optional<FrameFault> run() {
    DenseMap<const MachineBasicBlock *, int> at_start = {{&function_.front(), 0}};
    SmallVector<const MachineBasicBlock *, 16> work = {&function_.front()};
    while (!work.empty()) {
      const MachineBasicBlock &block = *work.pop_back_val();
      int steps = at_start.lookup(&block);
      for (const MachineInstr &instruction : block)
        if (const char *fault = follow(instruction, steps)) return FrameFault{fault, &instruction};
      for (const MachineBasicBlock *next : block.successors()) {
        auto [it, fresh] = at_start.try_emplace(next, steps);
        if (fresh)
          work.push_back(next);
        else if (it->second != steps)
          return FrameFault{"a block that is reached with a frame and without one",
                            next->empty() ? nullptr : &next->front()};
      }
    }
    return std::nullopt;
  }

private:
  static constexpr int kRbpIsPushed = 1, kRbpIsSet = 2, kNever = 100;

  int whole() const { return kRbpIsSet + static_cast<int>(pushed_.size()); }

  // What is wrong with it, or null; steps are what has been done before it, then after it.
  const char *follow(const MachineInstr &instruction, int &steps) const {
    if (instruction.getOpcode() == x86_.push) return follow_push(instruction.getOperand(0).getReg(), steps);
    if (instruction.getOpcode() == x86_.pop) return follow_pop(instruction.getOperand(0).getReg(), steps);
    if (instruction.isReturn()) return steps == 0 ? nullptr : "a return with a frame";
    if (is_growth_call(instruction)) return steps == 0 ? nullptr : "a growth check within a frame";
    if (instruction.isCall()) return steps == whole() ? nullptr : "a call without a whole frame";
    for (const MachineOperand &operand : instruction.operands())
      if (operand.isReg() && operand.isDef() && operand.getReg())
        if (const char *fault = follow_change(instruction, operand.getReg(), steps)) return fault;
    return nullptr;
  }

  const char *follow_push(Register reg, int &steps) const {
    if (reg == x86_.rbp) {
      if (steps != 0) return "a frame is made twice";
      steps = kRbpIsPushed;
    } else if (steps < kRbpIsSet) {
      return "a push outside of a frame";
    } else if (steps < whole()) {
      if (reg != pushed_[static_cast<size_t>(steps - kRbpIsSet)])
        return "kept registers are not pushed in the usual order";
      steps++;
    } // or only for room
    return nullptr;
  }

  const char *follow_pop(Register reg, int &steps) const {
    if (reg == x86_.rbp) {
      if (steps != kRbpIsSet) return "a frame is given back that is not there";
      steps = 0;
    } else if (steps_of_.contains(reg)) {
      if (steps != steps_of_.lookup(reg)) return "kept registers are not popped in the usual order";
      steps--;
    }
    return nullptr;
  }

  const char *follow_change(const MachineInstr &instruction, Register reg, int &steps) const {
    if (reg == x86_.rbp) {
      bool is_set_up = instruction.getOpcode() == x86_.move && instruction.getOperand(1).getReg() == x86_.rsp;
      if (!is_set_up || steps != kRbpIsPushed) return "rbp changes";
      steps = kRbpIsSet;
      return nullptr;
    }
    auto it = steps_of_.find(reg);
    return it == steps_of_.end() || steps >= it->second ? nullptr
                                                        : "a register changes that the caller wants back";
  }

  bool is_growth_call(const MachineInstr &instruction) const {
    return growth_check_ && instruction.isCall() && instruction.getParent() == &function_.back();
  }

  const MachineFunction &function_;
  const FrameInstructions &x86_;
  const TargetRegisterInfo &registers_;
  bool growth_check_;
  SmallVector<Register, 5> pushed_; // in this order
  DenseMap<Register, int>
      steps_of_; // of a kept register and its parts: what must have been done before it changes
};

} // namespace

std::optional<FrameFault> find_frame_fault(const MachineFunction &function, uint8_t saved,
                                           bool growth_check) {
  return FrameStates(function, saved, growth_check).run();
}

} // namespace tuco::passes
