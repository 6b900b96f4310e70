// A large module is divided into codegen units, which are optimised and become objects on threads of their own.
//
//     lowered module ─ plan ─ divide ─┬─ bitcode of unit 0: its functions, the package's variables ─ object
//                                     ├─ bitcode of unit 1: its functions                          ─ object
//                                     └─ ...
//
// A unit is a run of functions in the order of the source, so that what is written together stays together. Where one ends
// depends on the functions around alone, not on how many came before: it is the end of a file, if the unit is large enough
// then, or else a function that is chosen by a hash of its name. So after an edit all units but one are as they were, and
// the driver finds their objects in its cache. The same package makes the same objects on every machine.
//
// What a unit has of the others:
//     a small function        its body, `available_externally`: to be inlined, never emitted; only if a function of the
//                             unit calls it, itself or through others that are small
//     any other function      a declaration
//     a constant with a name  its value, `available_externally`; unit 0 emits it
//     a variable              a declaration; unit 0 emits it
//     private constants, and what the linker merges (descriptors, conversion tables): a copy, as in another package
// and of all that, only what can be reached from its own functions. Instances of generic functions, which the linker
// merges too, are emitted by the unit that owns them whether it calls them or not, for another unit may.
//
// Work is in proportion to the module and what units share, not to the module times their number: functions move into
// the module of their unit, and from the constants in their code all else is copied as it is met. The modules are in the
// context of the whole, so they share its types and debug information; each becomes bitcode, and is read again in the
// context of the thread that compiles it.
#include "compiler/passes/passes.h"
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "compiler/base/assert.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/Bitcode/BitcodeWriter.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/ValueMapper.h"

#include <algorithm>

namespace tuco::passes {

using namespace llvm;

namespace {

// In instructions as `lower` makes them, some 3,000 lines of Go. A program of 10,000 lines then costs a twentieth more of
// CPU time than in one piece; in units a third of that size it would be a quarter.
constexpr size_t kUnitSize = 30'000;
constexpr size_t kSmallest = kUnitSize / 2, kLargest = kUnitSize * 2;

struct Place {
  size_t unit;
  bool is_small;
};
using Plan = DenseMap<const Function *, Place>; // of the functions with bodies

bool is_small(const Function &function) {
  return is_lean(function) && is_go_function(function) && !function.hasFnAttribute(Attribute::NoInline) &&
         !function.hasPersonalityFn();
}

StringRef file_of(const Function &function) {
  const DISubprogram *place = function.getSubprogram();
  return place && place->getFile() ? place->getFile()->getFilename() : StringRef();
}

// Walks over the functions in their order and says for each in which unit it is.
class Divider {
public:
  // wanted: so many units of equal size; 0: as sizes, files and names have it.
  Divider(const Module &module, size_t wanted) : wanted_(wanted) {
    for (const Function &function : module) total_ += function.getInstructionCount();
  }

  size_t unit_of(const Function &function, size_t size) {
    // Empty functions at the very end would open a unit beyond the last.
    if (wanted_ != 0)
      unit_ = std::min(before_ * wanted_ / std::max(total_, size_t{1}), wanted_ - 1);
    else if (begins_unit(function, size))
      unit_++, in_unit_ = 0;
    file_ = file_of(function);
    before_ += size;
    in_unit_ += size;
    return unit_;
  }

  size_t count() const { return wanted_ != 0 ? wanted_ : unit_ + 1; }

private:
  // What is left must not be too little for a unit of its own.
  bool begins_unit(const Function &function, size_t size) const {
    if (in_unit_ < kSmallest || total_ - before_ < kSmallest) return false;
    if (file_of(function) != file_ || in_unit_ > kLargest) return true;
    return in_unit_ > kUnitSize && xxh3_64bits(function.getName()) % kSmallest < size;
  }

  size_t wanted_, total_ = 0, before_ = 0, in_unit_ = 0, unit_ = 0; // sizes in instructions
  StringRef file_;
};

// The module of one unit, while the whole is divided.
//
//     share     copies of other units' small functions come in; all code still refers to the whole's values
//     move_in   the unit's own functions come in
//     connect   each constant of the code is replaced by the unit's own, which is made from the whole's when it is met
class UnitModule final : public ValueMaterializer {
public:
  UnitModule(const Module &whole, const Plan &plan, size_t unit)
      : whole_(whole), plan_(plan), unit_(unit),
        module_(std::make_unique<Module>(whole.getModuleIdentifier(), whole.getContext())),
        mapper_(map_, RF_None, nullptr, this) {
    module_->setSourceFileName(whole.getSourceFileName());
    module_->setDataLayout(whole.getDataLayout());
    module_->setTargetTriple(whole.getTargetTriple());
    for (const NamedMDNode &node : whole.named_metadata()) {
      NamedMDNode *own = module_->getOrInsertNamedMetadata(node.getName());
      for (unsigned i = 0; i < node.getNumOperands(); i++) own->addOperand(node.getOperand(i));
    }
  }

  void share(ArrayRef<Function *> own) {
    SetVector<Function *> seen(own.begin(), own.end());
    for (size_t i = 0; i < seen.size(); i++) // grows
      for (const Instruction &instruction : instructions(*seen[i]))
        if (auto *call = dyn_cast<CallBase>(&instruction))
          if (auto it = plan_.find(call->getCalledFunction()); it != plan_.end() && it->second.is_small)
            seen.insert(call->getCalledFunction());
    for (Function *function : seen.getArrayRef().drop_front(own.size())) {
      ValueToValueMapTy values;
      Function *copy = CloneFunction(function, values);
      copy->setLinkage(GlobalValue::AvailableExternallyLinkage);
      copy->setComdat(nullptr);
      take(*copy);
      copy->setName(function->getName()); // the name was taken as long as both were in one module
      map_[function] = copy;
    }
  }

