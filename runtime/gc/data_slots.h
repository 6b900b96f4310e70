#pragma once
// The slots of one goroutine's data frames: which of them are live, and what they point to.
//
// Problem. An addressable variable lives in its frame as long as the function runs, but what it points to must not be
// kept longer than the program can reach it: by its name, or through a pointer to it.
//
// So slots are treated like objects. Live are those that some code before each frame's call has used and the code behind
// it uses by name (the stack map says so), those into which a root of the goroutine points, and those into which a live
// slot points. What nobody has used yet holds what older frames left there; just before its first use it gets nulls, and
// must keep them. Pointers into
// the data stack are only ever held by machine frames and data frames of the same goroutine: escape analysis puts on
// the heap what anything else may hold.
//
//     walk of the stacks   found(p) for each root, add(frame) for each frame: fills `slots_`, newest first
//     mark_live            sorts, then works off the pointers found, which finds more
//
// The escape check asks which slots are live, too, and marks nothing.
//
// A dead slot never becomes live again without being written: no instruction uses it, and no pointer to it is left. But
// what is left of one may stand in a register, and of a goroutine that is stopped in a prologue nobody knows which are
// arguments (stack/walk.h): such a word may lead to a slot that has been dead for many collections, and what stands in it to
// objects that are long gone. So guesses are worked off last, and of a slot that only they lead to each word is a guess.
//
// Order. The walk goes from the newest frame to the oldest; chunks of the data stack descend, frames in a chunk ascend
// (stack/data_stack.h). So the list consists of descending runs, one a chunk, each above the one before: turned around,
// run by run, it is sorted.
//
// Memory is outside the heap, and kept by the thread that marks for the next goroutine.
#include "runtime/gc/mark.h"
#include "runtime/stack/code_map.h"
#include "runtime/stack/data_stack.h"

namespace tuco::rt::gc {

class DataSlots {
public:
  explicit DataSlots(Marker *marker) : marker_(marker) {} // null: finds what is live only
  DataSlots(const DataSlots &) = delete;
  DataSlots &operator=(const DataSlots &) = delete;

  // A word of a root, whatever it is.
  void found(uintptr_t word) {
    if (stack::may_be_data_stack(word)) [[unlikely]]
      push(word);
  }
  // A word that may be a root.
  void guessed(uintptr_t word) {
    if (stack::may_be_data_stack(word)) [[unlikely]]
      room_.guesses.push(word);
  }
  // From the newest to the oldest; `site`: the call that the frame's function is in.
  void add(const stack::DataFrame &frame, const abi::CallSite &site);
  void mark_live();
  // Afterwards: whether the address is one in a live slot.
  bool is_live(uintptr_t address) {
    Slot *slot = slot_at(address);
    return slot && slot->live;
  }
  // Debug: poisons the pointers in the others.
  void clobber_dead();

private:
  struct Slot {
    uintptr_t begin, end;
    const abi::DataFrameDescriptor *descriptor;
    uintptr_t frame;
    bool named; // live because the code says so
    bool live;
  };
  template <class T> struct List {
    T *items;
    uint64_t count, capacity, mapped; // mapped: bytes
    void push(const T &item);
    void clear();
  };
  // Of this thread, as it was left.
  struct Room {
    List<Slot> slots;
    List<uintptr_t> pointers; // into the data stack, not looked at yet
    List<uintptr_t> guesses;  // likewise, not sure to be pointers
  };

  static Room &cleared();
  void push(uintptr_t pointer);
  void sort();
  Slot *slot_at(uintptr_t address);
  void scan(Slot &slot);
  void scan_guessed(Slot &slot);
  void follow_pointers();
  void follow_guesses();
  template <class F> static void each_pointer(const Slot &slot, F f);

  Marker *marker_;
  Room &room_ = cleared();
  uint64_t last_ = 0; // where slot_at found something
};

} // namespace tuco::rt::gc
