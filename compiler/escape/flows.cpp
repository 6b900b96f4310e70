// Of most operations ops.def says which of their operands' values are in their own; the others have their rules in
// `special` and below. An operand tree may be walked twice, for two flows of its value: it holds no allocation sites then.
#include "compiler/escape/flows.h"

#include "compiler/base/assert.h"

namespace tuco::escape {

using core::Expr;
using core::Function;
using core::Op;
using core::Stmt;
using core::StmtKind;
using core::Variable;

namespace {

// Larger objects go to the heap whatever their flow.
constexpr int64_t kMaxSiteBytes = 64 << 10;
constexpr char kTooLarge[] = "too large for the stack";

Hole nowhere() { return {nullptr, 0, {}, ""}; }

const char *on_heap_for_size(types::Type *type) {
  return core::size_of(type) > kMaxSiteBytes ? kTooLarge : nullptr;
}

// The variable behind the capture of a function literal, through any number of enclosing ones.
const Variable *captured_variable(const Function &f, uint32_t index) {
  for (const Function *at = &f; at != nullptr; at = at->parent) {
    const core::Capture &c = at->captures[index];
    if (c.variable != nullptr) return c.variable;
    index = c.parent_capture;
  }
  TUCO_UNREACHABLE("a capture of no variable in " + f.symbol);
}

} // namespace

void Flows::add(const Function &f) {
  function_ = &f;
  for (const Stmt *s : f.body) statement(*s);
}

// ---- holes

Hole Flows::hole_of(const Variable *v, base::Pos pos, const char *why) {
  bool is_number = v != nullptr && v->type != nullptr && !core::has_pointers(v->type);
  return v == nullptr || is_number ? nowhere() : Hole{&graph_.of(v), 0, pos, why};
}

Hole Flows::contents_hole(const Expr &slice, base::Pos pos, const char *why) {
  return core::has_pointers(core::elem_of(slice.type)) ? heap_hole(pos, why).deref() : nowhere();
}

Location &Flows::capture_location(uint32_t index) const {
  if (is_method_value(*function_)) return graph_.receiver_of(*function_);
  return graph_.of(captured_variable(*function_, index));
}

// The location that a store changes, if the address leads to a variable of ours without a load.
Location *Flows::stored_location(const Expr &address) {
  switch (address.op) {
  case Op::LocalAddress: return &graph_.of(address.variable);
  case Op::Capture:
    return function_->captures[address.index].by_reference ? &capture_location(address.index) : nullptr;
  case Op::NilCheck:
  case Op::FieldAddress:
  case Op::Reinterpret:
  // A slice's element lies behind a pointer held in a variable; an array's is part of the variable.
  case Op::ElementAddress: return stored_location(*address.operands[0]);
  default: return nullptr;
  }
}

// ---- expressions

void Flows::all(std::span<const Expr *const> operands, const Hole &k) {
  for (const Expr *o : operands)
    if (o != nullptr) expression(*o, k);
}

void Flows::effects(std::span<const Expr *const> operands) { all(operands, nowhere()); }

void Flows::expression(const Expr &e, const Hole &into) {
  // A number leads nowhere, whatever it was computed from.
  bool is_number = e.type != nullptr && !core::has_pointers(e.type);
  const Hole k = is_number ? nowhere() : into;
  switch (core::facts_of(e.op).holds) {
  case core::Holds::Nothing: effects(e.operands); break;
  case core::Holds::First:
    expression(*e.operands[0], k);
    effects(e.operands.subspan(1));
    break;
  case core::Holds::All: all(e.operands, k); break;
  case core::Holds::Special: return special(e, k);
  }
  // An allocation without rules of its own.
  if (core::facts_of(e.op).allocates()) graph_.add_site(*function_, e, "made by the runtime");
}

void Flows::special(const Expr &e, const Hole &k) {
  const auto &ops = e.operands;
  switch (e.op) {
  case Op::Local: return graph_.add_flow(k, graph_.of(e.variable));
  case Op::LocalAddress: return graph_.add_flow(k.address(), graph_.of(e.variable));
  case Op::Capture:
    return graph_.add_flow(function_->captures[e.index].by_reference ? k.address() : k,
                           capture_location(e.index));
  case Op::Load: return expression(*ops[0], k.deref());
  case Op::IntToPointer: return read_pointers(*ops[0], k);
  case Op::TypeAssert:
  case Op::Unbox: {
    types::Type *to = e.op == Op::TypeAssert ? e.aux_type : e.type;
    bool indirect = !core::is_interface(to) && !core::is_direct_interface(to);
    return expression(*ops[0], indirect ? k.deref() : k);
  }
  case Op::Call: return call(e, {&k, 1});
  case Op::CallClosure:
    // What the closure has captured went on where the closure was made.
    effects(ops.first(1));
    return all(ops.subspan(1), heap_hole(e.pos, "passed to a call of a func value"));
  case Op::CallInterface: return all(ops, heap_hole(e.pos, "passed to a call through an interface"));
  case Op::MapGet:
  case Op::MapAssign:
  case Op::ChanSend:
  case Op::SelectOp:
  case Op::Copy: return through_memory(e, k);
  default: return allocation(e, k);
  }
}

// Into and out of maps, channels and slices, whose memory is taken to be the heap.
void Flows::through_memory(const Expr &e, const Hole &k) {
  const auto &ops = e.operands;
  switch (e.op) {
  case Op::MapGet: expression(*ops[0], k.deref()); return effects(ops.subspan(1));
  case Op::MapAssign:
    effects(ops.first(1));
    return expression(*ops[1], heap_hole(e.pos, "stored as a map key"));
  case Op::ChanSend: effects(ops.first(1)); return expression(*ops[1], heap_hole(e.pos, "sent on a channel"));
  case Op::SelectOp:
    for (const core::SelectCase &c : *e.select) {
      expression(*c.channel, nowhere());
      if (c.value != nullptr) expression(*c.value, heap_hole(e.pos, "sent on a channel"));
    }
    return;
  case Op::Copy:
    effects(ops.first(1));
    return expression(*ops[1], contents_hole(*ops[0], e.pos, "copied into a slice"));
  default: TUCO_UNREACHABLE();
  }
}

void Flows::allocation(const Expr &e, const Hole &k) {
  const auto &ops = e.operands;
  switch (e.op) {
  case Op::MakeInterface: {
    if (core::is_direct_interface(ops[0]->type)) return expression(*ops[0], k);
    Location &l = graph_.add_site(*function_, e, on_heap_for_size(ops[0]->type));
    all(ops, {&l, 0, e.pos, "stored in an interface"});
    return graph_.add_flow(k.address(), l);
  }
  case Op::New: {
    Location &l = graph_.add_site(*function_, e, on_heap_for_size(e.aux_type));
    all(ops, {&l, 0, e.pos, "stored in an object"});
    return graph_.add_flow(k.address(), l);
  }
  case Op::MakeClosure: {
    Location &l = graph_.add_site(*function_, e, nullptr);
    all(ops, {&l, 0, e.pos, "captured by a closure"});
    if (is_method_value(*e.function->body)) bound_receiver(e);
    return graph_.add_flow(k.address(), l);
  }
  case Op::MakeSlice: return make_slice(e, k);
  case Op::Concat:
  case Op::StringFromBytes:
  case Op::StringFromRunes:
  case Op::StringFromRune:
  case Op::RunesFromString: effects(ops); return void(buffered(e, k));
  case Op::BytesFromString:
    effects(ops);
    if (ops[0]->op != Op::Const) return void(buffered(e, k));
    return sized(e, static_cast<int64_t>(ops[0]->constant->as_string().size()), k);
  case Op::Append:
  case Op::AppendSlice:
  case Op::AppendZeros: return append(e, k);
  default: TUCO_UNREACHABLE();
  }
}

void Flows::make_slice(const Expr &e, const Hole &k) {
  effects(e.operands);
  const Expr &capacity = *e.operands[1];
  if (capacity.op != Op::Const) return void(buffered(e, k));
  sized(e, capacity.constant->as_int64().value_or(-1), k);
}

// An array of `count` elements for the slice that `e` makes.
void Flows::sized(const Expr &e, int64_t count, const Hole &k) {
  int64_t size = core::size_of(core::elem_of(e.type));
  bool fits = count >= 0 && (size == 0 || count <= kMaxSiteBytes / size);
  graph_.add_flow(k.address(), graph_.add_site(*function_, e, fits ? nullptr : kTooLarge));
}

// What is made here is not what it was made of: that was copied.
Location &Flows::buffered(const Expr &e, const Hole &k) {
  bool is_slice = e.op == Op::MakeSlice || e.op == Op::Append;
  int64_t size = is_slice ? core::size_of(core::elem_of(e.type)) : 1;
  // An append needs room for what it adds.
  auto least = e.op == Op::Append ? static_cast<int64_t>(e.operands.size()) - 1 : 1;
  bool fits = size > 0 && size <= kBufferBytes / least;
  Location &l = graph_.add_site(*function_, e, fits ? nullptr : "size not constant");
  l.is_buffer = true;
  graph_.add_flow(k.address(), l);
  return l;
}

void Flows::append(const Expr &e, const Hole &k) {
  const auto &ops = e.operands;
  expression(*ops[0], k);
  if (core::has_pointers(core::elem_of(e.type)))
    expression(*ops[0], heap_hole(e.pos, "appended to (moved to a larger array)").deref());
  const char *appended = "appended to a slice";
  all(ops.subspan(1),
      e.op == Op::Append ? heap_hole(e.pos, appended) : contents_hole(*ops[0], e.pos, appended));
  if (e.op != Op::Append) {
    graph_.add_site(*function_, e, "growth happens in the runtime");
    return;
  }
  // It serves once for each call of the function, wherever the append stands.
  buffered(e, k).loop_depth = 0;
}

// The pointers that a number was computed from go into `k`. Numbers are followed in two places only:
//
//     unsafe.Pointer(uintptr(p) + n)        keeps p's object
//     header.Data = uintptr(p)              a number in memory may be seen as a pointer: header may overlay a slice
void Flows::integer_pointers(const Expr &e, const Hole &k) {
  if (e.op == Op::PointerToInt) return expression(*e.operands[0], k);
  for (const Expr *o : e.operands)
    if (o != nullptr) integer_pointers(*o, k);
  if (e.operands.empty()) expression(e, nowhere());
}

// The same for a number that becomes a pointer; one that is read from memory may have been a pointer there.
void Flows::read_pointers(const Expr &e, const Hole &k) {
  if (e.op == Op::PointerToInt) return expression(*e.operands[0], k);
  if (e.op == Op::Load) return expression(*e.operands[0], k.deref());
  for (const Expr *o : e.operands)
    if (o != nullptr) read_pointers(*o, k);
  if (e.operands.empty()) expression(e, nowhere());
}

void Flows::call(const Expr &e, std::span<const Hole> results) {
  const core::FunctionRef &callee = *e.function;
  if (is_member(callee.body)) return call_of_member(e, results);
  if (callee.no_escape) {
    // It keeps no argument, but it may copy what an argument points to.
    for (const Expr *argument : e.operands) {
      expression(*argument, nowhere());
      expression(*argument, heap_hole(e.pos, "moved by the called function").deref());
    }
    return;
  }
  // A summary goes by the places of parameters, which a declaration without a body need not share.
  const FunctionSummary *summary = callee.is_bodyless ? nullptr : find_summary(callee.symbol);
  for (size_t i = 0; i < e.operands.size(); i++) {
    const Expr &argument = *e.operands[i];
    if (summary == nullptr || i >= summary->size()) {
      expression(argument, heap_hole(e.pos, "passed to a function whose body is not known"));
      continue;
    }
    leaks_of(argument, (*summary)[i], e.pos, results);
  }
}

void Flows::leaks_of(const Expr &argument, const std::vector<Leak> &leaks, base::Pos pos,
                     std::span<const Hole> results) {
  expression(argument, nowhere());
  for (const Leak &leak : leaks) {
    auto target = static_cast<size_t>(leak.target);
    Hole k = leak.target == Leak::kHeap ? heap_hole(pos, "leaked by the called function")
             : target < results.size()  ? results[target]
                                        : nowhere();
    k.derefs = std::min(k.derefs + leak.derefs, kMaxDerefs);
    expression(argument, k);
  }
}

// Nothing is known of the results of the value's calls: they are as good as the heap.
void Flows::bound_receiver(const Expr &method_value) {
  const Function &code = *method_value.function->body;
  const Expr &receiver = *method_value.operands[0];
  if (is_member(&code))
    return expression(receiver, {&graph_.receiver_of(code), 0, method_value.pos, "bound to its method as"});
  const FunctionSummary *summary = find_summary(code.symbol);
  TUCO_CHECK(summary != nullptr && summary->size() == summary_size(code), code.symbol);
  std::vector<Hole> results(code.results.size(), heap_hole(method_value.pos, "returned by the bound method"));
  leaks_of(receiver, summary->back(), method_value.pos, results);
}

bool Flows::is_member(const Function *f) const {
  return f != nullptr && std::find(members_.begin(), members_.end(), f) != members_.end();
}

void Flows::call_of_member(const Expr &e, std::span<const Hole> results) {
  const Function &callee = *e.function->body;
  for (size_t i = 0; i < e.operands.size(); i++)
    expression(*e.operands[i], i < callee.parameters.size()
                                   ? hole_of(callee.parameters[i], e.pos, "passed to a recursive call")
                                   : heap_hole(e.pos, "passed as a number"));
  for (size_t j = 0; j < results.size() && j < callee.results.size(); j++)
    if (results[j].to != nullptr) graph_.add_flow(results[j], graph_.of(callee.results[j]));
}

const FunctionSummary *Flows::find_summary(const std::string &symbol) const {
  for (const Summaries *known : summaries_)
    if (auto it = known->functions.find(symbol); it != known->functions.end()) return &it->second;
  return nullptr;
}

// ---- statements

void Flows::statement(const Stmt &s) {
  switch (s.kind) {
  case StmtKind::Declare:
  case StmtKind::Break:
  case StmtKind::Continue:
  case StmtKind::Label:
  case StmtKind::Goto:
  case StmtKind::Unreachable: return;
  case StmtKind::Assign: return assign(s);
  case StmtKind::Store: {
    expression(*s.address, nowhere());
    Location *l = stored_location(*s.address);
    Hole k = l != nullptr ? Hole{l, 0, s.pos, "assigned to"} : heap_hole(s.pos, "stored through a pointer");
    return core::has_pointers(s.value->type) ? expression(*s.value, k) : integer_pointers(*s.value, k);
  }
  case StmtKind::Eval: return expression(*s.value, nowhere());
  case StmtKind::If:
  case StmtKind::Loop:
  case StmtKind::Block:
    if (s.value != nullptr) expression(*s.value, nowhere());
    for (const Stmt *c : s.body) statement(*c);
    for (const Stmt *c : s.otherwise) statement(*c);
    return;
  case StmtKind::Return:
    for (size_t i = 0; i < s.values.size(); i++)
      expression(*s.values[i], hole_of(function_->results[i], s.pos, "returned as"));
    return;
  case StmtKind::Defer:
    // An open-coded defer's closure lives as long as the frame; one in a list is made per iteration.
    return expression(*s.value, function_->defers_in_list || s.address != nullptr
                                    ? heap_hole(s.pos, "deferred in a loop")
                                    : nowhere());
  case StmtKind::Go: return expression(*s.value, heap_hole(s.pos, "started as a goroutine"));
  }
  TUCO_UNREACHABLE();
}

void Flows::assign(const Stmt &s) {
  std::vector<Hole> holes;
  for (const Variable *v : s.targets) holes.push_back(hole_of(v, s.pos, "assigned to"));
  if (holes.empty()) holes.push_back(nowhere());
  if (s.value->op == Op::Call) return call(*s.value, holes);
  // With two results the second is a boolean or an index: no pointers.
  bool is_number = s.value->op == Op::DecodeRune || s.value->op == Op::SelectOp;
  expression(*s.value, is_number ? nowhere() : holes[0]);
}

} // namespace tuco::escape
