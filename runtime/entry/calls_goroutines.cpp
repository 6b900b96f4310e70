// Exported calls: channels, goroutines, panics.
#include "runtime/gc/barrier.h"
#include "runtime/gc/collect.h"
#include "runtime/services/channel_timer.h"
#include "runtime/services/panic.h"
#include "runtime/services/raise.h"
#include "runtime/services/semaphore.h"
#include "runtime/services/timers.h"
#include "runtime/services/traceback.h"

using namespace tuco;
using namespace tuco::rt;
using sched::Mutator;
using services::Attempt;
using services::Channel;
using services::Raise;

namespace {
[[noreturn]] void raise(Raise code, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0) {
  Mutator mutator = Mutator::current();
  services::raise(mutator, code, a, b, c);
}
} // namespace

extern "C" {

// --- channels ---

Channel *tuco_rt_chan_make(const abi::ChanType *type, int64_t capacity) {
  Mutator mutator = Mutator::current();
  return services::chan_make(mutator, type, capacity);
}
void tuco_rt_chan_send(Channel *c, void *value) {
  Mutator mutator = Mutator::current();
  services::chan_send(mutator, c, value);
}
bool tuco_rt_chan_recv(Channel *c, void *destination) {
  Mutator mutator = Mutator::current();
  return services::chan_receive(mutator, c, destination);
}
bool tuco_rt_chan_try_send(Channel *c, void *value) {
  Mutator mutator = Mutator::current();
  return services::chan_try_send(mutator, c, value);
}
int64_t tuco_rt_chan_try_recv(Channel *c, void *destination) {
  Mutator mutator = Mutator::current();
  Attempt result = services::chan_try_receive(mutator, c, destination);
  return result == Attempt::Blocked ? 0 : result == Attempt::Done ? 3 : 1;
}
void tuco_rt_chan_close(Channel *c) {
  Mutator mutator = Mutator::current();
  services::chan_close(mutator, c);
}
int64_t rt_chan_len(Channel *c) {
  return c && !c->conceals_buffer ? sync::load(&c->count, sync::relaxed) : 0;
}
int64_t rt_chan_cap(Channel *c) { return c && !c->conceals_buffer ? c->capacity : 0; }
services::Selected tuco_rt_select(abi::SelectCase *cases, int64_t count, bool has_default) {
  Mutator mutator = Mutator::current();
  return services::select(mutator, cases, count, has_default);
}
void tuco_rt_block_forever() {
  Mutator mutator = Mutator::current();
  sched::park(mutator, sched::WaitReason::SelectNoCases, nullptr);
}

// --- goroutines ---

void tuco_rt_go(void *closure) {
  if (!closure) os::fatal("go of nil func value");
  Mutator mutator = Mutator::current();
  sched::ready(sched::new_goroutine(closure, &mutator.g(), *(uintptr_t *)mutator.g().sp));
}
void tuco_rt_gosched() {
  Mutator mutator = Mutator::current();
  mutator.g().resume = (uint64_t)&tuco_resume_switch;
  sched::yield(mutator);
}
void tuco_rt_goroutine_exit() {
  Mutator mutator = Mutator::current();
  sched::exit_goroutine(mutator);
}
void tuco_rt_sleep(int64_t nanoseconds) {
  Mutator mutator = Mutator::current();
  services::sleep(mutator, nanoseconds);
}
void tuco_rt_semaphore_acquire(uint32_t *count, bool lifo, int64_t reason) {
  Mutator mutator = Mutator::current();
  services::semaphore_acquire(mutator, count, lifo, (sched::WaitReason)reason);
}
void tuco_rt_semaphore_release(uint32_t *count, bool hand_off) {
  Mutator mutator = Mutator::current();
  services::semaphore_release(mutator, count, hand_off);
}
uint64_t rt_notify_add(services::NotifyList *list) { return services::notify_add(list); }
void tuco_rt_notify_wait(services::NotifyList *list, uint64_t ticket) {
  Mutator mutator = Mutator::current();
  services::notify_wait(mutator, list, ticket);
}
void tuco_rt_notify_one(services::NotifyList *list) { services::notify_one(list); }
void tuco_rt_notify_all(services::NotifyList *list) { services::notify_all(list); }
bool tuco_rt_timer_start(services::Timer *timer, int64_t when) { return services::timer_start(timer, when); }
bool tuco_rt_timer_stop(services::Timer *timer) { return services::timer_stop(timer); }
void rt_channel_timer_attach(Channel *c, services::ChannelTimer *timer) {
  services::channel_timer_attach(c, timer);
}
bool tuco_rt_channel_timer_set(Channel *c, int64_t when, int64_t period) {
  return services::channel_timer_set(c, when, period);
}

// --- panics ---

services::Recovered tuco_rt_recover() {
  Mutator mutator = Mutator::current();
  return services::panic_recover(mutator);
}
void tuco_rt_panic_push(services::PanicRecord *record) {
  Mutator mutator = Mutator::current();
  services::panic_push(mutator, record);
}
void *rt_panic_top() { return ((sched::G *)rt_tls_g)->panics; }
void *tuco_rt_panic_next_defer() {
  Mutator mutator = Mutator::current();
  return services::panic_next_defer(mutator);
}
void tuco_rt_panic_resume() {
  Mutator mutator = Mutator::current();
  services::panic_resume(mutator);
}
bool rt_panic_claim() { return os::try_claim_last_words(); }
void tuco_rt_panic_fatal() {
  {
    auto &g = *(sched::G *)rt_tls_g;
    os::ErrorOutput out;
    if (g.fault_signal)
      out.text("[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=")
          .hexadecimal(g.fault_pc)
          .text("]\n");
    services::print_goroutines(out, services::Failure::Panic);
  }
  os::end_failed_process();
}

void tuco_rt_panic_index(int64_t index, int64_t length) { raise(Raise::Index, index, length); }
void tuco_rt_panic_index_unsigned(int64_t index, int64_t length) {
  raise(Raise::IndexUnsigned, index, length);
}
void tuco_rt_panic_slice(int64_t bound, int64_t limit, int64_t is_unsigned, uint8_t fault) {
  raise(Raise::Slice, bound, limit, fault + (is_unsigned ? 256 : 0));
}
void tuco_rt_panic_slice_convert(int64_t length, int64_t wanted) {
  raise(Raise::SliceConvert, length, wanted);
}
void tuco_rt_panic_nil() {
  auto &g = *(sched::G *)rt_tls_g;
  g.fault_signal = true;
  g.fault_pc = *(uintptr_t *)g.sp;
  raise(Raise::Nil);
}
void tuco_rt_panic_divide() { raise(Raise::Divide); }
void tuco_rt_panic_shift() { raise(Raise::Shift); }
void tuco_rt_panic_wrap(uint64_t type, uint64_t method) { raise(Raise::Wrap, type, method); }
void tuco_rt_panic_unsafe(int64_t fault) { raise(Raise::Unsafe, fault); }
void tuco_rt_panic_range_state(int64_t range_state) { raise(Raise::RangeState, range_state); }
void tuco_rt_panic_assertion(uint64_t interface, uint64_t dynamic, uint64_t wanted) {
  raise(Raise::Assertion, interface, dynamic, wanted);
}

} // extern "C"
