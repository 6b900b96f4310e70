// build, run, check, explain: the linear list of phases.
//
//     sources ─ load and check (all packages) ─ for each package, importees first:
//         key = hash(compiler, options, paths and texts of its files, keys of its imports and of package runtime)
//         the cache's object, or core ─ escape ─ lower ─ optimise ─ passes ─ code generation ─ cache ─ link ─ (run)
//
// The program is parsed and checked each time, but of packages whose objects are in the cache only what somebody asks
// for (check_on_demand); code is generated only for packages whose key is new. The escape summaries of a package travel
// with its object, since importers need them.
//
// What a key covers, and what a package is compiled in sight of, says package_keys.cpp.
//
// The executable is kept in the cache under the hash of the objects, so that the same objects are not linked again, and
// under the states of all that was read, so that an unchanged program is not even read (inputs.cpp). Where there is no
// cache, `run` makes it in a temporary folder that is removed before the program starts.
#include "compiler/driver/build.h"

#include "compiler/base/assert.h"
#include "compiler/diag/printable.h"
#include "compiler/diag/render.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/compile.h"
#include "compiler/driver/error_output.h"
#include "compiler/driver/inputs.h"
#include "compiler/driver/modules.h"
#include "compiler/driver/package_keys.h"
#include "compiler/driver/package_patterns.h"
#include "compiler/driver/run_program.h"
#include "compiler/driver/source_arguments.h"
#include "compiler/driver/terminal.h"
#include "compiler/driver/test_functions.h"
#include "compiler/emit/emit.h"
#include "compiler/explain/explain.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/parser.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::driver {

namespace {

constexpr char kNoPath[] = "command-line-arguments";

class Builder {
public:
  Builder(const Command &command, const Installation &installation, SourceArguments sources,
          const Modules &modules)
      : command_(command), installation_(installation), cache_(installation.cache),
        sources_(std::move(sources)), modules_(modules),
        loader_(files_, types_, loader_config(command, installation)) {}

  int run() {
    int status = run_unchanged();
    if (status == kChanged) status = steps();
    if (command_.verbose) clock_.print();
    return status;
  }

  // The packages that are asked for.
  NamedPackages list() { return add_named_packages(sources_.patterns, modules_, loader_.config(), graph_); }

  // A program of the package's tests. What is wrong is printed, below a line `# PACKAGE`.
  TestBuild run_test(const TestTarget &target, const std::string &output) {
    command_.output = output;
    sources_.patterns = {"the tests of " + target.path};
    sources_.files = target.files;
    sources_.directory = target.directory;
    test_name_ = program_name(target.path) + ".test";
    TestBuild build;
    if (std::string program = unchanged_program(); !program.empty()) {
      build.program = program;
      return output.empty() || copy_kept(program) ? build : failed_test(TestOutcome::BuildFailed);
    }
    check::TestedPackage tested = graph_.add_tested(target.path, target.directory, target.files);
    if (TestOutcome outcome = load_test(tested); outcome != TestOutcome::Built) return failed_test(outcome);
    if (compile_all() != 0) return failed_test(TestOutcome::BuildFailed);
    if (!tested.has_tests()) return failed_test(TestOutcome::NoTests);
    build.program = keep_test();
    return build.program.empty() ? failed_test(TestOutcome::BuildFailed) : build;
  }

  // Object files that are no more needed, which may lie in a folder for temporaries.
  void close_objects() { held_.clear(); }

private:
  int fail(const std::string &text) const {
    return print_error(command_, diag::Code::BadFile, text, Speaker::Tuco);
  }

  check::LoaderConfig loader_config(const Command &command, const Installation &installation) {
    check::LoaderConfig config;
    config.packages = {command.packages.begin(), command.packages.end()};
    config.local_imports = command.local_imports;
    config.go_version = go_version();
    config.tags = command.tags;
    config.tests_are_packages = command.action == Action::Test;
    config.allow_missing_bodies = loads_without_bodies();
    config.embeds_for_files = command.action != Action::Check && command.stage == Stage::Executable;
    config.generates_code = command.action != Action::Check;
    config.error_limit = command.all_errors ? 0 : diag::Diagnostics::default_error_limit;
    config.before_reading = [this](const std::string &path) { inputs_.note(path); };
    config.missing = [this](const std::string &path, const std::string &importer) {
      return modules_.missing(path, importer);
    };
    config.show_path = [](std::string_view path) { return short_path(std::string(path)); };
    config.modules = modules_.list;
    if (!config.modules.empty()) config.modules[0].go_version = go_version();
    config.vendor_directory = modules_.vendor_directory;
    if (!command.stdlib.empty()) {
      config.roots.push_back({command.stdlib, true, true, {}});
      return config;
    }
    config.roots.push_back({installation.stdlib, true, false, {}});
    // For most of its packages the tag purego is enough.
    if (!installation.go_root.empty())
      config.roots.push_back({installation.go_root + "/src", true, true, {"internal/bytealg"}});
    return config;
  }

