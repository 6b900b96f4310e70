// Problem. Escape analysis and lowering believe what core.h and ops.def say of a package: that an effect is nowhere but on
// the right of an assignment, that a temporary holds the value that was put there, that an address leads to what its type
// says. Where the builder breaks such a promise, wrong code comes out, silently. So every package is read once more.
//
// What is proved
//   operands     as many as ops.def says, and of the types that the operation takes; the type of the node is what it gives
//   effects      an operation with the property Effect is the whole right-hand side of an Assign or an Eval
//   sites        what allocates has a place of its own in its function's list, and nothing else has one
//   variables    belong to the function that names them; temporaries are never addressed
//   temporaries  are set before they are read, on every way there; and set once, on every way through the function (a
//                loop's body: once a turn). What changes is of the kind Carried
//   jumps        Break and Continue lead to a statement around them, Goto to a label of the function
//   positions    are there, but in what the compiler makes of no source (a package's initialiser)
//
// Temporaries are followed through the statements with two sets: those that are set on all ways here, and those that are
// on some. A jump forward brings its sets to where it leads; one backward adds nothing: what was set there still is, and
// a turn of a loop sets its temporaries anew. Unreachable code has all temporaries set, and none.
//
//     if c { t1 = x } else { t1 = y }     both sets have t1 afterwards, and neither before: fine
//     if c { t1 = x }; use(t1)            refused: not set where c is false
//     t1 = x; t1 = y                      refused: set twice
//
// What it does not prove: that a nil check stands before each load, that a bounds check's length is the slice's own.
#include "compiler/core/verify.h"

#include "compiler/core/verify_types.h"

namespace tuco::core {

namespace {

using Words = std::vector<uint64_t>;

// Which temporaries are set here, on all ways and on some.
struct Known {
  bool reachable = false;
  Words always, sometimes;

  void set(uint32_t i) {
    always[i / 64] |= uint64_t{1} << i % 64;
    sometimes[i / 64] |= uint64_t{1} << i % 64;
  }
  static bool has(const Words &words, uint32_t i) { return (words[i / 64] >> i % 64 & 1) != 0; }
  // Another way leads here.
  void join(const Known &other) {
    if (!other.reachable) return;
    if (!reachable) {
      *this = other;
      return;
    }
    for (size_t i = 0; i < always.size(); i++) {
      always[i] &= other.always[i];
      sometimes[i] |= other.sometimes[i];
    }
  }
};

class FunctionVerifier {
public:
  FunctionVerifier(const Package &package, const Function &f, std::vector<std::string> &mistakes)
      : package_(package), f_(f), mistakes_(mistakes), sites_(f.site_count + 1, false) {}

  void run() {
    for (const Variable *v : f_.parameters) variable(*v, f_.pos);
    for (const Variable *v : f_.results) variable(*v, f_.pos);
    find_labels(f_.body);
    known_.reachable = true;
    known_.always.assign((f_.variables.size() + 63) / 64, 0);
    known_.sometimes = known_.always;
    list(f_.body);
  }

private:
  void wrong(Pos pos, std::string what) {
    constexpr size_t kMost = 20;
    if (mistakes_.size() == kMost) return;
    std::string place;
    if (package_.files != nullptr && pos.is_known())
      place = " (" + base::to_string(package_.files->presumed(pos)) + ")";
    mistakes_.push_back(f_.symbol + ": " + std::move(what) + place);
  }
  void require(bool condition, Pos pos, const char *what) {
    if (!condition) wrong(pos, what);
  }

  bool made_of_source() const { return f_.pos.is_known(); }
  void position(Pos pos, std::string_view what) {
    if (!pos.is_known() && made_of_source()) wrong(f_.pos, std::string(what) + " without a position");
  }

  // ---- expressions

  void variable(const Variable &v, Pos pos) {
    if (v.owner != &f_ || v.index >= f_.variables.size() || f_.variables[v.index] != &v)
      wrong(pos, "a variable of another function: " + v.name.string());
  }

