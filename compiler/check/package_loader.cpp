#include "compiler/check/package_loader.h"

#include "compiler/syntax/parser.h"
#include "compiler/types/universe.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tuco::check {

namespace {

// False, with errno, if the file cannot be read.
bool read_file(const LoaderConfig &config, const std::string &path, std::string &text) {
  if (config.before_reading) config.before_reading(path);
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) {
    errno = EISDIR;
    return false;
  }
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return false;
  std::ostringstream contents;
  contents << stream.rdbuf();
  text = std::move(contents).str();
  return !stream.bad();
}

// Such files are for builds with cgo, as if they said so.
bool needs_cgo(std::string_view text) {
  return text.find("\nimport \"C\"") != std::string_view::npos ||
         text.find("\n\t\"C\"\n") != std::string_view::npos;
}

// Why a path cannot be one of a package; empty: it can.
std::string path_error(std::string_view path) {
  if (path.starts_with('/')) return "import path cannot be absolute path";
  std::string clean = std::filesystem::path(path).lexically_normal().string();
  while (clean.size() > 1 && clean.back() == '/') clean.pop_back();
  if (!path.starts_with('.') && clean != path)
    return "non-canonical import path \"" + std::string(path) + "\" (should be \"" + clean + "\")";
  return {};
}

bool has_go_files(const LoaderConfig &config, const std::string &directory) {
  if (config.before_reading) config.before_reading(directory);
  std::error_code code;
  for (const auto &entry : std::filesystem::directory_iterator(directory, code))
    if (entry.path().extension() == ".go" && !entry.path().filename().string().ends_with("_test.go"))
      return true;
  return false;
}

} // namespace

PackageLoader::PackageLoader(base::FileSet &files, types::Context &context, diag::Diagnostics &diagnostics,
                             LoaderConfig config)
    : files_(files), context_(context), diagnostics_(diagnostics), config_(std::move(config)) {}

CheckedPackage *PackageLoader::find(const types::Package *package) const {
  for (CheckedPackage *loaded : in_order_)
    if (loaded->package == package) return loaded;
  return nullptr;
}

CheckedPackage *PackageLoader::load_files(const std::string &import_path,
                                          const std::vector<std::string> &paths, bool is_import) {
  std::vector<base::SourceFile *> sources;
  bool ok = true;
  for (const std::string &path : paths) {
    std::string text;
    if (!read_file(config_, path, text)) {
      diagnostics_.error(diag::Code::BadFile, {}, "open " + path + ": " + std::strerror(errno));
      ok = false;
      continue;
    }
    base::SourceFile *source = files_.add(path, std::move(text));
    if (source == nullptr) {
      diagnostics_.error(diag::Code::BadFile, {}, path + ": too much source text");
      return nullptr;
    }
    sources.push_back(source);
  }
  if (!ok) return nullptr;
  return check_sources(import_path, sources, config_.go_version, config_.allow_missing_bodies, is_import);
}

CheckedPackage *PackageLoader::load_directory(const std::string &import_path, const std::string &directory,
                                              bool allow_missing_bodies, const std::string &go_version,
                                              bool is_import) {
  if (config_.before_reading) config_.before_reading(directory);
  std::error_code code;
  std::vector<std::string> names;
  for (const auto &entry : std::filesystem::directory_iterator(directory, code)) {
    std::string name = entry.path().filename().string();
    if (name.ends_with(".go") && !name.ends_with("_test.go")) names.push_back(std::move(name));
  }
  if (code) {
    diagnostics_.error(diag::Code::BadFile, {}, "open " + directory + ": " + code.message());
    return nullptr;
  }
  std::sort(names.begin(), names.end());
  std::vector<base::SourceFile *> sources;
  for (const std::string &name : names) {
    std::string path = directory + "/" + name, text;
    if (!read_file(config_, path, text)) {
      diagnostics_.error(diag::Code::BadFile, {}, "open " + path + ": " + std::strerror(errno));
      return nullptr;
    }
    if (!file_matches_build(name, text, config_.tags) || needs_cgo(text)) continue;
    base::SourceFile *source = files_.add(path, std::move(text));
    if (source == nullptr) return nullptr;
    sources.push_back(source);
  }
  if (sources.empty()) {
    diagnostics_.error(diag::Code::BadFile, {}, "no Go files in " + directory);
    return nullptr;
  }
  return check_sources(import_path, sources, go_version, allow_missing_bodies, is_import);
}

// Loads what the package imports and asks. What goes wrong here is found again, and reported, by the checker.
bool PackageLoader::declarations_suffice(const std::string &import_path,
                                         const std::vector<base::SourceFile *> &sources) {
  diag::Diagnostics silent(files_, 0);
  syntax::Package header;
  std::vector<std::string> paths;
  for (base::SourceFile *source : sources)
    for (const syntax::Decl *decl : syntax::parse_imports(*source, header, silent)->decls)
      if (auto *import_decl = decl->as<syntax::ImportDecl>();
          import_decl != nullptr && import_decl->path != nullptr) {
        types::Value path = types::Value::string_literal(import_decl->path->text);
        if (path.is_known()) paths.push_back(path.as_string());
      }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  loading_.push_back(import_path);
  bool ok = !silent.has_errors();
  for (const std::string &path : paths)
    if (ok) ok = import(path, {}).package != nullptr;
  loading_.pop_back();
  return ok && config_.declarations_suffice(import_path, sources, paths);
}

