// Where a function makes its frame: not at its beginning if a way through it needs none.
//
//     two:                                   two:
//       cmp %fs:0x70, %rsp ; jbe …             cmp %fs:0x70, %rsp ; jbe …
//       push %rbp ; mov %rsp, %rbp             test %rcx, %rcx ; je .done
//       push %r15 ; push %r14 ; push %rbx      push %rbp ; mov %rsp, %rbp
//       test %rcx, %rcx ; je .done     ──▶     push %r15 ; push %r14 ; push %rbx
//       … call two …                           … call two …
//     .done:                                   pop %rbx ; pop %r14 ; pop %r15 ; pop %rbp
//       pop …                                .done:
//       ret                                    ret
//
// LLVM's own pass for this (ShrinkWrap) wants a block that comes after all others on every way. A call that reports an
// error does not come back, so next to no Go function has one. Here ways that end in such a call do not count, and a
// block with one that lies elsewhere, a *dead end*, gets a frame of its own.
//
// What must hold: a block that needs the frame (it calls, touches a slot or a register that we keep for the caller) lies
// in the *region*, the blocks that the save point dominates, or is a dead end outside of it. The frame is made once, at
// the save point, which is on no cycle; and on each way out of the region it is given back once, at the restore point. So
// the walker's rule holds at each call: rbp is set up and the kept registers lie under it (frame_state.cpp proves it).
// The growth check stays at the function's beginning (growth_check.cpp): it is a poll, too.
//
// LLVM's PrologEpilogInserter knows one save point. After it, a second pass here repeats in the dead ends what it put
// there.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"

#include "llvm/ADT/SCCIterator.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/CodeGen/MachineDominators.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetFrameLowering.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

namespace tuco::passes {

using namespace llvm;

namespace {

// A block that does not come back.
bool is_dead_end(const MachineBasicBlock &block) {
  return block.succ_empty() && !block.isReturnBlock() && !block.isEHPad();
}

// The blocks of one function by what they need and where they lead.
class Placement {
public:
  Placement(MachineFunction &function, MachineDominatorTree &dominators)
      : function_(function), dominators_(dominators), info_(*function.getSubtarget().getInstrInfo()),
        registers_(*function.getSubtarget().getRegisterInfo()),
        frames_(*function.getSubtarget().getFrameLowering()) {
    for (const MCPhysReg *reg = function.getRegInfo().getCalleeSavedRegs(); *reg; reg++)
      for (MCRegAliasIterator alias(*reg, &registers_, true); alias.isValid(); ++alias) kept_.insert(*alias);
  }

  bool run() {
    if (is_dead_end(function_.front())) return false;
    for (MachineBasicBlock &block : function_)
      if (is_dead_end(block) && dominators_.isReachableFromEntry(&block)) dead_ends_.push_back(&block);
    MachineBasicBlock *save = find_save_point();
    if (save == &function_.front()) return false;
    MachineBasicBlock *restore = save ? find_restore_point(*save) : nullptr;
    // Dead ends alone need a frame: LLVM makes that of the first.
    if (!save && all_of(dead_ends_, [&](MachineBasicBlock *block) { return agrees(*block, nullptr); }))
      save = restore = first_dead_end();
    if (!restore) return false;
    function_.getFrameInfo().setSavePoint(save);
    function_.getFrameInfo().setRestorePoint(restore);
    return true;
  }

private:
  static constexpr size_t kMostCopied = 4; // instructions of a block that returns
  static constexpr int kFlags = 49;        // as DWARF numbers it

  struct Exit {
    MachineBasicBlock *from, *to;
  };

  bool needs_frame(const MachineInstr &instruction) const {
    unsigned opcode = instruction.getOpcode();
    // Ours of inline assembly (access to g, numbers that become pointers) does not touch the stack.
    if (instruction.isCall() || instruction.isEHLabel() || opcode == info_.getCallFrameSetupOpcode() ||
        opcode == info_.getCallFrameDestroyOpcode())
      return true;
    for (const MachineOperand &operand : instruction.operands()) {
      if (operand.isFI()) return true;
      if (operand.isReg() && operand.getReg() && !instruction.isReturn() &&
          (kept_.contains(operand.getReg()) || is_frame_register(operand.getReg())))
        return true;
    }
    return false;
  }