  // Of the program and its module: what was asked for, or as go.mod says; empty: the newest.
  std::string go_version() const {
    return command_.go_version.empty() ? modules_.main.go_version : command_.go_version;
  }

  // A function without a body is a matter of the link, as is a missing main.
  bool loads_without_bodies() const {
    return command_.action == Action::Check || command_.stage != Stage::Executable || !command_.complete;
  }

  int steps() {
    if (int status = load(); status != 0) return status;
    if (command_.action == Action::Check) return 0;
    bool wants_one = command_.action != Action::Build || command_.stage != Stage::Executable;
    if (roots_.size() > 1 && wants_one) return fail(several_packages());
    if (roots_.empty()) return 0;
    if (roots_.size() > 1) return build_several();
    if (command_.action == Action::Explain) return explain();
    if (command_.stage != Stage::Executable) return print_stage();
    if (main_->package->name.str() != "main")
      return command_.action == Action::Run ? not_a_program() : build_library();
    if (main_->package->scope->lookup(base::intern("main")) == nullptr)
      return print_error(command_, diag::Code::MissingMain,
                         "runtime.main_main·f: function main is undeclared in the main package",
                         Speaker::Nobody);
    if (int status = compile_all(); status != 0) return status;
    return command_.action == Action::Run ? run_it() : build_it();
  }

  int not_a_program() {
    return print_error(command_, diag::Code::BrokenImport,
                       "package " + roots_[0]->path + " is not a main package", Speaker::Nobody);
  }

  std::string several_packages() const {
    std::string text = "pattern " + sources_.patterns[0] + " matches multiple packages:";
    for (const check::PackageNode *root : roots_) text += "\n\t" + root->path;
    return text;
  }

  // --- front half ---

  int load() {
    if (command_.action == Action::Run)
      for (const std::string &file : sources_.files)
        if (file.ends_with("_test.go")) return fail("cannot run *_test.go files (" + short_path(file) + ")");
    bool ok = clock_.time("load and check", [&] {
      // Every program has the runtime's Go part, whether it imports it or not.
      if (command_.action != Action::Check) graph_.add_import("runtime", false);
      if (!sources_.files.empty()) {
        roots_.push_back(graph_.add_files(files_path(), "main", sources_.files));
      } else {
        NamedPackages named = add_named_packages(sources_.patterns, modules_, loader_.config(), graph_);
        roots_ = std::move(named.nodes);
        error_ = std::move(named.error);
        // One package that nobody can import, or a program, is `main` in symbols. Several programs are compiled apart.
        if (roots_.size() == 1 && (roots_[0]->name == "main" || roots_[0]->path == kNoPath))
          roots_[0]->link_path = "main";
      }
      if (command_.stage == Stage::Ast) return true;
      keys_.find_runtime();
      return error_.empty() && settings_are_right() &&
             loader_.check_all([this](const check::PackageNode &node) { return is_compiled(node); });
    });
    if (!error_.empty()) return print_error(command_, diag::Code::BrokenImport, error_, Speaker::Nobody);
    if (command_.stage == Stage::Ast) return 0;
    std::string text;
    std::vector<const diag::Diagnostics *> all = loader_.diagnostics();
    all.insert(all.begin() + 1, &settings_errors_);
    for (const diag::Diagnostics *diagnostics : all) text += rendered(*diagnostics);
    std::fputs(text.c_str(), stderr);
    if (roots_.size() == 1) main_ = loader_.find(roots_[0]);
    if (!ok && text.empty()) return fail("the program could not be loaded");
    return ok ? 0 : 1;
  }

