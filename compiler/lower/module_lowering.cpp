#include "compiler/lower/module_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/lower/function_lowering.h"
#include "compiler/lower/intrinsics.h"
#include "compiler/types/package.h"
#include "compiler/types/type_string.h"
#include "runtime/abi/calling_convention.h"

#include "llvm/IR/ConstantRange.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Triple.h"

namespace tuco::lower {

std::unique_ptr<llvm::Module> lower_package(const core::Package &package, const escape::Result &escape,
                                            const escape::Summaries &imported, llvm::LLVMContext &context,
                                            const Options &options) {
  return ModuleLowering(package, escape, imported, context, options).run(options.settings);
}

ModuleLowering::ModuleLowering(const core::Package &package, const escape::Result &escape,
                               const escape::Summaries &imported, llvm::LLVMContext &context,
                               const Options &options)
    : package_(package), escape_(escape), imported_(imported), context_(context),
      module_(std::make_unique<llvm::Module>(package.package->path, context)), layout_(context),
      debug_(*module_), describe_variables_(options.describe_variables),
      name_variables_(options.name_variables) {
  module_->setDataLayout(options.data_layout);
  module_->setTargetTriple(options.target_triple);
  for (const core::RuntimeType &t : package.runtime_types) runtime_types_[types::link_string(t.type)] = &t;
}

std::unique_ptr<llvm::Module> ModuleLowering::run(const std::string &settings) {
  if (name_variables_) module_->getOrInsertNamedMetadata("tuco.names");
  define_globals();
  for (const core::Function *f : package_.functions) FunctionLowering(*this, *f).run();
  define_runtime_types();
  if (!package_.initialize_order.empty()) define_init_tasks(settings);
  debug_.finalize();
  std::string broken;
  llvm::raw_string_ostream report(broken);
  TUCO_CHECK(!llvm::verifyModule(*module_, &report), package_.package->path + ": " + broken);
  return std::move(module_);
}

// ---- functions

FunctionShape ModuleLowering::shape(const std::vector<types::Type *> &parameters,
                                    const std::vector<types::Type *> &results) {
  FunctionShape out;
  out.parameters = parameters;
  out.results = results;
  std::vector<llvm::Type *> result_leaves;
  unsigned integers = 0, floats = 0;
  bool in_memory = false;
  for (types::Type *r : results) {
    const std::vector<Leaf> *leaves = layout_.leaves(r);
    if (leaves == nullptr) {
      in_memory = true;
      break;
    }
    for (const Leaf &l : *leaves) {
      result_leaves.push_back(l.type);
      (l.type->isFloatingPointTy() ? floats : integers)++;
    }
  }
  in_memory |= integers > abi::kIntegerResults || floats > abi::kFloatResults;
  std::vector<llvm::Type *> arguments = {layout_.pointer()}; // the closure context
  llvm::Type *result = llvm::Type::getVoidTy(context_);
  if (in_memory) {
    out.result_in_memory = true;
    std::vector<llvm::Type *> fields;
    for (types::Type *r : results) fields.push_back(layout_.memory_type(r));
    out.result_struct = llvm::StructType::get(context_, fields);
    arguments.push_back(layout_.pointer());
  } else if (result_leaves.size() == 1) {
    result = result_leaves[0];
  } else if (!result_leaves.empty()) {
    result = llvm::StructType::get(context_, result_leaves);
  }
  for (types::Type *p : parameters) {
    const std::vector<Leaf> *leaves = layout_.leaves(p);
    if (leaves == nullptr)
      arguments.push_back(layout_.pointer());
    else
      for (const Leaf &l : *leaves) {
        if (l.below != 0) out.lengths.push_back({static_cast<unsigned>(arguments.size()), l.below});
        arguments.push_back(l.type);
      }
  }
  out.type = llvm::FunctionType::get(result, arguments, false);
  return out;
}

namespace {

void add_function_attributes(llvm::Function &f, const FunctionShape &shape) {
  f.setCallingConv(kGoConvention);
  f.setDSOLocal(true);
  f.setGC("tuco");
  f.addFnAttr("frame-pointer", "non-leaf");
  f.addFnAttr("disable-tail-calls", "true");
  f.addFnAttr(llvm::Attribute::NoRedZone);
  for (unsigned i = 0; i < f.arg_size(); i++)
    if (f.getArg(i)->getType()->isIntegerTy(1)) f.addParamAttr(i, llvm::Attribute::ZExt);
  if (f.getReturnType()->isIntegerTy(1)) f.addRetAttr(llvm::Attribute::ZExt);
  if (shape.result_in_memory) {
    f.addParamAttr(kResultParameter, llvm::Attribute::NoAlias);
    f.addParamAttr(kResultParameter, llvm::Attribute::get(f.getContext(), "tuco-data-stack"));
  }
}

// What the body may rely on; a declaration promises nothing, since a linkname can give it another signature.
void add_argument_ranges(llvm::Function &f, const FunctionShape &shape) {
  for (auto [at, below] : shape.lengths) {
    llvm::AttrBuilder range(f.getContext());
    range.addRangeAttr(llvm::ConstantRange(llvm::APInt(64, 0), llvm::APInt(64, below)));
    f.addParamAttrs(at, range);
  }
}

} // namespace

// What becomes of a parameter, and of what is found in the memory at it, as two letters (passes/argument_fate.h). Empty:
// nothing is known.
static llvm::StringRef fate_of(const std::vector<escape::Leak> &leaks, bool result_in_memory) {
  bool returned = false, contents_returned = false, contents_kept = false;
  for (const escape::Leak &leak : leaks) {
    bool to_result = leak.target != escape::Leak::kHeap && !result_in_memory;
    if (leak.derefs < (to_result ? 0 : 1)) return {};
    if (!to_result)
      contents_kept = true;
    else if (leak.derefs == 0)
      returned = true;
    else
      contents_returned = true;
  }
  if (contents_kept) return returned ? "rk" : "sk";
  if (returned) return "rr"; // with the pointer goes what it leads to
  return contents_returned ? "sr" : "sc";
}

// A summary goes by the places of parameters, which a declaration without a body need not share.
void ModuleLowering::add_fates(llvm::Function &f, const FunctionShape &shape, const core::FunctionRef &ref) {
  const escape::FunctionSummary *summary = nullptr;
  if (!ref.is_bodyless && !ref.no_escape)
    for (const escape::Summaries *known : {&escape_.summaries, &imported_})
      if (auto it = known->functions.find(ref.symbol); it != known->functions.end() && summary == nullptr)
        summary = &it->second;
  if (summary == nullptr && !ref.no_escape) return;
  unsigned argument = shape.result_in_memory ? kResultParameter + 1 : kContextParameter + 1;
  for (size_t i = 0; i < shape.parameters.size(); i++) {
    const std::vector<Leaf> *leaves = layout_.leaves(shape.parameters[i]);
    if (leaves == nullptr) { // the address of a copy
      argument++;
      continue;
    }
    llvm::StringRef fate = ref.no_escape         ? "sk"
                           : i < summary->size() ? fate_of((*summary)[i], shape.result_in_memory)
                                                 : "";
    for (const Leaf &leaf : *leaves) {
      if (!fate.empty() && leaf.type == layout_.pointer())
        f.addParamAttr(argument, llvm::Attribute::get(context_, "tuco-fate", fate));
      argument++;
    }
  }
}

llvm::MDNode *ModuleLowering::range(uint64_t below) {
  return llvm::MDBuilder(context_).createRange(llvm::APInt(64, 0), llvm::APInt(64, below));
}

// Only programs that mention the memory profile have one: the runtime looks for this symbol (gc/memory_profile.h).
void ModuleLowering::note_memory_profile() {
  llvm::Type *byte = llvm::Type::getInt8Ty(module_->getContext());
  auto *mark = new llvm::GlobalVariable(*module_, byte, true, llvm::GlobalValue::WeakODRLinkage,
                                        llvm::ConstantInt::get(byte, 1), "tuco.memory_profile");
  mark->setComdat(module_->getOrInsertComdat("tuco.memory_profile"));
}

// LLVM takes what begins with `llvm.` for its own, but for names that begin with a byte that it leaves out of the symbol;
// there are packages of that name. A name without a dot comes from a linkname: what the C library and the runtime call
// so is no Go function, nor is it replaced by one. (The runtime has two that are.)
static std::string name_for_llvm(const std::string &symbol) {
  if (symbol.starts_with("llvm.")) return "\x01" + symbol;
  if (symbol.find('.') == std::string::npos && !symbol.starts_with("tuco_"))
    return symbol + " as a Go symbol";
  return symbol;
}

llvm::Function *ModuleLowering::function(const core::FunctionRef &ref) {
  KnownFunction &known = functions_[ref.symbol];
  if (known.function != nullptr && (known.is_own || ref.body == nullptr)) return known.function;
  std::vector<types::Type *> parameters = ref.parameters, results = ref.results;
  if (ref.body != nullptr) {
    parameters.clear();
    results.clear();
    for (core::Variable *v : ref.body->parameters) parameters.push_back(v->type);
    for (core::Variable *v : ref.body->results) results.push_back(v->type);
  }
  FunctionShape s = shape(parameters, results);
  llvm::Function *f =
      llvm::Function::Create(s.type, llvm::GlobalValue::ExternalLinkage, name_for_llvm(ref.symbol), *module_);
  add_function_attributes(*f, s);
  if (ref.body != nullptr) add_argument_ranges(*f, s);
  add_fates(*f, s, ref);
  if (known.function != nullptr) { // a linkname's declaration, which may have another signature
    f->takeName(known.function);
    known.function->replaceAllUsesWith(f);
    known.function->eraseFromParent();
  }
  known = {f, ref.body != nullptr};
  if (ref.body != nullptr) {
    if (ref.body == package_.initializer) f->addFnAttr("tuco-once");
    return f;
  }
  if (ref.symbol == "runtime.MemProfile" || ref.symbol == "runtime.pprof_memProfileInternal")
    note_memory_profile();
  if (ref.symbol == "runtime.gopanic" || ref.symbol == "runtime.panicwrap") {
    f->addFnAttr(llvm::Attribute::NoReturn);
    f->addFnAttr(llvm::Attribute::Cold);
  }
  return f;
}

llvm::Function *ModuleLowering::function(const core::Function &f) {
  core::FunctionRef ref;
  ref.symbol = f.symbol;
  ref.body = const_cast<core::Function *>(&f);
  return function(ref);
}

// ---- runtime calls

namespace {

struct TableEntry {
  RuntimeCall::Kind kind;
  std::string_view results, parameters;
};

const std::unordered_map<std::string_view, TableEntry> &runtime_table() {
  static const std::unordered_map<std::string_view, TableEntry> table = {
#define TUCO_RUNTIME_CALL(name, kind, results, parameters, fates)                                            \
  {#name, {RuntimeCall::kind, results, parameters}},
#include "runtime/abi/runtime_calls.def"
  };
  return table;
}

} // namespace

const RuntimeCall &ModuleLowering::runtime_call(std::string_view name) {
  auto [it, fresh] = runtime_calls_.try_emplace(std::string(name));
  if (!fresh) return it->second;
  auto found = runtime_table().find(name);
  TUCO_CHECK(found != runtime_table().end(), "no such runtime call: " + std::string(name));
  const TableEntry &entry = found->second;
  auto type_of = [&](char c) -> llvm::Type * {
    switch (c) {
    case 'p': return layout_.pointer();
    case 'a': return layout_.address();
    case 'i': return layout_.word();
    case 'w': return llvm::Type::getInt32Ty(context_);
    case 'b': return llvm::Type::getInt8Ty(context_);
    case 'd': return llvm::Type::getDoubleTy(context_);
    case 'f': return llvm::Type::getFloatTy(context_);
    default: TUCO_UNREACHABLE(std::string("kind of word in runtime_calls.def: ") + c);
    }
  };
  std::vector<llvm::Type *> parameters, results;
  for (char c : entry.parameters)
    if (c != '-') parameters.push_back(type_of(c));
  for (char c : entry.results)
    if (c != '-') results.push_back(type_of(c));
  llvm::Type *result = results.empty()       ? llvm::Type::getVoidTy(context_)
                       : results.size() == 1 ? results[0]
                                             : llvm::StructType::get(context_, results);
  llvm::FunctionType *type = llvm::FunctionType::get(result, parameters, false);
  llvm::FunctionCallee callee = module_->getOrInsertFunction(name, type);
  auto *f = llvm::cast<llvm::Function>(callee.getCallee());
  f->setDSOLocal(true);
  for (unsigned i = 0; i < parameters.size(); i++)
    if (parameters[i]->isIntegerTy(8)) f->addParamAttr(i, llvm::Attribute::ZExt);
  if (entry.kind == RuntimeCall::Leaf) {
    f->addFnAttr("gc-leaf-function");
    f->addFnAttr(llvm::Attribute::NoUnwind);
  }
  if (entry.kind == RuntimeCall::NoReturn) {
    f->addFnAttr(llvm::Attribute::NoReturn);
    f->addFnAttr(llvm::Attribute::Cold);
  }
  if (name == "rt_object_new" || name == "rt_array_new") {
    f->addRetAttr(llvm::Attribute::NoAlias);
    f->addRetAttr(llvm::Attribute::NonNull);
    // It changes nothing that the program can see; that it may collect, the roots say, which are found later.
    f->setMemoryEffects(llvm::MemoryEffects::inaccessibleMemOnly());
    f->addFnAttr(llvm::Attribute::WillReturn);
    f->addFnAttr(llvm::Attribute::NoUnwind); // there is no panic for want of memory: the program ends
  }
  if (name == "rt_memory_equal" || name == "rt_string_compare") {
    f->setOnlyReadsMemory();
    f->addFnAttr(llvm::Attribute::WillReturn);
  }
  it->second = {entry.kind, callee, entry.results, entry.parameters};
  return it->second;
}

bool ModuleLowering::has_words_of_runtime_call(const core::FunctionRef &ref) {
  if (!runtime_table().contains(ref.symbol)) return false;
  RuntimeCall call = runtime_call(ref.symbol);
  llvm::FunctionType *type = call.callee.getFunctionType();
  std::vector<llvm::Type *> given, wanted;
  auto add_words = [&](const std::vector<types::Type *> &values, std::vector<llvm::Type *> &words) {
    for (types::Type *t : values) {
      if (!layout_.is_scalar(t)) return false;
      for (const Leaf &leaf : *layout_.leaves(t)) words.push_back(leaf.type);
    }
    return true;
  };
  if (!add_words(ref.parameters, given) || !add_words(ref.results, wanted)) return false;
  // The conversions are those of FunctionLowering::runtime and runtime_function_call.
  auto is_passed = [](llvm::Type *have, llvm::Type *want) {
    return have == want || (have->isIntegerTy() && (want->isIntegerTy() || want->isPointerTy())) ||
           (have->isFloatTy() && want->isDoubleTy());
  };
  auto is_returned = [](llvm::Type *want, llvm::Type *have) {
    return have == want || (want->isIntegerTy() && (have->isIntegerTy() || have->isPointerTy()));
  };
  if (!std::equal(given.begin(), given.end(), type->param_begin(), type->param_end(), is_passed))
    return false;
  if (call.kind == RuntimeCall::NoReturn) return true;
  std::vector<llvm::Type *> had;
  if (auto *several = llvm::dyn_cast<llvm::StructType>(type->getReturnType()))
    had.assign(several->element_begin(), several->element_end());
  else if (!type->getReturnType()->isVoidTy())
    had.push_back(type->getReturnType());
  return had.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), had.begin(), is_returned);
}

