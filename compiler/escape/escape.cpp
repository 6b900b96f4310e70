// The problem. A variable whose address is taken, a closure, a `new(T)` must live on the heap only if its
// address can outlive the frame that made it (or the loop iteration, for what is made anew in each).
//
// The approach is that of gc's cmd/compile/internal/escape, in the form of a graph. A Location is a variable,
// an allocation site, or the heap. An edge `to <- from, derefs` says that a value derived from `from` is
// stored in `to`: derefs = -1 its address, 0 the value, n what lies n loads behind it.
//
//     p := &x        p <- x   -1
//     q := p         q <- p    0
//     r := *p        r <- p    1
//
// From every location as root we walk edges backwards with the least number of derefs (Bellman-Ford style:
// a location is visited again when a smaller number is found). If a root outlives a location whose address
// reaches it, that location moves to the heap; if a parameter's value reaches the heap or a result, that goes
// into the function's summary, which callers use instead of the body.
//
// Functions are analysed in strongly connected components of the static call graph, callees first; function
// literals belong to the function that holds them. Captured variables are looked through: in a closure a
// capture *is* the variable of the enclosing function, and the closure object holds its value or address.
//
// Conservative where nothing is known: interface and closure calls, stores through pointers, functions
// without body leak to the heap. Within a component, parameters of a callee are ordinary locations.
//
// Termination: derefs are clamped to [-1, kMaxDerefs]; a location is revisited only for a smaller number.
#include "compiler/escape/escape.h"

#include "compiler/base/assert.h"
#include "compiler/escape/components.h"

#include <algorithm>
#include <deque>

namespace tuco::escape {
namespace {

using core::Expr;
using core::Function;
using core::Op;
using core::Stmt;
using core::StmtKind;
using core::Variable;

constexpr int kMaxDerefs = 8;
// Larger objects go to the heap whatever their flow: a data-stack chunk should not be blown up by one frame.
constexpr int64_t kMaxVariableBytes = 128 << 10;
constexpr int64_t kMaxSiteBytes = 64 << 10;

struct Location;

struct Edge {
  Location *from;
  int derefs;
  base::Pos pos;
  const char *why;
};

struct Location {
  const Function *function = nullptr;
  uint32_t loop_depth = 0;
  const Variable *variable = nullptr;
  const Expr *site = nullptr;
  int result = -1;    // index among the results of its function
  int parameter = -1; // index among its parameters
  bool escapes = false;
  const char *forced = nullptr; // the reason, where it is not a flow
  std::vector<Edge> edges;      // into this location
  // The walk in progress.
  uint32_t generation = 0;
  int derefs = 0;
  Location *to = nullptr; // one step towards the root
  const Edge *via = nullptr;
  bool queued = false;
  // For the report.
  std::vector<FlowStep> path;
};

// Where a value goes: into a location, after `derefs` loads.
struct Hole {
  Location *to; // null: nowhere
  int derefs = 0;
  base::Pos pos;
  const char *why = "";

  Hole deref() const { return {to, std::min(derefs + 1, kMaxDerefs), pos, why}; }
  Hole address() const { return {to, derefs - 1, pos, why}; }
};

std::string describe(const Location &location) {
  if (location.variable != nullptr) {
    if (!location.variable->name || location.variable->name.str().empty())
      return location.variable->kind == core::VariableKind::Result ? "the result" : "a temporary";
    return location.variable->name.string();
  }
  if (location.site != nullptr) return std::string(core::op_text(location.site->op));
  return "heap";
}

class Analyzer {
public:
  Analyzer(const Summaries &imported, Result &result) : imported_(imported), result_(result) {
    heap_.escapes = true;
  }

  void analyze_component(std::span<const Function *const> roots) {
    locations_.clear();
    variable_location_.clear();
    site_location_.clear();
    heap_.edges.clear();
    members_.assign(roots.begin(), roots.end());
    for (const Function *f : members_) make_locations(*f);
    for (const Function *f : members_) {
      function_ = f;
      for (const Stmt *s : f->body) statement(*s);
    }
    solve();
    for (const Function *f : members_) publish(*f);
  }

private:
  Location *add_location(const Function &f) {
    Location &l = locations_.emplace_back();
    l.function = &f;
    return &l;
  }