  // Of what is wrong with packages places are shown as the go command does, of other errors as the compiler does.
  std::string rendered(const diag::Diagnostics &diagnostics) const {
    auto shown = [](std::string_view path) { return shown_path(path); };
    auto shown_by_go = [](std::string_view path) { return short_path(std::string(path)); };
    diag::PathPrinter printer = &diagnostics == &graph_.errors() ? shown_by_go : diag::PathPrinter(shown);
    return command_.json ? diag::render_json(diagnostics, printer)
                         : diag::render_text(diagnostics, printer, style_of_errors());
  }

  // What their //go:debug lines say of packages.
  bool settings_are_right() {
    for (const check::PackageNode *node : graph_.in_order()) {
      DebugSettings settings = parse_debug_lines(node->settings, settings_errors_);
      if (roots_.size() == 1 && node == roots_[0]) settings_of_files_ = std::move(settings);
    }
    return !settings_errors_.has_errors();
  }

  // Of a package that is made of files: of the module in whose folder they lie.
  std::string files_path() const {
    std::string path = graph_.path_of(sources_.directory);
    return path.empty() ? kNoPath : path;
  }

  // --- tests ---

  TestBuild failed_test(TestOutcome outcome) const { return {outcome, {}, failed_package_}; }

  // Prints what a package has wrong.
  void print_below(const std::string &package, const std::string &id, const std::string &text) {
    if (text.empty()) return;
    if (failed_package_.empty()) failed_package_ = id;
    std::fputs(diag::printable("# " + package + "\n" + text).c_str(), stderr);
  }

  // How the go command calls the packages of a test's program: those that know of the tests.
  std::string test_id(const check::PackageNode &node) const {
    std::string program = node.test_of.empty() ? std::string() : " [" + node.test_of + ".test]";
    return node.path + program;
  }

  TestOutcome load_test(const check::TestedPackage &tested) {
    const check::PackageNode *subject = tested.package != nullptr ? tested.package : tested.external;
    auto ids_of_setup = [&] { return subject->path + " [" + subject->test_of + ".test]"; };
    graph_.add_import("runtime", false);
    graph_.explore_tested(tested);
    if (std::string text = rendered(graph_.errors()); !text.empty()) {
      print_below(tested.package != nullptr ? subject->path : subject->test_of,
                  tested.has_tests() ? ids_of_setup() : subject->path, text);
      return TestOutcome::SetupFailed;
    }
    if (tested.has_tests()) {
      TestFunctions internal = find_test_functions(tested.tests), external;
      if (tested.external != nullptr) external = find_test_functions(tested.external->sources);
      if (internal.has_main && external.has_main && external.error.empty())
        external.error = "multiple definitions of TestMain";
      for (const std::string &error : {internal.error, external.error}) {
        if (error.empty()) continue;
        print_below(subject->test_of, subject->test_of + ".test", error + "\n");
        return TestOutcome::SetupFailed;
      }
      roots_ = {graph_.add_test_program(tested, test_program(tested, internal, external))};
    } else {
      roots_ = {tested.package};
      if (tested.package->name == "main") tested.package->link_path = "main";
    }
    if (std::string text = rendered(graph_.errors()); !text.empty()) {
      print_below(subject->test_of, subject->test_of + ".test", text);
      return TestOutcome::SetupFailed;
    }
    keys_.find_runtime();
    bool ok = settings_are_right() &&
              loader_.check_all([this](const check::PackageNode &node) { return is_compiled(node); });
    print_below(subject->path, subject->path, rendered(settings_errors_));
    loader_.for_each_diagnosed([this](const check::PackageNode &node, const diag::Diagnostics &diagnostics) {
      print_below(test_id(node), test_id(node), rendered(diagnostics));
    });
    main_ = loader_.find(roots_[0]);
    return ok ? TestOutcome::Built : TestOutcome::BuildFailed;
  }

  // Links the program and returns where it lies: in the cache, or where it was to go. Empty: there was an error.
  std::string keep_test() {
    add_library_to_key();
    std::string kept = cache_.program_path(program_key_.finish(), name());
    int descriptor = cache_.open_program(kept);
    if (descriptor >= 0) ::close(descriptor);
    std::string output = command_.output;
    if (descriptor < 0) {
      if (output.empty()) output = kept;
      if (output.empty()) {
        fail("there is no folder for the cache to keep the test's program in");
        return "";
      }
      std::string linked = command_.output.empty() ? output + ".new" : output;
      if (command_.output.empty() && cache_.directory_for(kept).empty()) {
        fail("cannot make a folder for the test's program: " + kept);
        return "";
      }
      if (link_to(linked) != 0) return "";
      bool is_kept = cache_.keep_program(kept, linked);
      if (command_.output.empty()) ::unlink(linked.c_str());
      if (!is_kept && command_.output.empty()) {
        fail("cannot keep the test's program in " + kept);
        return "";
      }
      if (is_kept) remember(kept);
      return output;
    }
    remember(kept);
    return output.empty() ? kept : copy_kept(kept) ? output : "";
  }

