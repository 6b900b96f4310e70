#pragma once
// The memory of the model: what each thread may see.
//
// A machine of views. Each location keeps all values that were stored to it, in the order of modification. A thread has
// a *view*: for each location the oldest value that it may still read. A load picks any value from there on, and moves
// the view; a store goes into the order of modification anywhere from there on. So a store may stay unseen by others
// for as long as nothing orders it, and come late, which is what store buffers (and more) do. A release store carries
// the view of its thread along, an acquire load joins it into the reader's. A relaxed store carries what the last
// release fence saw; what a relaxed load finds takes effect with the next acquire fence. A read-modify-write picks a
// value as a load does and comes right behind it, if no other did, and passes on what the value carried (release
// sequences).
//
//     thread 1: x = 1 (release); read y        thread 2: y = 1 (release); read x
//     Both may read 0: neither store is in the view of the other. With a seq_cst fence between store and load in both,
//     the later fence sees in the common view what the earlier one left there.
//
// seq_cst. There is one more view, common to all. A seq_cst fence, store and read-modify-write joins the thread's view
// into it and takes it over, before and after: these are the full fences of x86-64 (mfence, xchg, lock), for which the
// runtime is written. C++ promises less for stores and updates: there, only accesses that are seq_cst themselves take
// part in the order. Every other order is taken at C++'s word, also where x86-64 would do more (an acquire update is no
// full fence here). A seq_cst load sees at least what is in the common view.
//
// Happens-before is kept beside the views, in vector clocks, without the effects of seq_cst that C++ does not promise:
// a *data race* is two plain accesses (sync::shared_read, shared_write) of one object, one of them a write, that are
// not ordered by it.
//
// Futex calls order views as a full fence (the kernel's bucket lock and its barriers), but are no happens-before.
//
// Not modelled: values that a load reads before the store that makes them has been decided on (load buffering); spurious
// failures (the runtime's compare-exchange is the strong one); consume. Plain stores to a location that is elsewhere
// atomic are taken as seen by all.
#include "runtime/model/copy.h"
#include "runtime/model/hooks.h"

namespace tuco::rt::model {

constexpr int kMaxThreads = 10;
constexpr int kMaxLocations = 256; // of one execution
constexpr int kMaxMessages = 8192;

inline uint64_t mix(uint64_t a, uint64_t b) {
  __uint128_t product = (__uint128_t)(a ^ 0x9e3779b97f4a7c15) * (b ^ 0xd1342543de82ef95 ^ a << 32);
  return (uint64_t)product ^ (uint64_t)(product >> 64) ^ b;
}

inline uint64_t mix_bytes(uint64_t h, const void *p, size_t bytes) {
  uint64_t word;
  size_t i = 0;
  for (; i + sizeof word <= bytes; i += sizeof word) {
    memcpy(&word, (const char *)p + i, sizeof word);
    h = mix(h, word);
  }
  word = 0;
  memcpy(&word, (const char *)p + i, bytes - i);
  return mix(h, word);
}

struct Clock {
  uint16_t at[kMaxThreads];
  void join(const Clock &other) {
    for (int i = 0; i < kMaxThreads; i++)
      if (at[i] < other.at[i]) at[i] = other.at[i];
  }
};

// Only the columns of locations that there are count, in blocks of kColumns: a block is zeroed when its first location
// is made, and what lies beyond is anything.
constexpr int kColumns = 16;
struct View {
  uint16_t at[kMaxLocations];
};

struct Knowledge {
  Clock clock;
  View view;
};

// Does not change once it is there, but for its neighbours in the order of modification (Machine::Links).
struct Message {
  uint64_t value;
  uint64_t hash;       // of the history that led to it
  uint16_t time;       // place in the order of modification, with gaps
  uint16_t columns;    // of its view: of the locations that there were
  bool update;         // follows the older one at once: nothing comes between
  Knowledge knowledge; // what a reader that acquires learns
};

struct Location {
  const void *address;
  unsigned size;
  uint16_t newest;
  uint16_t floor; // time: nobody reads older ones
  uint16_t index;
  uint64_t hash;
};

class Machine {
public:
  void reset();
  void start_thread(int thread, int parent);

