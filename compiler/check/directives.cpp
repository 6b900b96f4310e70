// Directives: comments that the compiler obeys. The parser has seen to it that each stands where its kind may
// stand; what needs declarations, imports or the kind of package is looked at here, once all else is right.
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

bool imports(const syntax::File &file, std::string_view literal) {
  for (const syntax::Decl *decl : file.decls)
    if (auto *import = decl->as<syntax::ImportDecl>();
        import != nullptr && import->path != nullptr && import->path->text == literal)
      return true;
  return false;
}

} // namespace

void Checker::check_directives() {
  if (config_.is_library) return;
  std::set<const Object *> linked;
  for (const syntax::File *file : result_.syntax->files)
    for (const syntax::Directive &directive : file->directives) {
      std::string_view verb = directive.verb();
      if (verb == "go:linkname")
        check_linkname(directive, linked);
      else if (std::find(std::begin(runtime_directives), std::end(runtime_directives), verb) !=
               std::end(runtime_directives))
        error(directive.pos, Code::BadDirective, "//" + std::string(verb) + " only allowed in runtime");
      else if (verb == "go:uintptrkeepalive")
        error(directive.pos, Code::BadDirective,
              "//" + std::string(verb) + " is only allowed in the standard library");
      else if (verb.starts_with("go:cgo_") && verb != "go:cgo_import_dynamic")
        error(directive.pos, Code::BadDirective,
              "//" + std::string(directive.text) + " only allowed in cgo-generated code");
    }
  for (const Embedding &embedding : embeddings_) check_embedding(embedding);
}

void Checker::check_linkname(const syntax::Directive &directive, std::set<const Object *> &linked) {
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
  else if (good && !linked.insert(object).second)
    error(directive.pos, Code::BadDirective, "duplicate //go:linkname for " + std::string(words[0]));
}

// Notes a variable declaration that wants files embedded.
void Checker::note_embedding(const syntax::VarDecl *decl, bool in_function) {
  for (const syntax::Directive &directive : decl->directives)
    if (directive.verb() == "go:embed") {
      embeddings_.push_back({decl, directive.pos, in_function});
      return;
    }
}

void Checker::check_embedding(const Embedding &embedding) {
  const syntax::VarDecl *decl = embedding.decl;
  std::string why;
  for (const syntax::File *file : result_.syntax->files)
    if (file->source->contains(embedding.pos) && !imports(*file, "\"embed\""))
      why = "requires import \"embed\" (or import _ \"embed\", if package is not used)";
  if (!why.empty()) {
  } else if (decl->names.size() > 1) {
    why = "cannot apply to multiple vars";
  } else if (!decl->values.empty()) {
    why = "cannot apply to var with initializer";
  } else if (embedding.in_function) {
    why = "cannot apply to var inside func";
  } else if (!allows(embedding.pos, 16)) {
    why = version_needed(embedding.pos, 16);
  } else if (config_.allow_missing_bodies) {
    return; // nothing is linked
  } else {
    why = "is not supported yet";
  }
  error(embedding.pos, Code::BadDirective, "go:embed " + why);
}

} // namespace tuco::check
