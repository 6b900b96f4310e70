#include "runtime/model/machine.h"

#include <cstdio>
#include <cstdlib>

namespace tuco::rt::model {

namespace {
bool acquires(int order) {
  return order == __ATOMIC_ACQUIRE || order == __ATOMIC_ACQ_REL || order == __ATOMIC_SEQ_CST ||
         order == __ATOMIC_CONSUME;
}
bool releases(int order) {
  return order == __ATOMIC_RELEASE || order == __ATOMIC_ACQ_REL || order == __ATOMIC_SEQ_CST;
}
constexpr int kPlainSlots = 1024;
constexpr uint16_t kNone = 0xffff; // of messages
constexpr int kGap = 16;           // between times: room for four stores in a row that come late
uint64_t read_memory(const void *p, unsigned size) {
  uint64_t value = 0;
  memcpy(&value, p, size);
  return value;
}
uint64_t address_hash(const void *p) { return (uint64_t)p * 0x9e3779b97f4a7c15 >> 40; }
} // namespace

void Machine::reset(int threads) {
  if (messages_.empty()) {
    messages_.resize(kMaxMessages);
    plain_table_.resize(kPlainSlots);
  }
  memset(threads_, 0, threads * sizeof threads_[0]);
  memset(&common_, 0, sizeof common_);
  memset(thread_hash_, 0, sizeof thread_hash_);
  memset(table_, 0, sizeof table_);
  if (!plains_.empty()) memset(plain_table_.data(), 0, kPlainSlots * sizeof(uint16_t));
  plains_.clear();
  used_ = message_count_ = 0;
  common_hash_ = sum_ = 0;
  full_ = false;
}

void Machine::start_thread(int thread, int parent) {
  if (parent >= 0) {
    threads_[parent].current.clock.at[parent]++;
    threads_[thread].current = threads_[parent].current;
    learn(parent, thread);
    learn(thread, thread_hash_[parent]);
  }
  threads_[thread].current.clock.at[thread] = 1;
}

void Machine::learn(int thread, uint64_t what) {
  set_hash(1000 + thread, thread_hash_[thread], mix(thread_hash_[thread], what));
}

void Machine::learn_order(int thread, uint64_t &chain) {
  learn(thread, chain);
  set_hash((uint64_t)&chain, chain, mix(chain, thread_hash_[thread]));
}

void Machine::join_view(View &a, const View &b) {
  int n = (used_ + 15) & ~15;
  for (int i = 0; i < n; i++) a.at[i] = a.at[i] < b.at[i] ? b.at[i] : a.at[i];
}

void Machine::join(Knowledge &a, const Knowledge &b) {
  join_view(a.view, b.view);
  a.clock.join(b.clock);
}

Location &Machine::location(const void *p, unsigned size) {
  uint64_t slot = address_hash(p);
  for (;; slot++) {
    uint16_t &entry = table_[slot % (4 * kMaxLocations)];
    if (!entry) {
      if (used_ == kMaxLocations) {
        fprintf(stderr, "explorer: more than %d atomic locations in one execution\n", kMaxLocations);
        abort();
      }
      entry = used_ + 1;
      break;
    }
    Location &l = locations_[entry - 1];
    if (l.address != p) continue;
    // A plain store since the last atomic one: seen by all.
    uint64_t value = read_memory(p, size);
    if (value != messages_[l.newest].value) {
      Message &m = insert(l, value, l.newest);
      memset(&m.knowledge, 0, sizeof m.knowledge);
      m.hash = value;
      l.floor = m.time;
      set_hash((uint64_t)l.address, l.hash, mix(l.hash, value));
    }
    return l;
  }
  Location &l = locations_[used_];
  l = {p, size, kNone, 0, (uint16_t)used_, 0};
  used_++;
  Message &m = insert(l, read_memory(p, size), kNone);
  memset(&m.knowledge, 0, sizeof m.knowledge);
  m.hash = m.value;
  return l;
}

Message &Machine::insert(Location &l, uint64_t value, uint16_t behind) {
  uint16_t number = message_count_;
  if (++message_count_ >= kMaxMessages) {
    full_ = true;
    message_count_ = kMaxMessages - 1;
  }
  Message &m = messages_[number];
  m.value = value;
  m.older = behind;
  m.newer = kNone;
  m.update = false;
  m.time = 0;
  if (behind != kNone) {
    Message &before = messages_[behind];
    m.newer = before.newer;
    m.time = m.newer == kNone ? before.time + kGap : (before.time + messages_[m.newer].time) / 2;
    if (m.time > 0xffff - 2 * kGap) full_ = true;
    if (m.newer != kNone) messages_[m.newer].older = number;
    before.newer = number;
  }
  if (l.newest == behind) l.newest = number;
  return m;
}

int Machine::candidates(int thread, Location &l, int order, uint16_t *messages) {
  uint16_t from = threads_[thread].current.view.at[l.index];
  if (order == __ATOMIC_SEQ_CST && from < common_.at[l.index]) from = common_.at[l.index];
  if (from < l.floor) from = l.floor;
  int n = 0;
  for (uint16_t i = l.newest; i != kNone && n < kMaxCandidates && messages_[i].time >= from;
       i = messages_[i].older)
    messages[n++] = i;
  return n;
}

bool Machine::can_follow(uint16_t message) const {
  const Message &m = messages_[message];
  return m.newer == kNone || (!messages_[m.newer].update && messages_[m.newer].time - m.time > 1);
}

uint64_t Machine::load(int thread, Location &l, int order, uint16_t message) {
  Message &m = messages_[message];
  ThreadMemory &t = threads_[thread];
  if (t.current.view.at[l.index] < m.time) t.current.view.at[l.index] = m.time;
  join(acquires(order) ? t.current : t.acquired, m.knowledge);
  learn(thread, m.hash);
  return m.value;
}

void Machine::store(int thread, Location &l, uint64_t value, int order, uint16_t behind) {
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
  Message &m = insert(l, value, behind);
  ThreadMemory &t = threads_[thread];
  t.current.view.at[l.index] = m.time;
  m.knowledge = releases(order) ? t.current : t.released;
  finish_store(thread, l, m, order);
}

void Machine::update(int thread, Location &l, uint64_t value, int order, uint16_t behind) {
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
  ThreadMemory &t = threads_[thread];
  learn(thread, messages_[behind].hash);
  join(acquires(order) ? t.current : t.acquired, messages_[behind].knowledge);
  Message &m = insert(l, value, behind);
  m.update = true;
  t.current.view.at[l.index] = m.time;
  m.knowledge = releases(order) ? t.current : t.released;
  join(m.knowledge, messages_[behind].knowledge);
  finish_store(thread, l, m, order);
}

void Machine::finish_store(int thread, Location &l, Message &m, int order) {
  if (releases(order)) threads_[thread].current.clock.at[thread]++;
  learn(thread, m.value);
  m.hash = thread_hash_[thread];
  set_hash((uint64_t)l.address, l.hash, mix(l.hash, mix(m.hash, messages_[m.older].hash)));
  if (m.newer == kNone) memcpy((void *)l.address, &m.value, l.size);
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
}

// Whoever adds something to the common view, or learns from it, is ordered with the others that do.
void Machine::full_fence(int thread) {
  View &mine = threads_[thread].current.view;
  bool adds = false, learns = false;
  for (int i = 0; i < used_; i++) {
    adds |= common_.at[i] < mine.at[i];
    learns |= mine.at[i] < common_.at[i];
  }
  if (learns) learn(thread, common_hash_);
  if (adds) set_hash(999, common_hash_, mix(common_hash_, thread_hash_[thread]));
  join_view(common_, mine);
  join_view(mine, common_);
}

void Machine::learn_all(int thread, int count) {
  for (int i = 0; i < count; i++)
    if (i != thread) join(threads_[thread].current, threads_[i].current);
}

void Machine::fence(int thread, int order) {
  ThreadMemory &t = threads_[thread];
  if (acquires(order)) join(t.current, t.acquired);
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
  if (releases(order)) {
    t.released = t.current;
    t.current.clock.at[thread]++;
  }
  learn(thread, 7 + order);
}

Machine::Plain &Machine::plain_of(const void *p) {
  for (uint64_t slot = address_hash(p);; slot++) {
    uint16_t &entry = plain_table_[slot % kPlainSlots];
    if (!entry) {
      if (plains_.size() == kPlainSlots / 2) {
        fprintf(stderr, "explorer: more than %d plain objects in one execution\n", kPlainSlots / 2);
        abort();
      }
      Plain fresh{};
      fresh.address = p;
      fresh.writer = -1;
      plains_.push_back(fresh);
      entry = plains_.size();
      return plains_.back();
    }
    if (plains_[entry - 1].address == p) return plains_[entry - 1];
  }
}

bool Machine::plain(int thread, const void *p, bool write, Place place, Place &other, int &other_thread) {
  Plain &x = plain_of(p);
  const Clock &clock = threads_[thread].current.clock;
  if (x.writer >= 0 && x.writer != thread && x.written > clock.at[x.writer]) {
    other = x.write_place;
    other_thread = x.writer;
    return false;
  }
  if (write)
    for (int i = 0; i < kMaxThreads; i++)
      if (i != thread && x.read[i] > clock.at[i]) {
        other = x.read_place[i];
        other_thread = i;
        return false;
      }
  if (write) {
    x.writer = thread;
    x.written = clock.at[thread];
    x.write_place = place;
    memset(x.read, 0, sizeof x.read);
  } else {
    x.read[thread] = clock.at[thread];
    x.read_place[thread] = place;
  }
  return true;
}

} // namespace tuco::rt::model
