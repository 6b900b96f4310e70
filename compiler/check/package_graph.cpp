// Finding packages: a walk in depth from what is asked for, along import declarations.
//
// A package's files are read and its import declarations parsed as soon as it is met; what it imports comes first in
// in_order(). A package that is met while it is being looked at closes a cycle. Imports are followed in order of path,
// so that the order is the same however the files are called.
//
// Only what the go command would say before it compiles anything is reported here, in its words. A path that no import
// declaration may have is left to the checker.
#include "compiler/check/package_graph.h"

#include "compiler/check/check.h"
#include "compiler/syntax/parser.h"
#include "compiler/types/constant.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::check {

namespace {

// False, with errno, if the file cannot be read.
bool read_file(const std::string &path, std::string &text) {
  int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  struct stat status;
  if (::fstat(descriptor, &status) == 0 && status.st_size > 0)
    text.reserve(static_cast<size_t>(status.st_size) + 1);
  // To the end, whatever was said of the size: it may be a pipe.
  for (;;) {
    size_t size = text.size();
    text.resize(std::max(text.capacity(), size + 4096));
    ssize_t count = ::read(descriptor, text.data() + size, text.size() - size);
    text.resize(size + static_cast<size_t>(std::max<ssize_t>(count, 0)));
    if (count > 0 || (count < 0 && errno == EINTR)) continue;
    int error = errno;
    ::close(descriptor);
    errno = error;
    return count == 0;
  }
}

// Such files are for builds with cgo, as if they said so.
bool needs_cgo(std::string_view text) {
  return text.find("\nimport \"C\"") != std::string_view::npos ||
         text.find("\n\t\"C\"\n") != std::string_view::npos;
}

std::string file_name(const std::string &path) { return path.substr(path.rfind('/') + 1); }

bool is_below(std::string_view path, std::string_view above) {
  return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

} // namespace

std::string canonical_path_error(std::string_view path) {
  if (path.starts_with('/')) return "import path cannot be absolute path";
  std::string clean = std::filesystem::path(path).lexically_normal().string();
  while (clean.size() > 1 && clean.back() == '/') clean.pop_back();
  if (!path.starts_with('.') && clean != path)
    return "non-canonical import path \"" + std::string(path) + "\" (should be \"" + clean + "\")";
  return {};
}

PackageGraph::PackageGraph(base::FileSet &files, const LoaderConfig &config)
    : files_(files), config_(config), errors_(files, 0) {}

void PackageGraph::note(const std::string &path) const {
  if (config_.before_reading) config_.before_reading(path);
}

void PackageGraph::failed(PackageNode &node, base::Pos pos, diag::Code code, std::string text) {
  node.is_found = false;
  errors_.error(code, pos, std::move(text));
}

PackageNode *PackageGraph::new_node(const Place &place) {
  auto node = std::make_unique<PackageNode>();
  node->path = node->link_path = place.path;
  node->directory = place.directory;
  node->go_version = place.go_version;
  node->is_library = place.is_library;
  node->allow_missing_bodies = place.allow_missing_bodies;
  if (place.root != nullptr) {
    const std::vector<std::string> &portable = place.root->portable;
    node->is_portable = std::find(portable.begin(), portable.end(), place.path) != portable.end();
  }
  return (nodes_[place.path] = std::move(node)).get();
}

// ---- what was asked for

PackageNode *PackageGraph::add_files(const std::string &path, const std::string &link_path,
                                     const std::vector<std::string> &paths) {
  Place place{path, paths[0].substr(0, paths[0].rfind('/')), config_.go_version, false,
              config_.allow_missing_bodies};
  PackageNode *node = new_node(place);
  node->link_path = link_path;
  node->is_root = true;
  if (read_sources(*node, paths, false, {})) find_imports(*node);
  return node;
}

PackageNode *PackageGraph::add_directory(const std::string &path, const std::string &directory,
                                         bool from_pattern) {
  if (auto it = nodes_.find(path); it != nodes_.end()) {
    it->second->is_root = true;
    return it->second.get();
  }
  Place place = locate(path, true);
  if (place.directory != directory) place = {path, directory, config_.go_version, false, false};
  place.allow_missing_bodies |= config_.allow_missing_bodies;
  PackageNode *node = new_node(place);
  node->is_root = true;
  if (!read_directory(*node, {}, from_pattern)) {
    if (!node->is_found) return node;
    nodes_.erase(path);
    return nullptr;
  }
  find_imports(*node);
  return node;
}

PackageNode *PackageGraph::add_import(const std::string &path, bool is_root) {
  if (auto it = nodes_.find(path); it != nodes_.end()) {
    it->second->is_root |= is_root;
    return it->second.get();
  }
  Place place = locate(path, true);
  PackageNode *node = new_node(place.directory.empty() ? Place{path, {}, {}} : place);
  node->is_root = is_root;
  if (is_root) node->allow_missing_bodies |= config_.allow_missing_bodies;
  if (place.directory.empty())
    failed(*node, {}, diag::Code::BrokenImport,
           config_.missing ? config_.missing(path, "") : "package " + path + " is not in std");
  else if (read_directory(*node, {}, false))
    find_imports(*node);
  return node;
}

// ---- files

// `choose`: only those that belong to the build.
bool PackageGraph::read_sources(PackageNode &node, const std::vector<std::string> &paths, bool choose,
                                base::Pos importer) {
  for (const std::string &path : paths) {
    std::string text;
    note(path);
    if (!read_file(path, text)) {
      failed(node, importer, diag::Code::BadFile, "open " + path + ": " + std::strerror(errno));
      continue;
    }
    if (choose &&
        (!file_matches_build(file_name(path), text, config_.tags, node.is_portable) || needs_cgo(text)))
      continue;
    base::SourceFile *source = files_.add(path, std::move(text));
    if (source == nullptr) {
      failed(node, importer, diag::Code::BadFile, path + ": too much source text");
      return false;
    }
    node.sources.push_back(source);
  }
  return node.is_found;
}

bool PackageGraph::read_directory(PackageNode &node, base::Pos importer, bool from_pattern) {
  node.is_folder = true;
  note(node.directory);
  std::error_code code;
  std::vector<std::string> paths;
  bool has_tests = false;
  for (const auto &entry : std::filesystem::directory_iterator(node.directory, code)) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(".go")) continue;
    if (name.ends_with("_test.go"))
      has_tests = true;
    else
      paths.push_back(node.directory + "/" + name);
  }
  if (code) {
    failed(node, importer, diag::Code::BadFile, "open " + node.directory + ": " + code.message());
    return false;
  }
  std::sort(paths.begin(), paths.end());
  if (!read_sources(node, paths, true, importer)) return false;
  if (!node.sources.empty()) return names_agree(node, importer);
  if (from_pattern) return false;
  std::string why = !paths.empty() ? "build constraints exclude all Go files in "
                    : has_tests    ? "no non-test Go files in "
                                   : "no Go files in ";
  bool named = !paths.empty() && !importer.is_known();
  failed(node, importer, diag::Code::BadFile,
         (named ? "package " + node.path + ": " : "") + why + node.directory);
  return false;
}

