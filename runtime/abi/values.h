#pragma once
// How Go values lie in memory, where compiled code and the runtime both touch them.
//
// A "word" is 8 bytes. `pointer` means a Go pointer: `ptr addrspace(1)` in IR, a root, may be interior.
#include "runtime/abi/go_pointer.h"

#include <cstdint>

namespace tuco::abi {

struct Type;
struct Itab;

struct String {
  const uint8_t *data;
  int64_t length;
}; // data is a pointer
struct Slice {
  void *data;
  int64_t length, capacity;
}; // data is a pointer
struct EmptyInterface {
  const Type *type;
  void *data;
}; // type null: nil interface
struct Interface {
  const Itab *table;
  void *data;
}; // table null: nil interface

// A func value is a pointer to a closure: code first, then captured variables (by value or by reference).
// Code is called with the closure's address in rax; static functions have a constant
// closure without captures. A nil func value is a null pointer.
struct Closure {
  const void *code;
};

// A map value is a pointer to a header of the runtime's, whose first word is the number of entries: len(m)
// is compiled inline. The rest is the runtime's own.
struct MapHeader {
  int64_t count;
};

// Iterators live in the data stack frame of the function with the range statement. `key` is null at the end.
struct MapIterator {
  GoPointer<void> key;         // to the current key
  GoPointer<void> elem;        // to the current element
  GoPointer<void> pointers[6]; // further ones of the runtime's
  uint64_t words[8];           // the runtime's own, no pointers
};
static_assert(sizeof(MapIterator) == 128);
constexpr uint64_t kMapIteratorPointerWords = 8; // words 0..7 are pointers

enum SelectDirection : uint64_t { kSelectSend = 1, kSelectRecv = 2 };
struct SelectCase {
  GoPointer<void> channel;
  GoPointer<void> elem; // to the value to send, or to where to receive (may be null)
  uint64_t direction;
};

// A map lookup that finds nothing returns the address of `rt_zero_value`, kZeroValueBytes of zeros; larger
// element types are compiled with an explicit test for that address.
constexpr uint64_t kZeroValueBytes = 1024;

// Text, and arrays of slices, whose size is known only when they are made and that do not outlive their frame live in a
// buffer there, if they fit: of so many bytes, or runes for []rune(s).
constexpr int64_t kBufferBytes = 32, kBufferRunes = 32;
// That of an append. It serves once for each call of the function: `s = append(s, x)` in a loop grows what an earlier turn
// has made, and what a variable held before may be in use.
struct AppendBuffer {
  uint64_t is_used; // 0 when the function begins
  uint8_t array[kBufferBytes];
};

// `rt_small_values` is a table of the words 0 to kSmallValues - 1, each at its place: interfaces with such a number point there.
constexpr uint64_t kSmallValues = 256;

} // namespace tuco::abi