  void make_locations(const Function &f) {
    for (const Variable *v : f.variables) {
      Location *l = add_location(f);
      l->variable = v;
      l->loop_depth = v->loop_depth;
      if (v->type != nullptr && core::size_of(v->type) > kMaxVariableBytes && v->addressed)
        force(*l, "too large for the stack");
      variable_location_[v] = l;
    }
    for (size_t i = 0; i < f.parameters.size(); i++)
      if (f.parameters[i] != nullptr) variable_location_[f.parameters[i]]->parameter = static_cast<int>(i);
    for (size_t i = 0; i < f.results.size(); i++)
      if (f.results[i] != nullptr) variable_location_[f.results[i]]->result = static_cast<int>(i);
  }

  void force(Location &l, const char *why) {
    l.escapes = true;
    l.forced = why;
  }

  Hole heap_hole(base::Pos pos, const char *why) { return {&heap_, 0, pos, why}; }
  Hole hole_of(const Variable *v, base::Pos pos, const char *why) {
    if (v == nullptr) return discard();
    return {variable_location_.at(v), 0, pos, why};
  }
  static Hole discard() { return {nullptr, 0, {}, ""}; }

  void flow(Hole k, Location *from) {
    if (k.to == nullptr || (k.to == from && k.derefs >= 0)) return;
    if (k.to->escapes && k.derefs < 0) { // its address goes to the heap at once
      if (!from->escapes) {
        from->escapes = true;
        from->path.push_back({k.pos, std::string(k.why) + (k.to == &heap_ ? "" : " " + describe(*k.to))});
      }
      return;
    }
    k.to->edges.push_back({from, k.derefs, k.pos, k.why});
  }

  // The variable behind the capture of a closure, through any number of enclosing closures.
  const Variable *captured_variable(const Function &f, uint32_t index) const {
    const Function *at = &f;
    for (;;) {
      const core::Capture &c = at->captures[index];
      if (c.variable != nullptr) return c.variable;
      index = c.parent_capture;
      at = at->parent;
      if (at == nullptr) return nullptr; // a method value's receiver: not a variable
    }
  }

  Location *capture_location(uint32_t index) const {
    const Variable *v = captured_variable(*function_, index);
    if (v == nullptr) return nullptr;
    auto found = variable_location_.find(v);
    return found == variable_location_.end() ? nullptr : found->second;
  }

  Location *site_location(const Expr &e, bool can_be_on_stack, const char *why_not = nullptr) {
    Location *l = add_location(*function_);
    l->site = &e;
    l->loop_depth = e.loop_depth;
    site_location_[&e] = l;
    if (!can_be_on_stack) force(*l, why_not);
    return l;
  }

  // ---- expressions: the value of `e` flows into `k`

  void discard_all(std::span<const Expr *const> operands) {
    for (const Expr *o : operands)
      if (o != nullptr) expression(*o, discard());
  }

