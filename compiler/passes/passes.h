// From optimisable IR to machine code: the only header of this folder that others need.
//
//     optimise          LLVM's pipeline (O2, or promotion to registers at -O0)
//     lower_go_memory   our passes: typed moves, write barriers, data stack, polls, roots, g, verifier
//     generate          machine code, with the compact stack maps (runtime/abi/stack_map.h)
//
// A large module is divided first (CodegenUnits), and each unit goes through all of it.
//
// A module goes through each once, in this order. Different modules may be compiled on different threads, as
// long as each has its own LLVMContext and TargetMachine.
#pragma once

#include "compiler/passes/records.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
class raw_pwrite_stream;
} // namespace llvm

namespace tuco::passes {

struct Options {
  int level = 2;        // 0 or 2
  bool barriers = true; // off: for measuring what they cost
  bool polls = true;
  bool implicit_null_checks = true;
  bool verify_machine_code = false; // by LLVM's verifier, after each machine pass of ours
  bool explain = false;             // fill in Records (names and places are strings; not free)
};

enum class Output : uint8_t { Object, Assembly };

// Must come before anything else of LLVM's; cheap when repeated.
void initialise_llvm();

// The machine that programs are compiled for: x86-64 baseline, static code below 2 GiB.
std::unique_ptr<llvm::TargetMachine> make_target_machine(const Options &options);

// The data layout of modules as `lower` makes them: allocas live in address space 1, which is not integral.
std::string go_data_layout();

// On a module as `lower` made it: copies of functions for the closures that they are given (known_closures.cpp).
void specialise_for_closures(llvm::Module &module);

// On a module as `lower` made it: the interface tables, for importers; and guards of interface calls, by the tables and
// the bodies (export_bodies) of the packages that it uses (guarded_calls.cpp).
std::string export_tables(const llvm::Module &module);
void guard_interface_calls(llvm::Module &module, const std::vector<std::string_view> &tables,
                           const std::vector<std::string_view> &bodies, const Options &options);

// How a module, as `lower` made it, is divided into units that are compiled side by side (codegen_units.cpp).
class CodegenUnits {
public:
  // Takes the module unless it is one unit as it is. `bodies_to_inline`: small functions may be inlined by other units.
  // `wanted`: how many units; 0: as the module's size has it.
  CodegenUnits(std::unique_ptr<llvm::Module> &module, bool bodies_to_inline, size_t wanted = 0);
  size_t count() const { return bitcode_.empty() ? 1 : bitcode_.size(); }
  // All that the unit is made from, beside the bodies of other packages: equal bytes make an equal object.
  std::string_view bitcode(size_t unit) const { return bitcode_[unit]; }
  // The module of a unit; there must be several. Threads may take units at once, each into its own context.
  std::unique_ptr<llvm::Module> take(size_t unit, llvm::LLVMContext &context) const;

private:
  std::vector<std::string> bitcode_; // by unit
};

// Small functions of an optimised module for other packages to inline (inline_bodies.cpp), and what was
// exported from the packages that a module uses. Before and after lower_go_memory respectively would be too
// late: both belong to optimise's time.
std::string export_bodies(const llvm::Module &module);
void import_bodies(llvm::Module &module, const std::vector<std::string_view> &packages);

void optimise(llvm::Module &module, llvm::TargetMachine &machine, const Options &options, Records &records);
void lower_go_memory(llvm::Module &module, llvm::TargetMachine &machine, const Options &options,
                     Records &records);
void generate(llvm::Module &module, llvm::TargetMachine &machine, const Options &options, Records &records,
              llvm::raw_pwrite_stream &out, Output output);

} // namespace tuco::passes
