// The offsets that assembly uses are those of the structure.
#include "runtime/abi/g_layout.h"
#include "runtime/abi/g_offsets.h"

using tuco::abi::GLayout;
#define SAME(macro, field) static_assert((macro) == offsetof(GLayout, field))
SAME(TUCO_G_DATA_TOP, data_top);
SAME(TUCO_G_DATA_LIMIT, data_limit);
SAME(TUCO_G_CACHE, cache);
SAME(TUCO_G_SP, sp);
SAME(TUCO_G_BP, bp);
SAME(TUCO_G_RBX, rbx);
SAME(TUCO_G_R12, r12);
SAME(TUCO_G_R13, r13);
SAME(TUCO_G_R14, r14);
SAME(TUCO_G_R15, r15);
SAME(TUCO_G_RAX, rax);
SAME(TUCO_G_RDX, rdx);
SAME(TUCO_G_RDI, rdi);
SAME(TUCO_G_RSI, rsi);
SAME(TUCO_G_RCX, rcx);
SAME(TUCO_G_R8, r8);
SAME(TUCO_G_R9, r9);
SAME(TUCO_G_R10, r10);
SAME(TUCO_G_R11, r11);
SAME(TUCO_G_XMM, xmm);
SAME(TUCO_G_RESUME, resume);
SAME(TUCO_G_STACK_GUARD, stack_guard);
static_assert(TUCO_GUARD_OFFSET == tuco::abi::kGuardOffset);
static_assert(TUCO_SMALL_FRAME == tuco::abi::kSmallFrame);