  bool copy_kept(const std::string &program) {
    int descriptor = cache_.open_program(program);
    return descriptor >= 0 && copy_program(descriptor) == 0;
  }

  // --- several packages ---

  // Programs are compiled one after the other, each with everything it needs, and linked if there is a folder to put
  // them in. What they share is in the cache by then.
  int build_several() {
    std::vector<const check::PackageNode *> programs;
    for (const check::PackageNode *root : roots_)
      if (root->name == "main") programs.push_back(root);
    struct stat status;
    bool into_folder = !command_.output.empty() &&
                       (command_.output.back() == '/' ||
                        (::stat(command_.output.c_str(), &status) == 0 && S_ISDIR(status.st_mode)));
    if (!command_.output.empty() && !into_folder)
      return fail("cannot write multiple packages to non-directory " + command_.output);
    if (into_folder && programs.empty()) return fail("no main packages to build");
    skips_programs_ = true;
    if (int result = compile_all(); result != 0) return result;
    for (const check::PackageNode *program : programs) {
      SourceArguments sources;
      sources.patterns = {program->directory};
      sources.directory = program->directory;
      Command command = command_;
      if (command.output.empty()) command.output = "/dev/null";
      auto builder = std::make_unique<Builder>(command, installation_, std::move(sources), modules_);
      if (int result = builder->run(); result != 0) return result;
    }
    return 0;
  }

  // What is no program leaves nothing behind but what the cache has of it, unless there is a file to put the object in.
  int build_library() {
    struct stat status;
    const std::string &output = command_.output;
    if (!output.empty() &&
        (output.back() == '/' || (::stat(output.c_str(), &status) == 0 && S_ISDIR(status.st_mode))))
      return fail("no main packages to build");
    return output.empty() ? compile_all() : print_compiled(Stage::Object, &CompileOutput::bytes);
  }

  // --- packages to objects ---

  // The program's GODEBUG, unless the environment says something else.
  std::string settings() const {
    int minor = modules_.main.path.empty() ? kNewestGo : modules_.main.minor();
    return default_godebug(minor, modules_.godebug, settings_of_files_);
  }

  // The loader's question: with the object in the cache, a package's declarations are all that is needed.
  bool is_compiled(const check::PackageNode &node) {
    if (!keys_.has_runtime()) return false; // check may do without
    std::optional<CachedObject> cached = cache_.find_object(keys_.of(node));
    if (!cached) return false;
    cached_[&node] = std::move(*cached);
    return true;
  }

  CompileOutput compile(const check::CheckedPackage &package, Stage stage) {
    const check::PackageNode &node = loader_.node_of(package);
    CompileInput input{loader_, types_, files_, package, node.embedded_files};
    input.is_main = PackageKeys::is_program(node);
    if (input.is_main) {
      input.settings = settings();
      for (const check::CheckedPackage *other : loader_.packages()) input.program.push_back(other->package);
    }
    escape::Summaries summaries;
    clock_.time("summaries", [&] {
      for (const check::PackageNode *known : keys_.known_to(node)) {
        const ForImporters &compiled = for_importers_.at(known);
        summaries.add_text(compiled.summaries());
        input.bodies.push_back(compiled.bodies);
        input.tables.push_back(compiled.tables());
      }
    });
    if (stage == Stage::Executable) {
      KeyBuilder key;
      keys_.add_compiler(key).add(input.is_main ? "main" : "");
      for (std::string_view bodies : input.bodies) key.add(bodies);
      input.unit_key = key.finish();
      input.cache = &cache_;
    }
    return compile_package(input, summaries, command_, stage, clock_);
  }

