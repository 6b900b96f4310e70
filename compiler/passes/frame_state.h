#pragma once
#include "llvm/CodeGen/MachineFunction.h"

#include <cstdint>
#include <optional>

namespace tuco::passes {

struct FrameFault {
  const char *what;
  const llvm::MachineInstr *where; // or null
};

// `saved`: the kept registers that the frame holds, bit i for abi::kSavedRegisters[i]. With a growth check the last block
// is its call, which comes before the frame.
std::optional<FrameFault> find_frame_fault(const llvm::MachineFunction &function, uint8_t saved,
                                           bool growth_check);

} // namespace tuco::passes
