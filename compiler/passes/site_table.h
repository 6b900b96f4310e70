// What the stack-map printer must know about the functions of a module beside what LLVM's StackMaps tells it:
// source positions by call-site id, and, from the machine code, saved registers and landing pads. An
// immutable pass, because that is how LLVM lets an AsmPrinter's helpers find data.
#pragma once

#include "compiler/passes/records.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Pass.h"

#include <optional>
#include <string>
#include <vector>

namespace llvm {
class DILocation;
class Function;
class FunctionPass;
class MachineFunction;
class MCSymbol;
class Module;
} // namespace llvm

namespace tuco::passes {

// A call site in the order of the machine code.
struct MachineSite {
  uint64_t id;
  llvm::MCSymbol *landing_pad; // null: none
  uint16_t undefined;          // registers, by DWARF number, that are listed but hold nothing: no roots
};

struct MachineFacts {
  const llvm::Function *function;
  uint8_t saved = 0; // abi::FunctionRecord::saved
  uint64_t frame_size = 0;
  bool growth_check = false;
  std::vector<MachineSite> sites;
  std::vector<std::pair<llvm::MCSymbol *, llvm::MCSymbol *>> faults; // instruction, handler
  llvm::MCSymbol *end = nullptr;                                     // behind the last instruction
};

class SiteTable : public llvm::ImmutablePass {
public:
  static char ID;
  SiteTable();
  SiteTable(const llvm::Module &module, Records *records);

  const llvm::DILocation *position(uint64_t id) const {
    return id < sites_.size() ? sites_[id].position : nullptr;
  }
  // The live slots of the data frame, by their numbers; nothing: there is no frame.
  std::optional<llvm::ArrayRef<unsigned>> slots(uint64_t id) const {
    if (id >= sites_.size() || !sites_[id].slots) return std::nullopt;
    return llvm::ArrayRef<unsigned>(*sites_[id].slots);
  }
  // How many pointers the bundle lists.
  size_t root_count(uint64_t id) const { return id < sites_.size() ? sites_[id].roots : 0; }
  void add(MachineFacts facts) { functions_.push_back(std::move(facts)); }
  // In the order in which they were compiled.
  const std::vector<MachineFacts> &functions() const { return functions_; }
  Records *records() const { return records_; } // null: nobody wants to know

private:
  struct Site {
    const llvm::DILocation *position = nullptr;
    std::optional<llvm::SmallVector<unsigned, 4>> slots;
    size_t roots = 0;
  };

  std::vector<Site> sites_; // by number
  std::vector<MachineFacts> functions_;
  Records *records_ = nullptr;
};

// The first machine passes: calls keep the registers that our convention has them keep (kept_registers.cpp); no address in
// the frame is in a register for arguments on the stack (outgoing_arguments.cpp); a poll is one compare with memory
// (poll_compare.cpp).
llvm::FunctionPass *create_kept_registers_pass();
llvm::FunctionPass *create_outgoing_arguments_pass();
llvm::FunctionPass *create_poll_compare_pass();
// Decides where the frame is made (frame_placement.cpp), in the place of LLVM's pass for that.
llvm::FunctionPass *create_frame_placement_pass();
llvm::FunctionPass *create_dead_end_frames_pass(); // after LLVM has made it
// Begins the function with a growth check if it needs one (growth_check.cpp).
bool insert_growth_check(llvm::MachineFunction &function);
// The last machine pass: growth checks; collects MachineFacts and checks what the walker relies on (machine_facts.cpp).
llvm::FunctionPass *create_machine_facts_pass();

// Makes the GC strategy and the stack-map printer known to LLVM (stack_map_printer.cpp).
void register_stack_map_printer();

} // namespace tuco::passes