// ---- globals

llvm::GlobalVariable *ModuleLowering::global(const core::Global &g) {
  llvm::GlobalVariable *&v = globals_[&g];
  if (v != nullptr) return v;
  llvm::Type *type = layout_.memory_type(g.type);
  // A linkname gives two one symbol, perhaps with two types: what this package defines decides.
  llvm::GlobalVariable *other = module_->getNamedGlobal(name_for_llvm(g.symbol));
  if (other != nullptr && (g.is_external || other->getValueType() == type)) return v = other;
  v = new llvm::GlobalVariable(*module_, type, false, llvm::GlobalValue::ExternalLinkage, nullptr,
                               name_for_llvm(g.symbol), nullptr, llvm::GlobalValue::NotThreadLocal, kGoSpace);
  v->setDSOLocal(true);
  v->setAlignment(llvm::Align(static_cast<uint64_t>(
      std::max<int64_t>(types::align_of(g.type), core::size_of(g.type) >= 16 ? 16 : 1))));
  if (other != nullptr) {
    v->takeName(other);
    other->replaceAllUsesWith(v);
    for (auto &known : globals_) // any order: each is replaced for itself
      if (known.second == other) known.second = v;
    other->eraseFromParent();
  }
  return v;
}

void ModuleLowering::define_globals() {
  for (const core::Global *g : package_.globals) {
    llvm::GlobalVariable *v = global(*g);
    v->setInitializer(g->static_value != nullptr ? static_constant(*g->static_value)
                                                 : llvm::Constant::getNullValue(v->getValueType()));
    if (g->is_weak) v->setLinkage(llvm::GlobalValue::LinkOnceODRLinkage);
    // What has a value is a definition like any other: a second one is an error of the link.
    if (g->gives_way && v->getInitializer()->isNullValue()) v->setLinkage(llvm::GlobalValue::WeakAnyLinkage);
  }
}