  void expression(const Expr &e, Hole k) {
    const auto &ops = e.operands;
    switch (e.op) {
    case Op::Const:
    case Op::Bytes:
    case Op::Zero:
    case Op::FunctionValue:
    case Op::GlobalAddress:
    case Op::ZeroSizeAddress:
    case Op::MapKeyAddress:
    case Op::MapElemAddress:
    case Op::MapNext:
    case Op::Recover: return;

    case Op::Local: flow(k, variable_location_.at(e.variable)); return;
    case Op::LocalAddress: flow(k.address(), variable_location_.at(e.variable)); return;
    case Op::Capture: {
      Location *l = capture_location(e.index);
      if (l == nullptr) return;
      flow(function_->captures[e.index].by_reference ? k.address() : k, l);
      return;
    }
    case Op::Load: expression(*ops[0], k.deref()); return;
    case Op::NilCheck:
    case Op::FieldAddress:
    case Op::Field:
    case Op::ArrayElement:
    case Op::SliceData:
    case Op::StringData:
    case Op::Reinterpret:
    case Op::SliceToArrayPointer:
    case Op::ConvertInterface: expression(*ops[0], k); return;
    case Op::ElementAddress:
    case Op::PointerAdd:
    case Op::Slice:
      expression(*ops[0], k);
      discard_all(ops.subspan(1));
      return;
    case Op::StructValue:
    case Op::ArrayValue:
    case Op::SliceValue:
    case Op::StringValue:
    case Op::Min:
    case Op::Max:
    case Op::Select2:
    case Op::Concat: // the runtime may hand back an operand when the others are empty
      for (const Expr *o : ops) expression(*o, k);
      if (e.op == Op::Concat) site_location(e, false, "made by the runtime");
      return;
    case Op::IntToPointer: // unsafe.Pointer(uintptr(p) + n) keeps p's object
      integer_pointers(*ops[0], k);
      return;

    case Op::SliceLength:
    case Op::SliceCapacity:
    case Op::StringLength:
    case Op::MapLength:
    case Op::ChanLength:
    case Op::ChanCapacity:
    case Op::Real:
    case Op::Imag:
    case Op::ComplexValue:
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Div:
    case Op::Rem:
    case Op::And:
    case Op::Or:
    case Op::Xor:
    case Op::AndNot:
    case Op::Shl:
    case Op::Shr:
    case Op::Neg:
    case Op::Not:
    case Op::Complement:
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
    case Op::LogicalAnd:
    case Op::LogicalOr:
    case Op::Convert:
    case Op::PointerToInt:
    case Op::BoundsCheck:
    case Op::TypeIs:
    case Op::ClearSlice:
    case Op::DecodeRune:
    case Op::MapDelete:
    case Op::MapClear:
    case Op::MapIterate:
    case Op::ChanRecv:
    case Op::ChanClose:
    case Op::Print: discard_all(ops); return;

    case Op::TypeAssert:
    case Op::Unbox: {
      types::Type *to = e.op == Op::TypeAssert ? e.aux_type : e.type;
      bool indirect = !core::is_interface(to) && !core::is_direct_interface(to);
      expression(*ops[0], indirect ? k.deref() : k);
      return;
    }
    case Op::MapGet:
      expression(*ops[0], k.deref());
      expression(*ops[1], discard());
      return;
    case Op::MapAssign:
      expression(*ops[0], discard());
      expression(*ops[1], heap_hole(e.pos, "stored as a map key"));
      return;
    case Op::ChanSend:
      expression(*ops[0], discard());
      expression(*ops[1], heap_hole(e.pos, "sent on a channel"));
      return;
    case Op::SelectOp:
      for (const core::SelectCase &c : *e.select) {
        expression(*c.channel, discard());
        if (c.value != nullptr) expression(*c.value, heap_hole(e.pos, "sent on a channel"));
      }
      return;
    case Op::Copy:
      expression(*ops[0], discard());
      expression(*ops[1], contents_to_heap(*ops[0], e.pos, "copied into a slice"));
      return;

    case Op::MakeInterface: {
      if (core::is_direct_interface(ops[0]->type)) {
        expression(*ops[0], k);
        return;
      }
      Location *l = site_location(e, core::size_of(ops[0]->type) <= kMaxSiteBytes, "too large for the stack");
      expression(*ops[0], {l, 0, e.pos, "stored in an interface"});
      flow(k.address(), l);
      return;
    }
    case Op::New: {
      Location *l = site_location(e, core::size_of(e.aux_type) <= kMaxSiteBytes, "too large for the stack");
      if (!ops.empty()) expression(*ops[0], {l, 0, e.pos, "stored in an object"});
      flow(k.address(), l);
      return;
    }
    case Op::MakeClosure: {
      Location *l = site_location(e, true);
      for (const Expr *o : ops) expression(*o, {l, 0, e.pos, "captured by a closure"});
      flow(k.address(), l);
      return;
    }
    case Op::MakeSlice: {
      discard_all(ops);
      const Expr *cap = ops[1];
      types::Type *elem = core::elem_of(e.type);
      bool fits = false;
      if (cap->op == Op::Const)
        if (auto n = cap->constant->as_int64(); n && *n >= 0)
          fits = core::size_of(elem) == 0 || *n <= kMaxSiteBytes / core::size_of(elem);
      Location *l =
          site_location(e, fits, cap->op == Op::Const ? "too large for the stack" : "size not constant");
      flow(k.address(), l);
      return;
    }
    case Op::MakeMap:
    case Op::MakeChan:
      discard_all(ops);
      site_location(e, false, "made by the runtime");
      return;
    case Op::StringFromBytes:
    case Op::StringFromRunes:
    case Op::StringFromRune:
    case Op::BytesFromString:
    case Op::RunesFromString:
      discard_all(ops);
      site_location(e, false, "made by the runtime");
      return;
    case Op::Append:
      expression(*ops[0], k);
      if (core::has_pointers(core::elem_of(e.type)))
        expression(*ops[0], heap_hole(e.pos, "appended to (moved to a larger array)").deref());
      for (const Expr *o : ops.subspan(1)) expression(*o, heap_hole(e.pos, "appended to a slice"));
      site_location(e, false, "growth happens in the runtime");
      return;
    case Op::AppendSlice:
      expression(*ops[0], k);
      if (core::has_pointers(core::elem_of(e.type)))
        expression(*ops[0], heap_hole(e.pos, "appended to (moved to a larger array)").deref());
      expression(*ops[1], contents_to_heap(*ops[0], e.pos, "appended to a slice"));
      site_location(e, false, "growth happens in the runtime");
      return;

    case Op::Call: call(e, {&k, 1}); return;
    case Op::CallClosure:
      expression(*ops[0], discard());
      for (const Expr *o : ops.subspan(1))
        expression(*o, heap_hole(e.pos, "passed to a call of a func value"));
      return;
    case Op::CallInterface:
      for (const Expr *o : ops) expression(*o, heap_hole(e.pos, "passed to a call through an interface"));
      return;
    }
    TUCO_UNREACHABLE();
  }

