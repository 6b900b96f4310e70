// Problem. Escape analysis promises that a variable on the data stack is not reachable when its frame is gone. If it is
// wrong, a program reads and writes memory that belongs to others, and most tests do not notice. This check finds the
// pointer, at the collection after it was stored, whatever the program does with it.
//
// What holds in a correct program, at each collection:
//
//     holder                                  may lead into which data frames
//     object of the heap, channel's buffer    none
//     global variable                         none
//     timer, finalizer, cleanup               none
//     what a new goroutine starts with        none
//     data frame of a goroutine               itself and older ones of the same goroutine
//     machine frame of a goroutine            those that its function has, and older ones, of the same goroutine
//     what C++ holds for a goroutine          its own
//
// Older outlives younger, so a pointer down the stack stays good; a pointer up it, across goroutines, or from what is not
// on a stack at all may be there when the frame is not. That it is wrong is certain even while the frame still lives.
//
// Of a frame the live slots are looked at (data_slots.h): one that nobody has used yet holds anything. Not looked at are
// words that are not known to be pointers (arguments of a function that is stopped in
// its prologue), what C++ keeps outside of the heap (the wait queues of channels hold addresses in the frames of parked
// goroutines, which is what those frames do not move for), and integers: the defer area of a function, which the body of a
// range-over-func loop knows as an integer.
//
// Memory of frames that are gone is poisoned: the 4 KiB above the data stack's top at each prologue check, all of the
// chunk here, and chunks that are given away. So a program that uses it goes wrong at once.
//
// A frame that is gone is named by what the goroutine's prologue checks have seen (stack/frame_history.h), a variable in
// it by the names that a program built with -g has (abi/variable_names.h); without them, by its place in the frame.
//
// What it does not find: a pointer that is gone again at the next collection (gcstress makes collections frequent), and one
// that only code between two calls holds.
#include "runtime/gc/escape_check.h"

#include "runtime/gc/data_slots.h"
#include "runtime/gc/object_pointers.h"
#include "runtime/gc/roots.h"
#include "runtime/heap/heap.h"
#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"
#include "runtime/sched/scheduler.h"
#include "runtime/stack/data_stack.h"
#include "runtime/stack/walk.h"

#include <cstring>

