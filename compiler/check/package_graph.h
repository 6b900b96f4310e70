// Which packages there are, where they lie, and what they import; nothing is checked yet.
//
// Packages may be told file by file (LoaderConfig::packages). Those of modules lie in the modules' folders. For others,
// roots (the standard library) are searched in order; the first that has the package wins. Files are chosen as
// `go build` does on linux/amd64: *_test.go is left out, GOOS/GOARCH suffixes and `//go:build` lines are obeyed.
#pragma once

#include "compiler/base/source.h"
#include "compiler/check/embed_patterns.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/ast.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace tuco::check {

struct LoaderConfig {
  struct Root {
    std::string directory;
    bool allow_missing_bodies = true; // standard library: bodies may be in the runtime
    bool vendored = false;            // also look in DIR/vendor/<path> (a Go distribution's src)
    // Its packages whose variant for amd64 needs assembly that no tag turns off: they are built as for a machine that
    // nobody has written any for.
    std::vector<std::string> portable;
  };
  std::vector<Root> roots;
  // DIRECTORY/x is the package PATH/x, if no other go.mod lies between.
  struct Module {
    std::string directory, path;
    std::string go_version; // go1.N; empty: the newest
    std::string version;    // empty: it is the program's own
  };
  std::vector<Module> modules; // the program's first, if there is any
  // Where packages of other modules lie, by import path, instead of in `modules`; empty: there is no such folder.
  std::string vendor_directory;
  // The words for a package that is in none of them.
  std::function<std::string(const std::string &path, const std::string &importer)> missing;
  // How messages of the go command call a file.
  std::function<std::string(std::string_view path)> show_path;
  // Packages that are told file by file, by import path; they come before all others.
  std::map<std::string, std::vector<std::string>, std::less<>> packages;
  // What `import "./x"` means: LOCAL_IMPORTS/x. Empty: relative imports are errors.
  std::string local_imports;
  // Language version of files that are given one by one, `go1.N`; empty: the newest.
  std::string go_version;
  // Whether the bodies of functions of roots, and of files given one by one, may be elsewhere (see Config).
  bool allow_missing_bodies = false;
  // Whether //go:embed is obeyed in files that are given one by one, as in those of folders. If not, its patterns mean
  // nothing and only the declarations are checked, as gc does when it is told nothing of files.
  bool embeds_for_files = true;
  bool generates_code = true; // see Config
  // Build tags that hold besides linux, amd64, unix, gc and go1.1 … go1.26.
  std::vector<std::string> tags;
  // A folder that has only _test.go files is a package, too.
  bool tests_are_packages = false;
  unsigned error_limit = diag::Diagnostics::default_error_limit; // of each package; 0: none
  // Told each file before it is read and each folder before it is listed or looked for.
  std::function<void(const std::string &path)> before_reading;
};

struct PackageNode {
  std::string path; // as it is imported; for files that are no package of a module `command-line-arguments`
  std::string link_path; // as symbols have it: `main` for a program
  std::string name;      // of its package clauses
  std::string directory;
  std::vector<base::SourceFile *> sources;
  std::map<std::string, PackageNode *, std::less<>>
      imports;                                       // by what import declarations say; unsafe is not there
  std::vector<EmbeddedPatterns> embedded;            // in order of position
  std::map<std::string, std::string> embedded_files; // their contents
  std::vector<std::pair<base::Pos, std::string>> settings; // its lines //go:debug
  bool is_portable = false;                                // its files are chosen as for no known machine
  std::string go_version;
  bool is_folder = false; // else its files were told one by one
  bool is_root = false;   // asked for by name
  bool is_library = false;
  bool allow_missing_bodies = false;
  // Import path of the package under test; not empty for that package itself, for its external tests and for the program
  // that runs both.
  std::string test_of;
  bool is_waiting = false; // it was read before anybody imported it, and is still to be looked at
  bool is_done = false;    // else it is being looked at: meeting it again is a cycle
  bool is_found = true;    // else `failure`, or that of what it imports, says why
  struct Failure {
    diag::Code code;
    base::Pos pos; // unknown: it is not about a place, or the text says where
    std::string text;
  };
  std::optional<Failure> failure;
  bool is_reported = false;
};

// What the _test.go files of a folder add to its package.
struct TestedPackage {
  PackageNode *package =
      nullptr; // with the test files that belong to it; nullptr: there are only external tests
  PackageNode *external = nullptr;       // PATH_test, of the other test files; nullptr: there are none
  std::vector<base::SourceFile *> tests; // of `package`
  bool has_tests() const { return external != nullptr || !tests.empty(); }
};

class PackageGraph {
public:
  PackageGraph(base::FileSet &files, const LoaderConfig &config);