  Hole contents_to_heap(const Expr &slice, base::Pos pos, const char *why) {
    return core::has_pointers(core::elem_of(slice.type)) ? heap_hole(pos, why).deref() : discard();
  }

  void integer_pointers(const Expr &e, Hole k) {
    if (e.op == Op::PointerToInt) {
      expression(*e.operands[0], k);
      return;
    }
    for (const Expr *o : e.operands)
      if (o != nullptr) integer_pointers(*o, k);
    if (e.operands.empty()) expression(e, discard());
  }

  // Static calls. results: one hole per result (one in all if the call has a single result).
  void call(const Expr &e, std::span<const Hole> results) {
    const core::FunctionRef &callee = *e.function;
    if (callee.body != nullptr &&
        std::find(members_.begin(), members_.end(), callee.body) != members_.end()) {
      for (size_t i = 0; i < e.operands.size(); i++)
        expression(*e.operands[i],
                   i < callee.body->parameters.size()
                       ? hole_of(callee.body->parameters[i], e.pos, "passed to a recursive call")
                       : heap_hole(e.pos, "passed as a number"));
      for (size_t j = 0; j < results.size() && j < callee.body->results.size(); j++)
        if (results[j].to != nullptr) flow(results[j], variable_location_.at(callee.body->results[j]));
      return;
    }
    if (callee.no_escape) {
      discard_all(e.operands);
      return;
    }
    const FunctionSummary *summary = find_summary(callee.symbol);
    for (size_t i = 0; i < e.operands.size(); i++) {
      const Expr &argument = *e.operands[i];
      if (summary == nullptr || i >= summary->size()) {
        expression(argument, heap_hole(e.pos, "passed to a function whose body is not known"));
        continue;
      }
      expression(argument, discard());
      for (const Leak &leak : (*summary)[i]) {
        Hole k = leak.target == Leak::kHeap ? heap_hole(e.pos, "leaked by the called function")
                 : static_cast<size_t>(leak.target) < results.size()
                     ? results[static_cast<size_t>(leak.target)]
                     : discard();
        k.derefs = std::min(k.derefs + leak.derefs, kMaxDerefs);
        expression_again(argument, k);
      }
    }
  }

  // A second flow of an operand tree: trees hold no allocation sites, so nothing is registered twice.
  void expression_again(const Expr &e, Hole k) { expression(e, k); }

  const FunctionSummary *find_summary(const std::string &symbol) const {
    if (auto it = result_.summaries.functions.find(symbol); it != result_.summaries.functions.end())
      return &it->second;
    if (auto it = imported_.functions.find(symbol); it != imported_.functions.end()) return &it->second;
    return nullptr;
  }

  // ---- statements

