// Records of what became of each call; call_records.cpp.
#pragma once

#include "compiler/passes/records.h"

#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/InstrTypes.h"

namespace tuco::passes {

// Of a call through an interface: that it is asked for first whether it is the one implementation, or why not. Only there
// if a report is wanted.
inline constexpr char kGuardedCallMetadata[] = "tuco.guarded.call", kPlainCallMetadata[] = "tuco.plain.call";
void note_decision(llvm::CallBase &call, const std::string &why, bool is_guarded);

// Listens to LLVM's inliner while it is the context's handler.
class CallRemarks final : public llvm::DiagnosticHandler {
public:
  explicit CallRemarks(std::vector<CallRecord> &calls) : calls_(calls) {}
  bool isAnalysisRemarkEnabled(llvm::StringRef) const override { return false; }
  bool isMissedOptRemarkEnabled(llvm::StringRef pass) const override { return pass == "inline"; }
  bool isPassedOptRemarkEnabled(llvm::StringRef pass) const override { return pass == "inline"; }
  bool isAnyRemarkEnabled() const override { return true; }
  bool handleDiagnostics(const llvm::DiagnosticInfo &diagnostic) override;

private:
  std::vector<CallRecord> &calls_;
};

// The calls through interfaces and function values that are left.
void record_indirect_calls(const llvm::Module &module, Records &records);

} // namespace tuco::passes
