// Access to g: the current goroutine's descriptor, through thread-local storage.
//
// Problem. A goroutine may continue on another thread after any safepoint, so neither the address of a
// thread-local variable nor anything derived from %fs may be kept across one. LLVM believes that a function
// stays on its thread and keeps such addresses in registers [shown].
//
// So `tuco.getg()` stays a call that LLVM cannot look into, until here, where it becomes one instruction of
// volatile inline assembly: `movq %fs:rt_tls_g@tpoff, %reg`. g itself never changes while its code runs; what
// is loaded may be kept, the way to it may not. Last of the stages that insert code, since others ask for g.
#include "compiler/passes/pointers.h"
#include "compiler/passes/stages.h"

#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InlineAsm.h"
#include "llvm/IR/Module.h"

namespace tuco::passes {

using namespace llvm;

void lower_g_access(Stage &stage) {
  Function *intrinsic = stage.module.getFunction(kGetG);
  if (!intrinsic) return;
  FunctionType *type = FunctionType::get(PointerType::get(stage.module.getContext(), 0), false);
  InlineAsm *load = InlineAsm::get(type, "movq %fs:rt_tls_g@tpoff, $0", "=r", /*hasSideEffects=*/true);
  for (User *user : make_early_inc_range(intrinsic->users())) {
    auto *call = cast<CallInst>(user);
    IRBuilder<> builder(call);
    CallInst *value = builder.CreateCall(load);
    value->setDoesNotThrow();
    call->replaceAllUsesWith(value);
    call->eraseFromParent();
  }
  intrinsic->eraseFromParent();
}

} // namespace tuco::passes