const syntax::File *PackageGraph::header_of(base::SourceFile &source) {
  const syntax::File *&file = headers_[&source];
  diag::Diagnostics silent(files_, 0); // what is wrong is said when all of it is parsed
  if (file == nullptr) file = syntax::parse_imports(source, header_trees_, silent);
  return file;
}

// All files of a folder are of one package.
bool PackageGraph::names_agree(PackageNode &node, base::Pos importer) {
  std::string first;
  for (std::size_t i = 0; i < node.sources.size();) {
    const syntax::File *file = header_of(*node.sources[i]);
    std::string name = file->package_name != nullptr ? file->package_name->name.string() : std::string();
    if (name == "documentation") { // as if it said //go:build ignore
      node.sources.erase(node.sources.begin() + static_cast<std::ptrdiff_t>(i));
      continue;
    }
    if (!name.empty() && node.name.empty()) {
      node.name = name;
      first = file_name(node.sources[i]->path());
    } else if (!name.empty() && name != node.name) {
      failed(node, importer, diag::Code::MismatchedPkgName,
             "found packages " + node.name + " (" + first + ") and " + name + " (" +
                 file_name(node.sources[i]->path()) + ") in " + node.directory);
      return false;
    }
    ++i;
  }
  return true;
}

// ---- imports

