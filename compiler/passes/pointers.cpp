#include "compiler/passes/pointers.h"

#include "compiler/base/assert.h"
#include "runtime/abi/type_descriptor.h"

#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Analysis/ConstantFolding.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"

namespace tuco::passes {

using namespace llvm;

bool is_go_pointer(const Type *type) {
  return type->isPointerTy() && type->getPointerAddressSpace() == kGoSpace;
}

bool holds_pointer(const Type *type) {
  if (type->isPointerTy()) return is_go_pointer(type);
  if (auto *vector = dyn_cast<VectorType>(type)) return holds_pointer(vector->getElementType());
  if (auto *array = dyn_cast<ArrayType>(type)) return holds_pointer(array->getElementType());
  if (auto *record = dyn_cast<StructType>(type)) {
    for (const Type *element : record->elements())
      if (holds_pointer(element)) return true;
  }
  return false;
}

bool is_go_function(const Function &function) { return function.hasGC() && function.getGC() == kGcName; }

void mark_pointer_words(Type *type, uint64_t offset, const DataLayout &layout, SmallVectorImpl<bool> &words) {
  if (!holds_pointer(type) || layout.getTypeAllocSize(type).isZero()) return;
  if (type->isPointerTy()) {
    TUCO_CHECK(offset % 8 == 0, "a pointer that is not aligned");
    if (words.size() <= offset / 8) words.resize(offset / 8 + 1, false);
    words[offset / 8] = true;
    return;
  }
  if (auto *record = dyn_cast<StructType>(type)) {
    const StructLayout *fields = layout.getStructLayout(record);
    for (unsigned i = 0; i < record->getNumElements(); i++)
      mark_pointer_words(record->getElementType(i), offset + fields->getElementOffset(i), layout, words);
    return;
  }
  Type *element =
      isa<ArrayType>(type) ? type->getArrayElementType() : cast<VectorType>(type)->getElementType();
  uint64_t count =
      isa<ArrayType>(type) ? type->getArrayNumElements() : cast<FixedVectorType>(type)->getNumElements();
  uint64_t stride = layout.getTypeAllocSize(element);
  for (uint64_t i = 0; i < count; i++) mark_pointer_words(element, offset + i * stride, layout, words);
}

namespace {

struct RuntimeCallFacts {
  RuntimeCall kind = RuntimeCall::None;
  StringRef fates; // of its arguments
};

RuntimeCallFacts runtime_call(StringRef name) {
  static const StringMap<RuntimeCallFacts> facts = [] {
    constexpr RuntimeCall Leaf = RuntimeCall::Leaf, Switch = RuntimeCall::Safepoint,
                          Fast = RuntimeCall::Safepoint, NoReturn = RuntimeCall::NoReturn;
    StringMap<RuntimeCallFacts> table;
#define TUCO_RUNTIME_CALL(name, kind, results, parameters, fates) table[#name] = {kind, fates};
#include "runtime/abi/runtime_calls.def"
    (void)Leaf, (void)Switch, (void)Fast, (void)NoReturn;
    return table;
  }();
  return facts.lookup(name);
}

} // namespace

RuntimeCall runtime_call_kind(StringRef name) { return runtime_call(name).kind; }

StringRef runtime_call_fates(StringRef name) { return runtime_call(name).fates; }

bool is_safepoint(const Instruction &instruction) {
  auto *call = dyn_cast<CallBase>(&instruction);
  if (!call || isa<IntrinsicInst>(call) || call->isInlineAsm()) return false;
  if (call->hasFnAttr(kLeafAttribute)) return false;
  if (const Function *callee = call->getCalledFunction()) {
    if (callee->getName().starts_with("tuco.")) return false;
    if (runtime_call_kind(callee->getName()) == RuntimeCall::Leaf) return false;
  }
  return true;
}

std::optional<SmallVector<unsigned, 4>> live_slots(const CallBase &safepoint) {
  Attribute attribute = safepoint.getFnAttr(kSlotsAttribute);
  if (!attribute.isStringAttribute()) return std::nullopt;
  SmallVector<unsigned, 4> numbers;
  StringRef list = attribute.getValueAsString();
  SmallVector<StringRef, 4> texts;
  list.split(texts, ',', -1, false);
  for (StringRef text : texts)
    TUCO_CHECK(!text.getAsInteger(10, numbers.emplace_back()), "a bad list of slots: " + list.str());
  return numbers;
}

namespace {

// Calls that are calls in the machine code, too.
template <class Look> void for_each_call(const Function &function, Look look) {
  for (const BasicBlock &block : function)
    for (const Instruction &instruction : block)
      if (auto *call = dyn_cast<CallBase>(&instruction);
          call && !isa<IntrinsicInst>(call) && !call->isInlineAsm())
        look(*call);
}

} // namespace

bool reports_error(const CallBase &call) {
  const Function *callee = call.getCalledFunction();
  if (!callee) return false;
  // The latter are Go functions, which check their own growth.
  return runtime_call_kind(callee->getName()) == RuntimeCall::NoReturn ||
         callee->getName() == "runtime.panicwrap" || callee->getName() == "runtime.gopanic";
}

bool only_reports_errors(const Function &function) {
  // A spill slot an instruction at most: far less than what lies under the guard.
  constexpr unsigned kSmall = 32;
  if (function.hasFnAttribute(kDataFrameAttribute) || function.getInstructionCount() > kSmall) return false;
  bool has_calls = false, only_reports = true;
  for_each_call(function, [&](const CallBase &call) {
    has_calls = true;
    only_reports &= reports_error(call);
  });
  return has_calls && only_reports;
}

bool is_sure_to_look_up(const Function &function) {
  if (function.hasFnAttribute(kNoSplitAttribute) || only_reports_errors(function)) return false;
  bool has_calls = false;
  for_each_call(function, [&](const CallBase &) { has_calls = true; });
  return has_calls;
}

bool is_allocation(const CallBase &call) {
  const Function *callee = call.getCalledFunction();
  if (!callee) return false;
  StringRef name = callee->getName();
  return name == "rt_object_new" || name == "rt_array_new";
}

bool makes_slice(const CallBase &call) {
  const Function *callee = call.getCalledFunction();
  return callee && (callee->getName() == "rt_slice_make" || callee->getName() == "rt_slice_make_local");
}

bool is_allocation_call(const CallBase &call) { return is_allocation(call) || makes_slice(call); }

std::optional<uint64_t> allocated_count(const CallBase &call) {
  StringRef name = call.getCalledFunction()->getName();
  if (name == "rt_object_new") return 1;
  auto *count = dyn_cast<ConstantInt>(call.getArgOperand(makes_slice(call) ? 2 : 1));
  auto *length = dyn_cast<ConstantInt>(call.getArgOperand(1));
  if (!count || !length || length->getValue().ugt(count->getValue())) return std::nullopt;
  return count->getZExtValue();
}

const Value *base_of(const Value *address) {
  constexpr unsigned kLongest = 1000;
  for (unsigned steps = 0; steps < kLongest; steps++) {
    auto *gep = dyn_cast<GEPOperator>(address);
    if (!gep) break;
    address = gep->getPointerOperand();
  }
  return address;
}

namespace {

Place place_of(const Value *address, SmallPtrSetImpl<const Value *> &seen, unsigned depth) {
  address = base_of(address);
  if (isa<AllocaInst>(address)) return Place::DataStack;
  if (auto *instruction = dyn_cast<Instruction>(address))
    if (instruction->getMetadata(kFrameBaseMetadata)) return Place::DataStack;
  if (isa<GlobalValue>(address)) return Place::Global;
  if (isa<ConstantPointerNull>(address)) return Place::Null;
  if (auto *argument = dyn_cast<Argument>(address)) {
    const Function &function = *argument->getParent();
    return function.getAttributes().hasParamAttr(argument->getArgNo(), kDataStackParameter) ? Place::DataStack
                                                                                            : Place::Unknown;
  }
  if (auto *call = dyn_cast<CallBase>(address)) return is_allocation(*call) ? Place::Fresh : Place::Unknown;
  if (depth == 0 || !seen.insert(address).second) return Place::Unknown;
  SmallVector<const Value *, 4> sources;
  if (auto *phi = dyn_cast<PHINode>(address))
    sources.append(phi->value_op_begin(), phi->value_op_end());
  else if (auto *select = dyn_cast<SelectInst>(address))
    sources = {select->getTrueValue(), select->getFalseValue()};
  else
    return Place::Unknown;
  std::optional<Place> common;
  for (const Value *source : sources) {
    if (seen.contains(source)) continue; // a cycle adds nothing
    Place place = place_of(source, seen, depth - 1);
    if (common && *common != place) return Place::Unknown;
    common = place;
  }
  return common.value_or(Place::Unknown);
}

} // namespace

Place place_of(const Value *address) {
  SmallPtrSet<const Value *, 8> seen;
  return place_of(address, seen, 6);
}

const CallBase *fresh_object(const Value *address) {
  auto *call = dyn_cast<CallBase>(base_of(address));
  return call && is_allocation(*call) ? call : nullptr;
}

std::optional<TypeShape> type_shape(const Value *descriptor, const DataLayout &layout) {
  auto *variable = dyn_cast<GlobalVariable>(descriptor->stripPointerCasts());
  if (!variable || !variable->hasInitializer()) return std::nullopt;
  Constant *value = const_cast<Constant *>(variable->getInitializer());
  LLVMContext &context = variable->getContext();
  auto integer = [&](Type *type, uint64_t offset) -> uint64_t {
    Constant *field = ConstantFoldLoadFromConst(value, type, APInt(64, offset), layout);
    auto *number = dyn_cast_or_null<ConstantInt>(field);
    TUCO_CHECK(number, "a type descriptor without constant header: " + variable->getName().str());
    return number->getZExtValue();
  };
  Type *i64 = Type::getInt64Ty(context), *i8 = Type::getInt8Ty(context);
  TypeShape shape;
  shape.size = integer(i64, offsetof(abi::Type, size));
  shape.pointer_bytes = integer(i64, offsetof(abi::Type, pointer_bytes));
  shape.align = integer(i8, offsetof(abi::Type, align));
  shape.period = integer(i64, offsetof(abi::Type, mask_period));
  if (shape.pointer_bytes == 0) return shape;
  Constant *mask = ConstantFoldLoadFromConst(value, PointerType::get(context, 0),
                                             APInt(64, offsetof(abi::Type, pointer_mask)), layout);
  auto *bits = mask ? dyn_cast<GlobalVariable>(mask->stripPointerCasts()) : nullptr;
  if (!bits || !bits->hasInitializer()) return std::nullopt;
  TUCO_CHECK(layout.getTypeAllocSize(bits->getValueType()) % 8 == 0,
             "a mask that cannot be read a word at a time: " + bits->getName().str());
  uint64_t bytes = (shape.period / 8 + 7) / 8;
  for (uint64_t i = 0; i < bytes; i++) {
    Constant *byte =
        ConstantFoldLoadFromConst(const_cast<Constant *>(bits->getInitializer()), i8, APInt(64, i), layout);
    auto *number = dyn_cast_or_null<ConstantInt>(byte);
    // The mask covers the pointers' prefix; what it leaves out is zero.
    shape.mask.push_back(number ? static_cast<uint8_t>(number->getZExtValue()) : 0);
  }
  return shape;
}

std::optional<TypeShape> allocated_shape(const CallBase &call, const DataLayout &layout) {
  if (std::optional<TypeShape> shape = type_shape(call.getArgOperand(0), layout)) return shape;
  Attribute attribute = call.getFnAttr(kShapeAttribute);
  if (!attribute.isStringAttribute()) return std::nullopt;
  SmallVector<StringRef, 3> parts;
  attribute.getValueAsString().split(parts, ':');
  TypeShape shape;
  bool bad =
      parts.size() != 3 || parts[0].getAsInteger(10, shape.size) || parts[1].getAsInteger(10, shape.align);
  TUCO_CHECK(!bad, "shape of an allocation: " + attribute.getValueAsString().str());
  if (parts[2].empty()) return shape;
  shape.pointer_bytes = parts[2].size() * 8;
  shape.period = shape.size;
  shape.mask.assign((parts[2].size() + 7) / 8, 0);
  for (size_t word = 0; word < parts[2].size(); word++)
    if (parts[2][word] == 'p') shape.mask[word / 8] |= static_cast<uint8_t>(1u << (word % 8));
  return shape;
}

void describe_shape(CallBase &call, const TypeShape &shape) {
  constexpr uint64_t kMost = 1024;
  if (shape.size > kMost) return;
  std::string text = std::to_string(shape.size) + ":" + std::to_string(shape.align) + ":";
  for (uint64_t word = 0; word < shape.pointer_bytes / 8; word++)
    text += shape.word_is_pointer(word) ? 'p' : '-';
  call.addFnAttr(Attribute::get(call.getContext(), kShapeAttribute, text));
}

SourceLine source_line(const Instruction &instruction) {
  SourceLine line;
  if (const DILocation *location = instruction.getDebugLoc().get()) {
    line.file = location->getFilename().str();
    line.line = location->getLine();
    line.column = location->getColumn();
  }
  return line;
}

const char *name(BarrierVerdict verdict) {
  switch (verdict) {
  case BarrierVerdict::Kept: return "kept";
  case BarrierVerdict::Grouped: return "grouped";
  case BarrierVerdict::ElidedDataStack: return "elided (data stack)";
  case BarrierVerdict::ElidedFresh: return "elided (fresh object)";
  case BarrierVerdict::Bulk: return "bulk";
  }
  TUCO_UNREACHABLE();
}

} // namespace tuco::passes
