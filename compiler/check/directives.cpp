// Directives: comments that the compiler obeys. The parser has seen to it that each stands where its kind may
// stand; what needs declarations, imports or the kind of package is looked at here.
#include "compiler/check/checker.h"

namespace tuco::check {

namespace {

constexpr std::string_view runtime_directives[] = {"go:systemstack", "go:nowritebarrier",
                                                   "go:nowritebarrierrec", "go:yeswritebarrierrec"};

// The words after the verb.
std::vector<std::string_view> arguments_of(const syntax::Directive &directive) {
  std::vector<std::string_view> words;
  std::string_view rest = directive.text.substr(directive.verb().size());
  while (true) {
    std::size_t begin = rest.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return words;
    rest.remove_prefix(begin);
    words.push_back(rest.substr(0, rest.find_first_of(" \t")));
    rest.remove_prefix(words.back().size());
  }
}

} // namespace

// Before all else, as gc.
void Checker::check_privileged_directives() {
  if (config_.is_library) return;
  for (const syntax::File *file : result_.syntax->files)
    for (const syntax::Directive &directive : file->directives) {
      std::string_view verb = directive.verb();
      if (std::find(std::begin(runtime_directives), std::end(runtime_directives), verb) !=
          std::end(runtime_directives))
        error(directive.pos, Code::BadDirective, "//" + std::string(verb) + " only allowed in runtime");
      else if (verb == "go:uintptrkeepalive")
        error(directive.pos, Code::BadDirective,
              "//" + std::string(verb) + " is only allowed in the standard library");
      else if (verb.starts_with("go:cgo_") && verb != "go:cgo_import_dynamic")
        error(directive.pos, Code::BadDirective,
              "//" + std::string(directive.text) + " only allowed in cgo-generated code");
    }
}

void Checker::check_directives() {
  LinkTargets targets;
  for (const syntax::File *file : result_.syntax->files)
    for (const syntax::Directive &directive : file->directives)
      if (directive.verb() == "go:linkname" && !config_.is_library) check_linkname(directive, targets);
  if (!targets.empty()) check_symbols(targets);
  check_embeddings();
}

void Checker::check_linkname(const syntax::Directive &directive, LinkTargets &targets) {
  std::vector<std::string_view> words = arguments_of(directive);
  std::string_view target = words.size() > 1 ? words[1] : std::string_view();
  if (target.find('[') != std::string_view::npos && target.find(']') != std::string_view::npos) {
    error(directive.pos, Code::BadDirective, "//go:linkname reference of an instantiation is not allowed");
    return;
  }
  Object *object = package_->scope->lookup(base::intern(words[0]));
  bool good = object_as<types::Func>(object) != nullptr || object_as<types::Var>(object) != nullptr;
  if (!good && allows(directive.pos, 18))
    error(directive.pos, Code::BadDirective, "//go:linkname must refer to declared function or variable");
  else if (auto *func = object_as<types::Func>(object);
           func != nullptr && !target.empty() && !func->signature()->type_params.empty())
    error(directive.pos, Code::BadDirective, "//go:linkname of a generic function is not allowed");
  else if (good && !targets.try_emplace(object, target).second)
    error(directive.pos, Code::BadDirective, "duplicate //go:linkname for " + std::string(words[0]));
}

// What a package defines has symbols of its own, unless linknames give two the same. (Two of the same name are an error of
// another kind, which was told.)
void Checker::check_symbols(const LinkTargets &targets) {
  struct Definition {
    const Object *object;
    bool is_linked;
  };
  std::map<std::string, Definition> defined;
  auto define = [&](const Object *object, std::string symbol) {
    auto target = targets.find(object);
    bool is_linked = target != targets.end() && !target->second.empty();
    if (is_linked) symbol = target->second;
    auto [other, fresh] = defined.try_emplace(symbol, Definition{object, is_linked});
    if (!fresh && (is_linked || other->second.is_linked))
      error(object, Code::DuplicateDecl, "symbol " + symbol + " redeclared",
            {{other->second.object->pos, "other declaration of symbol " + symbol}});
  };
  for (const types::Func *func : info_.functions_in_order) {
    if (func->decl->body == nullptr || func->name.is_blank()) continue;
    const types::Var *recv = func->signature()->recv;
    if (recv == nullptr && func->name.str() == "init") continue;
    std::string name = func->name.string();
    define(func,
           recv != nullptr ? types::receiver_symbol(recv->type) + "." + name : package_->path + "." + name);
  }
  for (base::Name name : package_->scope->sorted_names())
    if (auto *variable = object_as<types::Var>(package_->scope->lookup(name)))
      define(variable, package_->path + "." + variable->name.string());
}

} // namespace tuco::check
