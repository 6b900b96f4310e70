// What gc reports only for packages that are otherwise without errors: instantiations without end, anonymous
// interfaces that contain themselves, functions without bodies.
#include "compiler/check/checker.h"

#include <algorithm>

namespace tuco::check {

using types::TypeKind;

namespace {

// Anonymous interfaces could contain themselves through aliases only: `type A = interface{ m() interface{ A }
// }`. Nothing downstream could give such a type a finite name.
class InterfaceCycles {
public:
  bool has_cycle(types::Interface *type) {
    for (types::Func *method : types::type_set(type).methods)
      if (visit(method->type)) return true;
    return false;
  }
  // One report for each cycle is enough.
  void forget() {
    for (auto &[type, cyclic] : cyclic_) cyclic = false;
  }

private:
  bool visit_vars(const std::vector<types::Var *> &vars) {
    for (types::Var *var : vars)
      if (visit(var->type)) return true;
    return false;
  }
  bool visit(Type *t) {
    t = types::unalias(t);
    switch (t->kind) {
    case TypeKind::Pointer: return visit(static_cast<types::Pointer *>(t)->elem);
    case TypeKind::Array: return visit(static_cast<types::Array *>(t)->elem);
    case TypeKind::Slice: return visit(static_cast<types::Slice *>(t)->elem);
    case TypeKind::Chan: return visit(static_cast<types::Chan *>(t)->elem);
    case TypeKind::Map:
      return visit(static_cast<types::Map *>(t)->key) || visit(static_cast<types::Map *>(t)->elem);
    case TypeKind::Struct: return visit_vars(static_cast<types::Struct *>(t)->fields);
    case TypeKind::Signature:
      return visit_vars(static_cast<types::Signature *>(t)->params->vars) ||
             visit_vars(static_cast<types::Signature *>(t)->results->vars);
    case TypeKind::Interface: {
      auto *type = static_cast<types::Interface *>(t);
      if (type->methods.empty() && type->embeddeds.empty()) return false;
      if (auto it = cyclic_.find(type); it != cyclic_.end()) return it->second;
      cyclic_[type] = true; // until shown otherwise
      if (has_cycle(type)) return true;
      cyclic_[type] = false;
      return false;
    }
    default: return false; // named types end every walk
    }
  }

  std::unordered_map<types::Interface *, bool> cyclic_;
};

} // namespace

void Checker::final_checks() {
  if (has_error_) return;
  if (std::vector<InstanceGraph::Step> cycle = instances_.find_growing_cycle(); !cycle.empty()) {
    std::vector<Remark> remarks;
    for (const InstanceGraph::Step &step : cycle) {
      bool is_param = step.object->type->kind == TypeKind::TypeParam;
      remarks.push_back({step.pos, step.object->name.string() +
                                       (is_param ? " instantiated as " : " implicitly parameterized by ") +
                                       str(step.type)});
    }
    error(cycle.back().object, Code::InvalidInstanceCycle, "instantiation cycle:", std::move(remarks));
    return;
  }
  if (diagnostics_.has_errors()) return; // of the parser
  InterfaceCycles cycles;
  std::sort(interface_literals_.begin(), interface_literals_.end(),
            [](auto &a, auto &b) { return a.first < b.first; });
  for (auto &[pos, type] : interface_literals_) {
    if (!cycles.has_cycle(type)) continue;
    error(pos, Code::InvalidTypeCycle,
          "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)");
    cycles.forget();
  }
  if (has_error_) return;
  check_bodies();
  check_sizes();
  check_directives();
  if (!has_error_) check_frames();
}

// Limits that are gc's as well: a channel's elements, an array.
void Checker::check_sizes() {
  constexpr int64_t element_limit = 1 << 16;
  for (auto &[pos, type] : sized_types_) {
    if (types::is_parameterized(type)) continue;
    auto *channel = type_as<types::Chan>(type);
    int64_t size = types::size_of(channel != nullptr ? channel->elem : type);
    if (size < 0)
      error(pos, Code::TypeTooLarge,
            "type " + str(channel != nullptr ? channel->elem : type) + " larger than address space");
    else if (channel != nullptr && size >= element_limit)
      error(pos, Code::TypeTooLarge, "channel element type too large (>64kB)");
  }
}

// What a function takes and returns. (What it has besides is known when its code is; gc, too, says so only then.)
void Checker::check_frames() {
  constexpr int64_t frame_limit = 1 << 30;
  for (types::Func *func : info_.functions_in_order) {
    types::Signature *signature = func->signature();
    if (types::is_parameterized(signature) || func->decl->body == nullptr) continue;
    int64_t size = signature->recv != nullptr ? types::size_of(signature->recv->type) : 0;
    for (types::Tuple *tuple : {signature->params, signature->results})
      for (types::Var *var : tuple->vars) size += types::size_of(var->type);
    if (size > frame_limit)
      error(func->decl->pos, Code::TypeTooLarge,
            "stack frame too large (>1GB): 0 MB locals + " + std::to_string(size >> 20) + " MB args");
  }
}

// The functions that `//go:linkname local …` directives name.
std::set<std::string, std::less<>> Checker::linknamed() const {
  std::set<std::string, std::less<>> names;
  for (const syntax::File *file : result_.syntax->files)
    for (const syntax::Directive &d : file->directives) {
      if (d.verb() != "go:linkname") continue;
      std::string_view rest = d.text.substr(d.verb().size());
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
      names.emplace(rest.substr(0, rest.find_first_of(" \t")));
    }
  return names;
}

void Checker::check_bodies() {
  std::set<std::string, std::less<>> linked = linknamed();
  for (types::Func *func : info_.functions_in_order) {
    const syntax::FuncDecl *decl = func->decl;
    if (decl->body != nullptr) {
      if (decl->has_directive("go:noescape"))
        error(decl->pos, Code::BadDirective, "can only use //go:noescape with external func implementations");
    } else if (!config_.allow_missing_bodies && !linked.contains(func->name.str())) {
      error(decl->pos, Code::MissingBody, "missing function body");
    }
  }
}

} // namespace tuco::check