  bool needs_frame(const MachineBasicBlock &block) const {
    return block.isEHPad() || any_of(block, [&](const MachineInstr &instruction) {
             return !instruction.isDebugInstr() && needs_frame(instruction);
           });
  }

  bool is_frame_register(Register reg) const {
    int number = registers_.getDwarfRegNum(reg, false);
    return number == 6 || number == 7; // rbp, rsp
  }

  // The last block before all that need the frame, and before the loops that they are in; null: there is none.
  MachineBasicBlock *find_save_point() {
    MachineBasicBlock *save = nullptr;
    for (MachineBasicBlock &block : function_) {
      if (!dominators_.isReachableFromEntry(&block) || is_dead_end(block) || !needs_frame(block)) continue;
      save = save ? dominators_.findNearestCommonDominator(save, &block) : &block;
      if (save == &function_.front()) return save;
    }
    if (!save) return nullptr;
    find_cycles();
    do {
      while (save != &function_.front() && (on_cycle_.contains(save) || !frames_.canUseAsPrologue(*save)))
        save = dominators_.getNode(save)->getIDom()->getBlock();
    } while (widen_to_dead_ends(save));
    return save;
  }

  void find_cycles() {
    for (auto part = scc_begin(&function_); !part.isAtEnd(); ++part)
      if (part.hasCycle()) on_cycle_.insert(part->begin(), part->end());
  }

  // Moves save up until each dead end is in the region or may have a frame of its own.
  bool widen_to_dead_ends(MachineBasicBlock *&save) {
    MachineBasicBlock *before = save;
    for (MachineBasicBlock *block : reverse(dead_ends_))
      if (!agrees(*block, save)) save = dominators_.findNearestCommonDominator(save, block);
    return save != before;
  }

  // Is the dead end reached either with the frame or without it? save is null if there is no region.
  bool agrees(const MachineBasicBlock &dead_end, const MachineBasicBlock *save) const {
    auto is_in_region = [&](const MachineBasicBlock *block) {
      return save && dominators_.dominates(save, block);
    };
    return is_in_region(&dead_end) ||
           (can_repeat_frame(dead_end) && none_of(dead_end.predecessors(), is_in_region));
  }

  // LLVM makes a frame in a way that keeps the flags if they are live at the save point; what is repeated need not.
  bool can_repeat_frame(const MachineBasicBlock &block) const {
    return frames_.canUseAsPrologue(block) && none_of(block.liveins(), [&](const auto &live) {
             return registers_.getDwarfRegNum(live.PhysReg, false) == kFlags;
           });
  }

  MachineBasicBlock *first_dead_end() const {
    auto it = find_if(dead_ends_, [&](MachineBasicBlock *block) { return needs_frame(*block); });
    return it == dead_ends_.end() ? nullptr : *it;
  }

  // Where the region's ways to a return come together, perhaps in a new block.
  MachineBasicBlock *find_restore_point(MachineBasicBlock &save) {
    SmallVector<Exit, 8> exits;
    SmallVector<MachineBasicBlock *, 8> returns; // in the region
    bool other_ways = false;
    for (MachineBasicBlock &block : function_) {
      if (!dominators_.isReachableFromEntry(&block)) continue;
      if (!dominators_.dominates(&save, &block)) {
        other_ways |= block.isReturnBlock();
        continue;
      }
      if (block.isReturnBlock()) returns.push_back(&block);
      for (MachineBasicBlock *next : block.successors())
        if (!dominators_.dominates(&save, next)) exits.push_back({&block, next});
    }
    if (!other_ways) return nullptr; // nobody would gain
    bool same_target = all_of(exits, [&](const Exit &e) { return e.to == exits.front().to; });
    bool can_redirect = all_of(exits, [&](const Exit &e) { return is_plain_jump(*e.from, *e.to); });
    if (!can_redirect) return nullptr;
    MachineBasicBlock *restore = nullptr;
    if (returns.empty() && !exits.empty() && same_target) {
      restore = insert_before(*exits.front().to, exits);
    } else if (exits.empty() && returns.size() == 1) {
      restore = returns.front();
    } else if (exits.size() + returns.size() > 1 && can_unite(exits, returns)) {
      restore = unite(exits, returns);
    }
    return restore && frames_.canUseAsEpilogue(*restore) ? restore : nullptr;
  }

