#include "compiler/driver/command_line.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>
#include <map>
#include <sstream>

namespace tuco::driver {

namespace {

// Go's tools write long options with one dash; CLI11 wants two.
const char *const kLongOptions[] = {
    "codegen-units", "complete", "emit", "emit-func",          "format", "help", "json", "lang", "mod",
    "package",       "stdlib",   "tags", "verify-machine-code"};

// The words as CLI11 wants them, last first. After `run` only the options before the first file are ours.
std::vector<std::string> normalise(int count, char **words) {
  std::vector<std::string> result;
  bool ours = true;
  for (int i = 1; i < count; i++) {
    std::string word = words[i];
    if (word == "--" && ours) {
      ours = false;
      if (!result.empty() && result[0] == "run")
        continue; // CLI11 would take what follows for arguments of its own
    }
    if (ours && word.size() > 1 && word[0] == '-' && word[1] != '-') {
      std::string name = word.substr(1, word.find('=') - 1);
      for (const char *known : kLongOptions)
        if (name == known) word = "-" + word;
    }
    bool is_run = !result.empty() && result[0] == "run";
    if (is_run && ours && word[0] != '-' && result.back() != "--tags" && result.back() != "--mod")
      ours = false;
    result.push_back(std::move(word));
  }
  std::reverse(result.begin(), result.end());
  return result;
}

void add_build_options(CLI::App &app, Command &command) {
  app.add_option("-O", command.level, "0: compile fast; 2: optimise (default)")->check(CLI::IsMember({0, 2}));
  app.add_option("--codegen-units", command.units,
                 "compile each package in so many parts side by side; 0: as its size has it (default)")
      ->check(CLI::Range(0u, 1000u));
  app.add_option("-p", command.threads,
                 "compile so many parts at the same time; 0: as many as there are processors (default)")
      ->check(CLI::Range(0u, 1000u));
  app.add_flag("-v", command.verbose, "print what each phase took");
  app.add_flag("--verify-machine-code", command.verify_machine_code,
               "for work on the compiler: have LLVM check the machine code after our passes");
}

// PATH=FILE,FILE...; false: it is not of that form.
bool add_package(const std::string &word, Command &command) {
  size_t equals = word.find('=');
  if (equals == 0 || equals == std::string::npos) return false;
  std::vector<std::string> &files = command.packages[word.substr(0, equals)];
  std::istringstream names(word.substr(equals + 1));
  for (std::string name; std::getline(names, name, ',');) files.push_back(name);
  return !files.empty();
}

// What the packages are made of and in which language; for all that compile.
void add_package_options(CLI::App &app, Command &command) {
  app.add_option_function<std::vector<std::string>>(
         "--package",
         [&command](const std::vector<std::string> &words) {
           for (const std::string &word : words)
             if (!add_package(word, command))
               throw CLI::ValidationError("-package", word + " is not PATH=FILE,FILE...");
         },
         "PATH=FILE,FILE...: the package that `import \"PATH\"` means is made of these files")
      ->allow_extra_args(false);
  app.add_option("-D", command.local_imports, "import path that relative imports are below");
  app.add_option("--lang", command.go_version, "language version, go1.N")->check([](const std::string &word) {
    bool good = word.size() > 4 && word.starts_with("go1.") &&
                word.find_first_not_of("0123456789", 4) == std::string::npos;
    return good ? "" : "invalid value \"" + word + "\" for -lang: should be something like \"go1.12\"";
  });
  app.add_flag("-e", command.all_errors, "report all errors, not ten at most");
  app.add_flag("--json", command.json, "print errors as JSON, one object a line");
}

// Which files and modules packages are made of.
void add_selection_options(CLI::App &app, Command &command) {
  app.add_option(
         "--mod", command.module_mode,
         "vendor: packages of others come from vendor/; mod, readonly: they do not, even if there is one")
      ->check([](const std::string &word) -> std::string {
        bool known = word == "mod" || word == "readonly" || word == "vendor";
        return known ? "" : "-mod=" + word + " not supported (can be '', 'mod', 'readonly', or 'vendor')";
      });
  app.add_option("--tags", command.tags, "build tags that hold, with commas between")
      ->delimiter(',')
      ->allow_extra_args(false);
}

void add_sources(CLI::App &app, Command &command) {
  app.add_option(
      "sources", command.arguments,
      "Go files of one package, or packages: folders, import paths, patterns with ... (default: .)");
}

void add_emit_options(CLI::App &app, Command &command) {
  const std::map<std::string, Stage> stages = {{"ast", Stage::Ast},      {"core", Stage::Core},
                                               {"llvm", Stage::Llvm},    {"llvm-final", Stage::LlvmFinal},
                                               {"asm", Stage::Assembly}, {"obj", Stage::Object}};
  app.add_option("--emit", command.stage,
                 "stop at a stage and print it: ast, core, llvm, llvm-final, asm, obj")
      ->transform(CLI::Transformer(stages));
  app.add_option("--emit-func", command.emit_function, "print this function only");
}

void define(CLI::App &app, Command &command) {
  app.name("tuco");
  app.require_subcommand(1);
  auto on = [&](CLI::App *sub, Action action) {
    sub->callback([&command, action] { command.action = action; });
    return sub;
  };
  CLI::App *build = on(app.add_subcommand("build", "compile a program to an executable"), Action::Build);
  build->add_option("-o", command.output, "the executable's path");
  build->add_flag("-g", command.keep_symbols,
                  "keep the symbol table, and the names of variables for TUCODEBUG=escapecheck");
  add_build_options(*build, command);
  add_package_options(*build, command);
  add_selection_options(*build, command);
  build->add_flag("--complete", command.complete,
                  "false: a function without a body is an error of the link only, and only if it is called");
  add_emit_options(*build, command);
  add_sources(*build, command);

  CLI::App *run = on(app.add_subcommand("run", "compile a program and run it"), Action::Run);
  add_build_options(*run, command);
  add_selection_options(*run, command);
  run->prefix_command();

  // Its options are not CLI11's matter (test_command.cpp); it is here for the list of commands.
  on(app.add_subcommand("test", "compile and run a package's tests"), Action::Test)->prefix_command();

  CLI::App *check = on(app.add_subcommand("check", "report errors, make nothing"), Action::Check);
  add_package_options(*check, command);
  add_selection_options(*check, command);
  check
      ->add_option("--stdlib", command.stdlib,
                   "a folder with another standard library's source, such as GOROOT/src")
      ->check(CLI::ExistingDirectory);
  check->add_flag("-v", command.verbose, "print what each phase took");
  add_sources(*check, command);

  CLI::App *explain =
      on(app.add_subcommand("explain", "tell what the compiler decided and why"), Action::Explain);
  explain->add_option("topic", command.topic, "core, escape, alloc, calls, barriers, stack or stackmap")
      ->required()
      ->check(CLI::IsMember({"core", "escape", "alloc", "calls", "barriers", "stack", "stackmap"}));
  std::string *format = new std::string("text"); // lives as long as the parser
  explain->add_option("--format", *format, "text or json")->check(CLI::IsMember({"text", "json"}));
  explain->final_callback([&command, format] {
    command.action = Action::Explain; // this callback stands in place of on()'s
    command.json = *format == "json";
    delete format;
  });
  add_build_options(*explain, command);
  add_selection_options(*explain, command);
  add_sources(*explain, command);

  on(app.add_subcommand("version", "print the version"), Action::Version);
  on(app.add_subcommand("env", "print where things are"), Action::Environment);
  on(app.add_subcommand("clean", "empty the build cache"), Action::Clean);
}

} // namespace

Command parse_command_line(int count, char **words) {
  Command command;
  if (count > 1 && std::string_view(words[1]) == "test") {
    std::string error = parse_test_command({words + 2, words + count}, command);
    if (error.empty()) return command;
    bool is_help = error == test_help();
    (is_help ? std::cout : std::cerr) << error << "\n";
    std::exit(is_help ? 0 : 2);
  }
  CLI::App app("Tuco compiles Go.");
  define(app, command);
  auto is_named = [&](const CLI::App *sub) { return sub->get_name() == words[1]; };
  if (count > 1 && words[1][0] != '-' && app.get_subcommands(is_named).empty()) {
    std::cerr << "tuco " << words[1] << ": unknown command\nRun tuco --help for the list.\n";
    std::exit(2);
  }
  try {
    app.parse(normalise(count, words));
  } catch (const CLI::ParseError &problem) {
    int status = app.exit(problem, std::cout, std::cerr);
    std::exit(status == 0 ? 0 : 2);
  }
  if (command.action == Action::Run) {
    for (const CLI::App *sub : app.get_subcommands()) command.arguments = sub->remaining();
    if (!command.arguments.empty() && command.arguments[0] == "--")
      command.arguments.erase(command.arguments.begin());
    if (command.arguments.empty()) {
      std::cerr << "tuco run: no go files listed\n";
      std::exit(2);
    }
    if (command.arguments[0].size() > 1 && command.arguments[0][0] == '-') {
      std::cerr << "tuco run: unknown option " << command.arguments[0] << "\n";
      std::exit(2);
    }
  }
  return command;
}

} // namespace tuco::driver
