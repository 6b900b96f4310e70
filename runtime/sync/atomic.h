#pragma once
// The runtime's atomic operations: the one door to them above the layer `os`.
//
// In programs, each function is the compiler's builtin of that name and nothing else. In the explorer (TUCO_MODEL,
// runtime/model) each is a step that the explorer decides on: which thread goes next, and which of the values that C++
// allows is read. So what goes past this header is not checked; `os` does, as the explorer stands in for it.
//
// The order is an argument of a type of its own, so that it is a constant also where nothing is inlined, and so that a
// load that releases does not compile. Plain fields that a protocol guards are told to the explorer with
// `shared_read` and `shared_write`, which are nothing elsewhere: two that are not ordered by happens-before are a data
// race.
#include <cstdint>
#include <type_traits>

#ifdef TUCO_MODEL
#include "runtime/model/hooks.h"
#endif

namespace tuco::rt::sync {

template <int O> struct Order {};
inline constexpr Order<__ATOMIC_RELAXED> relaxed;
inline constexpr Order<__ATOMIC_ACQUIRE> acquire;
inline constexpr Order<__ATOMIC_RELEASE> release;
inline constexpr Order<__ATOMIC_ACQ_REL> acq_rel;
inline constexpr Order<__ATOMIC_SEQ_CST> seq_cst;

constexpr bool is_load_order(int o) { return o != __ATOMIC_RELEASE && o != __ATOMIC_ACQ_REL; }
constexpr bool is_store_order(int o) { return o != __ATOMIC_ACQUIRE && o != __ATOMIC_ACQ_REL; }

// The place in the source of whoever calls, for the explorer's traces: a last parameter, or the only one, and handing it
// on.
#ifdef TUCO_MODEL
#define RT_PLACE , model::Place place = model::Place::here()
#define RT_PLACE_ALONE model::Place place = model::Place::here()
#define RT_PASS_PLACE place
#define RT_ATOMIC(builtin, hook) hook
constexpr bool kModel = true;
#else
#define RT_PLACE
#define RT_PLACE_ALONE
#define RT_PASS_PLACE
#define RT_ATOMIC(builtin, hook) builtin
constexpr bool kModel = false;
#endif
#define RT_INLINE [[gnu::always_inline]] inline

template <class T, int O> RT_INLINE T load(const T *p, Order<O> RT_PLACE) {
  static_assert(is_load_order(O));
  return RT_ATOMIC(__atomic_load_n(p, O), (T)model::load(p, sizeof(T), O, place));
}

template <class T, int O> RT_INLINE void store(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  static_assert(is_store_order(O));
  RT_ATOMIC(__atomic_store_n(p, value, O), model::store(p, sizeof(T), (uint64_t)value, O, place));
}

template <class T, int O> RT_INLINE T exchange(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  return RT_ATOMIC(__atomic_exchange_n(p, value, O),
                   (T)model::update(p, sizeof(T), model::Update::Exchange, (uint64_t)value, O, place));
}

// Strong. On failure *expected is what was found, read with the order `Failed`.
template <class T, int O, int Failed>
RT_INLINE bool compare_exchange(T *p, T *expected, std::type_identity_t<T> value, Order<O>,
                                Order<Failed> RT_PLACE) {
  static_assert(is_load_order(Failed));
#ifdef TUCO_MODEL
  uint64_t found = (uint64_t)*expected;
  bool done = model::compare_exchange(p, sizeof(T), found, (uint64_t)value, O, Failed, place);
  if (!done) *expected = (T)found;
  return done;
#else
  return __atomic_compare_exchange_n(p, expected, value, false, O, Failed);
#endif
}

template <class T, int O> RT_INLINE T fetch_add(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  return RT_ATOMIC(__atomic_fetch_add(p, value, O),
                   (T)model::update(p, sizeof(T), model::Update::Add, (uint64_t)value, O, place));
}

template <class T, int O> RT_INLINE T fetch_sub(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  return RT_ATOMIC(__atomic_fetch_sub(p, value, O),
                   (T)model::update(p, sizeof(T), model::Update::Add, -(uint64_t)value, O, place));
}

template <class T, int O> RT_INLINE T fetch_or(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  return RT_ATOMIC(__atomic_fetch_or(p, value, O),
                   (T)model::update(p, sizeof(T), model::Update::Or, (uint64_t)value, O, place));
}

template <class T, int O> RT_INLINE T fetch_and(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  return RT_ATOMIC(__atomic_fetch_and(p, value, O),
                   (T)model::update(p, sizeof(T), model::Update::And, (uint64_t)value, O, place));
}

// Returns the new value.
template <class T, int O> RT_INLINE T add_fetch(T *p, std::type_identity_t<T> value, Order<O> RT_PLACE) {
  return RT_ATOMIC(__atomic_add_fetch(p, value, O),
                   (T)(model::update(p, sizeof(T), model::Update::Add, (uint64_t)value, O, place) + value));
}

template <int O> RT_INLINE void fence(Order<O> RT_PLACE) {
  RT_ATOMIC(__atomic_thread_fence(O), model::fence(O, place));
}

// A plain access of an object (any of its fields stands for it) that some protocol keeps to one thread at a time.
template <class T> RT_INLINE void shared_read(const T &object RT_PLACE) {
  RT_ATOMIC((void)object, model::plain(&object, false, place));
}
template <class T> RT_INLINE void shared_write(const T &object RT_PLACE) {
  RT_ATOMIC((void)object, model::plain(&object, true, place));
}

// How often to look before sleeping. The explorer is as thorough with few turns as with many.
constexpr int spins(int turns) { return kModel ? 1 : turns; }

#undef RT_ATOMIC
#undef RT_INLINE

} // namespace tuco::rt::sync