  // Can the branch from one block to the other be led elsewhere?
  bool is_plain_jump(MachineBasicBlock &from, const MachineBasicBlock &to) const {
    MachineBasicBlock *taken = nullptr, *other = nullptr;
    SmallVector<MachineOperand, 4> condition;
    return !to.isEHPad() && !info_.analyzeBranch(from, taken, other, condition);
  }

  void redirect(MachineBasicBlock &from, MachineBasicBlock &to, MachineBasicBlock &target) {
    MachineBasicBlock *taken = nullptr, *other = nullptr;
    SmallVector<MachineOperand, 4> condition;
    info_.analyzeBranch(from, taken, other, condition);
    MachineBasicBlock *next = from.getFallThrough(false);
    DebugLoc position = from.findBranchDebugLoc();
    info_.removeBranch(from);
    if (!taken) taken = next;
    if (!condition.empty() && !other) other = next;
    if (taken == &to) taken = &target;
    if (other == &to) other = &target;
    from.replaceSuccessor(&to, &target);
    info_.insertBranch(from, taken, other, condition, position);
  }

  MachineBasicBlock *new_block(const MachineBasicBlock &like) {
    MachineBasicBlock *block = function_.CreateMachineBasicBlock(like.getBasicBlock());
    function_.push_back(block);
    for (const auto &live : like.liveins()) block->addLiveIn(live);
    return block;
  }

  MachineBasicBlock *insert_before(MachineBasicBlock &to, ArrayRef<Exit> exits) {
    MachineBasicBlock *block = new_block(to);
    for (const Exit &e : exits) redirect(*e.from, to, *block);
    block->addSuccessor(&to);
    info_.insertUnconditionalBranch(*block, &to, DebugLoc());
    return block;
  }

  static MachineInstr &return_of(MachineBasicBlock &block) { return *block.getFirstTerminator(); }

  // May all ways to a return share one, with what little stands before it copied?
  bool can_unite(ArrayRef<Exit> exits, ArrayRef<MachineBasicBlock *> returns) const {
    const MachineInstr *first = nullptr;
    auto fits = [&](MachineBasicBlock &block) {
      if (!block.isReturnBlock() || return_of(block).getNextNode() != nullptr) return false;
      if (!first) first = &return_of(block);
      return return_of(block).isIdenticalTo(*first, MachineInstr::IgnoreDefs);
    };
    return all_of(exits, [&](const Exit &e) { return fits(*e.to) && e.to->size() <= kMostCopied; }) &&
           all_of(returns, [&](MachineBasicBlock *block) { return fits(*block); });
  }

  static bool is_defined(const MachineOperand &operand) {
    return operand.isReg() && operand.getReg() && operand.isUse() && !operand.isUndef();
  }

  // A result may be undefined on some ways only.
  static void define_results(MachineInstr &end, const MachineInstr &one) {
    for (unsigned i = 0; i < end.getNumOperands(); i++)
      if (is_defined(one.getOperand(i))) end.getOperand(i).setIsUndef(false);
  }