void PackageGraph::find_imports(PackageNode &node) {
  struct Import {
    base::Pos pos;
    std::string file;
  };
  std::map<std::string, Import> found;
  std::vector<base::SourceFile *> embedding;
  for (base::SourceFile *source : node.sources) {
    const syntax::File *file = header_of(*source);
    if (node.name.empty() && file->package_name != nullptr) node.name = file->package_name->name.string();
    for (const syntax::Decl *decl : file->decls) {
      auto *import_decl = decl->as<syntax::ImportDecl>();
      if (import_decl == nullptr || import_decl->path == nullptr || import_decl->path->bad) continue;
      types::Value path = types::Value::string_literal(import_decl->path->text);
      if (!path.is_known()) continue;
      if (path.as_string() == "embed") embedding.push_back(source);
      found.try_emplace(path.as_string(), Import{import_decl->pos, file_name(source->path())});
    }
  }
  path_.push_back({&node, {}});
  for (const auto &[path, where] : found) {
    if (path == "unsafe" || path == "C" || !import_path_error(path).empty() ||
        !canonical_path_error(path).empty())
      continue; // the checker says so
    path_.back().file = where.file;
    if (PackageNode *imported = import(node, path, where.pos))
      node.imports[path] = imported;
    else
      node.is_found = false;
  }
  path_.pop_back();
  if (node.is_folder || config_.embeds_for_files)
    for (base::SourceFile *source : embedding) find_embedded(node, *source);
  node.is_done = true;
  in_order_.push_back(&node);
}

std::string PackageGraph::cycle_text(const std::string &path, std::string_view file) const {
  std::string text = "package " + path_.front().node->path;
  for (std::size_t i = 0; i < path_.size(); ++i) {
    bool is_last = i + 1 == path_.size();
    text += "\n\timports " + (is_last ? path : path_[i + 1].node->path) + " from " +
            (is_last ? std::string(file) : path_[i].file);
  }
  return text + ": import cycle not allowed";
}

// Only packages in the folder above `internal` may import what is below it; the standard library may do all. Files that
// belong to no module are not asked.
bool PackageGraph::may_import(const PackageNode &importer, const std::string &path) const {
  if (importer.is_library || (importer.path == "command-line-arguments") || importer.path.empty())
    return true;
  std::string slashed = "/" + path + "/";
  std::size_t at = slashed.rfind("/internal/");
  if (at == std::string::npos) return true;
  std::string above = path.substr(0, at == 0 ? 0 : at - 1);
  return !above.empty() && is_below(importer.path, above);
}

// nullptr: it was reported.
PackageNode *PackageGraph::import(PackageNode &importer, const std::string &written, base::Pos pos) {
  std::string path = written;
  auto complain = [&](diag::Code code, std::string text) {
    errors_.error(code, pos, std::move(text));
    return nullptr;
  };
  if (path.starts_with('.')) {
    if (config_.local_imports.empty())
      return complain(diag::Code::BrokenImport,
                      "\"" + path +
                          "\" is relative, but relative import paths are not supported in module mode");
    path = (std::filesystem::path(config_.local_imports) / path).lexically_normal().string();
  }
  if (!may_import(importer, path))
    return complain(diag::Code::BrokenImport, "use of internal package " + path + " not allowed");
  auto told = config_.packages.find(path);
  Place place{path, {}, config_.go_version, false, config_.allow_missing_bodies};
  if (told == config_.packages.end()) {
    place = locate(path, importer.is_library);
    if (place.directory.empty()) {
      std::string words =
          config_.missing ? config_.missing(path, importer.path) : "package " + path + " is not in std";
      return complain(diag::Code::BrokenImport, std::move(words));
    }
  }
  auto it = nodes_.find(place.path);
  PackageNode *node = it != nodes_.end() ? it->second.get() : nullptr;
  if (node != nullptr && !node->is_done && node->is_found)
    return complain(diag::Code::ImportCycle, cycle_text(place.path, path_.back().file));
  if (node == nullptr) {
    node = new_node(place);
    bool read = told == config_.packages.end() ? read_directory(*node, pos, false)
                                               : read_sources(*node, told->second, false, pos);
    if (read) find_imports(*node);
  }
  if (node->name == "main" && !node->is_library)
    return complain(diag::Code::BrokenImport,
                    "import \"" + path + "\" is a program, not an importable package");
  return node->is_found || node->is_done ? node : nullptr;
}

// ---- places

bool PackageGraph::has_go_files(const std::string &directory) const {
  note(directory);
  std::error_code code;
  for (const auto &entry : std::filesystem::directory_iterator(directory, code))
    if (entry.path().extension() == ".go") return true;
  return false;
}

