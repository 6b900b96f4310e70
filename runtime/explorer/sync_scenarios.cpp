// Scenarios over the parts that stand alone: the run queue, the mutex, the note.
#include "runtime/explorer/world.h"
#include "runtime/sched/run_queue.h"
#include "runtime/sync/mutex.h"

#include <new>

namespace tuco::rt::explorer {

namespace {
using model::execution;
using model::spawn;

template <class T> T &make(const char *name = nullptr) {
  T *object = new (model::allocate(sizeof(T), 64)) T();
  if (name) execution->name(*object, name);
  return *object;
}

// --- run queue ---

struct Item {
  uint64_t value; // written by the owner before the push, by the taker afterwards
  uint32_t taken;
};
using Queue = sched::RunQueue<Item, 4>;
struct Items {
  Item item[10];
  int made = 0, taken_in_all = 0;
};
Queue *queue;
Items *items;

Item *make_item() {
  Item *item = &items->item[items->made++];
  sync::shared_write(*item);
  item->value = 1;
  return item;
}
void take(Item *item) {
  MODEL_CHECK(item >= items->item && item < items->item + items->made);
  sync::shared_write(*item);
  MODEL_CHECK(item->taken == 0);
  item->taken = 1;
  items->taken_in_all++;
}
void push(bool next) {
  Item *half[Queue::kSize / 2 + 1];
  if (queue->push(make_item(), next, half)) return;
  for (Item *item : half) take(item);
}
void pop() {
  if (Item *item = queue->pop()) take(item);
}
void thief(void *steals_next) {
  Queue &own = *new (model::allocate(sizeof(Queue), 64)) Queue();
  if (Item *item = own.steal_from(*queue, steals_next)) take(item);
  while (Item *item = own.pop()) take(item);
}
void set_up_queue() {
  queue = &make<Queue>("queue");
  items = &make<Items>();
}
void all_taken() {
  while (Item *item = queue->pop()) take(item);
  MODEL_CHECK(items->taken_in_all == items->made);
}

void push_pop_steal() {
  set_up_queue();
  push(false);
  spawn("thief 1", thief, nullptr);
  spawn("thief 2", thief, (void *)1);
  push(true);
  push(true);
  pop();
  push(false);
  pop();
}

// The ring of four is full: half of it goes elsewhere while thieves are at it.
void overflow() {
  set_up_queue();
  for (int i = 0; i < 4; i++) push(false);
  spawn("thief 1", thief, nullptr);
  spawn("thief 2", thief, nullptr);
  push(false);
  pop();
  push(false);
}

// --- mutex ---

struct Shared {
  sync::Mutex lock;
  int count = 0;
  sync::Note note, note2;
  uint64_t message = 0, message2 = 0;
};
Shared *shared;

void add_under_lock(void *) {
  for (int i = 0; i < 2; i++) {
    sync::LockGuard guard(shared->lock);
    sync::shared_write(shared->count);
    shared->count++;
  }
}
void mutual_exclusion() {
  shared = &make<Shared>("mutex");
  spawn("locker 1", add_under_lock, nullptr);
  spawn("locker 2", add_under_lock, nullptr);
  add_under_lock(nullptr);
}
void counted_all() { MODEL_CHECK(shared->count == 6); }

void try_under_lock(void *) {
  if (!shared->lock.try_lock()) return;
  sync::shared_write(shared->count);
  shared->count++;
  shared->lock.unlock();
}
void trying() {
  shared = &make<Shared>("mutex");
  spawn("locker", add_under_lock, nullptr);
  spawn("trier", try_under_lock, nullptr);
  try_under_lock(nullptr);
}

// --- note ---

void waker(void *) {
  sync::shared_write(shared->message);
  shared->message = 1;
  shared->note.wake();
  // Asked again, by the same note, after the sleeper has reset it.
  shared->note2.sleep();
  sync::shared_read(shared->message2);
  MODEL_CHECK(shared->message2 == 1);
  sync::shared_write(shared->message);
  shared->message = 2;
  shared->note.wake();
}
void note_there_and_back() {
  shared = &make<Shared>();
  execution->name(shared->note, "note");
  execution->name(shared->note2, "answer");
  spawn("waker", waker, nullptr);
  shared->note.sleep();
  sync::shared_read(shared->message);
  MODEL_CHECK(shared->message == 1);
  shared->note.reset();
  sync::shared_write(shared->message2);
  shared->message2 = 1;
  shared->note2.wake();
  shared->note.sleep();
  sync::shared_read(shared->message);
  MODEL_CHECK(shared->message == 2);
}

void late_waker(void *) {
  sync::shared_write(shared->message);
  shared->message = 1;
  shared->note.wake();
}
void note_with_deadline() {
  shared = &make<Shared>();
  execution->name(shared->note, "note");
  spawn("waker", late_waker, nullptr);
  if (!shared->note.sleep_until(model::now() + 1000)) return;
  sync::shared_read(shared->message);
  MODEL_CHECK(shared->message == 1);
}
} // namespace

const model::Scenario kSyncScenarios[] = {
    {.name = "queue",
     .claim = "each goroutine that is queued is taken once, whoever pops and steals",
     .main = push_pop_steal,
     .finish = all_taken,
     .preemptions = 3,
     .stale = 2},
    {.name = "queue-overflow",
     .claim = "half of a full ring goes elsewhere, and each is still taken once",
     .main = overflow,
     .finish = all_taken,
     .preemptions = 3,
     .stale = 2},
    {.name = "mutex",
     .claim = "one at a time, everybody gets it, what one wrote the next one sees",
     .main = mutual_exclusion,
     .finish = counted_all,
     .preemptions = 3,
     .stale = 1,
     .primitive_locks = false},
    {.name = "mutex-try",
     .claim = "who tries is inside alone, too",
     .main = trying,
     .preemptions = 3,
     .stale = 1,
     .primitive_locks = false},
    {.name = "note",
     .claim = "a wake before the sleep is not lost, and what was written before it is seen",
     .main = note_there_and_back,
     .preemptions = 4,
     .stale = 3},
    {.name = "note-deadline",
     .claim = "a sleep with a deadline ends by one or the other",
     .main = note_with_deadline,
     .preemptions = 4,
     .stale = 3,
     .timeouts = true,
     .early_timeouts = true},
};
const int kSyncScenarioCount = sizeof kSyncScenarios / sizeof kSyncScenarios[0];

} // namespace tuco::rt::explorer