  void move_in(ArrayRef<Function *> own) {
    for (Function *function : own) {
      if (function->hasLinkOnceLinkage()) function->setLinkage(GlobalValue::WeakODRLinkage);
      take(*function);
      if (const Comdat *comdat = function->getComdat()) function->setComdat(own_comdat(*comdat));
      map_[function] = function;
    }
  }

  void connect() {
    if (unit_ == 0)
      for (const GlobalVariable &variable : whole_.globals())
        if (!variable.isDeclaration() && !variable.isDiscardableIfUnused()) mapper_.mapValue(variable);
    for (size_t i = 0; i < with_bodies_.size(); i++) {
      Function &function = *with_bodies_[i];
      connect(function.operands());
      for (Instruction &instruction : instructions(function)) connect(instruction.operands());
    }
  }

  // The constants of one module are those of all: before one is deleted, none may need them.
  void drop_references() { module_->dropAllReferences(); }

  std::string bitcode() const {
    std::string bytes;
    raw_string_ostream out(bytes);
    WriteBitcodeToFile(*module_, out);
    return bytes;
  }

private:
  void take(Function &function) {
    function.removeFromParent();
    module_->getFunctionList().push_back(&function);
    with_bodies_.push_back(&function);
  }

  Comdat *own_comdat(const Comdat &comdat) {
    Comdat *own = module_->getOrInsertComdat(comdat.getName());
    own->setSelectionKind(comdat.getSelectionKind());
    return own;
  }

  template <class Range> void connect(Range uses) {
    for (Use &use : uses)
      if (auto *constant = dyn_cast<Constant>(use.get())) use.set(mapper_.mapConstant(*constant));
  }

  // The unit's own of a value of the whole, or of another unit.
  Value *materialize(Value *value) override {
    if (auto *function = dyn_cast<Function>(value)) return declare(*function);
    if (auto *variable = dyn_cast<GlobalVariable>(value)) return copy(*variable);
    TUCO_CHECK(!isa<GlobalValue>(value), "an alias in a module that is divided");
    return nullptr;
  }

  Function *declare(const Function &function) {
    auto *own = Function::Create(function.getFunctionType(), GlobalValue::ExternalLinkage,
                                 function.getAddressSpace(), function.getName(), module_.get());
    own->copyAttributesFrom(&function);
    own->setPersonalityFn(nullptr);
    return own;
  }

  GlobalVariable *copy(const GlobalVariable &variable) {
    // The names of private constants are numbered through the whole module.
    auto *own =
        new GlobalVariable(*module_, variable.getValueType(), variable.isConstant(), variable.getLinkage(),
                           nullptr, variable.hasPrivateLinkage() ? "" : variable.getName(), nullptr,
                           variable.getThreadLocalMode(), variable.getAddressSpace());
    own->copyAttributesFrom(&variable);
    if (variable.isDeclaration()) return own;
    bool in_each_unit = variable.hasLocalLinkage() || variable.hasLinkOnceLinkage();
    if (unit_ == 0 || in_each_unit) {
      own->copyMetadata(&variable, 0);
      if (const Comdat *comdat = variable.getComdat()) own->setComdat(own_comdat(*comdat));
    } else if (variable.isConstant() && variable.hasDefinitiveInitializer()) {
      own->setLinkage(GlobalValue::AvailableExternallyLinkage);
    } else {
      own->setLinkage(GlobalValue::ExternalLinkage);
      return own;
    }
    mapper_.scheduleMapGlobalInitializer(*own, const_cast<Constant &>(*variable.getInitializer()));
    return own;
  }

  const Module &whole_;
  const Plan &plan_;
  size_t unit_;
  std::unique_ptr<Module> module_;
  std::vector<Function *> with_bodies_;
  ValueToValueMapTy map_;
  ValueMapper mapper_;
};

} // namespace

CodegenUnits::CodegenUnits(std::unique_ptr<Module> &module, bool bodies_to_inline, size_t wanted) {
  Divider divider(*module, wanted);
  Plan plan;
  for (const Function &function : *module) {
    if (function.isDeclaration()) continue;
    size_t size = function.getInstructionCount();
    plan[&function] = {divider.unit_of(function, size), is_small(function)};
  }
  size_t count = divider.count();
  if (count == 1) return;
  note_global_pointers(*module); // it asks for descriptors that only metadata mentions
  std::vector<std::vector<Function *>> owned(count);
  for (Function &function : *module)
    if (auto it = plan.find(&function); it != plan.end()) owned[it->second.unit].push_back(&function);
  std::vector<std::unique_ptr<UnitModule>> units;
  for (size_t i = 0; i < count; i++) units.push_back(std::make_unique<UnitModule>(*module, plan, i));
  // All copies are made before the first function moves, and all moves before the first constant is replaced.
  if (bodies_to_inline)
    for (size_t i = 0; i < count; i++) units[i]->share(owned[i]);
  for (size_t i = 0; i < count; i++) units[i]->move_in(owned[i]);
  for (size_t i = 0; i < count; i++) {
    units[i]->connect();
    bitcode_.push_back(units[i]->bitcode());
  }
  for (std::unique_ptr<UnitModule> &unit : units) unit->drop_references();
  module->dropAllReferences();
  units.clear();
  module.reset();
}

std::unique_ptr<Module> CodegenUnits::take(size_t unit, LLVMContext &context) const {
  TUCO_CHECK(unit < bitcode_.size(), "there is no such unit");
  auto read = parseBitcodeFile(MemoryBufferRef(bitcode_[unit], "unit"), context);
  TUCO_CHECK(static_cast<bool>(read), "a module's own bitcode does not parse");
  return std::move(*read);
}

} // namespace tuco::passes
