// range over functions: the loop body becomes a function literal that the iterator calls.
//
//     for k, v := range f { body }        state := ready; code := 0
//                                         f(func(k, v) bool {
//                                             if state != ready { panic }; state = panicked
//                                             body
//                                             state = ready; return true })
//                                         if state == panicked { panic }; state = exhausted
//                                         dispatch on code
//
// `continue` is return true, `break` is return false (with state = done). A jump out of the loop, or a
// return, also sets `code`; after the call the enclosing function does what the code says, which may in turn
// be a jump out of the body of an outer such loop. Results of a return are stored in the outermost function's
// result variables. The states and their panics follow the Go 1.23 rewrite (cmd/compile/internal/rangefunc).
#include "compiler/core/function_builder.h"

#include "runtime/abi/faults.h"

namespace tuco::core {

using types::BasicKind;
using CoreStmt = core::StmtKind;

namespace {

constexpr int64_t kReady = 100; // besides abi::RangeState
constexpr int64_t kReturnCode = -1;

} // namespace

struct FunctionBuilder::RangeBody {
  const syntax::RangeStmt *loop;
  types::Var *state, *code;
  std::vector<const syntax::BranchStmt *> exits; // code i+1: do exits[i] in the enclosing function
  bool returns = false;
};

void FunctionBuilder::range_function(const syntax::RangeStmt *s, types::Signature *signature) {
  types::Type *int_type = types::basic(BasicKind::Int);
  types::Type *boolean = types::basic(BasicKind::Bool);
  auto synthetic = [&](const char *name) {
    types::Var *object = package_.types().make<types::Var>(types::VarKind::Local, nullptr, s->pos,
                                                           base::intern(name), int_type);
    Variable *v = declare_variable(object, VariableKind::Local);
    declare(v);
    return object;
  };
  const Expr *iterator = expr(s->x);
  if (iterator->op != Op::FunctionValue) iterator = spill(iterator);
  RangeBody range{s, synthetic(".state"), synthetic(".code"), {}, false};
  assign(find_variable(range.state), integer(kReady, s->pos));

  auto *yield = types::under_as<types::Signature>(signature->params->vars[0]->type);
  FunctionBuilder &outer = numbering();
  Function *code =
      package_.new_function(outer.f_->symbol + "-range" + std::to_string(++outer.range_body_count_), s->pos);
  code->is_weak = f_->is_weak;
  FunctionBuilder body(package_, info_, code, this, environment_, s);
  body.range_body_ = &range;
  body.begin();
  code->end = s->body->rbrace;
  std::vector<Variable *> parameters;
  for (types::Var *p : yield->params->vars) parameters.push_back(body.parameter(p->name, p->type, s->pos));
  Variable *more = body.result({}, boolean, s->pos);
  body.declare(more);
  auto state = [&] { return body.variable_address(range.state, s->pos); };
  const Expr *is_ready =
      body.make(Op::Ne, boolean, s->pos, {body.load(state()), body.integer(kReady, s->pos)});
  const FunctionRef *bad_state = package_.function_ref(
      {.symbol = "rt_panic_range_state", .parameters = {int_type}, .results = {}, .is_runtime_call = true});
  body.if_then(is_ready, s->pos, [&] {
    body.eval(body.call(bad_state, {body.load(state())}, s->pos));
    body.emit(CoreStmt::Unreachable, s->pos);
  });
  body.store(state(), body.integer(abi::kRangePanicked, s->pos), s->pos);
  const Expr *key = parameters.empty() ? nullptr : body.local(parameters[0], s->pos);
  const Expr *value = parameters.size() < 2 ? nullptr : body.local(parameters[1], s->pos);
  body.set_range_variables(s, key, value);
  body.statements(s->body->stmts);
  body.store(state(), body.integer(kReady, s->pos), s->body->rbrace);
  body.return_values({body.constant(boolean, types::Value::boolean(true), s->pos)}, s->body->rbrace);
  body.finish();

  const Expr *closure = spill(make_closure(code, body, signature->params->vars[0]->type, s->pos));
  if (iterator->op == Op::FunctionValue)
    eval(call(iterator->function, {closure}, s->pos));
  else
    eval(make(Op::CallClosure, nullptr, s->pos, {iterator, closure}));

  auto own_state = [&] { return variable_address(range.state, s->pos); };
  const Expr *missed =
      make(Op::Eq, boolean, s->pos, {load(own_state()), integer(abi::kRangePanicked, s->pos)});
  if_then(missed, s->pos, [&] {
    eval(call(bad_state, {integer(abi::kRangeMissedPanic, s->pos)}, s->pos));
    emit(CoreStmt::Unreachable, s->pos);
  });
  store(own_state(), integer(abi::kRangeExhausted, s->pos), s->pos);
  auto code_is = [&](int64_t n) {
    return make(Op::Eq, boolean, s->pos, {variable_value(range.code, s->pos), integer(n, s->pos)});
  };
  if (range.returns)
    if_then(code_is(kReturnCode), s->pos, [&] {
      if (range_body_ != nullptr) {
        range_body_->returns = true;
        store(variable_address(range_body_->code, s->pos), integer(kReturnCode, s->pos), s->pos);
        store(variable_address(range_body_->state, s->pos), integer(abi::kRangeDone, s->pos), s->pos);
        return_values({constant(boolean, types::Value::boolean(false), s->pos)}, s->pos);
        return;
      }
      std::vector<const Expr *> values;
      for (Variable *r : f_->results) values.push_back(local(r, s->pos));
      return_values(values, s->pos);
    });
  for (size_t i = 0; i < range.exits.size(); i++)
    if_then(code_is(static_cast<int64_t>(i) + 1), s->pos, [&] { branch(range.exits[i]); });
}

// A break, continue or goto in a loop body that became a function. False: it stays within the body.
bool FunctionBuilder::leave_range_body(const syntax::BranchStmt *s) {
  if (range_body_ == nullptr) return false;
  RangeBody &range = *range_body_;
  types::Type *boolean = types::basic(BasicKind::Bool);
  if (s->branch == syntax::BranchKind::Goto && s->target->pos >= range.loop->body->pos &&
      s->target->pos <= range.loop->body->rbrace)
    return false;
  bool is_continue = s->branch == syntax::BranchKind::Continue && s->target == range.loop;
  bool is_break = s->branch == syntax::BranchKind::Break && s->target == range.loop;
  if (!is_continue && !is_break) {
    range.exits.push_back(s);
    store(variable_address(range.code, s->pos), integer(static_cast<int64_t>(range.exits.size()), s->pos),
          s->pos);
  }
  store(variable_address(range.state, s->pos),
        integer(is_continue ? kReady : int64_t{abi::kRangeDone}, s->pos), s->pos);
  return_values({constant(boolean, types::Value::boolean(is_continue), s->pos)}, s->pos);
  return true;
}

bool FunctionBuilder::return_from_range_body(const syntax::ReturnStmt *s) {
  if (range_body_ == nullptr) return false;
  FunctionBuilder *root = this;
  while (root->range_body_ != nullptr) root = root->parent_;
  const std::vector<types::Var *> &results = root->signature_->results->vars;
  std::vector<const Expr *> values;
  if (s->results.size() == 1 && results.size() > 1) {
    const Expr *tuple = effect(s->results[0]);
    std::vector<Variable *> targets;
    for (types::Var *v : static_cast<types::Tuple *>(tuple->type)->vars)
      targets.push_back(temporary(v->type, s->pos));
    assign(targets, tuple);
    for (size_t i = 0; i < targets.size(); i++)
      values.push_back(convert(local(targets[i], s->pos), type(results[i]->type), s->pos));
  } else {
    for (size_t i = 0; i < s->results.size(); i++)
      values.push_back(spill(expr_as(s->results[i], type(results[i]->type))));
  }
  for (size_t i = 0; i < values.size(); i++) store(variable_address(results[i], s->pos), values[i], s->pos);
  range_body_->returns = true;
  store(variable_address(range_body_->code, s->pos), integer(kReturnCode, s->pos), s->pos);
  store(variable_address(range_body_->state, s->pos), integer(abi::kRangeDone, s->pos), s->pos);
  return_values({constant(types::basic(BasicKind::Bool), types::Value::boolean(false), s->pos)}, s->pos);
  return true;
}

} // namespace tuco::core
