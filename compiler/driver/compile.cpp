#include "compiler/driver/compile.h"

#include "compiler/driver/source_arguments.h"

#include "compiler/base/deep_stack.h"
#include "compiler/core/build.h"
#include "compiler/explain/explain.h"
#include "compiler/lower/lower.h"
#include "compiler/passes/passes.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

#include <algorithm>
#include <atomic>
#include <malloc.h>
#include <map>
#include <thread>

namespace tuco::driver {

namespace {

// The module's text, or one function's.
std::string print_module(const llvm::Module &module, const std::string &function) {
  std::string text;
  llvm::raw_string_ostream out(text);
  if (function.empty())
    module.print(out, nullptr);
  else if (const llvm::Function *found = module.getFunction(function))
    found->print(out);
  return text;
}

// One function out of an assembly listing: from its section to its size. Names with more than letters are
// quoted.
std::string pick_function(const std::string &listing, const std::string &function) {
  for (const std::string &name : {function, "\"" + function + "\""}) {
    size_t type = listing.find("\t.type\t" + name + ",@function");
    if (type == std::string::npos) continue;
    size_t begin = listing.rfind("\t.section", type);
    size_t size = listing.find("\t.size\t" + name + ",", type);
    size_t end = listing.find('\n', size);
    return listing.substr(begin == std::string::npos ? type : begin, end + 1 - begin);
  }
  return "";
}

// One line for each, in source order; of several instances' same mistakes, one.
std::string mistakes_of(const core::Package &package, const base::FileSet &files) {
  std::multimap<base::Pos, const core::Mistake *> in_order;
  for (const core::Mistake &mistake : package.mistakes) in_order.emplace(mistake.pos, &mistake);
  std::string text, previous;
  for (auto [pos, mistake] : in_order) {
    base::Position at = files.presumed(pos);
    std::string line = shown_path(at.file) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) +
                       ": " + mistake->text + "\n";
    if (line != previous) text += line;
    previous = std::move(line);
  }
  return text;
}

// From a module as `lower` made it to its object, or to a stage to look at.
class BackHalf {
public:
  BackHalf(const CompileInput &input, const Command &command, Stage stage)
      : input_(input), command_(command), stage_(stage) {
    options_.level = command.level;
    options_.verify_machine_code = command.verify_machine_code;
    // What goes into the cache is made as for any other command.
    options_.explain = command.action == Action::Explain && stage != Stage::Executable;
  }

  const passes::Options &options() const { return options_; }

  // All of the module, or one unit of it after the other on several threads. What a thread makes depends on the unit
  // alone, and all is put together in the order of the units.
  void run(std::unique_ptr<llvm::Module> module, llvm::TargetMachine &machine, CompileOutput &output,
           PhaseClock &clock) {
    bool is_whole = stage_ != Stage::Executable;
    if (options_.level > 0) {
      clock.time("closures", [&] { passes::specialise_for_closures(*module); });
      output.tables = passes::export_tables(*module);
      clock.time("interface calls",
                 [&] { passes::guard_interface_calls(*module, input_.tables, input_.bodies, options_); });
    }
    auto units = clock.time("division", [&] {
      return passes::CodegenUnits(module, options_.level > 0, is_whole ? 1 : command_.units);
    });
    if (units.count() == 1) return run_unit(*module, machine, output, clock);
    std::vector<Unit> done(units.count());
    clock.time("units", [&] { run_units(units, done); });
    for (Unit &unit : done) {
      clock.add(unit.clock);
      output.bodies += unit.output.bodies;
      output.errors += unit.output.errors;
      for (std::string &object : unit.output.objects) output.objects.push_back(std::move(object));
    }
  }

private:
  struct Unit {
    CompileOutput output;
    PhaseClock clock;
  };

  void run_units(const passes::CodegenUnits &units, std::vector<Unit> &done) {
    unsigned threads = command_.threads != 0 ? command_.threads : std::thread::hardware_concurrency();
    size_t count = std::min<size_t>(units.count(), std::max(1u, threads));
    ::mallopt(M_ARENA_MAX, static_cast<int>(count + 1)); // they would wait for each other at one
    std::atomic<size_t> next = 0;
    base::run_on_deep_stacks(count, [&] {
      for (size_t i; (i = next++) < units.count();) {
        run_or_find_unit(units, i, done[i]);
      }
    });
  }

