#include "runtime/stack/walk.h"

#include "runtime/os/last_words.h"

namespace tuco::rt::stack {

Walker::Walker(abi::GLayout &g, bool at_prologue, WalkMode mode)
    : pc_(*(uintptr_t *)(g.sp + (at_prologue ? 8 : 0))), rsp_(g.sp + (at_prologue ? 16 : 8)), rbp_(g.bp),
      places_{&g.rax, &g.rdx, &g.rcx, &g.rbx, &g.rsi, &g.rdi, nullptr, nullptr,
              &g.r8,  &g.r9,  &g.r10, &g.r11, &g.r12, &g.r13, &g.r14,  &g.r15},
      mode_(mode) {}

bool Walker::next() {
  if (started_) {
    if (function_)
      for (int bit = 0, k = 0; bit < 5; bit++)
        if (function_->saved >> bit & 1) places_[abi::kSavedRegisters[bit]] = (uint64_t *)(rbp_ - 8 * ++k);
    innermost_ = false;
    pc_ = *(uintptr_t *)(rbp_ + 8);
    rsp_ = rbp_ + 16;
    rbp_ = *(uintptr_t *)rbp_;
  }
  started_ = true;
  if (!rbp_) // the entry stub
    return false;
  find();
  return true;
}

void Walker::find() {
  function_ = function_of_call(pc_);
  bool found = function_ && abi::find_call_site(*function_, pc_, site_);
  if (mode_ == WalkMode::Strict) {
    RT_CHECK(function_, pc_, rsp_);
    RT_CHECK(found, pc_, function_->code);
  } else if (function_ && !found && !abi::nearest_call_site(*function_, pc_, site_)) {
    function_ = nullptr;
  }
}

} // namespace tuco::rt::stack
