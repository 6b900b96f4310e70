#pragma once
// Names of variables that live in data frames, and of global variables: for the messages of TUCODEBUG=escapecheck. Only
// programs built with -g have them.
//
// Records are not sorted; they are read when a program ends with such a message.
#include <cstdint>

namespace tuco::abi {

// Section tuco_frame_names, link-ordered with the function: for each of its variables one record. Addresses are 32 bits,
// as in the stack maps.
inline constexpr char kFrameNameSection[] = "tuco_frame_names";
struct FrameName {
  uint32_t code;         // of the function
  uint32_t offset, size; // of the variable in the function's data frame
  uint32_t name, type;   // NUL-terminated: as in the source, or what kind of object it is; Go's type
  uint32_t file, line;   // NUL-terminated; of the declaration or the expression
};
static_assert(sizeof(FrameName) == 28);

// Section tuco_global_names, link-ordered with the variable.
inline constexpr char kGlobalNameSection[] = "tuco_global_names";
struct GlobalName {
  uint32_t address;
  uint32_t size;
  uint32_t name; // NUL-terminated: path.name
};
static_assert(sizeof(GlobalName) == 12);

} // namespace tuco::abi
