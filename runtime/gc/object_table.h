#pragma once
// Records about single objects, in a hash table by address that lies outside the heap. Whoever owns the table guards it.
//
// A list in each span would save the address, but every collection would walk all spans to find the few that have one;
// here it walks the records.
#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"

#include <cstdint>

namespace tuco::rt::gc {

// `Record` begins with `Record *next; uintptr_t object;`. Memory of records is used again, and never given back.
template <class Record> class ObjectTable {
public:
  uint64_t count() const { return count_; }

  void insert(const Record &record) {
    if (count_ == capacity_) grow();
    Record *r = unused_;
    if (r)
      unused_ = r->next;
    else
      r = (Record *)os::allocate_permanent(sizeof(Record));
    *r = record;
    link(r);
    count_++;
  }

  // Where the link to the first record of the object that `is_wanted` is; null: there is none.
  template <class F> Record **find(uintptr_t object, F is_wanted) {
    if (!capacity_) return nullptr;
    for (Record **link = &buckets_[bucket_of(object)]; *link; link = &(*link)->next)
      if ((*link)->object == object && is_wanted(**link)) return link;
    return nullptr;
  }

  void remove(Record **link) { give_back(take(link)); }

  // Out of the table; the caller has it until give_back.
  Record *take(Record **link) {
    Record *r = *link;
    *link = r->next;
    count_--;
    return r;
  }

  void give_back(Record *r) {
    r->next = unused_;
    unused_ = r;
  }

  // Back into the table, after take.
  void put_back(Record *r) {
    link(r);
    count_++;
  }

  template <class F> void each(F f) { each_between(0, capacity_, f); }
  // Of the buckets, of which there are so many until the table grows.
  uint64_t buckets() const { return capacity_; }
  template <class F> void each_between(uint64_t from, uint64_t to, F f) {
    for (uint64_t i = from; i < to; i++)
      for (Record *r = buckets_[i]; r; r = r->next) f(*r);
  }

  // Takes out each record that `is_wanted` and hands it to `f`.
  template <class Wanted, class F> void take_all(Wanted is_wanted, F f) {
    take_between(0, capacity_, is_wanted, f);
  }
  template <class Wanted, class F> void take_between(uint64_t from, uint64_t to, Wanted is_wanted, F f) {
    for (uint64_t i = from; i < to; i++)
      for (Record **link = &buckets_[i]; *link;)
        if (is_wanted(**link))
          f(take(link));
        else
          link = &(*link)->next;
  }

private:
  uint64_t bucket_of(uintptr_t object) const { return (object * 0x9e3779b97f4a7c15) >> 32 & (capacity_ - 1); }

  void link(Record *r) {
    Record *&head = buckets_[bucket_of(r->object)];
    r->next = head;
    head = r;
  }

  void grow() {
    uint64_t old_capacity = capacity_;
    Record **old = buckets_;
    capacity_ = old_capacity ? old_capacity * 2 : os::kSystemPage / sizeof(Record *);
    buckets_ = (Record **)os::map_memory(capacity_ * sizeof(Record *));
    if (!buckets_) os::fatal("runtime: out of memory");
    for (uint64_t i = 0; i < old_capacity; i++)
      for (Record *r = old[i]; r;) {
        Record *next = r->next;
        link(r);
        r = next;
      }
    if (old) os::unmap_memory(old, old_capacity * sizeof(Record *));
  }

  Record **buckets_ = nullptr;
  uint64_t capacity_ = 0; // a power of two
  uint64_t count_ = 0;
  Record *unused_ = nullptr;
};

} // namespace tuco::rt::gc
