#pragma once
// Why a goroutine is parked: what a traceback prints. The first ones are numbered as rt.WaitReason.
namespace tuco::rt::sched {

enum class WaitReason : unsigned char {
  Semaphore,
  MutexLock,
  RWMutexRLock,
  RWMutexLock,
  WaitGroup,
  Cond,
  ChanReceive,
  ChanSend,
  ChanReceiveNil,
  ChanSendNil,
  Select,
  SelectNoCases,
  Sleep,
  Finalizer,
  Cleanup,
  Collection,
  ForcedCollection,
  Assist,
  IO,
  None,
};

inline const char *wait_reason_text(WaitReason reason) {
  constexpr const char *texts[] = {"semacquire",
                                   "sync.Mutex.Lock",
                                   "sync.RWMutex.RLock",
                                   "sync.RWMutex.Lock",
                                   "sync.WaitGroup.Wait",
                                   "sync.Cond.Wait",
                                   "chan receive",
                                   "chan send",
                                   "chan receive (nil chan)",
                                   "chan send (nil chan)",
                                   "select",
                                   "select (no cases)",
                                   "sleep",
                                   "finalizer wait",
                                   "cleanup wait",
                                   "wait for GC cycle",
                                   "force gc (idle)",
                                   "GC assist wait",
                                   "IO wait",
                                   "waiting"};
  return texts[(int)reason];
}

} // namespace tuco::rt::sched
