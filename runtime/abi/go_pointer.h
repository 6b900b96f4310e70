#pragma once
// A word of a Go object that holds a Go pointer. C++ reads it like a pointer, but cannot assign to it: what is overwritten
// may be all that leads to an object while the collector marks, so who stores says why that is no harm.
//
//     gc::store_pointer(field, p)    with the write barrier
//     field.initialise(p)            into memory that holds null there
//     field.set_unmarked(p)          the world is stopped, and marking has not begun

namespace tuco::abi {

template <class T> class GoPointer {
public:
  GoPointer() = default;
  GoPointer(const GoPointer &) = default; // of a copy outside of the heap
  GoPointer &operator=(const GoPointer &) = delete;
  GoPointer &operator=(T *) = delete;

  T *get() const { return __atomic_load_n(&value_, __ATOMIC_RELAXED); }
  operator T *() const { return get(); }
  T *operator->() const { return get(); }
  void initialise(T *value) { __atomic_store_n(&value_, value, __ATOMIC_RELAXED); }
  void set_unmarked(T *value) { __atomic_store_n(&value_, value, __ATOMIC_RELAXED); }

private:
  T *value_;
};
static_assert(sizeof(GoPointer<void>) == 8);

} // namespace tuco::abi
