#include "compiler/passes/site_table.h"

#include "compiler/passes/pointers.h"

#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Module.h"

namespace tuco::passes {

using namespace llvm;

char SiteTable::ID;

// LLVM looks immutable passes up by their registration.
static RegisterPass<SiteTable> registration("tuco-sites", "call sites for the stack maps", false, true);

SiteTable::SiteTable() : ImmutablePass(ID) {}

SiteTable::SiteTable(const Module &module, Records *records) : ImmutablePass(ID), records_(records) {
  for (const Function &function : module) {
    for (const Instruction &instruction : instructions(function)) {
      auto *call = dyn_cast<CallBase>(&instruction);
      if (!call) continue;
      Attribute attribute = call->getFnAttr("statepoint-id");
      uint64_t id;
      if (!attribute.isStringAttribute() || attribute.getValueAsString().getAsInteger(10, id)) continue;
      if (sites_.size() <= id) sites_.resize(id + 1);
      size_t roots = call->getOperandBundle(LLVMContext::OB_deopt)->Inputs.size();
      sites_[id] = {call->getDebugLoc().get(), live_slots(*call), roots};
    }
  }
}

} // namespace tuco::passes
