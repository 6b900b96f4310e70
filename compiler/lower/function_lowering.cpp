// The frame of a function and its statements.
//
// Functions with defers have one exit: returns store their results and go there; so does the landing pad, to
// which the runtime resumes after a deferred function recovered a panic. The exit runs what is still pending.
#include "compiler/lower/function_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/types/package.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/MDBuilder.h"

namespace tuco::lower {

using core::Op;
using core::StmtKind;
using core::VariableKind;

FunctionLowering::FunctionLowering(ModuleLowering &module, const core::Function &function)
    : m_(module), f_(function), escape_(module.escape().of(function)), context_(module.context()),
      layout_(module.layout()), b_(module.context()) {}

void FunctionLowering::run() {
  out_ = m_.function(f_);
  std::vector<types::Type *> parameters, results;
  for (core::Variable *v : f_.parameters) parameters.push_back(v->type);
  for (core::Variable *v : f_.results) results.push_back(v->type);
  shape_ = m_.shape(parameters, results);
  if (f_.is_weak) {
    out_->setLinkage(llvm::GlobalValue::LinkOnceODRLinkage);
    out_->setComdat(m_.module().getOrInsertComdat(out_->getName()));
  }
  if (f_.no_inline) out_->addFnAttr(llvm::Attribute::NoInline);
  if (f_.no_split) out_->addFnAttr("tuco-nosplit");
  if (f_.is_wrapper) out_->addFnAttr("tuco-wrapper");
  if (m_.package().package->path == "runtime") out_->addFnAttr("tuco-runtime"); // tracebacks leave it out
  scope_ = m_.subprogram(f_, *out_);
  entry_ = llvm::BasicBlock::Create(context_, "entry", out_);
  b_.SetInsertPoint(entry_);
  b_.SetCurrentDebugLocation(m_.location(f_.pos, scope_));
  // Allocas gather in front of this no-op, which goes away at the end.
  alloca_point_ = b_.CreateAlloca(b_.getInt8Ty(), nullptr, "allocas");
  prologue();
  statements(f_.body);
  if (!ended()) {
    if (f_.results.empty()) {
      if (exit_ != nullptr)
        b_.CreateBr(exit_);
      else
        emit_return();
    } else {
      b_.CreateUnreachable();
    }
  }
  epilogue();
  alloca_point_->eraseFromParent();
}

llvm::Value *FunctionLowering::entry_alloca(llvm::Type *type, const llvm::Twine &name) {
  llvm::IRBuilder<> at(alloca_point_);
  llvm::AllocaInst *a = at.CreateAlloca(type, kGoSpace, nullptr, name);
  return a;
}

llvm::Value *FunctionLowering::scratch(types::Type *t) { return entry_alloca(layout_.memory_type(t), "tmp"); }

bool FunctionLowering::on_heap(const core::Variable *v) const { return escape_.variable_on_heap(*v); }

void FunctionLowering::prologue() {
  variables_.resize(f_.variables.size());
  for (const core::Variable *v : f_.variables) {
    std::string name = v->name ? v->name.string() : std::string();
    if (v->kind == VariableKind::DeferArea) continue;
    llvm::Type *type = v->kind == VariableKind::MapIterator
                           ? llvm::StructType::get(context_, {layout_.pointer(), layout_.pointer(),
                                                              llvm::ArrayType::get(layout_.pointer(), 6),
                                                              llvm::ArrayType::get(layout_.word(), 8)})
                       : on_heap(v) ? layout_.pointer()
                                    : layout_.memory_type(v->type);
    variables_[v->index] = entry_alloca(type, name);
    if (v->kind == VariableKind::MapIterator) continue;
    m_.describe(*v, variables_[v->index], scope_, entry_);
    m_.name_memory(variables_[v->index], v->name ? name : "a temporary", v->type, v->pos);
  }
  // The landing pad reads the results; from a call before their declaration too, as far as LLVM knows.
  if (f_.has_defer)
    for (const core::Variable *v : f_.results)
      if (on_heap(v)) b_.CreateStore(m_.zero_value(), variables_[v->index]);
  if (f_.has_defer) {
    unsigned slots = f_.defers_in_list ? 0 : f_.defer_count;
    defer_area_type_ = llvm::StructType::get(
        context_, {layout_.word(), layout_.pointer(), llvm::ArrayType::get(layout_.pointer(), slots)});
    defer_area_ = entry_alloca(defer_area_type_, "defers");
    llvm::cast<llvm::Instruction>(defer_area_)
        ->setMetadata("tuco.defer_area", llvm::MDNode::get(context_, {}));
    b_.CreateStore(integer(0), defer_area_, true);
    b_.CreateStore(llvm::ConstantPointerNull::get(layout_.pointer()), offset(defer_area_, 8), true);
    exit_ = block("exit");
    landing_pad_ = block("recovered");
    deferred_.resize(slots);
    llvm::FunctionType *personality = llvm::FunctionType::get(b_.getInt32Ty(), true);
    out_->setPersonalityFn(llvm::cast<llvm::Constant>(
        m_.module().getOrInsertFunction("rt_personality", personality).getCallee()));
  }
  unsigned at = shape_.result_in_memory ? kResultParameter + 1 : kContextParameter + 1;
  context_argument_ = out_->getArg(kContextParameter);
  for (const core::Variable *v : f_.parameters) {
    Value incoming;
    if (const std::vector<Leaf> *leaves = layout_.leaves(v->type))
      for (size_t i = 0; i < leaves->size(); i++) incoming.parts.push_back(out_->getArg(at++));
    else
      incoming.memory = out_->getArg(at++);
    if (on_heap(v)) b_.CreateStore(allocate(v->type), variables_[v->index]);
    store(variable_address(v), incoming, v->type);
  }
}

void FunctionLowering::epilogue() {
  if (exit_ == nullptr) return;
  landing_pad_->insertInto(out_);
  b_.SetInsertPoint(landing_pad_);
  b_.SetCurrentDebugLocation(m_.location(f_.end, scope_));
  llvm::LandingPadInst *pad =
      b_.CreateLandingPad(llvm::StructType::get(context_, {layout_.address(), b_.getInt32Ty()}), 0);
  pad->setCleanup(true);
  b_.CreateBr(exit_);
  exit_->insertInto(out_);
  b_.SetInsertPoint(exit_);
  run_defers();
  emit_return();
}

llvm::Value *FunctionLowering::variable_address(const core::Variable *v) {
  if (v->kind == VariableKind::DeferArea) return defer_area_;
  llvm::Value *a = variables_[v->index];
  if (v->kind != VariableKind::MapIterator && on_heap(v)) return b_.CreateLoad(layout_.pointer(), a);
  return a;
}

void FunctionLowering::declare(const core::Variable *v) {
  if (on_heap(v))
    b_.CreateStore(allocate(v->type), variables_[v->index]); // zeroed
  else
    clear(variables_[v->index], v->type);
}

// ---- blocks

llvm::BasicBlock *FunctionLowering::block(const char *name) {
  return llvm::BasicBlock::Create(context_, name);
}

void FunctionLowering::branch_to(llvm::BasicBlock *to) {
  if (!ended()) b_.CreateBr(to);
}

void FunctionLowering::start(llvm::BasicBlock *next) {
  if (next->getParent() == nullptr) next->insertInto(out_);
  b_.SetInsertPoint(next);
}

void FunctionLowering::unreachable() {
  b_.CreateUnreachable();
  start(block("dead"));
}

void FunctionLowering::cold_block(llvm::Value *bad, const char *name, llvm::function_ref<void()> body) {
  if (auto *c = llvm::dyn_cast<llvm::ConstantInt>(bad); c != nullptr && c->isZero()) return;
  llvm::BasicBlock *cold = block(name), *next = block("ok");
  llvm::MDNode *weights = llvm::MDNode::get(context_, {llvm::MDString::get(context_, "branch_weights"),
                                                       llvm::ConstantAsMetadata::get(b_.getInt32(1)),
                                                       llvm::ConstantAsMetadata::get(b_.getInt32(1 << 20))});
  b_.CreateCondBr(bad, cold, next, weights);
  start(cold);
  body();
  if (!ended()) b_.CreateUnreachable();
  start(next);
}

// ---- statements

llvm::BasicBlock *FunctionLowering::label_block(const Stmt *label) {
  llvm::BasicBlock *&l = labels_[label];
  if (l == nullptr) l = block("label");
  return l;
}

void FunctionLowering::statement(const Stmt &s) {
  if (ended()) start(block("dead"));
  if (s.pos.is_known()) b_.SetCurrentDebugLocation(m_.location(s.pos, scope_));
  switch (s.kind) {
  case StmtKind::Declare: declare(s.targets[0]); return;
  case StmtKind::Assign: assign(s); return;
  case StmtKind::Store: {
    // The place's checks belong to the assignment, which comes after all of the value; nothing in either tree has effects.
    value_into_place(*s.value, *s.address);
    // The heap hands memory out by the old rate otherwise, until it is used up.
    if (s.address->op == Op::GlobalAddress && s.address->global->is_external &&
        s.address->global->symbol == "runtime.MemProfileRate")
      runtime("rt_memory_profile_restart", {});
    return;
  }
  case StmtKind::Eval:
    if (core::Op op = s.value->op; op == Op::Call || op == Op::CallClosure || op == Op::CallInterface)
      call(*s.value);
    else
      value(*s.value);
    return;
  case StmtKind::If: {
    llvm::Value *condition = scalar(*s.value);
    llvm::BasicBlock *then = block("then"), *otherwise = s.otherwise.empty() ? nullptr : block("else"),
                     *after = block("after");
    b_.CreateCondBr(condition, then, otherwise != nullptr ? otherwise : after);
    start(then);
    statements(s.body);
    branch_to(after);
    if (otherwise != nullptr) {
      start(otherwise);
      statements(s.otherwise);
      branch_to(after);
    }
    start(after);
    return;
  }
  case StmtKind::Loop: {
    llvm::BasicBlock *head = block("loop"), *post = block("post"), *after = block("after");
    targets_[&s] = {after, post};
    b_.CreateBr(head);
    start(head);
    statements(s.body);
    branch_to(post);
    start(post);
    statements(s.otherwise);
    branch_to(head);
    start(after);
    return;
  }
  case StmtKind::Block: {
    llvm::BasicBlock *after = block("after");
    targets_[&s] = {after, nullptr};
    statements(s.body);
    branch_to(after);
    start(after);
    return;
  }
  case StmtKind::Break: b_.CreateBr(targets_.at(s.target).break_to); return;
  case StmtKind::Continue: b_.CreateBr(targets_.at(s.target).continue_to); return;
  case StmtKind::Label: {
    llvm::BasicBlock *l = label_block(&s);
    branch_to(l);
    start(l);
    return;
  }
  case StmtKind::Goto: b_.CreateBr(label_block(s.target)); return;
  case StmtKind::Return: return_statement(s); return;
  case StmtKind::Defer: defer(s); return;
  case StmtKind::Go: runtime("rt_go", {scalar(*s.value)}); return;
  case StmtKind::Unreachable: b_.CreateUnreachable(); return;
  }
}

void FunctionLowering::assign(const Stmt &s) {
  const Expr &e = *s.value;
  if (s.targets.size() == 1) {
    const core::Variable *v = s.targets[0];
    if (v == nullptr) {
      if (e.op == Op::Call || e.op == Op::CallClosure || e.op == Op::CallInterface)
        call(e);
      else
        value(e);
      return;
    }
    if (v->kind == VariableKind::Temporary && (e.op == Op::MakeClosure || e.op == Op::FunctionValue))
      closure_in_[v] = e.function;
    // Storing into a variable of ours needs no address computed before the value, so effects come first.
    if (!layout_.is_scalar(v->type)) {
      bool fresh = v->kind == VariableKind::Temporary;
      value_into(e, variable_address(v), fresh);
      return;
    }
    Value result = value(e);
    store(variable_address(v), result, v->type);
    return;
  }
  std::vector<Value> results = values_of_tuple(e, s.targets.size());
  for (size_t i = 0; i < s.targets.size(); i++)
    if (s.targets[i] != nullptr) store(variable_address(s.targets[i]), results[i], s.targets[i]->type);
}

std::vector<Value> FunctionLowering::values_of_tuple(const Expr &e, size_t count) {
  std::vector<Value> results;
  switch (e.op) {
  case Op::Call:
  case Op::CallClosure:
  case Op::CallInterface: results = call(e); break;
  case Op::TypeAssert: results = type_assert(e); break;
  case Op::MapGet: results = map_get(e); break;
  case Op::ChanRecv: results = receive(e); break;
  case Op::SelectOp: results = select(e); break;
  case Op::DecodeRune: {
    Value s = value(*e.operands[0]);
    // ASCII goes the straight way, and the loop stays small.
    llvm::BasicBlock *ascii_test = b_.GetInsertBlock()->getSinglePredecessor();
    if (auto *branch =
            ascii_test == nullptr ? nullptr : llvm::dyn_cast<llvm::BranchInst>(ascii_test->getTerminator());
        branch != nullptr && branch->isConditional())
      branch->setMetadata(llvm::LLVMContext::MD_prof,
                          llvm::MDBuilder(context_).createBranchWeights(
                              branch->getSuccessor(0) == b_.GetInsertBlock() ? 1 : 32,
                              branch->getSuccessor(1) == b_.GetInsertBlock() ? 1 : 32));
    Value r = runtime("rt_string_decode_rune", {s.parts[0], s.parts[1], scalar(*e.operands[1])});
    results.push_back(Value(b_.CreateTrunc(r.parts[0], b_.getInt32Ty())));
    results.push_back(Value(r.parts[1]));
    break;
  }
  default: results.push_back(value(e)); break;
  }
  TUCO_CHECK(results.size() == count, "results of " + std::string(core::op_text(e.op)));
  return results;
}

void FunctionLowering::return_statement(const Stmt &s) {
  if (exit_ != nullptr) { // the results are in their variables already
    b_.CreateBr(exit_);
    return;
  }
  if (shape_.result_in_memory) {
    llvm::Value *to = out_->getArg(kResultParameter);
    const llvm::StructLayout *places = m_.module().getDataLayout().getStructLayout(shape_.result_struct);
    for (size_t i = 0; i < s.values.size(); i++)
      value_into(*s.values[i], offset(to, places->getElementOffset(static_cast<unsigned>(i))), false);
    b_.CreateRetVoid();
    return;
  }
  llvm::SmallVector<llvm::Value *, 8> parts;
  for (const Expr *e : s.values) {
    Value v = value(*e);
    parts.append(v.parts.begin(), v.parts.end());
  }
  if (parts.empty())
    b_.CreateRetVoid();
  else if (parts.size() == 1)
    b_.CreateRet(parts[0]);
  else
    b_.CreateAggregateRet(parts.data(), static_cast<unsigned>(parts.size()));
}

// What a result variable holds at the exit of a function with defers. The volatile access keeps the variable
// in memory: as an SSA value it would be a phi over the unwind edges of a loop (landing pad, exit, deferred
// call), which LLVM 19's LoopSimplify gets wrong when it splits such edges (the phi becomes poison).
Value FunctionLowering::load_result(const core::Variable *v) {
  if (!f_.has_defer) return load(variable_address(v), v->type);
  llvm::Value *address = variables_[v->index];
  if (on_heap(v)) address = b_.CreateLoad(layout_.pointer(), address, true);
  Value out;
  const std::vector<Leaf> *leaves = layout_.leaves(v->type);
  if (leaves == nullptr) {
    out.memory = address;
    return out;
  }
  for (const Leaf &l : *leaves) {
    llvm::Value *x = b_.CreateLoad(l.memory, offset(address, l.offset), true);
    out.parts.push_back(l.type == l.memory ? x : b_.CreateTrunc(x, l.type));
  }
  return out;
}

// Returns what the result variables hold.
void FunctionLowering::emit_return() {
  if (shape_.result_in_memory) {
    llvm::Value *to = out_->getArg(kResultParameter);
    const llvm::StructLayout *places = m_.module().getDataLayout().getStructLayout(shape_.result_struct);
    for (size_t i = 0; i < f_.results.size(); i++) {
      const core::Variable *v = f_.results[i];
      store(offset(to, places->getElementOffset(static_cast<unsigned>(i))), load_result(v), v->type);
    }
    b_.CreateRetVoid();
    return;
  }
  llvm::SmallVector<llvm::Value *, 8> parts;
  for (const core::Variable *v : f_.results) {
    Value r = load_result(v);
    parts.append(r.parts.begin(), r.parts.end());
  }
  if (parts.empty())
    b_.CreateRetVoid();
  else if (parts.size() == 1)
    b_.CreateRet(parts[0]);
  else
    b_.CreateAggregateRet(parts.data(), static_cast<unsigned>(parts.size()));
}

} // namespace tuco::lower