  // The location that a store changes, if the address leads to a variable of ours without a load.
  Location *stored_location(const Expr &address) {
    switch (address.op) {
    case Op::LocalAddress: return variable_location_.at(address.variable);
    case Op::Capture:
      return function_->captures[address.index].by_reference ? capture_location(address.index) : nullptr;
    case Op::NilCheck:
    case Op::FieldAddress:
    case Op::Reinterpret:
    case Op::ElementAddress: {
      // A slice's element lies behind a pointer held in a variable; an array's is part of the variable.
      return stored_location(*address.operands[0]);
    }
    default: return nullptr;
    }
  }

  void statement(const Stmt &s) {
    switch (s.kind) {
    case StmtKind::Declare:
    case StmtKind::Break:
    case StmtKind::Continue:
    case StmtKind::Label:
    case StmtKind::Goto:
    case StmtKind::Unreachable: return;
    case StmtKind::Assign: assign(s); return;
    case StmtKind::Store: {
      expression(*s.address, discard());
      Location *l = stored_location(*s.address);
      expression(*s.value, l != nullptr ? Hole{l, 0, s.pos, "assigned to"}
                                        : heap_hole(s.pos, "stored through a pointer"));
      return;
    }
    case StmtKind::Eval: expression(*s.value, discard()); return;
    case StmtKind::If:
    case StmtKind::Loop:
    case StmtKind::Block:
      if (s.value != nullptr) expression(*s.value, discard());
      for (const Stmt *c : s.body) statement(*c);
      for (const Stmt *c : s.otherwise) statement(*c);
      return;
    case StmtKind::Return:
      for (size_t i = 0; i < s.values.size(); i++)
        expression(*s.values[i], hole_of(function_->results[i], s.pos, "returned as"));
      return;
    case StmtKind::Defer:
      // An open-coded defer's closure lives as long as the frame; one in a list is made per iteration.
      expression(*s.value, function_->defers_in_list || s.address != nullptr
                               ? heap_hole(s.pos, "deferred in a loop")
                               : discard());
      return;
    case StmtKind::Go: expression(*s.value, heap_hole(s.pos, "started as a goroutine")); return;
    }
    TUCO_UNREACHABLE();
  }

  void assign(const Stmt &s) {
    std::vector<Hole> holes;
    for (const Variable *v : s.targets) holes.push_back(hole_of(v, s.pos, "assigned to"));
    if (holes.empty()) holes.push_back(discard());
    if (s.value->op == Op::Call) {
      call(*s.value, holes);
      return;
    }
    // With two results the second is a boolean or an index: no pointers.
    expression(*s.value, s.value->op == Op::DecodeRune || s.value->op == Op::SelectOp ? discard() : holes[0]);
  }

  // ---- solving

  static bool contains(const Function *outer, const Function *inner) {
    for (; inner != nullptr; inner = inner->parent)
      if (inner == outer) return true;
    return false;
  }

  // May what `l` holds be used after `other` is gone?
  static bool outlives(const Location &l, const Location &other) {
    if (l.escapes) return true;
    if (l.result >= 0) return true; // callers may do anything with results
    if (l.function == other.function && l.loop_depth < other.loop_depth) return true;
    return l.function != other.function && contains(l.function, other.function);
  }

  void solve() {
    std::deque<Location *> work;
    auto enqueue = [&](Location *l) {
      if (!l->queued) {
        l->queued = true;
        work.push_back(l);
      }
    };
    for (Location &l : locations_) enqueue(&l);
    enqueue(&heap_);
    while (!work.empty()) {
      Location *root = work.front();
      work.pop_front();
      root->queued = false;
      walk(*root, enqueue);
    }
  }

  template <class Enqueue> void walk(Location &root, Enqueue enqueue) {
    uint32_t generation = ++generation_;
    root.generation = generation;
    root.derefs = 0;
    root.to = nullptr;
    std::vector<Location *> todo{&root};
    while (!todo.empty()) {
      Location *l = todo.back();
      todo.pop_back();
      int derefs = l->derefs;
      bool address = derefs < 0;
      if (address) {
        derefs = 0;
        if (!l->escapes && outlives(root, *l)) {
          l->escapes = true;
          l->path = path_to(root, *l);
          enqueue(l);
          continue;
        }
      }
      // A parameter that has moved to the heap is its own root: what the caller passes is stored there.
      if (l->parameter >= 0 && (root.escapes || (l != &root && root.result >= 0)))
        record_leak(root, *l, derefs);
      for (const Edge &edge : l->edges) {
        if (edge.from->escapes && edge.from->parameter < 0) continue;
        int d = std::min(derefs + edge.derefs, kMaxDerefs);
        if (edge.from->generation == generation && edge.from->derefs <= d) continue;
        if (edge.from == &root) continue;
        edge.from->generation = generation;
        edge.from->derefs = d;
        edge.from->to = l;
        edge.from->via = &edge;
        todo.push_back(edge.from);
      }
    }
  }

