// The targets of the runtime calls, which runtime/stack/switch.S refers to: scenarios go through explorer_switch.
#include "runtime/model/hooks.h"

#define TARGET_Leaf(name)
#define TARGET_Switch(name)                                                                                  \
  extern "C" [[gnu::weak]] void tuco_##name() {                                                              \
    tuco::rt::model::fail("assertion", "tuco_" #name " is called");                                          \
  }
#define TARGET_Fast(name) TARGET_Switch(name)
#define TARGET_NoReturn(name) TARGET_Switch(name)
#define TUCO_RUNTIME_CALL(name, kind, results, parameters) TARGET_##kind(name)
#include "runtime/abi/runtime_calls.def"
