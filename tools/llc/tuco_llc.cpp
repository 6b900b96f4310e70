// tuco-llc: the compiler's back half alone. Reads LLVM IR as `lower` makes it (text or bitcode) and writes
// what is asked for:
//
//     tuco-llc [-O0|-O2] [-emit=llvm|llvm-final|asm|obj|exe] [-L LIBDIR] [-records] [-no-opt] [-no-barriers]
//              [-no-polls] [-no-implicit-null-checks] [-verify-machine-code] -o OUT FILE...
//
// With -emit=exe it links all files with the runtime. -records prints the passes' records to standard error.
#include "compiler/emit/emit.h"
#include "compiler/passes/passes.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/IRReader/IRReader.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace tuco;

struct Arguments {
  passes::Options options;
  std::string emit = "obj", output = "-", library;
  bool records = false, optimise = true, closures = false;
  std::vector<std::string> inputs;
};

[[noreturn]] void usage(const std::string &problem) {
  std::fprintf(stderr, "tuco-llc: %s\n", problem.c_str());
  std::exit(2);
}

Arguments parse(int count, char **words) {
  Arguments arguments;
  for (int i = 1; i < count; i++) {
    std::string word = words[i];
    auto next = [&] {
      return ++i < count ? std::string(words[i]) : (usage(word + " needs a value"), std::string());
    };
    if (word == "-O0" || word == "-O2")
      arguments.options.level = word[2] - '0';
    else if (word.rfind("-emit=", 0) == 0)
      arguments.emit = word.substr(6);
    else if (word == "-o")
      arguments.output = next();
    else if (word == "-L")
      arguments.library = next();
    else if (word == "-records")
      arguments.records = arguments.options.explain = true;
    else if (word == "-closures")
      arguments.closures = true;
    else if (word == "-no-opt")
      arguments.optimise = false;
    else if (word == "-no-barriers")
      arguments.options.barriers = false;
    else if (word == "-no-implicit-null-checks")
      arguments.options.implicit_null_checks = false;
    else if (word == "-no-polls")
      arguments.options.polls = false;
    else if (word == "-verify-machine-code")
      arguments.options.verify_machine_code = true;
    else if (word.size() > 1 && word[0] == '-')
      usage("unknown option " + word);
    else
      arguments.inputs.push_back(word);
  }
  if (arguments.inputs.empty()) usage("no input");
  return arguments;
}

