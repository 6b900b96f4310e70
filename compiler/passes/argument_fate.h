#pragma once
// What becomes of a pointer that a call is given, once the call has returned.
//
//     itself      Stays: nobody else has it. Returned: it may be in the results. Kept: anybody may have it.
//     contents    the pointers that are found in the memory at it, and in the memory at these, and so on:
//                 Nowhere    they are nobody else's either, whatever the call does
//                 Called     likewise, but for what code does that is found there: a func value may be called, and what
//                            it has captured is its code's matter
//                 Returned, Kept
//
// Who says so: runtime_calls.def of the runtime's functions; `lower`, from the escape analysis's summaries, of Go functions,
// also of other packages (kFateAttribute on the parameter: two letters, see below); local_objects.cpp of the closures whose
// code it has seen; and LLVM's own `nocapture`.
#include <cstdint>
#include <string>

namespace llvm {
class CallBase;
class Function;
class StringRef;
} // namespace llvm

namespace tuco::passes {

struct Fate {
  enum Itself : uint8_t { Stays, Returned, Kept };
  enum Contents : uint8_t { Nowhere, Called, ReturnedToo, KeptToo };
  Itself itself = Kept;
  Contents contents = KeptToo;

  // As the attribute's text: s, r or k; n, c, r or k.
  std::string text() const;
  static Fate parse(llvm::StringRef text);
};

Fate fate_of_argument(const llvm::CallBase &call, unsigned argument);
// As the function's parameter tells it.
Fate fate_of_parameter(const llvm::Function &function, unsigned parameter);

} // namespace tuco::passes