  // An operand tree: free of effects.
  void tree(const Expr *e, Pos pos) {
    if (e == nullptr) return wrong(pos, "an expression is missing");
    if (is_effect(*e)) wrong(e->pos, std::string(op_text(e->op)) + " is an effect inside a tree");
    node(*e);
  }

  void node(const Expr &e) {
    const OpFacts &facts = facts_of(e.op);
    position(e.pos, facts.text);
    if (e.operands.size() < facts.least || e.operands.size() > facts.most)
      return wrong(e.pos,
                   std::string(facts.text) + " with " + std::to_string(e.operands.size()) + " operands");
    for (const Expr *o : e.operands)
      if (o != nullptr)
        tree(o, e.pos);
      else if (e.op != Op::Slice)
        return wrong(e.pos, std::string(facts.text) + " without an operand");
    if (e.op == Op::Slice && e.operands[0] == nullptr) return wrong(e.pos, "slicing of nothing");
    if (e.op == Op::SelectOp)
      for (const SelectCase &c : *e.select) select_case(c, e.pos);
    if (facts.allocates())
      site(e);
    else if (e.site != 0)
      wrong(e.pos, std::string(facts.text) + " has a site, and allocates nothing");
    if (uses_variable(e.op) && !names_variable(e)) return;
    if (const char *mistake = type_mistake(e, f_))
      wrong(e.pos, std::string(facts.text) + ": " + mistake + describe_types(e));
  }

  static bool uses_variable(Op op) {
    return op == Op::Local || op == Op::LocalAddress || op == Op::MapIterate || op == Op::MapNext ||
           op == Op::MapKeyAddress || op == Op::MapElemAddress;
  }
  bool names_variable(const Expr &e) {
    variable(*e.variable, e.pos);
    if (e.variable->owner != &f_) return false;
    bool is_temporary =
        e.variable->kind == VariableKind::Temporary || e.variable->kind == VariableKind::Carried;
    if (e.op == Op::LocalAddress) {
      require(!is_temporary, e.pos, "the address of a temporary");
      require(e.variable->addressed, e.pos, "the address of a variable that is not marked as addressed");
    }
    if (e.op == Op::Local && is_temporary && known_.reachable &&
        !Known::has(known_.always, e.variable->index))
      wrong(e.pos, "t" + std::to_string(e.variable->index) + " is read before it is set");
    return true;
  }

  void select_case(const SelectCase &c, Pos pos) {
    tree(c.channel, pos);
    if (c.is_send) tree(c.value, pos);
    if (c.destination != nullptr) variable(*c.destination, pos);
  }

  void site(const Expr &e) {
    if (e.site == 0 || e.site > f_.site_count) return wrong(e.pos, "an allocation without a site");
    if (sites_[e.site]) wrong(e.pos, "two allocations of one site");
    sites_[e.site] = true;
  }

  // ---- statements

  void find_labels(std::span<Stmt *const> body) {
    for (const Stmt *s : body) {
      if (s->kind == StmtKind::Label) labels_.try_emplace(s);
      find_labels(s->body);
      find_labels(s->otherwise);
    }
  }

  void list(std::span<Stmt *const> body) {
    for (const Stmt *s : body) statement(*s);
  }

  void set(const Variable &v, Pos pos) {
    variable(v, pos);
    if (v.owner != &f_) return;
    if (v.kind == VariableKind::Temporary && known_.reachable && Known::has(known_.sometimes, v.index))
      wrong(pos, "t" + std::to_string(v.index) + " is set twice");
    if (known_.reachable) known_.set(v.index);
  }

  void leave() { known_.reachable = false; }