void print_records(const passes::Records &records) {
  auto line = [](const passes::SourceLine &at) { return at.file + ":" + std::to_string(at.line); };
  for (auto &frame : records.data_frames) {
    std::fprintf(stderr, "data frame %s: %u bytes%s\n", frame.function.c_str(), frame.size,
                 frame.has_defers ? ", defers" : "");
    for (auto &slot : frame.slots)
      std::fprintf(stderr, "  +%u %s %s: %u bytes, %u pointers\n", slot.offset, slot.name.c_str(),
                   slot.type.c_str(), slot.size, slot.pointers);
  }
  for (auto &barrier : records.barriers)
    std::fprintf(stderr, "barrier %s %s: %s: %s\n", barrier.function.c_str(), line(barrier.at).c_str(),
                 passes::name(barrier.verdict), barrier.reason.c_str());
  for (auto &allocation : records.allocations)
    std::fprintf(stderr, "allocation %s %s: %s%s\n", allocation.function.c_str(), line(allocation.at).c_str(),
                 allocation.is_spared            ? "spared: "
                 : allocation.inlined_bytes != 0 ? std::to_string(allocation.inlined_bytes).c_str()
                                                 : "called: ",
                 allocation.inlined_bytes != 0 ? " bytes in line" : allocation.reason.c_str());
  for (auto &object : records.local_objects)
    std::fprintf(stderr, "object %s %s: %s\n", object.function.c_str(), line(object.at).c_str(),
                 object.bytes != 0 ? "in the frame" : object.reason.c_str());
  for (auto &poll : records.polls)
    std::fprintf(stderr, "poll %s %s: %s: %s\n", poll.function.c_str(), line(poll.at).c_str(),
                 poll.inserted ? "yes" : "no", poll.reason.c_str());
  for (auto &frame : records.frames)
    std::fprintf(stderr, "frame %s: %lu bytes, saved %02x%s\n", frame.function.c_str(), frame.frame_size,
                 frame.saved, frame.growth_check ? ", growth check" : "");
  static const char *const kRegisters[] = {"rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp",
                                           "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};
  for (auto &site : records.safepoints) {
    std::fprintf(stderr, "safepoint %s %s calls %s:", site.function.c_str(), line(site.at).c_str(),
                 site.callee.empty() ? "?" : site.callee.c_str());
    for (auto &root : site.roots) {
      auto &[name, place, reason] = root;
      if (place.kind == passes::RootPlace::Nowhere)
        std::fprintf(stderr, " %s", name.c_str());
      else if (place.kind == passes::RootPlace::Null)
        std::fprintf(stderr, " %s=null", name.c_str());
      else if (place.kind == passes::RootPlace::Register)
        std::fprintf(stderr, " %s=%s", name.c_str(), kRegisters[place.where]);
      else
        std::fprintf(stderr, " %s=[%s%+d]", name.c_str(),
                     place.kind == passes::RootPlace::RspSlot ? "rsp" : "rbp", place.where);
      if (reason == passes::RootReason::Inside) std::fprintf(stderr, " (inside)");
    }
    for (auto &derived : site.derived)
      std::fprintf(stderr, "; %s with base %s", derived.name.c_str(),
                   derived.base < site.roots.size() ? site.roots[derived.base].name.c_str() : "a slot");
    for (size_t i = 0; i < site.slots.size(); i++)
      std::fprintf(stderr, "%s%u", i ? "," : "; slots ", site.slots[i]);
    std::fprintf(stderr, "%s\n", site.landing_pad ? ", with a landing pad" : "");
  }
}

std::string compile(const Arguments &arguments, const std::string &input) {
  llvm::LLVMContext context;
  llvm::SMDiagnostic diagnostic;
  auto module = llvm::parseIRFile(input, diagnostic, context);
  if (!module) {
    diagnostic.print("tuco-llc", llvm::errs());
    std::exit(1);
  }
  if (llvm::verifyModule(*module, &llvm::errs())) std::exit(1);
  auto machine = passes::make_target_machine(arguments.options);
  module->setTargetTriple(machine->getTargetTriple().str());
  module->setDataLayout(passes::go_data_layout());
  passes::Records records;
  llvm::SmallVector<char, 0> bytes;
  llvm::raw_svector_ostream out(bytes);
  if (arguments.closures) passes::specialise_for_closures(*module);
  if (arguments.optimise) passes::optimise(*module, *machine, arguments.options, records);
  if (arguments.emit == "llvm") {
    module->print(out, nullptr);
    return std::string(bytes.data(), bytes.size());
  }
  passes::lower_go_memory(*module, *machine, arguments.options, records);
  if (arguments.emit == "llvm-final")
    module->print(out, nullptr);
  else
    passes::generate(*module, *machine, arguments.options, records, out,
                     arguments.emit == "asm" ? passes::Output::Assembly : passes::Output::Object);
  if (arguments.records) print_records(records);
  return std::string(bytes.data(), bytes.size());
}

std::string default_library_directory(const char *program) {
  std::string path = llvm::sys::fs::getMainExecutable(program, reinterpret_cast<void *>(&parse));
  return path.substr(0, path.rfind('/')) + "/../lib/tuco";
}

} // namespace

int main(int count, char **words) {
  Arguments arguments = parse(count, words);
  std::vector<emit::MemoryObject> objects;
  emit::LinkJob job;
  std::string error;
  for (const std::string &input : arguments.inputs) {
    std::string result = compile(arguments, input);
    if (arguments.emit != "exe") {
      if (arguments.output == "-")
        std::fwrite(result.data(), 1, result.size(), stdout);
      else
        error = emit::write_output(arguments.output, result);
      continue;
    }
    objects.emplace_back(input, result, error);
    job.objects.push_back(objects.back().path());
  }
  if (arguments.emit == "exe" && error.empty()) {
    job.library_directory =
        arguments.library.empty() ? default_library_directory(words[0]) : arguments.library;
    job.output = arguments.output;
    job.strip = false;
    error = emit::link_program(job).text;
  }
  if (!error.empty()) std::fprintf(stderr, "tuco-llc: %s\n", error.c_str());
  return error.empty() ? 0 : 1;
}
