// What the passes decided and why, kept as data: `tuco explain` prints it beside the source line. Nothing
// here influences code; no LLVM type appears, so that a record outlives its module.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tuco::passes {

// Where an instruction came from: the innermost inlined function first asked for, the outer ones dropped.
struct SourceLine {
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
};

enum class BarrierVerdict : uint8_t {
  Kept,            // flag test and cold path
  Grouped,         // shares the flag test of the store before it
  ElidedDataStack, // a goroutine's stacks are scanned as a whole
  ElidedFresh,     // over a null of a fresh object
  Bulk,            // the runtime's typed move or clear does it
};

struct BarrierRecord {
  std::string function;
  SourceLine at;
  BarrierVerdict verdict;
  std::string reason;
};

struct AllocationRecord {
  std::string function;
  SourceLine at;
  uint64_t inlined_bytes = 0; // of its size class; 0: called
  std::string reason;         // why it is called, or when it is not needed
  bool is_spared = false;     // it is not needed
};

// An object that the escape analysis puts on the heap, and what became of it when its function was inlined.
struct LocalObjectRecord {
  std::string function;
  SourceLine at;
  uint64_t bytes = 0; // moved into the frame, or into registers; 0: on the heap
  std::string reason; // why it stays there
};

enum class CallVerdict : uint8_t {
  Inlined,
  Called,
  Guarded, // asked for first whether it is the one implementation that is known, and called through the interface if not
  ThroughInterface, // by the interface's table
  ThroughValue,     // a function value or a method value
};

struct CallRecord {
  std::string function;
  SourceLine at;
  std::string callee; // empty: not known
  CallVerdict verdict;
  std::string reason;
};

struct DataSlot {
  std::string name;
  std::string type; // LLVM's
  uint32_t offset = 0;
  uint32_t size = 0;
  uint32_t pointers = 0; // words that hold pointers
};

struct DataFrameRecord {
  std::string function;
  uint32_t size = 0;
  bool has_defers = false;
  uint32_t defer_offset = 0;
  std::vector<DataSlot> slots;
};

// A function whose variables take more than a stack may hold; nothing is made of its package.
struct LargeFrameRecord {
  SourceLine at;
  uint64_t bytes;
};

struct PollRecord {
  std::string function;
  SourceLine at;
  bool inserted = false;
  std::string reason;
};

// Where the machine code has a root. Nowhere: not generated yet. Null: it turned out to be a constant there.
struct RootPlace {
  enum Kind : uint8_t { Nowhere, Null, Register, RspSlot, RbpSlot } kind = Nowhere;
  int32_t where = 0; // DWARF number, or byte offset
};

// Why the collector finds the object of a root (root_proof.h).
enum class RootReason : uint8_t {
  Base,   // it came from elsewhere: a load, a parameter, a call
  Inside, // memory at it is accessed at once, so it lies in an object
};

struct Root {
  std::string name;                     // what it is to the source
  RootPlace place = {};                 // filled in by the stack-map printer
  RootReason reason = RootReason::Base; // filled in by the verifier
};

// A pointer that lives across a safepoint and is no root, since it may lie outside of its object. Filled in by the verifier.
struct DerivedPointer {
  std::string name;
  size_t base; // which of the safepoint's roots keeps the object; behind them come its slots
};

struct SafepointRecord {
  std::string function;
  SourceLine at;
  std::string callee;      // empty: indirect
  std::vector<Root> roots; // the values that live across it
  std::vector<DerivedPointer> derived;
  bool landing_pad = false;
  std::vector<uint32_t> slots; // and the variables: indices in its function's DataFrameRecord
};

struct MachineFrameRecord {
  std::string function;
  uint64_t frame_size = 0; // bytes below the return address, without what calls push
  uint8_t saved = 0;       // abi::FunctionRecord::saved
  bool growth_check = false;
};

struct Records {
  std::vector<BarrierRecord> barriers;
  std::vector<DataFrameRecord> data_frames;
  std::vector<LargeFrameRecord> large_frames;
  std::vector<PollRecord> polls;
  std::vector<CallRecord> calls;
  std::vector<AllocationRecord> allocations;
  std::vector<LocalObjectRecord> local_objects;
  std::vector<SafepointRecord> safepoints; // by call-site id
  std::vector<MachineFrameRecord> frames;
  // How large the tables became, in bytes.
  uint64_t code_bytes = 0, map_bytes = 0;
};

const char *name(BarrierVerdict verdict);

} // namespace tuco::passes
