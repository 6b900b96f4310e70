// Finding packages: a walk in depth from what is asked for, along import declarations.
//
// A package's files are read and its import declarations parsed as soon as it is met; what it imports comes first in
// in_order(). A package that is met while it is being looked at closes a cycle. Imports are followed in order of path,
// so that the order is the same however the files are called.
//
// Only what the go command would say before it compiles anything is reported here, in its words and its order: of each
// package the first error, importees before importers. An import of what is not there is an error of the package that
// is not there, so it is told once; an import that may not be is one of the importer. Where the error is not in the
// declaration but in the package, the way to it is told instead of the place:
//
//     m.go:3:8: no required module provides package example.com/x; to add it: …
//     package example.com/m
//             imports example.com/m/y: build constraints exclude all Go files in /m/y
//
// A path that the compiler itself refuses is left to the checker in files that are given one by one.
#include "compiler/check/package_graph.h"

#include "compiler/check/import_path.h"
#include "compiler/types/constant.h"

#include <algorithm>
#include <filesystem>

namespace tuco::check {

namespace {

std::string file_name(const std::string &path) { return path.substr(path.rfind('/') + 1); }

constexpr char kTestProgram[] = "_testmain.go";

bool is_test_program(const PackageNode &node) {
  return !node.test_of.empty() && node.sources.size() == 1 && node.sources[0]->path() == kTestProgram;
}

} // namespace

PackageGraph::PackageGraph(base::FileSet &files, const LoaderConfig &config)
    : files_(files), config_(config), errors_(files, 0, diag::Diagnostics::Order::Reported) {}

void PackageGraph::note(const std::string &path) const {
  if (config_.before_reading) config_.before_reading(path);
}

// ---- errors

void PackageGraph::fail(PackageNode &node, base::Pos pos, diag::Code code, std::string text) {
  node.is_found = false;
  if (!node.failure) node.failure = PackageNode::Failure{code, pos, std::move(text)};
}

void PackageGraph::fail_itself(PackageNode &node, diag::Code code, const std::string &text) {
  std::string way = "package ";
  for (const Step &step : path_) way += step.node->path + "\n\timports ";
  fail(node, {}, code, way + (node.is_folder ? node.path : "command-line-arguments") + ": " + text);
}

void PackageGraph::report(PackageNode &node) {
  if (!node.failure || node.is_reported) return;
  node.is_reported = true;
  errors_.error(node.failure->code, node.failure->pos, node.failure->text);
}

PackageNode *PackageGraph::new_node(const Place &place, base::Pos importer) {
  auto owned = std::make_unique<PackageNode>();
  PackageNode *node = owned.get();
  node->path = node->link_path = place.path;
  node->directory = place.directory;
  node->go_version = place.go_version;
  node->is_library = place.is_library;
  node->allow_missing_bodies = place.allow_missing_bodies;
  if (place.root != nullptr) {
    const std::vector<std::string> &portable = place.root->portable;
    node->is_portable = std::find(portable.begin(), portable.end(), place.path) != portable.end();
  }
  nodes_[place.path] = std::move(owned);
  // No two packages' paths may differ in the case of letters only.
  std::string folded = place.path;
  for (char &c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  auto [it, is_new] = folded_paths_.try_emplace(folded, place.path);
  if (!is_new && it->second != place.path)
    fail(*node, importer, diag::Code::BrokenImport,
         "case-insensitive import collision: \"" + place.path + "\" and \"" + it->second + "\"");
  return node;
}

// What imports it is known by now: all that it imports, too.
void PackageGraph::explore(PackageNode &node, bool is_read) {
  if (is_read && node.is_found) find_imports(node);
  report(node);
}

// ---- what was asked for

PackageNode *PackageGraph::add_files(const std::string &path, const std::string &link_path,
                                     const std::vector<std::string> &paths) {
  Place place{path, paths[0].substr(0, paths[0].rfind('/')), config_.go_version, false,
              config_.allow_missing_bodies};
  PackageNode *node = new_node(place, {});
  node->link_path = link_path;
  node->is_root = true;
  explore(*node, read_sources(*node, paths, false, {}));
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
  PackageNode *node = new_node(place, {});
  node->is_root = true;
  bool is_read = read_directory(*node, {}, from_pattern);
  node->allow_missing_bodies |= config_.allow_missing_bodies;
  explore(*node, is_read);
  if (is_read || !node->is_found) return node;
  nodes_.erase(path);
  return nullptr;
}

PackageNode *PackageGraph::add_import(const std::string &path, bool is_root) {
  if (auto it = nodes_.find(path); it != nodes_.end()) {
    it->second->is_root |= is_root;
    return it->second.get();
  }
  Place place = locate(path, true);
  PackageNode *node = new_node(place.directory.empty() ? Place{path, {}, {}} : place, {});
  node->is_root = is_root;
  if (place.directory.empty())
    fail(*node, {}, diag::Code::BrokenImport,
         config_.missing ? config_.missing(path, "") : "package " + path + " is not in std");
  explore(*node, !place.directory.empty() && read_directory(*node, {}, false));
  return node;
}

// ---- tests

TestedPackage PackageGraph::add_tested(const std::string &path, const std::string &directory,
                                       const std::vector<std::string> &files) {
  Place place = locate(path, true);
  if (place.directory != directory) place = {path, directory, config_.go_version, false, false};
  TestedPackage tested;
  tested.package = new_node(place, {});
  PackageNode &node = *tested.package;
  node.is_root = node.is_folder = true;
  node.test_of = path;
  std::vector<std::string> paths, tests;
  for (const std::string &file : files) (file.ends_with("_test.go") ? tests : paths).push_back(file);
  bool is_listed = !files.empty() || list_directory(node, {}, paths, tests);
  if (!is_listed || !read_sources(node, paths, files.empty(), {})) {
    report(node);
    return tested;
  }
  std::size_t first_test = node.sources.size();
  if (!read_sources(node, tests, files.empty(), {})) {
    report(node);
    return tested;
  }
  divide_tests(node, first_test, tested);
  node.is_waiting = names_agree(node, {});
  if (!tested.has_tests()) node.test_of.clear();
  external_tests_ = tested.external;
  if (node.sources.empty() && tested.external != nullptr) {
    tested.package = nullptr;
    nodes_.erase(path); // whoever imports it is told that it is not there
    return tested;
  }
  bool is_excluded = !paths.empty() || !tests.empty();
  if (node.sources.empty())
    fail(node, {}, diag::Code::BadFile,
         is_excluded ? "package " + path + ": build constraints exclude all Go files in " + directory
                     : "no Go files in " + directory);
  if (!node.is_found) node.is_waiting = false;
  report(node);
  return tested;
}

void PackageGraph::explore_waiting(PackageNode &node) {
  node.is_waiting = false;
  explore(node, true);
}

void PackageGraph::explore_tested(const TestedPackage &tested) {
  if (tested.package != nullptr && tested.package->is_waiting) explore_waiting(*tested.package);
  if (tested.external != nullptr) explore(*tested.external, names_agree(*tested.external, {}));
}

// Takes the external tests from the package's files.
void PackageGraph::divide_tests(PackageNode &node, std::size_t first_test, TestedPackage &tested) {
  std::vector<base::SourceFile *> external;
  for (std::size_t i = first_test; i < node.sources.size(); ++i) {
    const syntax::File *file = header_of(*node.sources[i]);
    std::string name = file->package_name != nullptr ? file->package_name->name.string() : std::string();
    (name.ends_with("_test") ? external : tested.tests).push_back(node.sources[i]);
  }
  node.sources.resize(first_test);
  node.sources.insert(node.sources.end(), tested.tests.begin(), tested.tests.end());
  if (external.empty()) return;
  // There may be a package whose path is that of the external tests; nobody can import these.
  Place place{node.path + "_test [" + node.path + ".test]", node.directory, node.go_version, node.is_library,
              node.allow_missing_bodies};
  PackageNode *tests = new_node(place, {});
  tests->path = tests->link_path = node.path + "_test";
  tests->is_root = tests->is_folder = true;
  tests->test_of = node.path;
  tests->sources = std::move(external);
  tested.external = tests;
}

PackageNode *PackageGraph::add_test_program(const TestedPackage &tested, const std::string &text) {
  const PackageNode &subject = *(tested.package != nullptr ? tested.package : tested.external);
  PackageNode *node =
      new_node({subject.test_of + ".test", subject.directory, {}, false, subject.allow_missing_bodies}, {});
  node->link_path = node->name = "main";
  node->is_root = node->is_folder = true;
  node->test_of = subject.test_of;
  node->sources = {files_.add(kTestProgram, text)};
  for (const PackageNode *part : {tested.package, tested.external})
    if (part != nullptr)
      node->settings.insert(node->settings.end(), part->settings.begin(), part->settings.end());
  explore(*node, true);
  return node;
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
    if (!node.is_library) find_settings(node, *source);
    for (const syntax::Decl *decl : file->decls) {
      auto *import_decl = decl->as<syntax::ImportDecl>();
      if (import_decl == nullptr || import_decl->path == nullptr || import_decl->path->bad) continue;
      types::Value path = types::Value::string_literal(import_decl->path->text);
      if (!path.is_known()) continue;
      if (path.as_string() == "embed") embedding.push_back(source);
      found.try_emplace(path.as_string(), Import{import_decl->pos, file_name(source->path())});
    }
  }
  if (node.is_folder || config_.embeds_for_files) find_embedded(node, embedding);
  path_.push_back({&node, {}});
  for (const auto &[path, where] : found) {
    std::string unreadable = import_path_error(path);
    if (path == "unsafe" || path == "C") continue;
    if (!node.is_folder && (!unreadable.empty() || !canonical_path_error(path).empty()))
      continue; // the checker says so
    path_.back().file = where.file;
    PackageNode *imported = nullptr;
    if (!unreadable.empty())
      fail(node, where.pos, diag::Code::BadImportPath, "invalid import path: " + path);
    else
      imported = import(node, path, where.pos);
    if (imported != nullptr)
      node.imports[path] = imported;
    else
      node.is_found = false;
  }
  path_.pop_back();
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
  bool is_test = !path_.front().node->test_of.empty();
  return text + ": import cycle not allowed" + (is_test ? " in test" : "");
}

// Only packages in the folder above `internal` may import what is below it; the standard library may do all. Files that
// belong to no module may if they are only checked, as the compiler alone does not ask.
bool PackageGraph::may_import(const PackageNode &importer, const std::string &path) const {
  if (importer.is_library || importer.path.empty() || is_test_program(importer)) return true;
  if (importer.path == "command-line-arguments" && config_.allow_missing_bodies) return true;
  std::string slashed = "/" + path + "/";
  std::size_t at = slashed.rfind("/internal/");
  if (at == std::string::npos) return true;
  std::string above = path.substr(0, at == 0 ? 0 : at - 1);
  const std::string &from = importer.test_of.empty() ? importer.path : importer.test_of;
  return !above.empty() && is_below(from, above);
}

// Where to find what the importer calls so; nullptr: found, and `place` says where. Else the node that is missing.
PackageNode *PackageGraph::find_place(const PackageNode &importer, std::string &path, base::Pos pos,
                                      Place &place) {
  std::string problem;
  if (path.starts_with('.') && config_.local_imports.empty())
    problem = "\"" + path + "\" is relative, but relative import paths are not supported in module mode";
  else if (path.starts_with('.'))
    path = (std::filesystem::path(config_.local_imports) / path).lexically_normal().string();
  else if (path.starts_with('/') && importer.is_folder)
    problem = "\"" + path + "\" is not a package path; see 'go help packages'";
  else if (std::string why = malformed_path_error(path); !why.empty() && importer.is_folder)
    problem = "malformed import path \"" + path + "\": " + why;
  place = {path, {}, config_.go_version, false, config_.allow_missing_bodies};
  if (problem.empty() && config_.packages.contains(path)) return nullptr;
  if (problem.empty()) place = locate(path, importer.is_library);
  if (problem.empty() && !place.directory.empty() && place.error.empty()) return nullptr;
  auto it = nodes_.find(path);
  PackageNode *node = it != nodes_.end() ? it->second.get() : new_node({path, {}, {}}, pos);
  if (problem.empty()) problem = place.error;
  if (problem.empty())
    problem = config_.missing ? config_.missing(path, importer.path) : "package " + path + " is not in std";
  fail(*node, pos, diag::Code::BrokenImport, problem);
  return node;
}

// nullptr: there is an error that says why.
PackageNode *PackageGraph::import(PackageNode &importer, const std::string &written, base::Pos pos) {
  std::string path = written;
  if (is_test_program(importer) && external_tests_ != nullptr && path == external_tests_->path)
    return external_tests_->is_found ? external_tests_ : nullptr;
  // It may be a package that cannot be found by its path.
  if (auto it = nodes_.find(path);
      is_test_program(importer) && path == importer.test_of && it != nodes_.end())
    return it->second->is_found ? it->second.get() : nullptr;
  Place place;
  if (PackageNode *missing = find_place(importer, path, pos, place); missing != nullptr) {
    report(*missing);
    return nullptr;
  }
  auto it = nodes_.find(place.path);
  PackageNode *node = it != nodes_.end() ? it->second.get() : nullptr;
  bool is_new = node == nullptr, is_read = false;
  if (node != nullptr && node->is_waiting) {
    explore_waiting(*node);
  } else if (node != nullptr && !node->is_done && node->is_found) {
    fail(*node, {}, diag::Code::ImportCycle, cycle_text(place.path, path_.back().file));
    return nullptr;
  }
  if (is_new) {
    node = new_node(place, pos);
    auto told = config_.packages.find(path);
    if (node->is_found)
      is_read = told == config_.packages.end() ? read_directory(*node, pos, false)
                                               : read_sources(*node, told->second, false, pos);
    for (base::SourceFile *source : node->sources)
      if (const syntax::File *file = header_of(*source); node->name.empty() && file->package_name != nullptr)
        node->name = file->package_name->name.string();
  }
  bool is_tested_here = !node->test_of.empty() && node->test_of == importer.test_of;
  bool is_program = node->name == "main" && !importer.is_library && !is_tested_here;
  if (is_new && !is_program) explore(*node, is_read);
  if (!node->failure && !may_import(importer, path)) {
    base::Position at = files_.presumed(pos);
    std::string file = config_.show_path ? config_.show_path(at.file) : std::string(at.file);
    at.file = file;
    std::string way;
    for (const Step &step : path_) way += (way.empty() ? "package " : "\n\timports ") + step.node->path;
    fail(importer, {}, diag::Code::BrokenImport,
         way + "\n\t" + base::to_string(at) + ": use of internal package " + path + " not allowed");
    return nullptr;
  }
  if (std::size_t at = path.rfind("/vendor/"); at != std::string::npos && !importer.is_library) {
    fail(importer, pos, diag::Code::BrokenImport, path + " must be imported as " + path.substr(at + 8));
    return nullptr;
  }
  if (path.starts_with("vendor/") && node->is_library && !importer.is_library) {
    fail(importer, pos, diag::Code::BrokenImport, "use of vendored package not allowed");
    return nullptr;
  }
  if (is_program) {
    if (is_new) explore(*node, false);
    fail(importer, pos, diag::Code::BrokenImport,
         "import \"" + path + "\" is a program, not an importable package");
    return nullptr;
  }
  return node->is_found || node->is_done ? node : nullptr;
}

} // namespace tuco::check
