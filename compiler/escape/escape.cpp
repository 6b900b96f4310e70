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
// capture *is* the variable of the enclosing function, and the closure object holds its value or address. So what a
// literal does with what it captures counts where the literal stands, and its calls add nothing. The receiver of a method
// value is a capture without a variable: the value's code has a summary with an entry for it, which counts where the value
// is made.
//
// Conservative where nothing is known: interface and closure calls, stores through pointers, functions
// without body leak to the heap. Within a component, parameters of a callee are ordinary locations.
//
// Termination: derefs are clamped to [-1, kMaxDerefs]; a location is revisited only for a smaller number.
#include "compiler/escape/escape.h"

#include "compiler/escape/components.h"
#include "compiler/escape/flows.h"
#include "compiler/escape/solver.h"

namespace tuco::escape {

namespace {

using core::Function;
using core::Variable;

std::string buffer_size(const core::Expr &site) {
  if (site.op == core::Op::RunesFromString) return std::to_string(kBufferRunes) + " runes";
  return std::to_string(kBufferBytes) + " bytes";
}

class Analyzer {
public:
  Analyzer(const Summaries &imported, Result &result) : imported_(imported), result_(result) {}

  void analyze_component(const std::vector<const Function *> &members) {
    Graph graph;
    Leaks leaks;
    for (const Function *f : members) graph.add_variables(*f);
    Flows flows(graph, members, {&result_.summaries, &imported_});
    for (const Function *f : members) flows.add(*f);
    solve(graph, leaks);
    for (const Function *f : members) publish(*f, graph, leaks);
  }

private:
  void publish(const Function &f, const Graph &graph, const Leaks &leaks) {
    FunctionResult out;
    out.function = &f;
    out.variables.resize(f.variables.size());
    out.sites.resize(f.site_count + 1);
    for (const Variable *v : f.variables) {
      const Location &l = graph.of(v);
      std::string subject = v->name ? "variable " + v->name.string() : "temporary";
      out.variables[v->index] = decide(l, l.escapes && v->addressed, v->pos, std::move(subject));
    }
    for (auto &[site, location] : graph.sites()) // any order: each has its place
      if (location->function == &f && site->site != 0)
        out.sites[site->site] =
            decide(*location, location->escapes, site->pos, std::string(core::op_text(site->op)));
    limit_buffers(out, graph, f);
    if (f.parent == nullptr) {
      auto found = leaks.find(&f);
      result_.summaries.functions[f.symbol] =
          found != leaks.end() ? found->second : FunctionSummary(summary_size(f));
    }
    result_.functions[result_.index.at(&f)] = std::move(out);
  }

  // The first ones have room in the frame.
  static void limit_buffers(FunctionResult &out, const Graph &graph, const Function &f) {
    std::vector<uint32_t> buffers;
    for (auto &[site, location] : graph.sites()) // any order: they are sorted then
      if (location->function == &f && location->is_buffer && !location->escapes)
        buffers.push_back(site->site);
    std::sort(buffers.begin(), buffers.end());
    for (size_t i = kMostBuffers; i < buffers.size(); i++) {
      out.sites[buffers[i]].heap = true;
      out.sites[buffers[i]].reason = "its function has many buffers";
    }
  }

  static Decision decide(const Location &l, bool heap, base::Pos pos, std::string subject) {
    Decision d{heap, pos, std::move(subject), "", {}};
    if (heap) {
      d.reason = l.forced != nullptr ? l.forced : "its address outlives the frame";
      d.path = l.path;
    } else {
      bool is_addressed = l.variable == nullptr || l.variable->addressed;
      d.reason = is_addressed ? "its address does not outlive the frame" : "its address is never taken";
      if (l.is_buffer) d.reason += ", if it fits a buffer of " + buffer_size(*l.site);
    }
    return d;
  }

  const Summaries &imported_;
  Result &result_;
};

} // namespace

bool is_method_value(const Function &f) { return f.is_closure && f.parent == nullptr; }

size_t summary_size(const Function &f) { return f.parameters.size() + (is_method_value(f) ? 1 : 0); }

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