  // Each makes the location known and returns its number.
  Location &location(const void *p, unsigned size);

  // The messages that an access may read, newest first; at most kMaxCandidates.
  static constexpr int kMaxCandidates = 12;
  int candidates(int thread, Location &l, int order, uint16_t *messages);
  // Whether a store may come behind it.
  bool can_follow(uint16_t message) const;
  uint64_t value(uint16_t message) const { return messages_[message].value; }
  uint64_t newest_value(const Location &l) const { return messages_[l.newest].value; }
  uint64_t load(int thread, Location &l, int order, uint16_t message);
  // Behind the message; an update reads it.
  void store(int thread, Location &l, uint64_t value, int order, uint16_t behind);
  void update(int thread, Location &l, uint64_t value, int order, uint16_t behind);
  bool is_full() const { return full_; }
  void fence(int thread, int order);
  // Orders the views, as the kernel does, without happens-before.
  void full_fence(int thread);
  // False: races with the access that `other` then tells of.
  bool plain(int thread, const void *p, bool write, Place place, Place &other, int &other_thread);

  // The hash of the whole state, as the partial order that led to it.
  uint64_t hash() const { return sum_; }
  uint64_t thread_hash(int thread) const { return thread_hash_[thread]; }
  void learn(int thread, uint64_t what); // the thread's history goes on
  // The thread takes part in an order that is kept outside of locations (memory, futex queues).
  void learn_order(int thread, uint64_t &chain);
  // The thread knows all that the others do: they have ended, or nobody can go on.
  void learn_all(int thread, int count);

  // What `threads` threads have done, for a snapshot. Messages stay where they are: the executions that go on from it
  // only add to them.
  void keep(Copy &copy, int threads);
  // A hash of all that, and of the messages: longer than `hash`, which knows the state by how it came to be.
  uint64_t digest(int threads) const;

private:
  Message &insert(Location &l, uint64_t value, uint16_t behind);
  void knows_nothing(Message &m);
  void knows(Message &m, const Knowledge &what);
  void join(Knowledge &a, const Message &m) { join(a, m.knowledge, m.columns); }
  void join(Knowledge &a, const Knowledge &b, int columns);
  void join_view(View &a, const View &b, int columns);
  // Of the locations that there are, in whole blocks.
  int columns() const { return (used_ + kColumns - 1) & ~(kColumns - 1); }
  void copy_knowledge(Knowledge &to, const Knowledge &from) {
    to.clock = from.clock;
    memcpy(to.view.at, from.view.at, columns() * sizeof to.view.at[0]);
  }
  void clear_columns(int first);
  uint16_t &table_entry(const void *p);
  uint16_t &plain_entry(const void *p);
  void forget_locations(int from);
  void forget_plains(size_t from);
  void keep_knowledge(Copy &copy, Knowledge &knowledge);
  void set_hash(uint64_t salt, uint64_t &slot, uint64_t value) {
    sum_ += mix(salt, value) - mix(salt, slot);
    slot = value;
  }
  void finish_store(int thread, Location &l, Message &m, int order);

  struct ThreadMemory {
    Knowledge current, acquired, released;
  };
  struct Plain {
    const void *address;
    int16_t writer;
    uint16_t written;
    Place write_place;
    uint16_t read[kMaxThreads];
    Place read_place[kMaxThreads];
  };
  Plain &plain_of(const void *p);

  ThreadMemory threads_[kMaxThreads];
  View common_;
  uint64_t common_hash_ = 0;
  uint64_t thread_hash_[kMaxThreads] = {};
  Location locations_[kMaxLocations];
  int used_ = 0;
  uint16_t table_[4 * kMaxLocations] = {}; // open addressing: number + 1
  std::vector<Message> messages_;
  struct Links {
    uint16_t older, newer;
  };
  std::vector<Links> links_; // of each message
  int message_count_ = 0;
  std::vector<Plain> plains_;
  std::vector<uint16_t> plain_table_;
  uint64_t sum_ = 0;
  bool full_ = false; // too many stores to go on
};

} // namespace tuco::rt::model
