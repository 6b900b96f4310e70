#pragma once
// From core to LLVM IR: one module a package. What the passes expect of the module (address spaces, typed
// moves, attributes, metadata) is written in docs/lower.md.
#include "compiler/core/core.h"
#include "compiler/escape/escape.h"

#include <memory>
#include <string>

namespace llvm {
class LLVMContext;
class Module;
} // namespace llvm

namespace tuco::lower {

struct Options {
  std::string data_layout; // passes::go_data_layout()
  std::string target_triple;
  bool describe_variables = false; // debug records of named variables, for reports
  bool name_variables =
      false; // for the running program's own reports: the data stack's (kVariableMetadata) and globals
  std::string settings = {}; // of a program: GODEBUG where the environment says nothing else
};

// `imported`: of the packages that it uses.
std::unique_ptr<llvm::Module> lower_package(const core::Package &package, const escape::Result &escape,
                                            const escape::Summaries &imported, llvm::LLVMContext &context,
                                            const Options &options);

} // namespace tuco::lower
