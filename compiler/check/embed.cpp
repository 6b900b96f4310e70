// Variables with a //go:embed directive: which may have one, and which files each gets.
//
// The patterns were turned into files before anything was checked (package_graph.cpp). As in gc there are two steps:
// what the declaration alone shows, for all of them; then, if the package is right so far, what needs the type.
//
//     string, []byte        one file                           also named forms of them, and of byte
//     embed.FS              any number, with their folders     not named forms of it
#include "compiler/check/checker.h"

namespace tuco::check {

namespace {

bool imports(const syntax::File &file, std::string_view literal) {
  for (const syntax::Decl *decl : file.decls)
    if (auto *import = decl->as<syntax::ImportDecl>();
        import != nullptr && import->path != nullptr && import->path->text == literal)
      return true;
  return false;
}

enum class Form : uint8_t { None, Text, Bytes, Tree };

Form form_of(Type *type) {
  auto *named = type_as<types::Named>(types::unalias(type));
  if (named != nullptr && named->obj->name.str() == "FS" && named->obj->package != nullptr &&
      named->obj->package->path == "embed")
    return Form::Tree;
  auto *basic_type = under_as<types::Basic>(type);
  if (basic_type != nullptr && basic_type->basic == BasicKind::String) return Form::Text;
  auto *slice = under_as<types::Slice>(type);
  auto *elem = slice != nullptr ? under_as<types::Basic>(slice->elem) : nullptr;
  return elem != nullptr && elem->basic == BasicKind::Uint8 ? Form::Bytes : Form::None;
}

// `a/b/c` and `a/b/c/`: ("a/b", "c")
std::pair<std::string_view, std::string_view> split(std::string_view path) {
  if (path.ends_with('/')) path.remove_suffix(1);
  std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {".", path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

void add_folders(std::set<std::string> &files) {
  std::vector<std::string> given(files.begin(), files.end());
  for (const std::string &file : given)
    for (std::size_t slash = file.rfind('/'); slash != std::string::npos && slash != 0;
         slash = file.rfind('/', slash - 1))
      files.insert(file.substr(0, slash + 1));
}

} // namespace

// Notes a variable declaration that wants files embedded.
void Checker::note_embedding(const syntax::VarDecl *decl, types::Var *variable) {
  for (const syntax::Directive &directive : decl->directives)
    if (directive.verb() == "go:embed") {
      embeddings_.push_back({decl, directive.pos, variable});
      return;
    }
}

void Checker::check_embeddings() {
  for (const Embedding &embedding : embeddings_)
    if (std::string why = embedding_error(embedding); !why.empty())
      error(embedding.pos, Code::BadDirective, "go:embed " + why);
  if (has_error_) return;
  for (const Embedding &embedding : embeddings_) embed_files(embedding);
}

std::string Checker::embedding_error(const Embedding &embedding) {
  const syntax::VarDecl *decl = embedding.decl;
  for (const syntax::File *file : result_.syntax->files)
    if (file->source->contains(embedding.pos) && !imports(*file, "\"embed\""))
      return "requires import \"embed\" (or import _ \"embed\", if package is not used)";
  if (decl->names.size() > 1) return "cannot apply to multiple vars";
  if (!decl->values.empty()) return "cannot apply to var with initializer";
  if (embedding.variable == nullptr) return "cannot apply to var inside func";
  if (!allows(embedding.pos, 16)) return version_needed(embedding.pos, 16);
  return {};
}

void Checker::embed_files(const Embedding &embedding) {
  types::Var *variable = embedding.variable;
  Form form = form_of(variable->type);
  if (form == Form::None) {
    error(variable->pos, Code::BadDirective, "go:embed cannot apply to var of type " + str(variable->type));
    return;
  }
  if (config_.embedded == nullptr) {
    if (config_.generates_code)
      error(embedding.pos, Code::BadDirective,
            "invalid go:embed: build system did not supply embed configuration");
    return;
  }
  std::set<std::string> files;
  for (const syntax::Directive &directive : embedding.decl->directives)
    for (const EmbeddedPatterns &patterns : *config_.embedded)
      if (patterns.pos == directive.pos) files.insert(patterns.files.begin(), patterns.files.end());
  if (form == Form::Tree) {
    add_folders(files);
  } else if (files.size() > 1) {
    error(variable->pos, Code::BadDirective,
          "invalid go:embed: multiple files for type " + str(variable->type));
    return;
  }
  std::vector<std::string> &list = info_.embedded[variable];
  list.assign(files.begin(), files.end());
  std::sort(list.begin(), list.end(),
            [](const std::string &a, const std::string &b) { return split(a) < split(b); });
}

} // namespace tuco::check