// go.main.inittasks: runs the initialisers of all packages of the program.
void ModuleLowering::define_init_tasks(const std::string &settings) {
  FunctionShape s = shape({}, {});
  auto *f = llvm::Function::Create(s.type, llvm::GlobalValue::ExternalLinkage, "go.main.inittasks", *module_);
  add_function_attributes(*f, s);
  f->addFnAttr("tuco-runtime");
  f->addFnAttr("tuco-wrapper");
  core::Function description;
  description.symbol = "go.main.inittasks";
  description.is_wrapper = true; // no frame that Go knows
  llvm::DISubprogram *scope = subprogram(description, *f);
  llvm::IRBuilder<> b(llvm::BasicBlock::Create(context_, "entry", f));
  b.SetCurrentDebugLocation(llvm::DILocation::get(context_, 0, 0, scope));
  if (!settings.empty()) {
    // A variable of type string: where the text is, and how long.
    auto *type = llvm::StructType::get(context_, {layout_.pointer(), b.getInt64Ty()});
    auto *variable = new llvm::GlobalVariable(*module_, type, false, llvm::GlobalValue::ExternalLinkage,
                                              nullptr, "runtime.defaultSettings", nullptr,
                                              llvm::GlobalValue::NotThreadLocal, kGoSpace);
    variable->setDSOLocal(true);
    b.CreateStore(string_data(settings), b.CreateStructGEP(type, variable, 0));
    b.CreateStore(b.getInt64(settings.size()), b.CreateStructGEP(type, variable, 1));
  }
  for (const std::string &symbol : package_.initialize_order) {
    core::FunctionRef ref;
    ref.symbol = symbol;
    llvm::CallInst *call = b.CreateCall(function(ref), {llvm::PoisonValue::get(layout_.pointer())});
    call->setCallingConv(kGoConvention);
  }
  b.CreateRetVoid();
}

} // namespace tuco::lower
