#pragma once
// LLVM's numbers of x86's instructions and registers, which it does not publish, by their names.
#include "compiler/base/assert.h"

#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

namespace tuco::passes {

class X86Names {
public:
  explicit X86Names(const llvm::MachineFunction &function)
      : instructions_(*function.getSubtarget().getInstrInfo()),
        registers_(*function.getSubtarget().getRegisterInfo()) {}

  // They search: who asks often keeps the answer.
  unsigned instruction(llvm::StringRef name) const {
    for (unsigned i = 0; i < instructions_.getNumOpcodes(); i++)
      if (instructions_.getName(i) == name) return i;
    TUCO_UNREACHABLE("no x86 instruction " + name.str());
  }

  llvm::Register reg(llvm::StringRef name) const {
    for (unsigned i = 1; i < registers_.getNumRegs(); i++)
      if (name == registers_.getName(i)) return llvm::Register(i);
    TUCO_UNREACHABLE("no x86 register " + name.str());
  }

private:
  const llvm::TargetInstrInfo &instructions_;
  const llvm::TargetRegisterInfo &registers_;
};

} // namespace tuco::passes
