#pragma once
// The program's stack maps (abi/stack_map.h), found through the section bounds that the linker defines.
#include "runtime/abi/stack_map.h"
#include "runtime/abi/type_descriptor.h"
#include "runtime/abi/variable_names.h"

namespace tuco::rt::stack {

// Of the function that made the call with this return address, or null.
const abi::FunctionRecord *function_of_call(uintptr_t return_address);
// Of the function that holds the instruction, or null.
const abi::FunctionRecord *function_at(uintptr_t pc);
// The roots of the program's global variables.
const abi::GlobalRoot *global_roots_begin();
const abi::GlobalRoot *global_roots_end();
// What programs built with -g know of their variables.
const abi::FrameName *frame_names_begin();
const abi::FrameName *frame_names_end();
const abi::GlobalName *global_names_begin();
const abi::GlobalName *global_names_end();
// The program's descriptors of types without a name: one of abi::kTypeSections.
struct TypeSection {
  const void *begin, *end;
};
TypeSection type_section(uint64_t index);
// Where a fault at this instruction continues (implicit null checks), or 0.
uintptr_t fault_handler(uintptr_t pc);

} // namespace tuco::rt::stack
