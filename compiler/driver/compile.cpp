#include "compiler/driver/compile.h"

#include "compiler/driver/source_arguments.h"

#include "compiler/core/build.h"
#include "compiler/explain/explain.h"
#include "compiler/lower/lower.h"
#include "compiler/passes/passes.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

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

} // namespace

CompileOutput compile_package(const CompileInput &input, const escape::Summaries &summaries,
                              const Command &command, Stage stage, PhaseClock &clock) {
  CompileOutput output;
  core::BuildInput build{
      input.package, input.types,
      input.files,   [&](const types::Package *package) { return input.loader.find(package); },
      input.program, input.embedded_files};
  auto core = clock.time("core", [&] { return core::build(build); });
  if (stage == Stage::Core) {
    output.bytes = core::print(*core, command.emit_function);
    return output;
  }
  escape::Result escape = clock.time("escape", [&] { return escape::analyze(*core, summaries); });

  passes::Options options;
  options.level = command.level;
  options.explain = command.action == Action::Explain;
  llvm::LLVMContext context;
  context.setDiscardValueNames(stage == Stage::Executable && !options.explain);
  auto machine = passes::make_target_machine(options);
  lower::Options lowering{passes::go_data_layout(), machine->getTargetTriple().str(), options.explain,
                          input.panics_with_nil};
  auto module = clock.time("lower", [&] { return lower::lower_package(*core, escape, context, lowering); });
  output.summaries = escape.summaries;
  if (stage == Stage::Llvm) {
    output.bytes = print_module(*module, command.emit_function);
    return output;
  }
  if (options.level > 0) clock.time("import bodies", [&] { passes::import_bodies(*module, input.bodies); });
  clock.time("optimise", [&] { passes::optimise(*module, *machine, options); });
  if (options.level > 0 && !input.is_main)
    clock.time("export bodies", [&] { output.bodies = passes::export_bodies(*module); });
  clock.time("passes", [&] { passes::lower_go_memory(*module, *machine, options, output.records); });
  for (const passes::LargeFrameRecord &frame : output.records.large_frames)
    output.errors += shown_path(frame.at.file) + ":" + std::to_string(frame.at.line) +
                     ": stack frame too large (>1GB): " + std::to_string(frame.bytes >> 20) + " MB locals\n";
  if (!output.errors.empty()) return output;
  if (stage == Stage::LlvmFinal) {
    output.bytes = print_module(*module, command.emit_function);
    return output;
  }
  llvm::SmallVector<char, 0> bytes;
  llvm::raw_svector_ostream out(bytes);
  clock.time("code generation", [&] {
    passes::generate(*module, *machine, options, output.records, out,
                     stage == Stage::Assembly ? passes::Output::Assembly : passes::Output::Object);
  });
  output.bytes.assign(bytes.data(), bytes.size());
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