namespace tuco::rt::gc {

namespace {

struct Frame {
  uintptr_t begin, end;
  uint64_t age; // 0: the goroutine's newest
  const abi::FunctionRecord *function;
};

// The frames of one goroutine, by address. Memory is kept for the next.
class Frames {
public:
  void read(sched::G &g) {
    count_ = 0;
    stack::Walker walker(g, g.at_prologue, stack::WalkMode::Strict);
    stack::DataFrameWalker frames(g.data_top);
    while (walker.next()) {
      if (!abi::has_data_frame(*walker.function(), walker.site())) continue;
      stack::DataFrame frame{};
      RT_CHECK(frames.next(frame), walker.pc());
      push({frame.base, frame.base + frame.descriptor->size, count_, walker.function()});
    }
    // From the newest on, addresses descend in a chunk, and each chunk is above the one before it.
    for (uint64_t from = 0; from < count_;) {
      uint64_t to = from + 1;
      while (to < count_ && items_[to].begin < items_[to - 1].begin) to++;
      for (uint64_t a = from, b = to - 1; a < b; a++, b--) {
        Frame other = items_[a];
        items_[a] = items_[b];
        items_[b] = other;
      }
      from = to;
    }
  }
  const Frame *find(uintptr_t address) const {
    uint64_t low = 0, high = count_; // the first that begins behind the address
    while (low < high) {
      uint64_t middle = (low + high) / 2;
      if (items_[middle].begin <= address)
        low = middle + 1;
      else
        high = middle;
    }
    return low && address < items_[low - 1].end ? &items_[low - 1] : nullptr;
  }

private:
  void push(const Frame &frame) {
    if (count_ == capacity_) {
      uint64_t old = capacity_ * sizeof(Frame), bytes = old ? old * 2 : 16 * os::kSystemPage;
      Frame *more = (Frame *)os::map_memory(bytes);
      if (!more) os::fatal("runtime: out of memory");
      if (items_) {
        memcpy((void *)more, (const void *)items_, count_ * sizeof(Frame));
        os::unmap_memory(items_, mapped_);
      }
      items_ = more;
      mapped_ = bytes;
      capacity_ = bytes / sizeof(Frame);
    }
    items_[count_++] = frame;
  }
  Frame *items_ = nullptr;
  uint64_t count_ = 0, capacity_ = 0, mapped_ = 0;
};
Frames frames;

bool has_stack(const sched::G &g) {
  auto status = g.get_status();
  if (status == sched::Status::Idle || status == sched::Status::Dead) return false;
  return g.resume != (uint64_t)&tuco_resume_entry || status != sched::Status::Runnable;
}

// ---- the message

struct Holder {
  enum Kind : uint8_t { Object, Global, Service, Start, DataFrame, MachineFrame, Runtime } kind;
  const void *slot;
  const heap::Span *span = nullptr; // Object
  const char *service = nullptr;    // Service
  const sched::G *g = nullptr;      // Start, DataFrame, MachineFrame, Runtime
  const abi::FunctionRecord *function = nullptr;
  const abi::CallSite *site = nullptr;
  uintptr_t frame = 0; // DataFrame: its base
};

void write_place(os::ErrorOutput &out, const char *file, uint64_t line) {
  out.text(" (").text(file).text(":").unsigned_decimal(line).text(")");
}

void write_function(os::ErrorOutput &out, const abi::FunctionRecord &function) {
  out.text(abi::function_position(function).function);
}

// The variable at the offset of the function's frame.
void write_variable(os::ErrorOutput &out, const abi::FunctionRecord &function, uint64_t offset) {
  for (const abi::FrameName *n = stack::frame_names_begin(); n < stack::frame_names_end(); n++) {
    if (n->code != function.code || offset < n->offset || offset - n->offset >= n->size) continue;
    out.text(abi::map_string(n->name)).text(" ").text(abi::map_string(n->type)).text(" of ");
    write_function(out, function);
    write_place(out, abi::map_string(n->file), n->line);
    return;
  }
  out.text("a variable of ");
  write_function(out, function);
  abi::Position place = abi::function_position(function);
  write_place(out, place.file, place.line);
  out.text(", at byte ").unsigned_decimal(offset).text(" of its frame");
}

void write_site(os::ErrorOutput &out, const Holder &holder) {
  bool first = true;
  abi::for_each_position(*holder.function, *holder.site, [&](const abi::Position &position) {
    if (!first) return;
    first = false;
    out.text(position.function);
    write_place(out, position.file, position.line);
  });
}

void write_holder(os::ErrorOutput &out, const Holder &holder) {
  uintptr_t slot = (uintptr_t)holder.slot;
  switch (holder.kind) {
  case Holder::Object: {
    const heap::Span &span = *holder.span;
    uint32_t index = span.index_of(slot);
    const abi::Type *type = span.has_bitmap() ? nullptr
                            : span.is_large() ? span.large_type
                                              : span.types[index];
    out.text("byte ").unsigned_decimal(slot - span.object(index)).text(" of the heap object ");
    out.hexadecimal(span.object(index)).text(" of ").unsigned_decimal(span.object_size).text(" bytes");
    if (type) out.text(", made of ").text(type->string.data, type->string.length);
    return;
  }
  case Holder::Global:
    out.text("the global variable ");
    for (const abi::GlobalName *n = stack::global_names_begin(); n < stack::global_names_end(); n++)
      if (slot >= n->address && slot - n->address < n->size) {
        out.text(abi::map_string(n->name));
        if (slot != n->address) out.text(", at its byte ").unsigned_decimal(slot - n->address);
        return;
      }
    out.text("at ").hexadecimal(slot);
    return;
  case Holder::Service: out.text(holder.service); return;
  case Holder::Start: out.text("what goroutine ").unsigned_decimal(holder.g->id).text(" starts with"); return;
  case Holder::Runtime:
    out.text("what the runtime holds for goroutine ").unsigned_decimal(holder.g->id);
    return;
  case Holder::DataFrame:
    write_variable(out, *holder.function, slot - holder.frame);
    out.text(", which is at ");
    write_site(out, holder);
    out.text(" in goroutine ").unsigned_decimal(holder.g->id);
    return;
  case Holder::MachineFrame:
    out.text("a value in ");
    write_site(out, holder);
    out.text(" in goroutine ").unsigned_decimal(holder.g->id);
    return;
  }
}

void write_target(os::ErrorOutput &out, uintptr_t pointer) {
  for (uint64_t i = 0, n = sched::all_goroutines_length(); i < n; i++) {
    sched::G &g = *sched::all_goroutines_at(i);
    if (!has_stack(g)) continue;
    frames.read(g);
    const Frame *frame = frames.find(pointer);
    if (!frame) continue;
    write_variable(out, *frame->function, pointer - frame->begin);
    out.text(", which goroutine ").unsigned_decimal(g.id).text(" is in");
    return;
  }
  const stack::PastFrame *newest = nullptr;
  for (uint64_t i = 0, n = sched::all_goroutines_length(); i < n; i++) {
    const stack::FrameHistory *history = sched::all_goroutines_at(i)->frame_history;
    const stack::PastFrame *found = history ? history->find(pointer) : nullptr;
    if (found && (!newest || found->number > newest->number)) newest = found;
  }
  if (!newest) {
    out.text("a variable of a function that has returned");
    return;
  }
  write_variable(out, *newest->function, pointer - newest->base);
  out.text(", which has returned");
}

[[noreturn]] void escaped(uintptr_t pointer, const Holder &holder) {
  {
    os::ErrorOutput out;
    out.text("runtime: pointer ").hexadecimal(pointer).text(" leads to ");
    write_target(out, pointer);
    out.text("\n\tit is held by ");
    write_holder(out, holder);
    out.text("\n");
  }
  os::fatal("a variable on the stack can outlive its frame");
}

// ---- the check

void check_globals() {
  for (auto *root = stack::global_roots_begin(); root < stack::global_roots_end(); root++) {
    auto *slots = (uint64_t *)(uintptr_t)root->address;
    auto *bitmap = (const uint8_t *)(uintptr_t)root->mask;
    for (uint32_t i = 0; i < root->words; i++) {
      uint32_t bit = i % root->period;
      bool pointer = root->period <= 32 ? root->mask >> bit & 1 : bitmap[bit / 8] >> (bit % 8) & 1;
      if (pointer && stack::may_be_data_stack(slots[i]))
        escaped(slots[i], {.kind = Holder::Global, .slot = &slots[i]});
    }
  }
}

class ServiceCheck final : public RootVisitor {
public:
  explicit ServiceCheck(const char *service) : service_(service) {}
  void root(uintptr_t pointer, const void *where) override {
    if (stack::may_be_data_stack(pointer))
      escaped(pointer, {.kind = Holder::Service, .slot = where, .service = service_});
  }

private:
  const char *service_;
};

void check_services() {
  for_each_root_provider(
      [](void *, const char *name, RootProvider provide) {
        ServiceCheck check(name);
        provide(check);
      },
      nullptr);
}

void check_heap() {
  heap::heap.each_span([](heap::Span &span) {
    for (uint32_t i = 0; i < span.count; i++) {
      if (!span.is_marked(i)) continue;
      for_each_object_slot(span, i, [&](uint64_t *slot) {
        if (stack::may_be_data_stack(*slot))
          escaped(*slot, {.kind = Holder::Object, .slot = slot, .span = &span});
      });
    }
  });
}

// Finds the live slots of a goroutine's frames.
void find_live_slots(sched::G &g, DataSlots &slots) {
  slots.found((uintptr_t)g.panics);
  for (uint32_t i = 0; i < g.rooted_count; i++) slots.found((uintptr_t)g.rooted[i]);
  stack::Walker walker(g, g.at_prologue, stack::WalkMode::Strict);
  stack::DataFrameWalker data(g.data_top);
  while (walker.next()) {
    abi::for_each_root(
        walker.site(), walker.rsp(), walker.rbp(),
        [&](int dwarf_register) { slots.found(*walker.place(dwarf_register)); },
        [&](uintptr_t slot) { slots.found(*(uint64_t *)slot); });
    if (!abi::has_data_frame(*walker.function(), walker.site())) continue;
    stack::DataFrame frame{};
    RT_CHECK(data.next(frame), walker.pc());
    slots.add(frame, walker.site());
  }
  slots.mark_live();
}

void check_goroutine(sched::G &g) {
  if (!has_stack(g)) {
    bool starts = g.get_status() == sched::Status::Runnable;
    if (starts && stack::may_be_data_stack(g.rax))
      escaped(g.rax, {.kind = Holder::Start, .slot = &g.rax, .g = &g});
    return;
  }
  frames.read(g);
  DataSlots slots(nullptr);
  find_live_slots(g, slots);
  // What is held may lead to frames of this age and older ones.
  uint64_t youngest = 0;
  auto check = [&](uintptr_t pointer, const Holder &holder) {
    if (!stack::may_be_data_stack(pointer) || pointer < stack::chunk_begin(pointer)) return;
    const Frame *frame = frames.find(pointer);
    if (!frame || frame->age < youngest) escaped(pointer, holder);
  };
  check((uintptr_t)g.panics, {.kind = Holder::Runtime, .slot = &g.panics, .g = &g});
  for (uint32_t i = 0; i < g.rooted_count; i++)
    check((uintptr_t)g.rooted[i], {.kind = Holder::Runtime, .slot = &g.rooted[i], .g = &g});
  stack::Walker walker(g, g.at_prologue, stack::WalkMode::Strict);
  stack::DataFrameWalker data(g.data_top);
  while (walker.next()) {
    auto value = [&](uint64_t *place) {
      check(*place, {.kind = Holder::MachineFrame,
                     .slot = place,
                     .g = &g,
                     .function = walker.function(),
                     .site = &walker.site()});
    };
    abi::for_each_root(
        walker.site(), walker.rsp(), walker.rbp(),
        [&](int dwarf_register) { value(walker.place(dwarf_register)); },
        [&](uintptr_t slot) { value((uint64_t *)slot); });
    if (!abi::has_data_frame(*walker.function(), walker.site())) continue;
    stack::DataFrame frame{};
    RT_CHECK(data.next(frame), walker.pc());
    for (uint64_t word = 0; word < frame.descriptor->bitmap_words * 64; word++)
      if (auto *slot = (uint64_t *)frame.base + word;
          frame.descriptor->holds_pointer(word) && slots.is_live((uintptr_t)slot))
        check(*slot, {.kind = Holder::DataFrame,
                      .slot = slot,
                      .g = &g,
                      .function = walker.function(),
                      .site = &walker.site(),
                      .frame = frame.base});
    youngest++;
  }
  stack::poison_above_top(g, ~uint64_t{0});
}
} // namespace

void check_escapes() {
  check_heap();
  check_globals();
  check_services();
  for (uint64_t i = 0, n = sched::all_goroutines_length(); i < n; i++)
    check_goroutine(*sched::all_goroutines_at(i));
}

} // namespace tuco::rt::gc
