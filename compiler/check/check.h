// The type checker: one package at a time, from syntax trees to types::Package and Info.
#pragma once

#include "compiler/check/embed_patterns.h"
#include "compiler/check/info.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/parser.h"
#include "compiler/types/context.h"

#include <functional>
#include <memory>

namespace tuco::check {

struct ImportResult {
  types::Package *package = nullptr; // nullptr: failed
  // Why: `package foo is not in std`. Empty: an error was reported already.
  std::string error;
};

// Finds (and, where needed, checks) the package that `path` names in a file of package `importer`. `unsafe`
// is not asked for.
using Importer = std::function<ImportResult(std::string_view path, base::Pos pos)>;

struct Config {
  Importer importer;
  // Functions without a body are declared elsewhere (runtime, linkname, assembly). Otherwise they need a
  // go:linkname directive.
  bool allow_missing_bodies = false;
  // A package of the standard library, which may use directives that others may not.
  bool is_library = false;
  // Language version of the package, `go1.N`; empty: the newest.
  std::string go_version;
  // Files were parsed with Bodies::Skip: what their imports are used for is not known.
  bool has_skipped_bodies = false;
  // What the //go:embed directives stand for; nullptr: nobody has looked.
  const std::vector<EmbeddedPatterns> *embedded = nullptr;
  // Of a package checked on demand: its files once more, with all bodies. Of others: empty.
  std::function<std::shared_ptr<const syntax::Package>()> parse_with_bodies;
  bool generates_code = true; // so that the contents of embedded files are needed
};

struct CheckedPackage {
  std::unique_ptr<types::DeclarationsOnDemand> declarations; // of check_on_demand
  std::shared_ptr<const syntax::Package> syntax;
  types::Package *package = nullptr;
  Info info;
  bool ok = false; // no errors
};

// `path`: the import path ("main" for a program). Files must have parsed without errors.
std::unique_ptr<CheckedPackage> check_package(types::Context &context, std::string path,
                                              std::shared_ptr<const syntax::Package> syntax,
                                              const Config &config, diag::Diagnostics &diagnostics);

using ParsePackage = std::function<std::shared_ptr<const syntax::Package>(syntax::Bodies)>;

// A package that was checked in an earlier run, without errors: what it declares is looked at when it is asked for
// (types::Package::lookup), down to the parsing of its files. `syntax` is null until then. `diagnostics` must live as
// long as the result.
std::unique_ptr<CheckedPackage> check_on_demand(types::Context &context, std::string path, base::Name name,
                                                std::vector<types::Package *> imports, ParsePackage parse,
                                                Config config, diag::Diagnostics &diagnostics);

} // namespace tuco::check
