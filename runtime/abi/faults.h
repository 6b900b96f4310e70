#pragma once
// Which check failed: small numbers that compiled code passes to the runtime's panic entries.
#include <cstdint>

namespace tuco::abi {

// rt_panic_slice: the text depends on the form of the slice expression and on which bound is wrong.
enum SliceFault : uint8_t {
  kSliceHighLength,   // s[:x] of a string or array: "slice bounds out of range [:x] with length y"
  kSliceHighCapacity, // s[:x] of a slice: "... [:x] with capacity y"
  kSliceLowHigh,      // s[x:y]: "... [x:y]"
  kSlice3MaxLength,   // s[::x] of an array: "... [::x] with length y"
  kSlice3MaxCapacity, // s[::x] of a slice: "... [::x] with capacity y"
  kSlice3HighMax,     // s[:x:y]: "... [:x:y]"
  kSlice3LowHigh,     // s[x:y:]: "... [x:y:]"
};

// rt_panic_unsafe
enum UnsafeFault : int64_t {
  kUnsafeSliceLength, // unsafe.Slice: len out of range
  kUnsafeSliceNil,    // unsafe.Slice: ptr is nil and len is not zero
  kUnsafeStringLength,
  kUnsafeStringNil,
};

// rt_panic_range_state: what a range-over-func body's state says when the iterator misbehaves.
enum RangeState : int64_t {
  kRangeDone,        // range function continued iteration after function for loop body returned false
  kRangePanicked,    // ... after loop body panic
  kRangeExhausted,   // ... after whole loop exit
  kRangeMissedPanic, // range function recovered a loop body panic and did not resume panicking
};

} // namespace tuco::abi