  void statement(const Stmt &s) {
    position(s.pos, "a statement");
    switch (s.kind) {
    case StmtKind::Declare: return variable(*s.targets[0], s.pos);
    case StmtKind::Assign: return assign(s);
    case StmtKind::Store:
      tree(s.address, s.pos);
      tree(s.value, s.pos);
      if (s.address != nullptr && s.value != nullptr)
        require(leads_to(s.address->type, s.value->type), s.pos, "stored through a pointer of another type");
      return;
    case StmtKind::Eval:
      if (s.value == nullptr) return wrong(s.pos, "nothing to evaluate");
      return node(*s.value);
    case StmtKind::If: return branch(s);
    case StmtKind::Loop: return loop(s);
    case StmtKind::Block: {
      enclosing_.push_back({&s, {}, {}});
      list(s.body);
      known_.join(enclosing_.back().after);
      enclosing_.pop_back();
      return;
    }
    case StmtKind::Break:
    case StmtKind::Continue: return jump_out(s);
    case StmtKind::Label:
      known_.join(labels_.at(&s).known);
      labels_.at(&s).is_past = true;
      return;
    case StmtKind::Goto: {
      auto label = labels_.find(s.target);
      if (label == labels_.end()) return wrong(s.pos, "a jump to a label that is not in the function");
      if (!label->second.is_past) label->second.known.join(known_);
      return leave();
    }
    case StmtKind::Return:
      for (const Expr *e : s.values) tree(e, s.pos);
      if (s.values.size() != f_.results.size()) return wrong(s.pos, "a return of another number of values");
      for (size_t i = 0; i < s.values.size(); i++)
        if (s.values[i] != nullptr)
          require(same_type(s.values[i]->type, f_.results[i]->type), s.pos, "a result of another type");
      return leave();
    case StmtKind::Defer:
      if (s.address != nullptr) tree(s.address, s.pos);
      [[fallthrough]];
    case StmtKind::Go:
      tree(s.value, s.pos);
      if (s.value != nullptr)
        require(is_plain_function(s.value->type), s.pos, "what is to be called later is no func()");
      return;
    case StmtKind::Unreachable: return leave();
    }
  }

  void assign(const Stmt &s) {
    if (s.value == nullptr) return wrong(s.pos, "nothing to assign");
    node(*s.value);
    if (const char *mistake = assignment_mistake(s))
      wrong(s.pos, std::string("assignment: ") + mistake + describe_types(*s.value));
    for (const Variable *v : s.targets)
      if (v != nullptr) set(*v, s.pos);
  }

  void branch(const Stmt &s) {
    tree(s.value, s.pos);
    if (s.value != nullptr)
      require(types::is_boolean(s.value->type), s.pos, "a condition that is no boolean");
    Known before = known_;
    list(s.body);
    std::swap(before, known_);
    list(s.otherwise);
    known_.join(before);
  }

  void loop(const Stmt &s) {
    enclosing_.push_back({&s, {}, {}});
    list(s.body);
    known_.join(enclosing_.back().next);
    list(s.otherwise);
    known_ = std::move(enclosing_.back().after);
    if (!known_.reachable) { // left by nothing but jumps further out
      known_.always.assign((f_.variables.size() + 63) / 64, 0);
      known_.sometimes = known_.always;
    }
    enclosing_.pop_back();
  }

  void jump_out(const Stmt &s) {
    for (Enclosing &e : enclosing_)
      if (e.statement == s.target) {
        bool is_break = s.kind == StmtKind::Break;
        if (!is_break && s.target->kind != StmtKind::Loop) break;
        (is_break ? e.after : e.next).join(known_);
        return leave();
      }
    wrong(s.pos, "a jump out of nothing that is around it");
  }

  struct Enclosing {
    const Stmt *statement;
    Known after, next; // behind it; where its next turn begins
  };
  struct LabelFacts {
    Known known;
    bool is_past = false;
  };

  const Package &package_;
  const Function &f_;
  std::vector<std::string> &mistakes_;
  std::vector<bool> sites_;
  Known known_;
  std::vector<Enclosing> enclosing_;
  std::unordered_map<const Stmt *, LabelFacts> labels_;
};

} // namespace

std::vector<std::string> verify(const Package &package) {
  std::vector<std::string> mistakes;
  for (const Function *f : package.functions) FunctionVerifier(package, *f, mistakes).run();
  for (const Global *g : package.globals)
    if (g->static_value != nullptr && !is_static(*g->static_value))
      mistakes.push_back(g->symbol + ": its value is not static");
  return mistakes;
}

} // namespace tuco::core
