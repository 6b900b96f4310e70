// An entry of the cache is a function of its key: the same bytes, whichever command or program asked for the package,
// and whatever was compiled before it. So a package is compiled in sight of that alone which its key covers:
//
//     known_to(P)    what P imports, directly or not, and, unless runtime itself needs P, package runtime with what that
//                    needs, because compiled code calls it; importees first, in an order that only P decides
//
// Summaries and bodies to inline come from there, in that order. Other packages of the program may be in memory; that
// one of them defines a function which P declares without a body (a linkname) is not known in P. `explain` and `-emit`
// compile their package for themselves and keep nothing of it. The rest of the promise, that no phase goes by addresses
// or by the order in which threads end, is everybody's; tools/check-determinism looks at the bytes.
#include "compiler/driver/package_keys.h"

#include "compiler/base/source.h"

namespace tuco::driver {

namespace {

void add_with_imports(const check::PackageNode &node, std::set<const check::PackageNode *> &seen,
                      std::vector<const check::PackageNode *> &order) {
  if (!seen.insert(&node).second) return;
  for (const auto &[path, imported] : node.imports) add_with_imports(*imported, seen, order);
  order.push_back(&node);
}

} // namespace

PackageKeys::PackageKeys(const Command &command, const Installation &installation,
                         const check::PackageGraph &graph, std::function<std::string()> settings)
    : command_(command), installation_(installation), graph_(graph), settings_(std::move(settings)) {}

void PackageKeys::find_runtime() {
  for (const check::PackageNode *node : graph_.in_order())
    if (node->path == "runtime") runtime_ = node;
}

bool PackageKeys::is_program(const check::PackageNode &node) {
  return node.name == "main" && (node.test_of.empty() || node.link_path == "main");
}

KeyBuilder &PackageKeys::add_compiler(KeyBuilder &key) const {
  return key.add(installation_.build_id)
      .add(command_.level == 0 ? "O0" : "O2")
      .add(command_.keep_symbols ? "names of variables" : "")
      .add(command_.verify_machine_code ? "verified" : "");
}

// Keys of imports come in the order of their paths.
const std::string &PackageKeys::of(const check::PackageNode &node) {
  auto [it, is_new] = keys_.try_emplace(&node);
  if (!is_new) return it->second;
  KeyBuilder key;
  add_compiler(key)
      .add(std::to_string(command_.units))
      .add(node.link_path)
      .add(node.go_version)
      .add(node.allow_missing_bodies ? "bodies may be elsewhere" : "");
  for (const base::SourceFile *source : node.sources) key.add(source->path()).add(source->text());
  for (const auto &[name, content] : node.embedded_files) key.add("embedded").add(name).add(content);
  for (const check::EmbeddedPatterns &embedded : node.embedded)
    for (const std::string &name : embedded.files) key.add(name);
  for (const auto &[path, imported] : node.imports) key.add(of(*imported));
  if (!is_needed_by_runtime(node)) key.add(of(*runtime_));
  if (is_program(node)) { // it initialises all of them
    key.add(settings_());
    for (const check::PackageNode *other : graph_.in_order()) key.add(other->link_path);
  }
  return keys_[&node] = key.finish();
}

bool PackageKeys::is_needed_by_runtime(const check::PackageNode &node) {
  if (needed_by_runtime_.empty()) {
    std::vector<const check::PackageNode *> order;
    add_with_imports(*runtime_, needed_by_runtime_, order);
  }
  return needed_by_runtime_.contains(&node);
}

std::vector<const check::PackageNode *> PackageKeys::known_to(const check::PackageNode &node) {
  std::set<const check::PackageNode *> seen;
  std::vector<const check::PackageNode *> order;
  if (!is_needed_by_runtime(node)) add_with_imports(*runtime_, seen, order);
  add_with_imports(node, seen, order);
  order.pop_back(); // itself
  return order;
}

} // namespace tuco::driver
