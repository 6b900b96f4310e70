#pragma once
// Stack maps: what the runtime knows about compiled Go code, keyed by return address.
//
// The problem. At a safepoint the collector must find the pointers in registers and frames, a panic must find
// the landing pad of a call, a traceback must print function, file and line, inlined calls included. LLVM's
// own stack maps are larger than the code. Ours are written by compiler/passes/stack_map_printer.cpp and read
// here.
//
// Two sections, both SHF_LINK_ORDER with the function's own text section: the linker sorts them by address
// and drops them together with the function, so a lookup is a binary search over memory as it was mapped, and
// a program does nothing at its start.
//
//     tuco_functions   FunctionRecord (16 bytes) a function, sorted by address
//     tuco_maps        the details of each function, packed bytes, no alignment:
//
//         uleb sites          number of call sites
//         uleb map_bytes      length of the root maps
//         uleb site_bytes     length of the call-site stream
//         block[(sites-1)/32] { u32 pc; u32 offset }: for sites 32, 64, …: the state of the stream before them
//         maps                root maps, shared by the sites; a site refers to one by its offset
//         sites               the call-site stream
//         u32 name, u32 file  addresses of NUL-terminated strings
//         uleb line           of the func keyword
//         uleb inlinees       how many
//         inlinees            { u32 name; u32 file; u8 flags; }, packed
//         uleb scopes         how many
//         scopes              { uleb parent; uleb inlinee; uleb call_line; }
//
// Call-site stream. Sites are in order of their return addresses. Each is
//         uleb  distance of the return address from the previous site's (at first: from the function's start)
//         uleb  offset of its root map in `maps`
//         uleb  position: bit 0 clear: the same scope as before, the rest is the zigzag distance of the line from
//               the previous site's line; bit 0 set: the rest is a scope, and a uleb with the zigzag distance follows
//         uleb  only in functions with kHasLandingPads: offset of the landing pad in the function, 0: none
// At each block of 32 the state is: pc from the block, line = the function's, scope = 0.
//
// Root map: one byte
//         bits 0-4  rbx, r12, r13, r14, r15 hold a root
//         bit 5     a bitmap of words from rsp (as it is at the call: before the return address is pushed)
//         bit 6     a bitmap of words from rbp
//         bit 7     a u16 follows: bit n = register with DWARF number n holds a root (only at calls that
//                   preserve caller-saved registers, so only in the innermost frame)
// then for each bitmap: uleb zigzag first word, uleb bytes, the bytes; and in functions with kHasDataFrame: uleb 0 if
// no data frame is taken at this call; else uleb bytes + 1, and unless bytes is 0 uleb first byte, the bytes of a bitmap of
// the frame's slots (abi/data_frame.h) that are live.
//
// Positions. Scope 0 is the function itself; scope s > 0 is an inlined call: its code came from `inlinee`,
// which was called at call_line of scope `parent` (parent < s). Code of the function itself that a //line
// directive assigns to another file has a scope as well, whose inlinee says so (kSameFrame) and holds the
// file.
//
// Frames. A function with call sites has rbp. Its caller-visible facts: the saved mask tells which of r15,
// r14, r13, r12, rbx it pushed (bits 0..4, in push order); the k-th of them (k from 1) lies at rbp - 8k.
//
// The walker (see ARCHITECTURE, "Stack growth"): at a runtime stub pc = [sp], rsp = sp + 8, rbp; then
// pc = [rbp + 8], rsp = rbp + 16, rbp = [rbp].
//
// Addresses are 32 bits: programs are static, non-PIE and linked below 4 GiB. Everything here may be used in
// a signal handler: no locks, no allocation, no state.
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tuco::abi {

inline constexpr char kFunctionSection[] = "tuco_functions";
inline constexpr char kMapSection[] = "tuco_maps";
inline constexpr uint32_t kSitesPerBlock = 32;

enum FunctionFlag : uint8_t {
  kIsWrapper = 1 << 0,      // made by the compiler: recover() looks through it, tracebacks hide it
  kIsRuntime = 1 << 1,      // runtime-internal Go function: hidden in tracebacks
  kHasDataFrame = 1 << 2,   // may have a frame on the data stack: has_data_frame tells of a call
  kHasDefers = 1 << 3,      // its data frame has a DeferArea
  kHasLandingPads = 1 << 4, // sites carry landing pads
  kHasFaultSites = 1 << 5,  // implicit null checks: see FaultSite
  kNoParameters = 1 << 6,   // tracebacks print `f()`, not `f(...)`
  kSameFrame = 1 << 7,      // of an inlinee: it is the function itself, in another file
};

struct FunctionRecord {
  uint32_t code;    // address of the first byte
  uint32_t size;    // bytes of code
  uint32_t details; // address in tuco_maps
  uint8_t saved;    // callee-saved registers it pushes: bit 0 r15, 1 r14, 2 r13, 3 r12, 4 rbx
  uint8_t flags;    // FunctionFlag
  uint16_t reserved;
};
static_assert(sizeof(FunctionRecord) == 16);

// Implicit null checks: an instruction that may fault and where to go on then. In tuco_faults, link-ordered,
// so sorted by function; within a function by address.
inline constexpr char kFaultSection[] = "tuco_faults";
struct FaultSite {
  uint32_t instruction; // address
  uint32_t handler;     // address
};

// Root map's first byte.
inline constexpr uint8_t kMapSavedRegisters = 0x1f;
inline constexpr uint8_t kMapHasRsp = 1 << 5;
inline constexpr uint8_t kMapHasRbp = 1 << 6;
inline constexpr uint8_t kMapHasOther = 1 << 7;
// DWARF numbers of the registers behind bits 0..4 of a map, and behind bits 0..4 of a saved mask.
inline constexpr uint8_t kMapRegisters[5] = {3, 12, 13, 14, 15};
inline constexpr uint8_t kSavedRegisters[5] = {15, 14, 13, 12, 3};

// Records of global variables with pointers: section tuco_roots, link-ordered with the variable.
inline constexpr char kRootSection[] = "tuco_roots";
struct GlobalRoot {
  uint32_t address;
  uint32_t words;  // up to and with the last pointer
  uint32_t period; // words: the mask repeats
  uint32_t mask;   // period <= 32: the mask itself (bit i: word i). Else the address of a bitmap, as
                   // Type::pointer_mask
};
static_assert(sizeof(GlobalRoot) == 16);

// --- reader ---

class MapCursor {
public:
  explicit MapCursor(const uint8_t *at) : at_(at) {}
  const uint8_t *at() const { return at_; }
  void skip(uint64_t bytes) { at_ += bytes; }
  uint8_t byte() { return *at_++; }
  uint16_t u16() { return fixed<uint16_t>(); }
  uint32_t u32() { return fixed<uint32_t>(); }
  uint32_t uleb() {
    uint32_t value = *at_++;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (unsigned shift = 7;; shift += 7) {
      uint8_t b = *at_++;
      value |= static_cast<uint32_t>(b & 0x7f) << shift;
      if (b < 0x80) return value;
    }
  }
  int32_t zigzag() { return unzigzag(uleb()); }
  static int32_t unzigzag(uint32_t v) { return static_cast<int32_t>(v >> 1) ^ -static_cast<int32_t>(v & 1); }

private:
  template <class T> T fixed() {
    T value;
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  const uint8_t *at_;
};

// The header of a function's details, taken apart.
struct FunctionDetails {
  uint32_t sites;
  const uint8_t *blocks, *maps, *stream, *positions;

  explicit FunctionDetails(const FunctionRecord &function) {
    MapCursor c(reinterpret_cast<const uint8_t *>(static_cast<uintptr_t>(function.details)));
    sites = c.uleb();
    uint32_t map_bytes = c.uleb(), site_bytes = c.uleb();
    blocks = c.at();
    maps = blocks + (sites ? (sites - 1) / kSitesPerBlock : 0) * 8;
    stream = maps + map_bytes;
    positions = stream + site_bytes;
  }
};

struct CallSite {
  uint32_t offset;      // of the return address in the function
  uint32_t line;        // in `scope`
  uint32_t scope;       // 0: the function itself
  uint32_t landing_pad; // offset in the function; 0: none
  const uint8_t *map;   // root map
};

// One frame of a traceback.
struct Position {
  const char *function; // as Go prints it: main.(*T).M
  const char *file;
  uint32_t line;
  uint8_t flags; // kIsWrapper, kIsRuntime, kNoParameters
};

// The record of the function whose code holds the instruction at `pc`, or null. `begin`/`end`: the section's
// bounds.
inline const FunctionRecord *find_function_at(const FunctionRecord *begin, const FunctionRecord *end,
                                              uintptr_t pc) {
  size_t low = 0, high = static_cast<size_t>(end - begin);
  while (low < high) { // first record whose code starts after pc
    size_t middle = (low + high) / 2;
    if (begin[middle].code <= pc)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0) return nullptr;
  const FunctionRecord *record = begin + (low - 1);
  return pc - record->code < record->size ? record : nullptr;
}

// The record of the function that made the call with this return address, or null. The return address of a
// call that never returns may be the first byte after the function, even the first of the next one.
inline const FunctionRecord *find_function(const FunctionRecord *begin, const FunctionRecord *end,
                                           uintptr_t return_address) {
  return find_function_at(begin, end, return_address - 1);
}

// What the text at a name's address is; see the section's layout above.
inline const char *map_string(uint32_t address) {
  return reinterpret_cast<const char *>(static_cast<uintptr_t>(address));
}

// A function's own name, file and line.
inline Position function_position(const FunctionRecord &function) {
  MapCursor c(FunctionDetails(function).positions);
  uint32_t name = c.u32(), file = c.u32();
  return {map_string(name), map_string(file), c.uleb(),
          static_cast<uint8_t>(function.flags & (kIsWrapper | kIsRuntime | kNoParameters))};
}

// Calls `visit(const CallSite &) -> bool` for the sites from the block that may hold `offset` on, until it
// says true.
template <class Visit>
bool walk_call_sites(const FunctionRecord &function, uint32_t from_offset, Visit &&visit) {
  FunctionDetails d(function);
  if (d.sites == 0) return false;
  uint32_t base_line = 0;
  {
    MapCursor c(d.positions + 8);
    base_line = c.uleb();
  }
  uint32_t index = 0, pc = 0;
  MapCursor c(d.stream);
  for (uint32_t low = 0, high = (d.sites - 1) / kSitesPerBlock;
       low < high;) { // last block that starts before it
    uint32_t middle = (low + high) / 2;
    MapCursor block(d.blocks + middle * 8);
    uint32_t block_pc = block.u32(), block_at = block.u32();
    if (block_pc < from_offset) {
      index = (middle + 1) * kSitesPerBlock, pc = block_pc, c = MapCursor(d.stream + block_at);
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  CallSite site{pc, base_line, 0, 0, nullptr};
  for (; index < d.sites; index++) {
    if (index % kSitesPerBlock == 0) site.line = base_line, site.scope = 0;
    site.offset += c.uleb();
    site.map = d.maps + c.uleb();
    uint32_t position = c.uleb();
    if (position & 1) {
      site.scope = position >> 1;
      position = c.uleb();
    } else {
      position >>= 1;
    }
    site.line += static_cast<uint32_t>(MapCursor::unzigzag(position));
    site.landing_pad = function.flags & kHasLandingPads ? c.uleb() : 0;
    if (visit(static_cast<const CallSite &>(site))) return true;
  }
  return false;
}

// The call site with this return address. False: there is none.
inline bool find_call_site(const FunctionRecord &function, uintptr_t return_address, CallSite &result) {
  uint32_t offset = static_cast<uint32_t>(return_address - function.code);
  bool found = false;
  walk_call_sites(function, offset, [&](const CallSite &site) {
    if (site.offset < offset) return false;
    found = site.offset == offset;
    result = site;
    return true;
  });
  return found;
}

// The call site at or after `pc`: for profiles and faults, where only a near line is wanted. The last site if
// none follows; false if the function has none.
inline bool nearest_call_site(const FunctionRecord &function, uintptr_t pc, CallSite &result) {
  uint32_t offset = static_cast<uint32_t>(pc - function.code);
  bool any = false;
  walk_call_sites(function, offset, [&](const CallSite &site) {
    result = site;
    any = true;
    return site.offset >= offset;
  });
  return any;
}

// Calls on_register(DWARF number) and on_slot(address of the word) for each root of a call site. `rsp`: as it
// is at the call, that is the address above the return address.
template <class OnRegister, class OnSlot>
void for_each_root(const CallSite &site, uintptr_t rsp, uintptr_t rbp, OnRegister &&on_register,
                   OnSlot &&on_slot) {
  MapCursor c(site.map);
  uint8_t head = c.byte();
  for (int i = 0; i < 5; i++)
    if (head >> i & 1) on_register(kMapRegisters[i]);
  if (head & kMapHasOther) {
    uint16_t others = c.u16();
    for (int i = 0; i < 16; i++)
      if (others >> i & 1) on_register(i);
  }
  for (int base = 0; base < 2; base++) {
    if (!(head & (base == 0 ? kMapHasRsp : kMapHasRbp))) continue;
    int32_t word = c.zigzag();
    uint32_t bytes = c.uleb();
    for (; bytes-- > 0; word += 8) {
      uint8_t bits = c.byte();
      for (int i = 0; i < 8; i++)
        if (bits >> i & 1)
          on_slot((base == 0 ? rsp : rbp) + static_cast<uintptr_t>((static_cast<intptr_t>(word) + i) * 8));
    }
  }
}

// Where the data frame's part of a call site's root map begins. The site's function has kHasDataFrame.
inline MapCursor data_frame_part(const CallSite &site) {
  MapCursor c(site.map);
  uint8_t head = c.byte();
  if (head & kMapHasOther) c.u16();
  for (int base = 0; base < 2; base++) {
    if (!(head & (base == 0 ? kMapHasRsp : kMapHasRbp))) continue;
    c.uleb();
    c.skip(c.uleb());
  }
  return c;
}

// Does the function have a frame on the data stack at this call?
inline bool has_data_frame(const FunctionRecord &function, const CallSite &site) {
  return function.flags & kHasDataFrame && data_frame_part(site).uleb() != 0;
}

// Calls on_slot(number) for each live slot of the frame of a call site at which there is one.
template <class OnSlot> void for_each_live_slot(const CallSite &site, OnSlot &&on_slot) {
  MapCursor c = data_frame_part(site);
  uint32_t bytes = c.uleb() - 1;
  if (!bytes) return;
  for (uint32_t first = c.uleb() * 8; bytes-- > 0; first += 8) {
    uint8_t bits = c.byte();
    for (uint32_t i = 0; i < 8; i++)
      if (bits >> i & 1) on_slot(first + i);
  }
}

// Calls visit(const Position &) for a call site, innermost inlined call first, the function itself last.
template <class Visit>
void for_each_position(const FunctionRecord &function, const CallSite &site, Visit &&visit) {
  FunctionDetails d(function);
  Position self = function_position(function);
  MapCursor c(d.positions + 8);
  c.uleb(); // line
  uint32_t inlinees = c.uleb();
  const uint8_t *inlinee_table = c.at();
  c.skip(static_cast<uint64_t>(inlinees) * 9);
  c.uleb(); // scopes
  const uint8_t *scope_table = c.at();
  uint32_t scope = site.scope, line = site.line;
  while (scope != 0) {
    MapCursor s(scope_table);
    for (uint32_t i = 1; i < scope; i++) s.uleb(), s.uleb(), s.uleb();
    uint32_t parent = s.uleb(), inlinee = s.uleb(), call_line = s.uleb();
    MapCursor f(inlinee_table + static_cast<uint64_t>(inlinee) * 9);
    uint32_t name = f.u32(), file = f.u32();
    uint8_t flags = f.byte();
    if (flags & kSameFrame) { // the function's own frame: there is none outside of it
      self.file = map_string(file);
      break;
    }
    visit(Position{map_string(name), map_string(file), line, flags});
    scope = parent, line = call_line;
  }
  self.line = line;
  visit(static_cast<const Position &>(self));
}

} // namespace tuco::abi