  std::vector<FlowStep> path_to(const Location &root, const Location &from) {
    std::vector<FlowStep> path;
    for (const Location *l = &from; l != &root && l->to != nullptr && path.size() < 32; l = l->to)
      path.push_back(
          {l->via->pos, std::string(l->via->why) + (l->to == &heap_ ? "" : " " + describe(*l->to))});
    if (root.loop_depth < from.loop_depth && !root.escapes && root.function == from.function)
      path.push_back({root.variable != nullptr ? root.variable->pos : base::Pos(),
                      "which is declared outside the loop"});
    else if (root.escapes && &root != &heap_)
      path.push_back({{}, "which itself lives on the heap"});
    return path;
  }

  void record_leak(const Location &root, const Location &parameter, int derefs) {
    auto &leaks = leaks_[parameter.function];
    leaks.resize(parameter.function->parameters.size());
    auto &list = leaks[static_cast<size_t>(parameter.parameter)];
    // A result of another function of the component is as good as the heap to this one's callers.
    int target =
        root.result >= 0 && !root.escapes && root.function == parameter.function ? root.result : Leak::kHeap;
    for (Leak &leak : list)
      if (leak.target == target) {
        leak.derefs = std::min(leak.derefs, derefs);
        return;
      }
    list.push_back({target, derefs});
  }

  // ---- results

  void publish(const Function &f) {
    FunctionResult out;
    out.function = &f;
    out.variables.resize(f.variables.size());
    out.sites.resize(f.site_count + 1);
    for (const Variable *v : f.variables) {
      const Location &l = *variable_location_.at(v);
      Decision &d = out.variables[v->index];
      d.pos = v->pos;
      d.subject = v->name ? "variable " + v->name.string() : "temporary";
      d.heap = l.escapes && v->addressed;
      decide(d, l);
    }
    for (auto &[site, location] : site_location_) {
      if (location->function != &f || site->site == 0) continue;
      Decision &d = out.sites[site->site];
      d.pos = site->pos;
      d.subject = std::string(core::op_text(site->op));
      d.heap = location->escapes;
      decide(d, *location);
    }
    if (f.parent == nullptr) {
      FunctionSummary summary(f.parameters.size());
      if (auto it = leaks_.find(&f); it != leaks_.end()) summary = it->second;
      result_.summaries.functions[f.symbol] = std::move(summary);
    }
    uint32_t at = result_.index.at(&f);
    result_.functions[at] = std::move(out);
  }

  static void decide(Decision &d, const Location &l) {
    if (!d.heap) {
      d.reason = l.variable != nullptr && !l.variable->addressed ? "its address is never taken"
                                                                 : "its address does not outlive the frame";
      return;
    }
    d.reason = l.forced != nullptr ? l.forced : "its address outlives the frame";
    d.path = l.path;
  }

  const Summaries &imported_;
  Result &result_;
  Location heap_;
  std::deque<Location> locations_;
  std::unordered_map<const Variable *, Location *> variable_location_;
  std::unordered_map<const Expr *, Location *> site_location_;
  std::unordered_map<const Function *, FunctionSummary> leaks_;
  std::vector<const Function *> members_;
  const Function *function_ = nullptr;
  uint32_t generation_ = 0;
};

} // namespace

Result analyze(const core::Package &package, const Summaries &imported) {
  Result result;
  result.functions.resize(package.functions.size());
  for (uint32_t i = 0; i < package.functions.size(); i++) result.index[package.functions[i]] = i;
  Analyzer analyzer(imported, result);
  for (const std::vector<const Function *> &component : call_components(package))
    analyzer.analyze_component(component);
  return result;
}

} // namespace tuco::escape
