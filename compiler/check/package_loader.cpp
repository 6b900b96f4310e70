#include "compiler/check/package_loader.h"

#include "compiler/check/import_path.h"
#include "compiler/syntax/parser.h"
#include "compiler/types/universe.h"

namespace tuco::check {

PackageLoader::PackageLoader(base::FileSet &files, types::Context &context, LoaderConfig config)
    : files_(files), context_(context), config_(std::move(config)), graph_(files, config_) {}

CheckedPackage *PackageLoader::find(const types::Package *package) const {
  auto it = by_package_.find(package);
  return it == by_package_.end() ? nullptr : it->second;
}

CheckedPackage *PackageLoader::find(const PackageNode *node) const {
  auto it = checked_.find(node);
  return it == checked_.end() ? nullptr : it->second.get();
}

bool PackageLoader::check_all(const DeclarationsSuffice &declarations_suffice) {
  if (graph_.errors().has_errors()) return false;
  bool ok = true;
  for (const PackageNode *node : graph_.in_order()) {
    bool imports_ok = true;
    for (const auto &[path, imported] : node->imports) {
      CheckedPackage *package = find(imported);
      imports_ok = imports_ok && package != nullptr && (package->ok || imported->is_library);
    }
    CheckedPackage *package = find(node);
    if (imports_ok && package == nullptr) {
      bool on_demand = !node->is_root && declarations_suffice && declarations_suffice(*node);
      package = on_demand ? check_declarations(*node) : check(*node);
    }
    ok = ok && package != nullptr && package->ok;
  }
  return ok;
}

std::vector<const diag::Diagnostics *> PackageLoader::diagnostics() const {
  std::vector<const diag::Diagnostics *> list = {&graph_.errors()};
  for (const diag::Diagnostics &diagnostics : diagnostics_) list.push_back(&diagnostics);
  return list;
}

Config PackageLoader::checker_config(const PackageNode &node, bool skip_bodies) {
  Config config;
  config.go_version = node.go_version;
  config.allow_missing_bodies = node.allow_missing_bodies;
  config.is_library = node.is_library;
  config.has_skipped_bodies = skip_bodies;
  config.generates_code = config_.generates_code;
  if (node.is_folder || config_.embeds_for_files) config.embedded = &node.embedded;
  config.importer = [this, &node](std::string_view path, base::Pos) { return imported_by(node, path); };
  return config;
}

// nullptr: the grammar is not right.
CheckedPackage *PackageLoader::check(const PackageNode &node) {
  diagnosed_.push_back(&node);
  diag::Diagnostics &diagnostics = diagnostics_.emplace_back(files_, config_.error_limit);
  auto syntax = std::make_shared<syntax::Package>();
  for (base::SourceFile *source : node.sources) {
    syntax::parse_file(*source, *syntax, diagnostics, syntax::Bodies::Parse);
    if (diagnostics.limit_reached()) return nullptr;
  }
  // As gc: a bad label or literal does not keep the rest from being checked, but the grammar must be right.
  if (diagnostics.syntax_error_count() != 0) return nullptr;
  bool parsed = !diagnostics.has_errors();
  std::unique_ptr<CheckedPackage> checked =
      check_package(context_, node.link_path, std::move(syntax), checker_config(node, false), diagnostics);
  checked->ok &= parsed;
  return add(node, std::move(checked));
}

CheckedPackage *PackageLoader::check_declarations(const PackageNode &node) {
  diagnosed_.push_back(&node);
  diag::Diagnostics &diagnostics = diagnostics_.emplace_back(files_, config_.error_limit);
  std::vector<types::Package *> imports;
  for (const auto &[path, imported] : node.imports) imports.push_back(find(imported)->package);
  ParsePackage parse = [&node, &diagnostics](syntax::Bodies bodies) {
    auto syntax = std::make_shared<syntax::Package>();
    for (base::SourceFile *source : node.sources) syntax::parse_file(*source, *syntax, diagnostics, bodies);
    return syntax;
  };
  return add(node, check_on_demand(context_, node.link_path, base::intern(node.name), std::move(imports),
                                   std::move(parse), checker_config(node, true), diagnostics));
}

CheckedPackage *PackageLoader::add(const PackageNode &node, std::unique_ptr<CheckedPackage> checked) {
  CheckedPackage *result = checked.get();
  checked_[&node] = std::move(checked);
  by_package_[result->package] = result;
  nodes_[result] = &node;
  in_order_.push_back(result);
  return result;
}

ImportResult PackageLoader::import(const std::string &path, const DeclarationsSuffice &declarations_suffice) {
  if (path == "unsafe") return {types::unsafe_package(), {}};
  if (path == "C") return {nullptr, "cgo is not supported"};
  if (std::string why = canonical_path_error(path); !why.empty()) return {nullptr, why};
  if (graph_.directory_of(path).empty()) return {nullptr, "package " + path + " is not in std"};
  const PackageNode *node = graph_.add_import(path, false);
  check_all(declarations_suffice);
  CheckedPackage *package = find(node);
  return {package != nullptr ? package->package : nullptr, {}};
}

ImportResult PackageLoader::imported_by(const PackageNode &importer, std::string_view path) const {
  if (path == "C") return {nullptr, "cgo is not supported"};
  if (std::string why = canonical_path_error(path); !why.empty()) return {nullptr, why};
  auto it = importer.imports.find(path);
  CheckedPackage *package = it == importer.imports.end() ? nullptr : find(it->second);
  return {package != nullptr ? package->package : nullptr, {}};
}

} // namespace tuco::check