  // All packages of the program, or all but the one that was asked for: to look at it, it is compiled apart.
  int compile_all(bool with_main = true) {
    std::string error;
    for (const check::CheckedPackage *package : loader_.packages()) {
      const check::PackageNode &node = loader_.node_of(*package);
      if ((skips_programs_ && node.name == "main") || (!with_main && package == main_)) continue;
      std::string key = keys_.of(node);
      program_key_.add(key);
      std::optional<CachedObject> cached;
      if (auto it = cached_.find(&node); it != cached_.end())
        cached = std::move(it->second);
      else
        cached = clock_.time("cache", [&] { return cache_.find_object(key); });
      if (cached) {
        for_importers_[&node] = {std::move(cached->facts), std::move(cached->bodies)};
        // Open until the link is done, so that nobody can take it away.
        for (const CachedObject::Unit &unit : cached->units) {
          std::string path = emit::descriptor_path(unit.descriptor);
          objects_.push_back(path.empty() ? unit.path : path);
        }
        continue;
      }
      clock_.note("compiling " + package->package->path);
      CompileOutput output = compile(*package, Stage::Executable);
      if (!output.errors.empty()) {
        std::fputs(diag::printable(output.errors).c_str(), stderr);
        return 1;
      }
      std::string text = output.summaries.to_text() + '\0' + output.tables;
      clock_.time("cache", [&] { cache_.store_object(key, output.objects, text, output.bodies); });
      for_importers_[&node] = {std::move(text), std::move(output.bodies)};
      for (const std::string &object : output.objects) {
        held_.emplace_back(package->package->path, object, error);
        if (!error.empty()) return fail(error);
        objects_.push_back(held_.back().path());
      }
    }
    return 0;
  }

  // --- what was decided ---

  int explain() {
    if (command_.topic != "core" && !explain::is_topic(command_.topic))
      return fail("no such report: " + command_.topic);
    return command_.topic == "core" ? print_compiled(Stage::Core, &CompileOutput::bytes)
                                    : print_compiled(Stage::Object, &CompileOutput::report);
  }

  // --- a stage to look at ---

  // For a tree it is enough that the grammar is right.
  int print_trees() {
    syntax::Package package;
    diag::Diagnostics diagnostics(files_, loader_.config().error_limit);
    for (base::SourceFile *source : roots_[0]->sources) syntax::parse_file(*source, package, diagnostics);
    std::fputs(rendered(diagnostics).c_str(), stderr);
    if (diagnostics.has_errors()) return 1;
    std::string text;
    for (const syntax::File *file : package.files) text += syntax::dump(*file, files_);
    return print(diag::printable(text));
  }

  int print_stage() {
    if (command_.stage == Stage::Ast) return print_trees();
    return print_compiled(command_.stage, &CompileOutput::bytes);
  }

  // What comes out of the package that was asked for; what it imports comes from the cache, or is compiled for it.
  int print_compiled(Stage stage, std::string CompileOutput::*part) {
    if (int status = compile_all(/*with_main=*/false); status != 0) return status;
    CompileOutput output = compile(*main_, stage);
    if (!output.errors.empty()) {
      std::fputs(diag::printable(output.errors).c_str(), stderr);
      return 1;
    }
    const std::string &text = output.*part;
    if (text.empty() && !command_.emit_function.empty())
      return fail("there is no function " + command_.emit_function + " in the package");
    // Machine code is no text, LLVM's has escapes of its own.
    if (stage != Stage::Core && command_.action != Action::Explain) return print(text);
    return print(diag::printable(text, command_.json ? diag::Escapes::Json : diag::Escapes::Go));
  }

  int print(const std::string &text) {
    if (command_.output.empty()) {
      bool written =
          std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
      return written ? 0 : fail("cannot write to standard output");
    }
    std::string error = emit::write_output(command_.output, text);
    return error.empty() ? 0 : fail(error);
  }

  // --- link and run ---

  // Of the program.
  std::string name() const {
    if (!test_name_.empty()) return test_name_;
    if (!sources_.files.empty()) return program_name(sources_.files[0]);
    const std::string &pattern = sources_.patterns[0];
    if (!pattern.starts_with('.') && !pattern.starts_with('/') && !graph_.directory_of(pattern).empty())
      return program_name(pattern);
    std::string folder = sources_.directory, path = graph_.path_of(folder);
    return program_name(path.empty() ? folder : path);
  }

