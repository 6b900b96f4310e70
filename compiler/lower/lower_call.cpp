// Calls of Go functions and of the runtime; defer.
//
// In a function with defers every call that may panic is an invoke whose unwind edge leads to the landing
// pad.
#include "compiler/lower/function_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/lower/intrinsics.h"
#include "compiler/types/type_set.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/InlineAsm.h"

namespace tuco::lower {

using core::Op;

llvm::CallBase *FunctionLowering::emit_call(llvm::FunctionCallee callee, Operands arguments,
                                            llvm::CallingConv::ID convention) {
  auto *known = llvm::dyn_cast<llvm::Function>(callee.getCallee());
  bool leaf = known != nullptr && known->hasFnAttribute("gc-leaf-function");
  llvm::CallBase *c;
  if (landing_pad_ != nullptr && !leaf) {
    llvm::BasicBlock *next = block("next");
    c = b_.CreateInvoke(callee, next, landing_pad_, arguments);
    start(next);
  } else {
    c = b_.CreateCall(callee, arguments);
  }
  c->setCallingConv(convention);
  if (!leaf) c->addFnAttr(llvm::Attribute::NoMerge); // one call for two lines would have none in a traceback
  if (convention == kGoConvention) {
    for (unsigned i = 0; i < arguments.size(); i++)
      if (arguments[i]->getType()->isIntegerTy(1)) c->addParamAttr(i, llvm::Attribute::ZExt);
    if (c->getType()->isIntegerTy(1)) c->addRetAttr(llvm::Attribute::ZExt);
  }
  return c;
}

Value FunctionLowering::runtime(std::string_view name, Operands arguments) {
  const RuntimeCall &r = m_.runtime_call(name);
  llvm::SmallVector<llvm::Value *, 6> converted(arguments.begin(), arguments.end());
  llvm::FunctionCallee callee = r.callee;
  llvm::FunctionType *type = callee.getFunctionType();
  TUCO_CHECK(type->getNumParams() == converted.size(), "arguments of " + std::string(name));
  for (unsigned i = 0; i < converted.size(); i++) {
    llvm::Type *wanted = type->getParamType(i);
    if (converted[i]->getType() == wanted) continue;
    if (wanted->isIntegerTy() && converted[i]->getType()->isIntegerTy())
      converted[i] = b_.CreateZExtOrTrunc(converted[i], wanted);
    else if (wanted->isPointerTy() && converted[i]->getType()->isIntegerTy())
      converted[i] = b_.CreateIntToPtr(converted[i], wanted);
    else if (wanted->isDoubleTy() && converted[i]->getType()->isFloatTy())
      converted[i] = b_.CreateFPExt(converted[i], wanted);
    else
      TUCO_UNREACHABLE("argument " + std::to_string(i) + " of " + std::string(name));
  }
  llvm::CallBase *c = emit_call(callee, converted, llvm::CallingConv::C);
  if (r.kind == RuntimeCall::NoReturn) {
    b_.CreateUnreachable();
    return {};
  }
  Value out;
  if (auto *s = llvm::dyn_cast<llvm::StructType>(c->getType()))
    for (unsigned i = 0; i < s->getNumElements(); i++) out.parts.push_back(b_.CreateExtractValue(c, i));
  else if (!c->getType()->isVoidTy())
    out.parts.push_back(c);
  return out;
}

llvm::CallBase *FunctionLowering::go_call(const FunctionShape &shape, llvm::Value *code, llvm::Value *context,
                                          llvm::ArrayRef<Value> arguments, std::vector<Value> &results) {
  llvm::SmallVector<llvm::Value *, 12> flat = {
      context != nullptr ? context : llvm::PoisonValue::get(layout_.pointer())};
  llvm::Value *result_memory = nullptr;
  if (shape.result_in_memory) {
    result_memory = entry_alloca(shape.result_struct, "results");
    flat.push_back(result_memory);
  }
  for (size_t i = 0; i < arguments.size(); i++) {
    if (layout_.is_scalar(shape.parameters[i]))
      flat.append(arguments[i].parts.begin(), arguments[i].parts.end());
    else
      flat.push_back(arguments[i].memory);
  }
  llvm::CallBase *c = emit_call({shape.type, code}, flat, kGoConvention);
  if (result_memory != nullptr) c->addParamAttr(kResultParameter, llvm::Attribute::NoAlias);
  if (auto *f = llvm::dyn_cast<llvm::Function>(code);
      f != nullptr && f->hasFnAttribute(llvm::Attribute::NoReturn)) {
    unreachable();
    for (types::Type *t : shape.results) results.push_back(zero(t));
    return c;
  }
  if (result_memory != nullptr) {
    const llvm::StructLayout *places = m_.module().getDataLayout().getStructLayout(shape.result_struct);
    for (size_t i = 0; i < shape.results.size(); i++)
      results.push_back(
          load(offset(result_memory, places->getElementOffset(static_cast<unsigned>(i))), shape.results[i]));
    return c;
  }
  unsigned at = 0;
  for (types::Type *t : shape.results) {
    Value v;
    for (const Leaf &l : *layout_.leaves(t)) {
      v.parts.push_back(c->getType()->isStructTy() ? b_.CreateExtractValue(c, at)
                                                   : static_cast<llvm::Value *>(c));
      at++;
      if (l.below != 0) b_.CreateAssumption(b_.CreateICmpSGE(v.parts.back(), integer(0)));
    }
    results.push_back(std::move(v));
  }
  return c;
}

// A Go declaration of an entry of runtime_calls.def, or of an intrinsic. What a linkname names may have
// another signature.
bool FunctionLowering::runtime_function_call(const Expr &e, std::vector<Value> &results) {
  const core::FunctionRef &callee = *e.function;
  bool intrinsic = !callee.is_linkname && is_intrinsic(callee.symbol);
  if (!intrinsic && !(callee.is_runtime_call && m_.has_words_of_runtime_call(callee))) return false;
  llvm::SmallVector<llvm::Value *, 8> flat;
  for (const Expr *o : e.operands.first(e.operands.size() - e.kept)) {
    Value v = value(*o);
    TUCO_CHECK(v.memory == nullptr, "large argument of " + callee.symbol);
    flat.append(v.parts.begin(), v.parts.end());
  }
  llvm::SmallVector<llvm::Value *, 4> out;
  if (intrinsic) {
    if (intrinsic_takes_address(callee.symbol))
      cold_block(b_.CreateIsNull(flat[0]), "nil", [&] { runtime("rt_panic_nil", {}); });
    emit_intrinsic(callee.symbol, b_, flat, out);
  } else {
    Value r = runtime(callee.symbol, flat);
    if (ended()) {
      start(block("dead"));
      for (types::Type *t : callee.results) results.push_back(zero(t));
      return true;
    }
    out.append(r.parts.begin(), r.parts.end());
  }
  size_t at = 0;
  for (types::Type *t : callee.results) {
    Value v;
    const std::vector<Leaf> &leaves = *layout_.leaves(t);
    for (const Leaf &l : leaves) {
      TUCO_CHECK(at < out.size(), "results of " + callee.symbol);
      llvm::Value *x = out[at++];
      if (x->getType() != l.type) {
        if (x->getType()->isIntegerTy() && l.type->isIntegerTy()) {
          x = l.type->isIntegerTy(1) ? b_.CreateICmpNE(x, llvm::Constant::getNullValue(x->getType()))
                                     : b_.CreateZExtOrTrunc(x, l.type);
        } else if (x->getType()->isPointerTy() && l.type->isIntegerTy()) {
          x = b_.CreatePtrToInt(x, l.type);
        } else if (x->getType()->isPointerTy() && l.type->isPointerTy()) {
          TUCO_UNREACHABLE("address space of a result of " + callee.symbol);
        }
      }
      v.parts.push_back(x);
    }
    results.push_back(std::move(v));
  }
  return true;
}

// Nothing in the machine code, but a use: the pointer is live until here.
void FunctionLowering::keep_until_here(llvm::Value *pointer) {
  auto *type = llvm::FunctionType::get(b_.getVoidTy(), {layout_.pointer()}, false);
  b_.CreateCall(llvm::InlineAsm::get(type, "", "r", /*hasSideEffects=*/true), {pointer});
}

// The pointers that a call keeps are live across it.
void FunctionLowering::keep_operands(const Expr &call) {
  if (call.kept == 0 || ended()) return;
  for (const Expr *pointer : call.operands.last(call.kept)) keep_until_here(scalar(*pointer));
}

std::vector<Value> FunctionLowering::call(const Expr &e) {
  std::vector<Value> results;
  if (e.op == Op::Call && runtime_function_call(e, results)) {
    keep_operands(e);
    return results;
  }
  std::vector<Value> arguments;
  auto evaluate = [&](size_t first) {
    for (size_t i = first; i < e.operands.size() - e.kept; i++) {
      Value v = value(*e.operands[i]);
      if (v.memory != nullptr) {
        // What the callee reads must not change under it: only a temporary is ours alone.
        const Expr *o = e.operands[i];
        bool own = (o->op == Op::Local && o->variable->kind == core::VariableKind::Temporary) ||
                   core::facts_of(o->op).is(core::OpFacts::Fresh);
        if (!own) {
          llvm::Value *m = scratch(o->type);
          copy(m, v.memory, o->type);
          v.memory = m;
        }
      }
      arguments.push_back(std::move(v));
    }
  };
  if (e.op == Op::Call) {
    const core::FunctionRef &callee = *e.function;
    evaluate(0);
    llvm::Function *f = m_.function(callee);
    std::vector<types::Type *> parameters = callee.parameters, declared = callee.results;
    if (callee.body != nullptr) {
      parameters.clear();
      declared.clear();
      for (core::Variable *v : callee.body->parameters) parameters.push_back(v->type);
      for (core::Variable *v : callee.body->results) declared.push_back(v->type);
    }
    b_.SetCurrentDebugLocation(m_.location(e.pos, scope_));
    go_call(m_.shape(parameters, declared), f, nullptr, arguments, results);
    keep_operands(e);
    return results;
  }
  if (e.op == Op::CallClosure) {
    auto *signature = types::under_as<types::Signature>(e.operands[0]->type);
    llvm::Value *closure = scalar(*e.operands[0]);
    evaluate(1);
    b_.SetCurrentDebugLocation(m_.location(e.pos, scope_));
    cold_block(b_.CreateIsNull(closure), "nil", [&] { runtime("rt_panic_nil", {}); });
    llvm::Value *code = b_.CreateLoad(layout_.address(), closure);
    std::vector<types::Type *> parameters, declared;
    for (types::Var *v : signature->params->vars) parameters.push_back(v->type);
    for (types::Var *v : signature->results->vars) declared.push_back(v->type);
    go_call(m_.shape(parameters, declared), code, closure, arguments, results);
    return results;
  }
  // CallInterface: code from the table, the data word as receiver.
  types::Type *interface_type = e.operands[0]->type;
  types::Func *method = types::type_set(types::under_as<types::Interface>(interface_type)).methods[e.index];
  Value receiver = value(*e.operands[0]);
  evaluate(1);
  b_.SetCurrentDebugLocation(m_.location(e.pos, scope_));
  cold_block(b_.CreateIsNull(receiver.parts[0]), "nil", [&] { runtime("rt_panic_nil", {}); });
  llvm::Value *code = b_.CreateLoad(layout_.address(), offset(receiver.parts[0], 24 + uint64_t{8} * e.index));
  std::vector<types::Type *> parameters{types::basic(types::BasicKind::UnsafePointer)}, declared;
  types::Signature *signature = method->signature();
  for (types::Var *v : signature->params->vars) parameters.push_back(v->type);
  for (types::Var *v : signature->results->vars) declared.push_back(v->type);
  arguments.insert(arguments.begin(), Value(receiver.parts[1]));
  llvm::CallBase *indirect = go_call(m_.shape(parameters, declared), code, nullptr, arguments, results);
  llvm::Metadata *name = llvm::MDString::get(context_, types::link_string(interface_type));
  llvm::Metadata *index = llvm::ConstantAsMetadata::get(llvm::ConstantInt::get(layout_.word(), e.index));
  indirect->setMetadata("tuco.method", llvm::MDNode::get(context_, {name, index}));
  return results;
}

// ---- defer

llvm::Value *FunctionLowering::defer_slot(unsigned index) {
  return offset(defer_area_, 16 + uint64_t{8} * index);
}

void FunctionLowering::defer(const Stmt &s) {
  llvm::Value *closure = scalar(*s.value);
  if (s.address != nullptr || f_.defers_in_list) {
    llvm::Value *area = s.address != nullptr ? scalar(*s.address) : defer_area_;
    llvm::StructType *record = llvm::StructType::get(context_, {layout_.pointer(), layout_.pointer()});
    llvm::Value *r = runtime("rt_object_new", {m_.shape_descriptor(record)}).single();
    llvm::Value *head = offset(area, 8);
    b_.CreateStore(b_.CreateLoad(layout_.pointer(), head, true), r);
    b_.CreateStore(closure, offset(r, 8));
    b_.CreateStore(r, head, true);
    return;
  }
  if (s.value->op == Op::FunctionValue)
    deferred_[s.index] = s.value->function;
  else if (s.value->op == Op::Local)
    if (auto it = closure_in_.find(s.value->variable); it != closure_in_.end())
      deferred_[s.index] = it->second;
  b_.CreateStore(closure, defer_slot(s.index), true);
  llvm::Value *bits = b_.CreateLoad(layout_.word(), defer_area_, true);
  b_.CreateStore(b_.CreateOr(bits, b_.getInt64(uint64_t{1} << s.index)), defer_area_, true);
}

// Runs what is pending, last first; a slot is cleared before its call.
void FunctionLowering::run_defers() {
  FunctionShape plain = m_.shape({}, {});
  std::vector<Value> none;
  auto call_closure = [&](llvm::Value *closure, const core::FunctionRef *known) {
    if (known != nullptr) {
      go_call(plain, m_.function(*known), closure, {}, none);
      return;
    }
    cold_block(b_.CreateIsNull(closure), "nil", [&] { runtime("rt_panic_nil", {}); });
    go_call(plain, b_.CreateLoad(layout_.address(), closure), closure, {}, none);
  };
  if (f_.defers_in_list) {
    llvm::BasicBlock *head = block("defers"), *body = block("deferred"), *done = block("done");
    b_.CreateBr(head);
    start(head);
    llvm::Value *list = offset(defer_area_, 8);
    llvm::Value *record = b_.CreateLoad(layout_.pointer(), list, true);
    b_.CreateCondBr(b_.CreateIsNull(record), done, body);
    start(body);
    b_.CreateStore(b_.CreateLoad(layout_.pointer(), record), list, true);
    call_closure(b_.CreateLoad(layout_.pointer(), offset(record, 8)), nullptr);
    b_.CreateBr(head);
    start(done);
    return;
  }
  for (unsigned i = f_.defer_count; i-- > 0;) {
    llvm::BasicBlock *pending = block("deferred"), *next = block("next");
    llvm::Value *bits = b_.CreateLoad(layout_.word(), defer_area_, true);
    llvm::Value *mask = b_.getInt64(uint64_t{1} << i);
    b_.CreateCondBr(b_.CreateIsNotNull(b_.CreateAnd(bits, mask)), pending, next);
    start(pending);
    b_.CreateStore(b_.CreateXor(bits, mask), defer_area_, true);
    call_closure(b_.CreateLoad(layout_.pointer(), defer_slot(i), true), deferred_[i]);
    b_.CreateBr(next);
    start(next);
  }
}

} // namespace tuco::lower