CheckedPackage *PackageLoader::check_sources(const std::string &import_path,
                                             const std::vector<base::SourceFile *> &sources,
                                             const std::string &go_version, bool allow_missing_bodies,
                                             bool is_import) {
  bool skip_bodies = is_import && config_.declarations_suffice && declarations_suffice(import_path, sources);
  auto syntax = std::make_shared<syntax::Package>();
  unsigned errors_before = diagnostics_.error_count(),
           syntax_errors_before = diagnostics_.syntax_error_count();
  for (base::SourceFile *source : sources) {
    syntax::parse_file(*source, *syntax, diagnostics_,
                       skip_bodies ? syntax::Bodies::Skip : syntax::Bodies::Parse);
    if (diagnostics_.limit_reached()) return nullptr;
  }
  // As gc: a bad label or literal does not keep the rest from being checked, but the grammar must be right.
  if (diagnostics_.syntax_error_count() != syntax_errors_before) return nullptr;
  bool parsed = diagnostics_.error_count() == errors_before;

  loading_.push_back(import_path);
  Config config;
  config.go_version = go_version;
  config.allow_missing_bodies = allow_missing_bodies;
  config.is_library = is_import && allow_missing_bodies;
  config.has_skipped_bodies = skip_bodies;
  config.importer = [this](std::string_view path, base::Pos pos) { return import(path, pos); };
  std::unique_ptr<CheckedPackage> checked =
      check_package(context_, import_path, std::move(syntax), config, diagnostics_);
  loading_.pop_back();
  checked->ok &= parsed;
  CheckedPackage *result = checked.get();
  loaded_[import_path] = std::move(checked);
  in_order_.push_back(result);
  return result;
}

bool PackageLoader::in_module(std::string_view import_path) const {
  const std::string &module = config_.module.path;
  return !module.empty() && import_path.starts_with(module) &&
         (import_path.size() == module.size() || import_path[module.size()] == '/');
}

// Whether the package that is being loaded may import one below a folder `internal`: only those in the folder
// above may. The standard library's importers are not asked.
bool PackageLoader::may_import(std::string_view path) const {
  if (loading_.empty()) return true;
  std::string_view importer = loading_.back();
  if (importer == "main") importer = config_.main_path;
  if (!in_module(importer)) return true;
  std::string slashed = "/" + std::string(path) + "/";
  std::size_t at = slashed.rfind("/internal/");
  if (at == std::string::npos) return true;
  std::string_view above = path.substr(0, at == 0 ? 0 : at - 1);
  return !above.empty() && importer.starts_with(above) &&
         (importer.size() == above.size() || importer[above.size()] == '/');
}

// The directory of a package; empty if there is none. import_path may become that of a vendored copy.
std::string PackageLoader::locate(std::string_view path, bool &allow_missing_bodies,
                                  std::string &import_path) const {
  if (in_module(path)) {
    std::string directory = config_.module.directory + std::string(path.substr(config_.module.path.size()));
    return has_go_files(config_, directory) ? directory : std::string();
  }
  for (const LoaderConfig::Root &root : config_.roots) {
    std::string directory = root.directory + "/" + std::string(path);
    if (has_go_files(config_, directory)) {
      allow_missing_bodies = root.allow_missing_bodies;
      return directory;
    }
    if (!root.vendored) continue;
    directory = root.directory + "/vendor/" + std::string(path);
    if (has_go_files(config_, directory)) {
      allow_missing_bodies = root.allow_missing_bodies;
      import_path = "vendor/" + std::string(path);
      return directory;
    }
  }
  return {};
}

ImportResult PackageLoader::import(std::string_view path, base::Pos pos) {
  if (path == "unsafe") return {types::unsafe_package(), {}};
  if (path == "C") return {nullptr, "cgo is not supported"};
  if (std::string why = path_error(path); !why.empty()) return {nullptr, why};
  std::string import_path(path);
  if (path.starts_with('.') && !config_.local_imports.empty())
    import_path = (std::filesystem::path(config_.local_imports) / path).lexically_normal().string();
  if (!may_import(import_path)) return {nullptr, "use of internal package " + import_path + " not allowed"};
  bool allow_missing_bodies = false;
  if (auto it = loaded_.find(import_path); it != loaded_.end()) return {it->second->package, {}};
  auto told = config_.packages.find(import_path);
  std::string directory;
  if (told == config_.packages.end()) directory = locate(path, allow_missing_bodies, import_path);
  if (told == config_.packages.end() && directory.empty()) {
    bool dotted = path.substr(0, path.find('/')).find('.') != std::string_view::npos;
    return {nullptr, dotted ? "no required module provides package " + import_path
                            : "package " + import_path + " is not in std"};
  }
  if (auto it = loaded_.find(import_path); it != loaded_.end()) return {it->second->package, {}};
  if (std::find(loading_.begin(), loading_.end(), import_path) != loading_.end()) {
    std::string cycle;
    for (auto it = std::find(loading_.begin(), loading_.end(), import_path); it != loading_.end(); ++it)
      cycle += *it + " -> ";
    diagnostics_.error(diag::Code::ImportCycle, pos, "import cycle not allowed: " + cycle + import_path);
    return {nullptr, {}};
  }
  CheckedPackage *loaded =
      told != config_.packages.end()
          ? load_files(import_path, told->second, true)
          : load_directory(import_path, directory, allow_missing_bodies,
                           in_module(import_path) ? config_.module.go_version : "", true);
  if (loaded != nullptr && loaded->package->name.str() == "main")
    return {nullptr, "import \"" + import_path + "\" is a program, not an importable package"};
  return {loaded != nullptr ? loaded->package : nullptr, {}};
}

} // namespace tuco::check