  // After an edit most units of a package are as they were.
  void run_or_find_unit(const passes::CodegenUnits &units, size_t i, Unit &unit) {
    std::string key;
    if (!input_.unit_key.empty()) {
      key = KeyBuilder().add("unit").add(input_.unit_key).add(units.bitcode(i)).finish();
      auto kept = unit.clock.time("cache", [&] { return input_.cache->read_object(key); });
      if (kept) {
        unit.output.objects.push_back(std::move(kept->object));
        unit.output.bodies = std::move(kept->bodies);
        return;
      }
    }
    llvm::LLVMContext context;
    context.setDiscardValueNames(true);
    auto module = units.take(i, context);
    auto machine = passes::make_target_machine(options_);
    run_unit(*module, *machine, unit.output, unit.clock);
    if (!key.empty() && unit.output.errors.empty())
      unit.clock.time("cache",
                      [&] { input_.cache->store_object(key, unit.output.objects, "", unit.output.bodies); });
  }

  void run_unit(llvm::Module &module, llvm::TargetMachine &machine, CompileOutput &output,
                PhaseClock &clock) {
    if (options_.level > 0)
      clock.time("import bodies", [&] { passes::import_bodies(module, input_.bodies); });
    clock.time("optimise", [&] { passes::optimise(module, machine, options_, output.records); });
    if (options_.level > 0 && !input_.is_main)
      clock.time("export bodies", [&] { output.bodies = passes::export_bodies(module); });
    clock.time("passes", [&] { passes::lower_go_memory(module, machine, options_, output.records); });
    for (const passes::LargeFrameRecord &frame : output.records.large_frames)
      output.errors += shown_path(frame.at.file) + ":" + std::to_string(frame.at.line) +
                       ": stack frame too large (>1GB): " + std::to_string(frame.bytes >> 20) +
                       " MB locals\n";
    if (!output.errors.empty()) return;
    if (stage_ == Stage::LlvmFinal) {
      output.bytes = print_module(module, command_.emit_function);
      return;
    }
    llvm::SmallVector<char, 0> bytes;
    llvm::raw_svector_ostream out(bytes);
    clock.time("code generation", [&] {
      passes::generate(module, machine, options_, output.records, out,
                       stage_ == Stage::Assembly ? passes::Output::Assembly : passes::Output::Object);
    });
    (stage_ == Stage::Executable ? output.objects.emplace_back() : output.bytes)
        .assign(bytes.data(), bytes.size());
  }

  const CompileInput &input_;
  const Command &command_;
  Stage stage_;
  passes::Options options_;
};

} // namespace

CompileOutput compile_package(const CompileInput &input, const escape::Summaries &summaries,
                              const Command &command, Stage stage, PhaseClock &clock) {
  CompileOutput output;
  core::BuildInput build{
      input.package, input.types,
      input.files,   [&](const types::Package *package) { return input.loader.find(package); },
      input.program, input.embedded_files};
  auto core = clock.time("core", [&] { return core::build(build); });
  output.errors = mistakes_of(*core, input.files);
  if (!output.errors.empty()) return output;
  if (stage == Stage::Core) {
    output.bytes = core::print(*core, command.emit_function);
    return output;
  }
  escape::Result escape = clock.time("escape", [&] { return escape::analyze(*core, summaries); });

  BackHalf back(input, command, stage);
  const passes::Options &options = back.options();
  llvm::LLVMContext context;
  context.setDiscardValueNames(stage == Stage::Executable && !options.explain);
  auto machine = passes::make_target_machine(options);
  lower::Options lowering{passes::go_data_layout(), machine->getTargetTriple().str(), options.explain,
                          command.keep_symbols, input.settings};
  auto module =
      clock.time("lower", [&] { return lower::lower_package(*core, escape, summaries, context, lowering); });
  output.summaries = escape.summaries;
  if (stage == Stage::Llvm) {
    output.bytes = print_module(*module, command.emit_function);
    return output;
  }
  back.run(std::move(module), *machine, output, clock);
  if (!output.errors.empty() || stage == Stage::LlvmFinal) return output;
  if (command.action == Action::Explain) {
    explain::Subject subject{*core, escape, output.records, input.files, shown_path};
    output.report = explain::explain(command.topic, subject,
                                     command.json ? explain::Format::Json : explain::Format::Text);
  }
  if (stage == Stage::Assembly && !command.emit_function.empty())
    output.bytes = pick_function(output.bytes, command.emit_function);
  return output;
}

} // namespace tuco::driver