  // Packages that are asked for, with all that they import. What is wrong goes to errors().
  PackageNode *add_files(const std::string &path, const std::string &link_path,
                         const std::vector<std::string> &paths);
  // `from_pattern`: a folder without files for this build is no error, and there is no node.
  PackageNode *add_directory(const std::string &path, const std::string &directory,
                             bool from_pattern = false);
  PackageNode *add_import(const std::string &path, bool is_root);
  // A package to be tested, in the place of the package: all others of this graph that import it get it with its tests.
  // To be called before any is added that may do so. What it imports itself is followed when it is imported, or by
  // explore_tested.
  // `files`: what it is made of; none: the folder's.
  TestedPackage add_tested(const std::string &path, const std::string &directory,
                           const std::vector<std::string> &files);
  void explore_tested(const TestedPackage &tested);
  // The program that runs the tests: a file with this text. It may import the external tests and what is internal.
  PackageNode *add_test_program(const TestedPackage &tested, const std::string &text);
  // The import path of the folder's package; empty if it is in no module and no root.
  std::string path_of(const std::string &directory) const;
  // The folder of a package; empty if there is none.
  std::string directory_of(const std::string &path) const;

  const std::vector<PackageNode *> &in_order() const { return in_order_; } // importees before importers
  const diag::Diagnostics &errors() const { return errors_; }

private:
  struct Place {
    std::string path, directory, go_version;
    bool is_library = false, allow_missing_bodies = false;
    const LoaderConfig::Root *root = nullptr; // of a library package
    std::string error = {};                   // why it cannot be used
  };
  // `importer`: the import declaration that asks for it, if any does.
  PackageNode *new_node(const Place &place, base::Pos importer);
  void explore(PackageNode &node, bool is_read);
  bool read_sources(PackageNode &node, const std::vector<std::string> &paths, bool choose,
                    base::Pos importer);
  bool read_directory(PackageNode &node, base::Pos importer, bool from_pattern);
  bool list_directory(PackageNode &node, base::Pos importer, std::vector<std::string> &paths,
                      std::vector<std::string> &tests);
  void explore_waiting(PackageNode &node);
  void divide_tests(PackageNode &node, std::size_t first_test, TestedPackage &tested);
  const syntax::File *header_of(base::SourceFile &source); // package clause and imports
  bool names_agree(PackageNode &node, base::Pos importer);
  void find_imports(PackageNode &node);
  void find_embedded(PackageNode &node, const std::vector<base::SourceFile *> &sources);
  void find_settings(PackageNode &node, const base::SourceFile &source);
  PackageNode *find_place(const PackageNode &importer, std::string &path, base::Pos pos, Place &place);
  PackageNode *import(PackageNode &importer, const std::string &path, base::Pos pos);
  Place locate(const std::string &path, bool from_library) const;
  Place in_modules(const std::string &path) const;
  Place in_module(const LoaderConfig::Module &module, const std::string &path) const;
  bool has_go_files(const std::string &directory) const;
  bool may_import(const PackageNode &importer, const std::string &path) const;
  void note(const std::string &path) const;
  // The first error of a package counts.
  void fail(PackageNode &node, base::Pos pos, diag::Code code, std::string text);
  // Of what is wrong in the package, not in the declaration that imports it.
  void fail_itself(PackageNode &node, diag::Code code, const std::string &text);
  void report(PackageNode &node);
  std::string cycle_text(const std::string &path, std::string_view file) const;

  base::FileSet &files_;
  const LoaderConfig &config_;
  diag::Diagnostics errors_;
  std::map<std::string, std::unique_ptr<PackageNode>, std::less<>> nodes_;
  std::map<std::string, std::string> folded_paths_; // in small letters, and as they are
  std::vector<PackageNode *> in_order_;
  PackageNode *external_tests_ = nullptr; // of the package under test
  syntax::Package header_trees_;
  std::unordered_map<const base::SourceFile *, const syntax::File *> headers_;
  struct Step {
    PackageNode *node;
    std::string file; // of the import declaration that is being followed
  };
  std::vector<Step> path_; // from what was asked for to what is being looked at
};

// Whether a file with this name and text belongs to a build with these tags (see LoaderConfig::tags). `portable`: for
// no known machine.
bool file_matches_build(std::string_view file_name, std::string_view text,
                        const std::vector<std::string> &tags, bool portable = false);

// What is wrong with the //go:build line of a file that the build would otherwise look at; empty: nothing.
std::string build_line_error(std::string_view file_name, std::string_view text);

// N if the //go:build line of a file with this text holds only for versions from go1.N on; 0 otherwise.
unsigned language_version(std::string_view text);

} // namespace tuco::check
