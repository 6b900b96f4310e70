#include "runtime/stack/code_map.h"

// A program without a section leaves its bounds undefined, hence weak; hidden keeps the reference direct.
#define SECTION_BOUNDS(type, section)                                                                        \
  extern "C" const type __start_##section[] __attribute__((weak, visibility("hidden")));                     \
  extern "C" const type __stop_##section[] __attribute__((weak, visibility("hidden")))
SECTION_BOUNDS(tuco::abi::FunctionRecord, tuco_functions);
SECTION_BOUNDS(tuco::abi::GlobalRoot, tuco_roots);
SECTION_BOUNDS(tuco::abi::FaultSite, tuco_faults);
SECTION_BOUNDS(tuco::abi::FrameName, tuco_frame_names);
SECTION_BOUNDS(tuco::abi::GlobalName, tuco_global_names);
SECTION_BOUNDS(char, tuco_types_80);
SECTION_BOUNDS(char, tuco_types_88);
SECTION_BOUNDS(char, tuco_types_96);

namespace tuco::rt::stack {

const abi::FunctionRecord *function_of_call(uintptr_t return_address) {
  return abi::find_function(__start_tuco_functions, __stop_tuco_functions, return_address);
}

const abi::FunctionRecord *function_at(uintptr_t pc) {
  return abi::find_function_at(__start_tuco_functions, __stop_tuco_functions, pc);
}

const abi::GlobalRoot *global_roots_begin() { return __start_tuco_roots; }
const abi::GlobalRoot *global_roots_end() { return __stop_tuco_roots; }

const abi::FrameName *frame_names_begin() { return __start_tuco_frame_names; }
const abi::FrameName *frame_names_end() { return __stop_tuco_frame_names; }
const abi::GlobalName *global_names_begin() { return __start_tuco_global_names; }
const abi::GlobalName *global_names_end() { return __stop_tuco_global_names; }

TypeSection type_section(uint64_t index) {
  switch (index) {
  case 0: return {__start_tuco_types_80, __stop_tuco_types_80};
  case 1: return {__start_tuco_types_88, __stop_tuco_types_88};
  case 2: return {__start_tuco_types_96, __stop_tuco_types_96};
  }
  return {};
}

uintptr_t fault_handler(uintptr_t pc) {
  const abi::FaultSite *low = __start_tuco_faults, *high = __stop_tuco_faults;
  while (low < high) {
    const abi::FaultSite *middle = low + (high - low) / 2;
    if (middle->instruction == pc) return middle->handler;
    if (middle->instruction < pc)
      low = middle + 1;
    else
      high = middle;
  }
  return 0;
}

} // namespace tuco::rt::stack
