#pragma once
// Where a function takes its data frame, and where each of its variables begins to be one: see slot_regions.cpp.

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <utility>
#include <vector>

namespace llvm {
class AllocaInst;
class Function;
class Instruction;
} // namespace llvm

namespace tuco::passes {

// The blocks that one block dominates. A frame is taken at its beginning and given back on each way out.
struct FrameRegion {
  llvm::Instruction *begin = nullptr;                                     // the frame is taken before it
  llvm::SmallVector<std::pair<llvm::Instruction *, unsigned>, 4> leaving; // terminators, which successor
  llvm::SmallVector<llvm::Instruction *, 4> returns;
  llvm::SmallVector<llvm::Instruction *, 2> landing_pads;
};

struct SlotPlace {
  unsigned region = 0;
  llvm::Instruction *birth = nullptr; // nothing uses the variable before it
  // What uses the variable or computes an address in it; for a phi the end of the incoming block.
  llvm::SmallVector<llvm::Instruction *, 8> touches;
  bool captured = false; // a pointer goes where uses of it are not seen
};

struct SlotRegions {
  std::vector<FrameRegion> regions;
  std::vector<SlotPlace> slots; // of the variables, in their order
};

// The variables must have uses, and none that is a mere marker. Repeats address computations at their uses.
SlotRegions place_slots(llvm::Function &function, llvm::ArrayRef<llvm::AllocaInst *> variables);

// A copy of the address computation at each of its uses; at the end of the incoming block for a phi's.
void repeat_at_uses(llvm::Instruction &address);

} // namespace tuco::passes