  MachineBasicBlock *unite(ArrayRef<Exit> exits, ArrayRef<MachineBasicBlock *> returns) {
    MachineBasicBlock &like = exits.empty() ? *returns.front() : *exits.front().to;
    MachineBasicBlock *last = function_.CreateMachineBasicBlock(like.getBasicBlock());
    function_.push_back(last);
    MachineInstr *end = function_.CloneMachineInstr(&return_of(like));
    last->push_back(end);
    for (const Exit &e : exits) define_results(*end, return_of(*e.to));
    for (MachineBasicBlock *block : returns) define_results(*end, return_of(*block));
    for (const MachineOperand &operand : end->operands())
      if (is_defined(operand) && !is_frame_register(operand.getReg())) last->addLiveIn(operand.getReg());
    auto lead_to_last = [&](MachineBasicBlock &block) {
      MachineInstr &old = return_of(block);
      for (unsigned i = 0; i < end->getNumOperands(); i++)
        if (is_defined(end->getOperand(i)) && !is_defined(old.getOperand(i)))
          BuildMI(block, old, DebugLoc(), info_.get(TargetOpcode::IMPLICIT_DEF), end->getOperand(i).getReg());
      old.eraseFromParent();
      block.addSuccessor(last);
      info_.insertUnconditionalBranch(block, last, DebugLoc());
    };
    for (const Exit &e : exits) {
      MachineBasicBlock *copy = new_block(*e.to);
      for (MachineInstr &instruction : *e.to) copy->push_back(function_.CloneMachineInstr(&instruction));
      redirect(*e.from, *e.to, *copy);
      lead_to_last(*copy);
    }
    for (MachineBasicBlock *block : returns) lead_to_last(*block);
    return last;
  }

  MachineFunction &function_;
  MachineDominatorTree &dominators_;
  const TargetInstrInfo &info_;
  const TargetRegisterInfo &registers_;
  const TargetFrameLowering &frames_;
  SmallSet<Register, 32> kept_; // with the parts of them
  SmallVector<MachineBasicBlock *, 8> dead_ends_;
  SmallPtrSet<const MachineBasicBlock *, 16> on_cycle_;
};

class FramePlacementPass : public MachineFunctionPass {
public:
  static char ID;
  FramePlacementPass() : MachineFunctionPass(ID) {}
  StringRef getPassName() const override { return "frame placement"; }

  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.addRequired<MachineDominatorTreeWrapperPass>();
    MachineFunctionPass::getAnalysisUsage(usage);
  }

  bool runOnMachineFunction(MachineFunction &function) override {
    if (!is_go_function(function.getFunction())) return false;
    return Placement(function, getAnalysis<MachineDominatorTreeWrapperPass>().getDomTree()).run();
  }
};

char FramePlacementPass::ID;

// After the prologue has been put at the save point: dead ends outside of the region get the same.
class DeadEndFramesPass : public MachineFunctionPass {
public:
  static char ID;
  DeadEndFramesPass() : MachineFunctionPass(ID) {}
  StringRef getPassName() const override { return "frames of dead ends"; }

  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.addRequired<MachineDominatorTreeWrapperPass>();
    usage.setPreservesCFG();
    MachineFunctionPass::getAnalysisUsage(usage);
  }

  bool runOnMachineFunction(MachineFunction &function) override {
    if (!is_go_function(function.getFunction())) return false;
    MachineBasicBlock *save = save_point(function);
    if (!save || save == &function.front()) return false;
    MachineDominatorTree &dominators = getAnalysis<MachineDominatorTreeWrapperPass>().getDomTree();
    for (MachineBasicBlock &block : function) {
      if (!is_dead_end(block) || !dominators.isReachableFromEntry(&block) ||
          dominators.dominates(save, &block))
        continue;
      auto first = block.begin();
      for (const MachineInstr &instruction : *save) {
        if (!instruction.getFlag(MachineInstr::FrameSetup)) break;
        block.insert(first, function.CloneMachineInstr(&instruction));
      }
    }
    return true;
  }

private:
  // LLVM forgets which it was.
  static MachineBasicBlock *save_point(MachineFunction &function) {
    for (MachineBasicBlock &block : function)
      if (!block.empty() && block.front().getFlag(MachineInstr::FrameSetup)) return &block;
    return nullptr;
  }
};

char DeadEndFramesPass::ID;

} // namespace

FunctionPass *create_frame_placement_pass() { return new FramePlacementPass(); }
FunctionPass *create_dead_end_frames_pass() { return new DeadEndFramesPass(); }

} // namespace tuco::passes
