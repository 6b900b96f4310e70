#pragma once
// Run-time errors that C++ finds: the call site calls the Go function runtime.raise(code, a, b, c), which
// makes the error value and panics. The codes are those of stdlib/runtime/raise.go.
#include "runtime/sched/goroutine.h"

namespace tuco::rt::services {

enum class Raise : uint64_t {
  Index,             // index, length
  IndexUnsigned,     // index, length
  Slice,             // bound, limit, abi::SliceFault + 256 if the bound is unsigned
  SliceConvert,      // length, wanted
  Nil,               //
  Divide,            //
  Shift,             //
  Wrap,              // type, method's abi::Name
  Unsafe,            // abi::UnsafeFault
  RangeState,        // abi::RangeState
  Assertion,         // interface type or null, dynamic type or null, wanted type
  SendClosed,        //
  CloseClosed,       //
  CloseNil,          //
  AssignNilMap,      //
  Unhashable,        // type, 1 if the map was empty
  Uncomparable,      // type
  MakeSliceLength,   //
  MakeSliceCapacity, //
  MakeChanSize,      //
  GrowSlice,         // growslice: len out of range
  StringTooLong,     //
  MemoryFault,       // address
  MakeMapSize,       //
};

[[noreturn]] void raise(sched::Mutator &mutator, Raise code, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0);

} // namespace tuco::rt::services
