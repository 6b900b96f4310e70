// The growth check at the beginning of a function: is there room on the stack, and does nobody want a safepoint?
//
//     f:      cmpq %fs:0x70, %rsp            with a large frame: leaq -size(%rsp), %r11 ; cmpq %fs:0x70, %r11
//             jbe  .grow
//     .body:  …
//     .grow:  callq __morestack_small        with a large frame or stack arguments: r10 = size, r11 = bytes of arguments,
//             jmp  .body                     __morestack
//
// The guard word (runtime/abi/g_layout.h) is the lowest rsp that a function may be entered with, so a frame of up to
// kSmallFrame bytes need not be added up: it fits in the slack below. The word is all ones when a safepoint is wanted, so
// the check is a poll as well. A function that calls nothing and has a small frame has no check.
//
// LLVM can emit such checks ("split-stack"), but then makes all frames at the beginning of functions (frame_placement.cpp)
// and spends twice the bytes.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"
#include "compiler/passes/x86_names.h"

#include "runtime/abi/g_layout.h"

#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

namespace tuco::passes {

using namespace llvm;

namespace {

struct CheckInstructions {
  unsigned compare, address, jump_if, call, move, clear, jump;
  Register rsp, fs, r10d, r11, r11d;
};

const CheckInstructions &check_instructions(const MachineFunction &function) {
  static const CheckInstructions all = [&] {
    X86Names names(function);
    return CheckInstructions{names.instruction("CMP64rm"),
                             names.instruction("LEA64r"),
                             names.instruction("JCC_1"),
                             names.instruction("CALL64pcrel32"),
                             names.instruction("MOV32ri"),
                             names.instruction("XOR32rr"),
                             names.instruction("JMP_1"),
                             names.reg("RSP"),
                             names.reg("FS"),
                             names.reg("R10D"),
                             names.reg("R11"),
                             names.reg("R11D")};
  }();
  return all;
}

constexpr int64_t kBelowOrEqual = 6; // of jump_if

int64_t stack_argument_bytes(const MachineFunction &function) {
  const MachineFrameInfo &frame = function.getFrameInfo();
  int64_t end = 0;
  for (int i = frame.getObjectIndexBegin(); i < 0; i++)
    if (!frame.isDeadObjectIndex(i) && frame.getObjectOffset(i) >= 0)
      end = std::max(end, frame.getObjectOffset(i) + frame.getObjectSize(i));
  return end;
}

} // namespace

bool insert_growth_check(MachineFunction &function) {
  const MachineFrameInfo &frame = function.getFrameInfo();
  uint64_t size = frame.getStackSize();
  bool is_small = size < abi::kSmallFrame;
  if (!function.getFunction().hasFnAttribute(kGrowthCheckAttribute)) return false;
  if (is_small && !frame.hasCalls()) return false;

  const CheckInstructions &x86 = check_instructions(function);
  const TargetInstrInfo &info = *function.getSubtarget().getInstrInfo();
  MachineBasicBlock &body = function.front();
  MachineBasicBlock *check = function.CreateMachineBasicBlock(), *grow = function.CreateMachineBasicBlock();
  function.push_front(check);
  function.push_back(grow);
  for (const auto &live : body.liveins()) {
    check->addLiveIn(live);
    grow->addLiveIn(live);
  }
  check->addSuccessor(&body, BranchProbability::getOne());
  check->addSuccessor(grow, BranchProbability::getZero());
  grow->addSuccessor(&body);

  DebugLoc nowhere;
  auto at_end = [&](MachineBasicBlock *block, unsigned opcode) {
    return BuildMI(block, nowhere, info.get(opcode)).setMIFlag(MachineInstr::FrameSetup);
  };
  Register lowest = x86.rsp;
  if (!is_small) {
    lowest = x86.r11;
    at_end(check, x86.address)
        .addDef(lowest)
        .addReg(x86.rsp)
        .addImm(1)
        .addReg(0)
        .addImm(-static_cast<int64_t>(size))
        .addReg(0);
  }
  at_end(check, x86.compare)
      .addReg(lowest)
      .addReg(0)
      .addImm(1)
      .addReg(0)
      .addImm(abi::kGuardOffset)
      .addReg(x86.fs);
  at_end(check, x86.jump_if).addMBB(grow).addImm(kBelowOrEqual);

  int64_t arguments = stack_argument_bytes(function);
  if (is_small && arguments == 0) {
    at_end(grow, x86.call).addExternalSymbol("__morestack_small");
  } else {
    at_end(grow, x86.move).addDef(x86.r10d).addImm(static_cast<int64_t>(size));
    if (arguments == 0)
      at_end(grow, x86.clear)
          .addDef(x86.r11d)
          .addReg(x86.r11d, RegState::Undef)
          .addReg(x86.r11d, RegState::Undef);
    else
      at_end(grow, x86.move).addDef(x86.r11d).addImm(arguments);
    at_end(grow, x86.call).addExternalSymbol("__morestack");
  }
  at_end(grow, x86.jump).addMBB(&body);
  return true;
}

} // namespace tuco::passes
