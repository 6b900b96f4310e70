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

void Machine::reset() {
  if (messages_.empty()) {
    messages_.resize(kMaxMessages);
    links_.resize(kMaxMessages);
    plain_table_.resize(kPlainSlots);
    plains_.reserve(kPlainSlots / 2);
  }
  forget_locations(0);
  forget_plains(0);
  message_count_ = 0;
  common_hash_ = sum_ = 0;
  full_ = false;
}

void Machine::start_thread(int thread, int parent) {
  ThreadMemory &t = threads_[thread];
  thread_hash_[thread] = 0;
  for (Knowledge *k : {&t.current, &t.acquired, &t.released}) {
    k->clock = {};
    memset(k->view.at, 0, columns() * sizeof k->view.at[0]);
  }
  if (parent >= 0) {
    threads_[parent].current.clock.at[parent]++;
    copy_knowledge(t.current, threads_[parent].current);
    learn(parent, thread);
    learn(thread, thread_hash_[parent]);
  }
  t.current.clock.at[thread] = 1;
}

void Machine::learn(int thread, uint64_t what) {
  set_hash(1000 + thread, thread_hash_[thread], mix(thread_hash_[thread], what));
}

void Machine::learn_order(int thread, uint64_t &chain) {
  learn(thread, chain);
  set_hash((uint64_t)&chain, chain, mix(chain, thread_hash_[thread]));
}

void Machine::join_view(View &a, const View &b, int columns) {
  for (int i = 0; i < columns; i++) a.at[i] = a.at[i] < b.at[i] ? b.at[i] : a.at[i];
}

void Machine::join(Knowledge &a, const Knowledge &b, int columns) {
  join_view(a.view, b.view, columns);
  a.clock.join(b.clock);
}

void Machine::knows_nothing(Message &m) {
  m.columns = 0;
  m.knowledge.clock = {};
}

void Machine::knows(Message &m, const Knowledge &what) {
  m.columns = columns();
  copy_knowledge(m.knowledge, what);
}

void Machine::clear_columns(int first) {
  constexpr size_t kBytes = kColumns * sizeof common_.at[0];
  memset(common_.at + first, 0, kBytes);
  for (ThreadMemory &t : threads_)
    for (Knowledge *k : {&t.current, &t.acquired, &t.released}) memset(k->view.at + first, 0, kBytes);
}

// Where the number of the location stands, plus one, or 0 where it is to be put.
uint16_t &Machine::table_entry(const void *p) {
  for (uint64_t slot = address_hash(p);; slot++) {
    uint16_t &entry = table_[slot % (4 * kMaxLocations)];
    if (!entry || locations_[entry - 1].address == p) return entry;
  }
}

// In the order opposite to that in which they came, each is the last one of its row in the table.
void Machine::forget_locations(int from) {
  while (used_ > from) table_entry(locations_[--used_].address) = 0;
}

Location &Machine::location(const void *p, unsigned size) {
  uint16_t &entry = table_entry(p);
  if (entry) {
    // A plain store since the last atomic one: seen by all.
    Location &l = locations_[entry - 1];
    uint64_t value = read_memory(p, size);
    if (value != messages_[l.newest].value) {
      Message &m = insert(l, value, l.newest);
      knows_nothing(m);
      m.hash = value;
      l.floor = m.time;
      set_hash((uint64_t)l.address, l.hash, mix(l.hash, value));
    }
    return l;
  }
  if (used_ == kMaxLocations) {
    fprintf(stderr, "explorer: more than %d atomic locations in one execution\n", kMaxLocations);
    abort();
  }
  if (used_ % kColumns == 0) clear_columns(used_);
  Location &l = locations_[used_];
  l = {p, size, kNone, 0, (uint16_t)used_, 0};
  entry = ++used_;
  Message &m = insert(l, read_memory(p, size), kNone);
  knows_nothing(m);
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
  m.update = false;
  m.time = 0;
  Links &links = links_[number];
  links = {behind, kNone};
  if (behind != kNone) {
    uint16_t before = messages_[behind].time;
    links.newer = links_[behind].newer;
    m.time = links.newer == kNone ? before + kGap : (before + messages_[links.newer].time) / 2;
    if (m.time > 0xffff - 2 * kGap) full_ = true;
    if (links.newer != kNone) links_[links.newer].older = number;
    links_[behind].newer = number;
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
       i = links_[i].older)
    messages[n++] = i;
  return n;
}

bool Machine::can_follow(uint16_t message) const {
  uint16_t newer = links_[message].newer;
  return newer == kNone || (!messages_[newer].update && messages_[newer].time - messages_[message].time > 1);
}

uint64_t Machine::load(int thread, Location &l, int order, uint16_t message) {
  Message &m = messages_[message];
  ThreadMemory &t = threads_[thread];
  if (t.current.view.at[l.index] < m.time) t.current.view.at[l.index] = m.time;
  join(acquires(order) ? t.current : t.acquired, m);
  learn(thread, m.hash);
  return m.value;
}

void Machine::store(int thread, Location &l, uint64_t value, int order, uint16_t behind) {
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
  Message &m = insert(l, value, behind);
  ThreadMemory &t = threads_[thread];
  t.current.view.at[l.index] = m.time;
  knows(m, releases(order) ? t.current : t.released);
  finish_store(thread, l, m, order);
}