  std::string output_path() const {
    if (command_.output.empty()) return name();
    struct stat status;
    bool into = command_.output.back() == '/' ||
                (::stat(command_.output.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
    if (into) ::mkdir(command_.output.c_str(), 0777); // perhaps it is there
    return into ? command_.output + "/" + name() : command_.output;
  }

  emit::LinkError link(const std::string &path) {
    emit::LinkJob job{objects_, installation_.library, path, !command_.keep_symbols};
    return clock_.time("link", [&] { return emit::link_program(job); });
  }

  int link_to(const std::string &path) {
    emit::LinkError error = link(path);
    if (error.text.empty()) return 0;
    switch (error.fault) {
    case emit::LinkFault::Files: return print_error(command_, diag::Code::BadFile, error.text, Speaker::Tuco);
    case emit::LinkFault::MissingBody:
      return print_error(command_, diag::Code::MissingBody, error.text, Speaker::Nobody);
    case emit::LinkFault::DuplicateSymbol:
      return print_error(command_, diag::Code::DuplicateDecl, error.text, Speaker::Nobody);
    }
    TUCO_UNREACHABLE();
  }

  // The runtime's archive and the libc are inputs of the link, too.
  void add_library_to_key() {
    for (const char *name : {"/libtuco_rt.a", "/libc.a", "/crt1.o", "/crti.o", "/crtn.o"}) {
      struct stat status = {};
      inputs_.note(installation_.library + name);
      ::stat((installation_.library + name).c_str(), &status);
      program_key_.add(std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec) +
                       ":" + std::to_string(status.st_size));
    }
    program_key_.add(installation_.library).add(command_.keep_symbols ? "symbols" : "stripped");
  }

  // An executable that was linked before from the same objects is copied, not linked again.
  int build_it() {
    add_library_to_key();
    std::string kept = cache_.program_path(program_key_.finish(), name());
    if (int descriptor = cache_.open_program(kept); descriptor >= 0) {
      remember(kept);
      return copy_program(descriptor);
    }
    std::string output = output_path();
    if (int status = link_to(output); status != 0) return status;
    struct stat status = {};
    bool is_file = ::stat(output.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    if (is_file && clock_.time("copy", [&] { return cache_.keep_program(kept, output); })) remember(kept);
    return 0;
  }

  int copy_program(int descriptor) {
    std::string error = clock_.time(
        "copy", [&] { return emit::copy_output(descriptor, output_path(), Cache::program_tail); });
    ::close(descriptor);
    return error.empty() ? 0 : fail(error);
  }

  int run_it() {
    add_library_to_key();
    std::string kept = cache_.program_path(program_key_.finish(), name());
    int descriptor = cache_.open_program(kept);
    if (descriptor >= 0) {
      ::close(descriptor);
      return run_kept(kept);
    }
    const char *base = std::getenv("TMPDIR");
    std::string folder = std::string(base && *base ? base : "/tmp") + "/tuco-XXXXXX";
    std::string other = cache_.directory_for(kept) + "/tuco-XXXXXX"; // in a root without /tmp
    if (!::mkdtemp(folder.data()) && !::mkdtemp((folder = std::move(other)).data()))
      return fail("cannot make a folder for the program in " + folder);
    std::string path = folder + "/" + name();
    if (int status = link_to(path); status != 0) {
      ::rmdir(folder.c_str());
      return status;
    }
    held_.clear();
    if (clock_.time("copy", [&] { return cache_.keep_program(kept, path); })) {
      ::unlink(path.c_str());
      ::rmdir(folder.c_str());
      return run_kept(kept);
    }
    if (command_.verbose) clock_.print();
    return fail(run_program(path, sources_.rest, /*remove=*/true));
  }

  int run_kept(const std::string &path) {
    remember(path);
    if (command_.verbose) clock_.print();
    return fail(run_program(path, sources_.rest, /*remove=*/false));
  }

  // --- unchanged programs (inputs.cpp) ---

  static constexpr int kChanged = -1;

  // Of what was asked for, but not of what it is asked of.
  std::string manifest_key() const {
    KeyBuilder key;
    key.add(installation_.build_id).add(installation_.library).add(installation_.stdlib);
    key.add(installation_.go_root).add(command_.level == 0 ? "O0" : "O2");
    key.add(command_.keep_symbols ? "symbols" : "stripped")
        .add(std::to_string(command_.units))
        .add(command_.verify_machine_code ? "verified" : "")
        .add(command_.complete ? "complete" : "")
        .add(command_.go_version)
        .add(command_.local_imports);
    for (const auto &[path, files] : command_.packages) {
      key.add(path);
      for (const std::string &file : files) key.add(file);
    }
    for (const std::string &tag : command_.tags) key.add(tag);
    key.add(modules_.text()).add(modules_.main.go_version).add(sources_.directory);
    for (const std::string &pattern : sources_.patterns) key.add(pattern);
    for (const std::string &file : sources_.files) key.add(file);
    return key.finish();
  }

  void remember(const std::string &program) {
    if (std::string inputs = inputs_.text(); !inputs.empty())
      cache_.store_manifest(manifest_key(), program + "\n" + inputs);
  }

  // Where the cache has what this command made before, if that would come out again; else empty.
  std::string unchanged_program() const {
    std::string text = cache_.find_manifest(manifest_key());
    size_t end = text.find('\n');
    if (end == std::string::npos || !inputs_unchanged(std::string_view(text).substr(end + 1))) return "";
    return text.substr(0, end);
  }

  int run_unchanged() {
    bool makes_program = command_.action == Action::Build || command_.action == Action::Run;
    bool is_one = sources_.patterns.size() < 2 &&
                  (sources_.patterns.empty() || sources_.patterns[0].find("...") == std::string::npos);
    if (!is_one || !makes_program || command_.stage != Stage::Executable) return kChanged;
    std::string program = unchanged_program();
    if (program.empty()) return kChanged;
    int descriptor = cache_.open_program(program);
    if (descriptor < 0) return kChanged;
    clock_.note("unchanged");
    if (command_.action == Action::Build) return copy_program(descriptor);
    ::close(descriptor);
    if (command_.verbose) clock_.print();
    return fail(run_program(program, sources_.rest, /*remove=*/false));
  }

  Command command_;
  const Installation &installation_;
  Cache cache_;
  PhaseClock clock_;
  SourceArguments sources_;
  InputLog inputs_;
  const Modules &modules_;
  base::FileSet files_;
  types::Context types_;
  check::PackageLoader loader_;
  check::PackageGraph &graph_ = loader_.graph();
  std::vector<check::PackageNode *> roots_;
  std::string error_;          // in what was asked for
  std::string test_name_;      // of a test's program; empty: it is another one
  std::string failed_package_; // the first of a test's that is wrong
  diag::Diagnostics settings_errors_{files_, 0};
  DebugSettings settings_of_files_; // of package main
  bool skips_programs_ = false;     // compile_all leaves out packages called main
  const check::CheckedPackage *main_ = nullptr;
  PackageKeys keys_{command_, installation_, graph_, [this] { return settings(); }};
  std::map<const check::PackageNode *, CachedObject>
      cached_; // objects that were there before their packages were loaded
  KeyBuilder program_key_;
  struct ForImporters {
    std::string facts, bodies;
    std::string_view summaries() const { return std::string_view(facts).substr(0, facts.find('\0')); }
    std::string_view tables() const { return std::string_view(facts).substr(facts.find('\0') + 1); }
  };
  std::map<const check::PackageNode *, ForImporters> for_importers_; // the packages so far
  std::vector<emit::MemoryObject> held_;
  std::vector<std::string> objects_;
};

} // namespace

NamedPackages list_packages(const Command &command, const Installation &installation,
                            const SourceArguments &sources, const Modules &modules) {
  // It holds the packages.
  auto *builder = new Builder(command, installation, sources, modules);
  return builder->list();
}

TestBuild build_test(const Command &command, const Installation &installation, const Modules &modules,
                     const TestTarget &target, const std::string &output) {
  auto *builder = new Builder(command, installation, {}, modules); // as below
  TestBuild build = builder->run_test(target, output);
  builder->close_objects();
  return build;
}

int build_program(const Command &command, const Installation &installation) {
  auto fail = [&](const std::string &text) {
    return print_error(command, diag::Code::BadFile, text, Speaker::Tuco);
  };
  SourceArguments sources = find_sources(command.arguments, command.action == Action::Run);
  if (!sources.error.empty())
    return print_error(command, diag::Code::BadFile, sources.error, Speaker::Nobody);
  Modules modules = find_modules(sources.directory, command.module_mode);
  if (!modules.error.empty())
    return print_error(command, diag::Code::BadModule, modules.error, Speaker::Tuco);
  if (::access((installation.stdlib + "/runtime").c_str(), R_OK) != 0)
    return fail("cannot read " + installation.stdlib + "/runtime: the installation is incomplete");
  // Not destroyed: the process ends with it, and taking apart what it holds would cost a tenth of a small
  // build.
  auto *builder = new Builder(command, installation, std::move(sources), modules);
  int status = builder->run();
  builder->close_objects();
  return status;
}

} // namespace tuco::driver
