#include "compiler/explain/explain.h"

#include "compiler/explain/report.h"

namespace tuco::explain {
namespace {

std::string shown(const Subject &subject, base::Pos pos) {
  if (!pos.is_known()) return "";
  base::Position p = subject.files.presumed(pos);
  return subject.shown_path(p.file) + ":" + std::to_string(p.line) + ":" + std::to_string(p.column);
}

Finding at(const base::FileSet &files, base::Pos pos) {
  Finding f;
  base::Position p = files.presumed(pos);
  f.file = std::string(p.file);
  f.line = p.line;
  f.column = p.column;
  return f;
}

Finding at(const passes::SourceLine &line) {
  Finding f;
  f.file = line.file;
  f.line = line.line;
  f.column = line.column;
  return f;
}

// ---- escape

class SiteOps {
public:
  explicit SiteOps(const core::Function &f) : ops_(f.site_count + 1, core::Op::New) { list(f.body); }
  core::Op of(size_t site) const { return ops_[site]; }

private:
  void expression(const core::Expr &e) {
    if (e.site != 0) ops_[e.site] = e.op;
    for (const core::Expr *o : e.operands)
      if (o != nullptr) expression(*o);
  }
  void list(std::span<core::Stmt *const> body) {
    for (const core::Stmt *s : body) {
      if (s->value != nullptr) expression(*s->value);
      if (s->address != nullptr) expression(*s->address);
      for (const core::Expr *v : s->values) expression(*v);
      list(s->body);
      list(s->otherwise);
    }
  }
  std::vector<core::Op> ops_;
};

void add_escape(Report &report, const Subject &subject) {
  for (const escape::FunctionResult &f : subject.escape.functions) {
    if (f.function->is_wrapper) continue;
    SiteOps ops(*f.function);
    auto add = [&](const escape::Decision &d, std::string what) {
      if (!d.pos.is_known()) return;
      Finding finding = at(subject.files, d.pos);
      finding.function = f.function->symbol;
      finding.what = std::move(what);
      finding.verdict = d.heap ? "heap" : "data stack";
      finding.reason = d.reason;
      for (const escape::FlowStep &step : d.path) {
        std::string place = shown(subject, step.pos);
        finding.details.push_back({"", step.what + (place.empty() ? "" : " (" + place + ")")});
      }
      report.add(std::move(finding));
    };
    for (const core::Variable *v : f.function->variables)
      if (v->addressed && v->name && v->kind != core::VariableKind::Temporary && v->type != nullptr)
        add(f.variables[v->index], "variable " + v->name.string());
    for (size_t i = 1; i < f.sites.size(); i++) add(f.sites[i], std::string(core::facts_of(ops.of(i)).site));
  }
}

// What became of the objects on the heap once LLVM had inlined.
void add_local_objects(Report &report, const Subject &subject, bool with_heap) {
  for (const passes::LocalObjectRecord &object : subject.records.local_objects) {
    if (object.bytes == 0 && !with_heap) continue;
    Finding f = at(object.at);
    f.function = object.function;
    f.what = "object, after inlining";
    f.verdict = object.bytes != 0 ? "frame" : "heap";
    f.reason = object.bytes != 0 ? std::to_string(object.bytes) + " bytes on the data stack, or in registers"
                                 : object.reason;
    report.add(std::move(f));
  }
}

// ---- barriers

const char *verdict_text(passes::BarrierVerdict v) {
  switch (v) {
  case passes::BarrierVerdict::Kept: return "barrier kept";
  case passes::BarrierVerdict::Grouped: return "barrier shared";
  case passes::BarrierVerdict::Bulk: return "barrier in bulk";
  default: return "barrier elided";
  }
}

void add_barriers(Report &report, const Subject &subject) {
  for (const passes::BarrierRecord &b : subject.records.barriers) {
    Finding f = at(b.at);
    f.function = b.function;
    f.what = "pointer store";
    f.verdict = verdict_text(b.verdict);
    f.reason = b.reason;
    report.add(std::move(f));
  }
}

// ---- calls

const char *verdict_text(passes::CallVerdict v) {
  switch (v) {
  case passes::CallVerdict::Inlined: return "inlined";
  case passes::CallVerdict::Called: return "called";
  case passes::CallVerdict::Guarded: return "guarded";
  case passes::CallVerdict::ThroughInterface: return "called through its table";
  case passes::CallVerdict::ThroughValue: return "called through a pointer";
  }
  TUCO_UNREACHABLE();
}

std::string callee_text(const passes::CallRecord &call) {
  if (call.verdict == passes::CallVerdict::ThroughValue) return "call of a function value";
  return call.callee.empty() ? "call of an interface's method" : "call of " + call.callee;
}

void add_calls(Report &report, const Subject &subject) {
  for (const passes::CallRecord &call : subject.records.calls) {
    Finding f = at(call.at);
    f.function = call.function;
    f.what = callee_text(call);
    f.verdict = verdict_text(call.verdict);
    f.reason = call.reason;
    report.add(std::move(f));
  }
}

// ---- allocations

void add_allocations(Report &report, const Subject &subject) {
  for (const passes::AllocationRecord &allocation : subject.records.allocations) {
    Finding f = at(allocation.at);
    f.function = allocation.function;
    f.what = "allocation";
    f.verdict = allocation.is_spared ? "spared" : allocation.inlined_bytes != 0 ? "inlined" : "called";
    f.reason = allocation.inlined_bytes != 0 ? "takes " + std::to_string(allocation.inlined_bytes) + " bytes"
                                             : allocation.reason;
    report.add(std::move(f));
  }
}

// ---- frames

void add_stack(Report &report, const Subject &subject) {
  std::unordered_map<std::string, const core::Function *> by_symbol;
  for (const core::Function *f : subject.package.functions) by_symbol[f->symbol] = f;
  std::unordered_map<std::string, const passes::DataFrameRecord *> data;
  for (const passes::DataFrameRecord &d : subject.records.data_frames) data[d.function] = &d;
  for (const passes::MachineFrameRecord &m : subject.records.frames) {
    auto it = by_symbol.find(m.function);
    Finding f =
        it == by_symbol.end() || !it->second->pos.is_known() ? Finding{} : at(subject.files, it->second->pos);
    f.function = m.function;
    f.what = "func " + m.function;
    f.verdict = std::to_string(m.frame_size) + " bytes of machine stack";
    f.reason =
        m.growth_check ? "checked for growth in the prologue" : "no growth check: too small to need one";
    if (auto d = data.find(m.function); d != data.end()) {
      f.details.push_back({"data-stack frame", std::to_string(d->second->size) + " bytes"});
      for (const passes::DataSlot &s : d->second->slots)
        f.details.push_back({"+" + std::to_string(s.offset), (s.name.empty() ? "unnamed" : s.name) + " " +
                                                                 s.type + ", " + std::to_string(s.size) +
                                                                 " bytes, " + std::to_string(s.pointers) +
                                                                 " pointer words"});
      if (d->second->has_defers)
        f.details.push_back({"+" + std::to_string(d->second->defer_offset), "pending defers"});
    }
    report.add(std::move(f));
  }
}

// ---- stack maps

const char *register_name(int dwarf) {
  static constexpr const char *names[] = {"rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp",
                                          "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};
  return dwarf >= 0 && dwarf < 16 ? names[dwarf] : "?";
}

std::string place_text(const passes::RootPlace &place) {
  if (place.kind == passes::RootPlace::Null) return "null";
  if (place.kind == passes::RootPlace::Register) return register_name(place.where);
  return std::string(place.kind == passes::RootPlace::RspSlot ? "[rsp" : "[rbp") +
         (place.where < 0 ? "" : "+") + std::to_string(place.where) + "]";
}

// Why the collector finds the root's object.
const char *reason_text(passes::RootReason reason) {
  switch (reason) {
  case passes::RootReason::Base: return "base";
  case passes::RootReason::Inside: return "inside";
  }
  TUCO_UNREACHABLE();
}

void add_stack_maps(Report &report, const Subject &subject) {
  std::unordered_map<std::string_view, const passes::DataFrameRecord *> described;
  for (const passes::DataFrameRecord &frame : subject.records.data_frames) described[frame.function] = &frame;
  for (const passes::SafepointRecord &s : subject.records.safepoints) {
    Finding f = at(s.at);
    f.function = s.function;
    f.what = "safepoint, " + (s.callee.empty() ? std::string("indirect call") : "call of " + s.callee);
    size_t live = s.roots.size() + s.slots.size();
    f.verdict =
        live == 0 ? "no live roots" : std::to_string(live) + (live == 1 ? " live root" : " live roots");
    std::vector<std::string> places;
    for (const passes::Root &root : s.roots) {
      places.push_back(place_text(root.place));
      f.details.push_back({places.back(), root.name + " (" + reason_text(root.reason) + ")"});
    }
    for (uint32_t number : s.slots) {
      const passes::DataSlot &slot = described.at(s.function)->slots[number];
      places.push_back("[data frame+" + std::to_string(slot.offset) + "]");
      f.details.push_back({places.back(), slot.name});
    }
    for (const passes::DerivedPointer &derived : s.derived)
      f.details.push_back({"no root", derived.name + " (with base " + places[derived.base] + ")"});
    if (s.landing_pad) f.details.push_back({"", "has a landing pad"});
    report.add(std::move(f));
  }
}

} // namespace

bool is_topic(std::string_view topic) {
  return topic == "escape" || topic == "alloc" || topic == "barriers" || topic == "calls" ||
         topic == "stack" || topic == "stackmap";
}

std::string explain(std::string_view topic, const Subject &subject, Format format) {
  Report report(subject, std::string(topic));
  if (topic == "escape")
    add_escape(report, subject), add_local_objects(report, subject, true);
  else if (topic == "alloc")
    add_allocations(report, subject), add_local_objects(report, subject, false);
  else if (topic == "barriers")
    add_barriers(report, subject);
  else if (topic == "calls")
    add_calls(report, subject);
  else if (topic == "stack")
    add_stack(report, subject);
  else if (topic == "stackmap")
    add_stack_maps(report, subject);
  return report.render(format);
}

} // namespace tuco::explain