void Machine::update(int thread, Location &l, uint64_t value, int order, uint16_t behind) {
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
  ThreadMemory &t = threads_[thread];
  learn(thread, messages_[behind].hash);
  join(acquires(order) ? t.current : t.acquired, messages_[behind]);
  Message &m = insert(l, value, behind);
  m.update = true;
  t.current.view.at[l.index] = m.time;
  knows(m, releases(order) ? t.current : t.released);
  join(m.knowledge, messages_[behind]);
  finish_store(thread, l, m, order);
}

void Machine::finish_store(int thread, Location &l, Message &m, int order) {
  if (releases(order)) threads_[thread].current.clock.at[thread]++;
  learn(thread, m.value);
  m.hash = thread_hash_[thread];
  Links links = links_[&m - messages_.data()];
  set_hash((uint64_t)l.address, l.hash, mix(l.hash, mix(m.hash, messages_[links.older].hash)));
  if (links.newer == kNone) memcpy((void *)l.address, &m.value, l.size);
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
  join_view(common_, mine, columns());
  join_view(mine, common_, columns());
}

void Machine::learn_all(int thread, int count) {
  for (int i = 0; i < count; i++)
    if (i != thread) join(threads_[thread].current, threads_[i].current, columns());
}

void Machine::fence(int thread, int order) {
  ThreadMemory &t = threads_[thread];
  if (acquires(order)) join(t.current, t.acquired, columns());
  if (order == __ATOMIC_SEQ_CST) full_fence(thread);
  if (releases(order)) {
    copy_knowledge(t.released, t.current);
    t.current.clock.at[thread]++;
  }
  learn(thread, 7 + order);
}

uint16_t &Machine::plain_entry(const void *p) {
  for (uint64_t slot = address_hash(p);; slot++) {
    uint16_t &entry = plain_table_[slot % kPlainSlots];
    if (!entry || plains_[entry - 1].address == p) return entry;
  }
}

void Machine::forget_plains(size_t from) {
  while (plains_.size() > from) {
    plain_entry(plains_.back().address) = 0;
    plains_.pop_back();
  }
}

Machine::Plain &Machine::plain_of(const void *p) {
  uint16_t &entry = plain_entry(p);
  if (entry) return plains_[entry - 1];
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

// --- snapshots ---

void Machine::keep_knowledge(Copy &copy, Knowledge &knowledge) {
  copy.value(knowledge.clock);
  copy.part(knowledge.view.at, columns() * sizeof knowledge.view.at[0]);
}

void Machine::keep(Copy &copy, int threads) {
  int used = used_;
  size_t plains = plains_.size();
  copy.value(used);
  copy.value(plains);
  int messages = message_count_;
  copy.value(messages);
  // What goes back has gone on from there: the messages are those of the snapshot, and more.
  if (used > used_ || plains > plains_.size() || messages > message_count_) abort();
  message_count_ = messages;
  copy.value(common_hash_);
  copy.value(sum_);
  copy.value(full_);
  if (copy.is_back()) {
    forget_locations(used);
    forget_plains(plains);
  }
  copy.part(locations_, used * sizeof locations_[0]);
  copy.part(plains_.data(), plains * sizeof plains_[0]);
  copy.part(links_.data(), message_count_ * sizeof links_[0]);
  copy.part(common_.at, columns() * sizeof common_.at[0]);
  copy.part(thread_hash_, threads * sizeof thread_hash_[0]);
  for (int i = 0; i < threads; i++)
    for (Knowledge *k : {&threads_[i].current, &threads_[i].acquired, &threads_[i].released})
      keep_knowledge(copy, *k);
}

uint64_t Machine::digest(int threads) const {
  uint64_t h = mix(sum_, common_hash_);
  auto add = [&](uint64_t value) { h = mix(h, value); };
  auto add_knowledge = [&](const Knowledge &k, int columns) {
    h = mix_bytes(h, k.clock.at, sizeof k.clock.at);
    h = mix_bytes(h, k.view.at, columns * sizeof k.view.at[0]);
  };
  for (int i = 0; i < used_; i++) {
    const Location &l = locations_[i];
    for (uint64_t part : {(uint64_t)l.address, l.hash, (uint64_t)l.newest, (uint64_t)l.floor}) add(part);
    add(common_.at[i]);
  }
  for (int i = 0; i < message_count_; i++) {
    const Message &m = messages_[i];
    for (uint64_t part : {m.value, m.hash, (uint64_t)m.time, (uint64_t)m.update}) add(part);
    add(links_[i].older << 16 | links_[i].newer);
    add_knowledge(m.knowledge, m.columns);
  }
  for (int i = 0; i < threads; i++)
    for (const Knowledge *k : {&threads_[i].current, &threads_[i].acquired, &threads_[i].released})
      add_knowledge(*k, columns());
  for (const Plain &x : plains_) {
    for (uint64_t part : {(uint64_t)x.address, (uint64_t)x.writer, (uint64_t)x.written}) add(part);
    h = mix_bytes(h, x.read, sizeof x.read);
  }
  return h;
}

} // namespace tuco::rt::model
