// Questions about Go pointers in LLVM IR that several passes ask: which types hold them, where an address
// points, which calls are safepoints.
#pragma once

#include "compiler/passes/records.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/IR/CallingConv.h"
#include "llvm/IR/Metadata.h"

#include <cstdint>
#include <optional>
#include <string>

namespace llvm {
class CallBase;
class Constant;
class DataLayout;
class Function;
class GlobalVariable;
class Instruction;
class Module;
class Type;
class Value;
} // namespace llvm

namespace tuco::passes {

inline constexpr unsigned kGoSpace = 1; // address space of Go pointers
// Calls of Go functions (runtime/abi/calling_convention.h); all others are calls of the runtime.
inline constexpr llvm::CallingConv::ID kGoConvention = llvm::CallingConv::X86_RegCall;
inline constexpr unsigned kContextParameter = 0;

inline constexpr char kGcName[] = "tuco";
inline constexpr char kLeafAttribute[] = "gc-leaf-function";
inline constexpr char kDataFrameAttribute[] = "tuco-data-frame";
inline constexpr char kDefersAttribute[] = "tuco-defers";
inline constexpr char kWrapperAttribute[] = "tuco-wrapper";
inline constexpr char kRuntimeAttribute[] = "tuco-runtime";
// Run once, when the program starts.
inline constexpr char kOnceAttribute[] = "tuco-once";
inline constexpr char kNoSplitAttribute[] = "tuco-nosplit";
inline constexpr char kGrowthCheckAttribute[] =
    "tuco-growth-check"; // wanted, if there turns out to be a frame
inline constexpr char kFrameBaseMetadata[] =
    "tuco.frame_base"; // on a data frame's base: how many slots the function's frames before it have
inline constexpr char kSlotMetadata[] = "tuco.slot"; // on the address of a slot with pointers: its number
inline constexpr char kSlotsAttribute[] =
    "tuco-slots"; // on a safepoint with a data frame: the live ones, with commas between
inline constexpr char kDeferAreaMetadata[] = "tuco.defer_area";
// On a call through an interface: the interface's link name and the method's index.
inline constexpr char kMethodMetadata[] = "tuco.method";
// On an alloca: what it is to the source (name, type, file, line), for abi/variable_names.h.
inline constexpr char kVariableMetadata[] = "tuco.variable";
// Named metadata of a module: its global variables are to be named.
inline constexpr char kNamesMetadata[] = "tuco.names";
inline constexpr char kGlobalTypeMetadata[] = "tuco.global_type";
inline constexpr char kGetG[] = "tuco.getg";
inline constexpr char kKeepWhole[] = "tuco.keep_whole";
inline constexpr char kTypedMove[] = "tuco.typed.move";
inline constexpr char kTypedClear[] = "tuco.typed.clear";
// On a parameter: it always points to the caller's data-stack frame (the place for large results).
inline constexpr char kDataStackParameter[] = "tuco-data-stack";
// On a parameter: what a call does with the pointer (argument_fate.h).
inline constexpr char kFateAttribute[] = "tuco-fate";
// On a call that allocates: size, alignment and, a letter each, which words are pointers.
inline constexpr char kShapeAttribute[] = "tuco-shape";
// On a call that allocates: the memory of a value in an interface, which has its value once for all (boxes.cpp).
inline constexpr char kBoxAttribute[] = "tuco-box";
// On an alloca: an object that was to live on the heap (local_objects.cpp).
inline constexpr char kLocalObjectMetadata[] = "tuco.local_object";

bool is_go_pointer(const llvm::Type *type);
bool holds_pointer(const llvm::Type *type);
bool is_go_function(const llvm::Function &function);

// Sets bit i for each word i of `type`, laid out at `offset` bytes, that holds a Go pointer.
void mark_pointer_words(llvm::Type *type, uint64_t offset, const llvm::DataLayout &layout,
                        llvm::SmallVectorImpl<bool> &words);

enum class RuntimeCall : uint8_t { None, Leaf, Safepoint, NoReturn };
// By name, from runtime/abi/runtime_calls.def.
RuntimeCall runtime_call_kind(llvm::StringRef name);
// What becomes of its arguments, a letter each; empty if there is no such call.
llvm::StringRef runtime_call_fates(llvm::StringRef name);

// May the collector run, the goroutine park or its stack move while this instruction runs?
bool is_safepoint(const llvm::Instruction &instruction);

// The slots of the data frame that are live across a safepoint (kSlotsAttribute), by their numbers.
// Nothing: no data frame is taken there.
std::optional<llvm::SmallVector<unsigned, 4>> live_slots(const llvm::CallBase &safepoint);

// A call that starts a panic and does not come back.
bool reports_error(const llvm::CallBase &call);
// A small function whose only calls are reports of a run-time error, which need next to no stack: it may do without a
// growth check, whatever its frame is.
bool only_reports_errors(const llvm::Function &function);
// Is the function's prologue sure to check the stack, and so to look whether a safepoint is wanted? Of a function without
// calls only code generation knows: it checks if it has a frame.
bool is_sure_to_look_up(const llvm::Function &function);

// What an address is computed from by distances alone. In a block that no way leads to that may be itself: then, as with very
// many distances, one of them is returned.
const llvm::Value *base_of(const llvm::Value *address);

// Where an address points, followed through address arithmetic, selects and phis.
enum class Place : uint8_t { Unknown, DataStack, Fresh, Global, Null };
Place place_of(const llvm::Value *address);
// A call that returns memory full of nulls, which nobody else knows.
bool is_allocation(const llvm::CallBase &call);
// The same, or a call that panics if the length of what it allocates is out of range.
bool is_allocation_call(const llvm::CallBase &call);
// make([]T, length, capacity): the arguments are the type of T, these two, and for one that is local a buffer.
bool makes_slice(const llvm::CallBase &call);
// How many values of the type such a call allocates; nothing if that is known when it runs, or it panics.
std::optional<uint64_t> allocated_count(const llvm::CallBase &call);
// The allocation call behind an address, if every path leads to one and the same.
const llvm::CallBase *fresh_object(const llvm::Value *address);

// What the passes need of a type descriptor (runtime/abi/type_descriptor.h), read from its initialiser.
struct TypeShape {
  uint64_t size = 0;
  uint64_t pointer_bytes = 0;
  uint32_t align = 1;
  uint64_t period = 0; // bytes
  llvm::SmallVector<uint8_t, 8> mask;
  bool word_is_pointer(uint64_t word) const {
    uint64_t byte = word * 8;
    if (byte >= pointer_bytes || period == 0) return false;
    uint64_t bit = (byte % period) / 8;
    return bit / 8 < mask.size() && (mask[bit / 8] >> (bit % 8) & 1);
  }
};
// Nothing if the descriptor is defined in another module.
std::optional<TypeShape> type_shape(const llvm::Value *descriptor, const llvm::DataLayout &layout);
// Of what an allocation call makes, also if another module has its descriptor and the call says what the shape is.
std::optional<TypeShape> allocated_shape(const llvm::CallBase &call, const llvm::DataLayout &layout);
// Makes the call say it. Nothing is done if the shape is not known, or so large that nobody asks.
void describe_shape(llvm::CallBase &call, const TypeShape &shape);

SourceLine source_line(const llvm::Instruction &instruction);
// For records: the source's name of a value, or where it comes from (value_name.cpp).
std::string value_name(const llvm::Value &value, unsigned depth = 0);

// A variable of the program's that holds what it may change: neither a constant nor another module's.
bool is_go_variable(const llvm::GlobalVariable &variable);
// Names for the running program (variable_names.cpp).
struct NamedSlot {
  uint32_t offset, size; // in the data frame
  llvm::MDNode *source;  // kVariableMetadata
};
void name_frame(llvm::Function &function, llvm::ArrayRef<NamedSlot> slots);

} // namespace tuco::passes