// The innermost module whose packages may be called so; a folder with a go.mod of its own is another module.
PackageGraph::Place PackageGraph::in_modules(const std::string &path) const {
  const LoaderConfig::Module *best = nullptr;
  for (const LoaderConfig::Module &module : config_.modules)
    if (is_below(path, module.path) && (best == nullptr || module.path.size() > best->path.size()))
      best = &module;
  if (best == nullptr) return {};
  std::string directory = best->directory + path.substr(best->path.size());
  for (std::string at = directory; at.size() > best->directory.size(); at.resize(at.rfind('/'))) {
    note(at + "/go.mod");
    std::error_code code;
    if (std::filesystem::is_regular_file(at + "/go.mod", code)) return {};
  }
  if (!has_go_files(directory)) return {};
  return {path, directory, best->go_version, false, false};
}

PackageGraph::Place PackageGraph::locate(const std::string &path, bool from_library) const {
  bool dotted = path.substr(0, path.find('/')).find('.') != std::string::npos;
  for (const LoaderConfig::Root &root : config_.roots) {
    // A path with a dot in its first element is no standard package's, but for the copies the library has of some.
    if (!dotted && has_go_files(root.directory + "/" + path))
      return {path, root.directory + "/" + path, {}, true, root.allow_missing_bodies, &root};
    if (!root.vendored || !from_library || !dotted) continue;
    std::string directory = root.directory + "/vendor/" + path;
    if (has_go_files(directory))
      return {"vendor/" + path, directory, {}, true, root.allow_missing_bodies, &root};
  }
  if (Place place = in_modules(path); !place.directory.empty()) return place;
  if (!config_.vendor_directory.empty() && has_go_files(config_.vendor_directory + "/" + path))
    return {path, config_.vendor_directory + "/" + path, "go1.16", false,
            false}; // a module that does not say
  return {};
}

std::string PackageGraph::directory_of(const std::string &path) const {
  auto told = config_.packages.find(path);
  return told != config_.packages.end() ? std::string() : locate(path, false).directory;
}

std::string PackageGraph::path_of(const std::string &directory) const {
  for (const LoaderConfig::Root &root : config_.roots)
    if (is_below(directory, root.directory) && directory.size() > root.directory.size())
      return directory.substr(root.directory.size() + 1);
  const std::string &vendor = config_.vendor_directory;
  if (!vendor.empty() && directory.size() > vendor.size() && is_below(directory, vendor))
    return directory.substr(vendor.size() + 1);
  const LoaderConfig::Module *best = nullptr;
  for (const LoaderConfig::Module &module : config_.modules)
    if (is_below(directory, module.directory) &&
        (best == nullptr || module.directory.size() > best->directory.size()))
      best = &module;
  return best == nullptr ? std::string() : best->path + directory.substr(best->directory.size());
}

// ---- embedded files

void PackageGraph::find_embedded(PackageNode &node, base::SourceFile &source) {
  diag::Diagnostics silent(files_, 0);
  syntax::Package tree;
  const syntax::File *file = syntax::parse_file(source, tree, silent, syntax::Bodies::Skip);
  std::string directory = source.path().substr(0, source.path().rfind('/'));
  for (const syntax::Directive &directive : file->directives) {
    if (directive.verb() != "go:embed") continue;
    std::size_t verb = directive.verb().size();
    std::vector<EmbedWord> words;
    std::string bad;
    if (!split_embed_words(directive.text.substr(verb), words, bad)) continue; // the checker says so
    EmbeddedPatterns embedded{directive.pos, {}};
    for (const EmbedWord &word : words) {
      base::Pos pos = directive.pos.offset_by(static_cast<uint32_t>(verb + word.offset));
      EmbedFiles found = resolve_embed_pattern(directory, word.pattern, config_.before_reading);
      if (!found.error.empty()) {
        failed(node, pos, diag::Code::BadDirective, "pattern " + word.pattern + ": " + found.error);
        continue;
      }
      for (std::string &name : found.files) {
        auto [it, is_new] = node.embedded_files.try_emplace(name);
        std::string path = directory + "/" + name;
        if (is_new) note(path);
        if (is_new && !read_file(path, it->second))
          failed(node, pos, diag::Code::BadFile, "open " + path + ": " + std::strerror(errno));
        embedded.files.push_back(std::move(name));
      }
    }
    node.embedded.push_back(std::move(embedded));
  }
}

} // namespace tuco::check
