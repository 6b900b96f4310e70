// build, run, check, explain: the linear list of phases.
//
//     sources ─ load and check (all packages) ─ for each package, importees first:
//         key = hash(compiler, options, paths and texts of its files, keys of its imports)
//         the cache's object, or core ─ escape ─ lower ─ optimise ─ passes ─ code generation ─ cache ─ link ─ (run)
//
// Every package is parsed and checked each time, for that is cheap; code is generated only for packages whose
// key is new. The escape summaries of a package travel with its object, since importers need them.
//
// The executable is kept in the cache under the hash of the objects, so that the same objects are not linked again, and
// under the states of all that was read, so that an unchanged program is not even read (inputs.cpp). Where there is no
// cache, `run` makes it in a temporary folder that is removed before the program starts.
#include "compiler/driver/build.h"

#include "compiler/diag/render.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/compile.h"
#include "compiler/driver/inputs.h"
#include "compiler/driver/module_file.h"
#include "compiler/driver/run_program.h"
#include "compiler/driver/source_arguments.h"
#include "compiler/driver/terminal.h"
#include "compiler/emit/emit.h"
#include "compiler/explain/explain.h"
#include "compiler/syntax/dump.h"

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::driver {

namespace {

int fail(const std::string &text, int status = 1) {
  std::fprintf(stderr, "tuco: %s\n", text.c_str());
  return status;
}

class Builder {
public:
  Builder(const Command &command, const Installation &installation, SourceArguments sources,
          ModuleFile module)
      : command_(command), installation_(installation), cache_(installation.cache),
        sources_(std::move(sources)), module_(std::move(module)),
        diagnostics_(files_, command.all_errors ? 0 : diag::Diagnostics::default_error_limit),
        loader_(files_, types_, diagnostics_, loader_config(command, installation)) {}

  int run() {
    int status = run_unchanged();
    if (status == kChanged) status = steps();
    if (command_.verbose) clock_.print();
    return status;
  }

  // Object files that are no more needed, which may lie in a folder for temporaries.
  void close_objects() { held_.clear(); }

private:
  check::LoaderConfig loader_config(const Command &command, const Installation &installation) {
    check::LoaderConfig config;
    config.packages = {command.packages.begin(), command.packages.end()};
    config.local_imports = command.local_imports;
    config.go_version = go_version();
    config.tags = command.tags;
    config.allow_missing_bodies = loads_without_bodies();
    config.declarations_suffice =
        [this](const std::string &path, const std::vector<base::SourceFile *> &sources,
               const std::vector<std::string> &imports) { return is_compiled(path, sources, imports); };
    config.before_reading = [this](const std::string &path) { inputs_.note(path); };
    config.roots.push_back({installation.stdlib, true, false});
    if (!module_.path.empty()) {
      config.main_path = module_.import_path(sources_.directory);
      config.module = {module_.directory, module_.path, go_version()};
    }
    if (!installation.go_root.empty()) config.roots.push_back({installation.go_root + "/src", true, true});
    return config;
  }

  // Of the program and its module: what was asked for, or as go.mod says; empty: the newest.
  std::string go_version() const {
    return command_.go_version.empty() ? module_.go_version : command_.go_version;
  }

  // A function without a body is a matter of the link, as is a missing main.
  bool loads_without_bodies() const {
    return command_.action == Action::Check || command_.stage != Stage::Executable;
  }

  int steps() {
    if (int status = load(); status != 0) return status;
    if (command_.action == Action::Check) return 0;
    if (command_.action == Action::Explain) return explain();
    if (command_.stage != Stage::Executable) return print_stage();
    if (main_->package->name.str() != "main")
      return fail("package " + std::string(main_->package->name.str()) + " is not a main package");
    if (main_->package->scope->lookup(base::intern("main")) == nullptr)
      return fail("function main is undeclared in the main package");
    if (int status = compile_all(); status != 0) return status;
    return command_.action == Action::Run ? run_it() : build_it();
  }

  // --- front half ---

  int load() {
    clock_.time("load and check", [&] {
      // Every program has the runtime's Go part, whether it imports it or not.
      if (command_.action != Action::Check) loader_.import("runtime", base::Pos());
      main_ = sources_.files.empty()
                  ? loader_.load_directory("main", sources_.directory, loads_without_bodies(), go_version())
                  : loader_.load_files("main", sources_.files);
    });
    auto shown = [](std::string_view path) { return shown_path(path); };
    std::string text = command_.json ? diag::render_json(diagnostics_, shown)
                                     : diag::render_text(diagnostics_, shown, style_of_errors());
    std::fputs(text.c_str(), stderr);
    if (diagnostics_.has_errors()) return 1;
    return main_ && main_->ok ? 0 : fail("the program could not be loaded");
  }

  // --- packages to objects ---

  // Of everything that an object is made from. Keys of imports in the order of their paths.
  std::string package_key(const std::string &path, const std::vector<const base::SourceFile *> &sources,
                          const std::vector<std::string> &imports) {
    KeyBuilder key;
    key.add(installation_.build_id).add(command_.level == 0 ? "O0" : "O2").add(path);
    if (path == "main" || module_.contains(path) || command_.packages.contains(path)) key.add(go_version());
    for (const base::SourceFile *source : sources) key.add(source->path()).add(source->text());
    for (const std::string &import : imports)
      if (auto it = keys_.find(import); it != keys_.end()) key.add(it->second);
    if (path == "main") // it initialises all of them
      for (const check::CheckedPackage *other : loader_.packages()) key.add(other->package->path);
    return key.finish();
  }

  std::string package_key(const check::CheckedPackage &package) {
    if (auto it = keys_.find(package.package->path); it != keys_.end()) return it->second;
    std::vector<const base::SourceFile *> sources;
    for (const syntax::File *file : package.syntax->files) sources.push_back(file->source);
    std::vector<std::string> imports;
    for (const types::Package *import : package.package->imports) imports.push_back(import->path);
    return keys_[package.package->path] = package_key(package.package->path, sources, imports);
  }

  // The loader's question: with the object in the cache, a package's declarations are all that is needed.
  bool is_compiled(const std::string &path, const std::vector<base::SourceFile *> &sources,
                   const std::vector<std::string> &imports) {
    std::string key = package_key(path, {sources.begin(), sources.end()}, imports);
    keys_[path] = key;
    std::optional<CachedObject> cached = cache_.find_object(key);
    if (!cached) return false;
    cached_[path] = std::move(*cached);
    return true;
  }

  CompileInput compile_input(const check::CheckedPackage &package) {
    CompileInput input{loader_, types_, files_, package, {}, &package == main_, {}};
    for (const std::string &bodies : bodies_) input.bodies.push_back(bodies);
    if (&package == main_)
      for (const check::CheckedPackage *other : loader_.packages()) input.program.push_back(other->package);
    return input;
  }

  int compile_all() {
    std::string error;
    for (const check::CheckedPackage *package : loader_.packages()) {
      std::string key = package_key(*package);
      program_key_.add(key);
      std::optional<CachedObject> cached;
      if (auto it = cached_.find(package->package->path); it != cached_.end())
        cached = it->second;
      else
        cached = clock_.time("cache", [&] { return cache_.find_object(key); });
      if (cached) {
        summaries_.add_text(cached->summaries);
        bodies_.push_back(std::move(cached->bodies));
        // Open until the link is done, so that nobody can take it away.
        std::string path = emit::descriptor_path(cached->descriptor);
        objects_.push_back(path.empty() ? cached->path : path);
        continue;
      }
      clock_.note("compiling " + package->package->path);
      CompileOutput output =
          compile_package(compile_input(*package), summaries_, command_, Stage::Executable, clock_);
      if (!output.errors.empty()) {
        std::fputs(output.errors.c_str(), stderr);
        return 1;
      }
      std::string text = output.summaries.to_text();
      summaries_.add_text(text);
      clock_.time("cache", [&] { cache_.store_object(key, output.bytes, text, output.bodies); });
      bodies_.push_back(std::move(output.bodies));
      held_.emplace_back(package->package->path, output.bytes, error);
      if (!error.empty()) return fail(error);
      objects_.push_back(held_.back().path());
    }
    return 0;
  }

  // --- what was decided ---

  int explain() {
    if (command_.topic != "core" && !explain::is_topic(command_.topic))
      return fail("no such report: " + command_.topic, 2);
    if (int status = compile_all(); status != 0) return status; // for the summaries of imports
    Stage stage = command_.topic == "core" ? Stage::Core : Stage::Object;
    CompileOutput output = compile_package(compile_input(*main_), summaries_, command_, stage, clock_);
    return print(stage == Stage::Core ? output.bytes : output.report);
  }

  // --- a stage to look at ---

  int print_stage() {
    std::string text;
    if (command_.stage == Stage::Ast) {
      for (const syntax::File *file : main_->syntax->files) text += syntax::dump(*file, files_);
    } else {
      // Summaries of what main imports: from the cache, or compiled for it.
      if (int status = compile_all(); status != 0) return status;
      text = compile_package(compile_input(*main_), summaries_, command_, command_.stage, clock_).bytes;
    }
    if (text.empty() && !command_.emit_function.empty())
      return fail("there is no function " + command_.emit_function + " in the package");
    return print(text);
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

  std::string output_path() const {
    if (command_.output.empty()) return sources_.name;
    struct stat status;
    bool into = command_.output.back() == '/' ||
                (::stat(command_.output.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
    return into ? command_.output + "/" + sources_.name : command_.output;
  }

  std::string link(const std::string &path) {
    emit::LinkJob job{objects_, installation_.library, path, !command_.keep_symbols};
    return clock_.time("link", [&] { return emit::link_program(job); });
  }

  int link_to(const std::string &path) {
    std::string error = link(path);
    return error.empty() ? 0 : fail(error);
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
    std::string kept = cache_.program_path(program_key_.finish(), sources_.name);
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
    std::string kept = cache_.program_path(program_key_.finish(), sources_.name);
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
    std::string path = folder + "/" + sources_.name;
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
        .add(command_.go_version)
        .add(command_.local_imports);
    for (const auto &[path, files] : command_.packages) {
      key.add(path);
      for (const std::string &file : files) key.add(file);
    }
    for (const std::string &tag : command_.tags) key.add(tag);
    key.add(module_.directory).add(module_.path).add(module_.go_version);
    key.add(sources_.name).add(sources_.directory);
    for (const std::string &file : sources_.files) key.add(file);
    return key.finish();
  }

  void remember(const std::string &program) {
    if (std::string inputs = inputs_.text(); !inputs.empty())
      cache_.store_manifest(manifest_key(), program + "\n" + inputs);
  }

  int run_unchanged() {
    bool makes_program = command_.action == Action::Build || command_.action == Action::Run;
    if (!makes_program || command_.stage != Stage::Executable) return kChanged;
    std::string text = cache_.find_manifest(manifest_key());
    size_t end = text.find('\n');
    if (end == std::string::npos || !inputs_unchanged(std::string_view(text).substr(end + 1)))
      return kChanged;
    std::string program = text.substr(0, end);
    int descriptor = cache_.open_program(program);
    if (descriptor < 0) return kChanged;
    clock_.note("unchanged");
    if (command_.action == Action::Build) return copy_program(descriptor);
    ::close(descriptor);
    if (command_.verbose) clock_.print();
    return fail(run_program(program, sources_.rest, /*remove=*/false));
  }

  const Command &command_;
  const Installation &installation_;
  Cache cache_;
  PhaseClock clock_;
  SourceArguments sources_;
  InputLog inputs_;
  ModuleFile module_;
  base::FileSet files_;
  types::Context types_;
  diag::Diagnostics diagnostics_;
  check::PackageLoader loader_;
  const check::CheckedPackage *main_ = nullptr;
  std::map<std::string, std::string> keys_;    // by import path
  std::map<std::string, CachedObject> cached_; // objects that were there before their packages were loaded
  KeyBuilder program_key_;
  escape::Summaries summaries_;
  std::deque<std::string> bodies_; // of the packages so far
  std::vector<emit::MemoryObject> held_;
  std::vector<std::string> objects_;
};

} // namespace

int build_program(const Command &command, const Installation &installation) {
  SourceArguments sources = find_sources(command.arguments, command.action == Action::Run);
  if (!sources.error.empty()) return fail(sources.error);
  ModuleFile module = find_module(sources.directory);
  if (!module.error.empty()) return fail(module.error);
  if (::access((installation.stdlib + "/runtime").c_str(), R_OK) != 0)
    return fail("cannot read " + installation.stdlib + "/runtime: the installation is incomplete");
  // Not destroyed: the process ends with it, and taking apart what it holds would cost a tenth of a small
  // build.
  auto *builder = new Builder(command, installation, std::move(sources), std::move(module));
  int status = builder->run();
  builder->close_objects();
  return status;
}

} // namespace tuco::driver
