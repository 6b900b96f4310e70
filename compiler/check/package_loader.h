// Finds, parses and checks packages and all that they import.
//
// Packages may be told file by file (LoaderConfig::packages). Those of the program's module lie in its folders
// (LoaderConfig::module). For others, roots are searched in order for
// DIR/<import path>; the first that has it wins. Files are chosen as `go build` does on linux/amd64:
// *_test.go is left out, GOOS/GOARCH suffixes and `//go:build` lines are obeyed. Import cycles are reported.
// Every package is loaded once.
#pragma once

#include "compiler/check/check.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tuco::check {

struct LoaderConfig {
  struct Root {
    std::string directory;
    bool allow_missing_bodies = true; // standard library: bodies may be in the runtime
    bool vendored = false;            // also look in DIR/vendor/<path> (a Go distribution's src)
  };
  std::vector<Root> roots;
  // The module of the program: DIRECTORY/x is the package PATH/x. No path: there is none.
  struct Module {
    std::string directory, path;
    std::string go_version; // go1.N; empty: the newest
  };
  Module module;
  // Import path of the package that is loaded as "main", for what it may import; empty: any.
  std::string main_path;
  // Packages that are told file by file, by import path; they come before those of the roots.
  std::map<std::string, std::vector<std::string>, std::less<>> packages;
  // What `import "./x"` means: LOCAL_IMPORTS/x. Empty: relative imports are errors.
  std::string local_imports;
  // Language version of the files given to load_files and of `packages`, `go1.N`; empty: the newest.
  std::string go_version;
  // Whether the bodies of functions in those files may be elsewhere (see Config); others say it by root.
  bool allow_missing_bodies = false;
  // Build tags that hold besides linux, amd64, unix, gc and go1.1 … go1.26.
  std::vector<std::string> tags;
  // Told each file before it is read and each folder before it is listed or looked for.
  std::function<void(const std::string &path)> before_reading;
  // Asked for each imported package, once all that it imports is loaded, in order of path: is it enough to
  // know what it declares? Then the bodies of its functions (generic ones apart) are neither parsed nor
  // checked.
  std::function<bool(const std::string &import_path, const std::vector<base::SourceFile *> &sources,
                     const std::vector<std::string> &imports)>
      declarations_suffice;
};

class PackageLoader {
public:
  PackageLoader(base::FileSet &files, types::Context &context, diag::Diagnostics &diagnostics,
                LoaderConfig config);

  // A package made of these files. nullptr: an error was reported (a file that cannot be read, a syntax
  // error).
  CheckedPackage *load_files(const std::string &import_path, const std::vector<std::string> &paths,
                             bool is_import = false);
  // The package of a directory. nullptr as above.
  CheckedPackage *load_directory(const std::string &import_path, const std::string &directory,
                                 bool allow_missing_bodies, const std::string &go_version = {},
                                 bool is_import = false);
  // By import path, from the roots.
  ImportResult import(std::string_view path, base::Pos pos);

  // Everything loaded so far, importees before importers.
  const std::vector<CheckedPackage *> &packages() const { return in_order_; }
  CheckedPackage *find(const types::Package *package) const;

private:
  struct Entry;
  bool declarations_suffice(const std::string &import_path, const std::vector<base::SourceFile *> &sources);
  CheckedPackage *check_sources(const std::string &import_path,
                                const std::vector<base::SourceFile *> &sources, const std::string &go_version,
                                bool allow_missing_bodies, bool is_import);
  bool in_module(std::string_view import_path) const;
  bool may_import(std::string_view path) const;
  std::string locate(std::string_view path, bool &allow_missing_bodies, std::string &import_path) const;

  base::FileSet &files_;
  types::Context &context_;
  diag::Diagnostics &diagnostics_;
  LoaderConfig config_;
  std::map<std::string, std::unique_ptr<CheckedPackage>, std::less<>> loaded_;
  std::vector<std::string> loading_; // stack of import paths, for cycles
  std::vector<CheckedPackage *> in_order_;
};

// Whether a file with this name and text belongs to a build with these tags (see LoaderConfig::tags).
bool file_matches_build(std::string_view file_name, std::string_view text,
                        const std::vector<std::string> &tags);

// N if the //go:build line of a file with this text holds only for versions from go1.N on; 0 otherwise.
unsigned language_version(std::string_view text);

} // namespace tuco::check
