// Package unique keeps one copy of equal values.
//
// For each type there is a table from values to weak pointers to their copies. A copy that no handle leads to any more
// is collected, and its entry removed, by a cleanup of the copy.
package unique

import (
	"runtime"
	"strings"
	"sync"
	"weak"
)

// Handle stands for a value: two handles are equal if and only if their values are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T { return *h.value }

type table[T comparable] struct {
	lock   sync.Mutex
	copies map[T]weak.Pointer[T]
}

var tables sync.Map // from a nil *T to the *table[T]

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	if value != value { // equal to nothing, so nothing would find it
		return Handle[T]{&value}
	}
	found, ok := tables.Load((*T)(nil))
	if !ok {
		found, _ = tables.LoadOrStore((*T)(nil), &table[T]{copies: map[T]weak.Pointer[T]{}})
	}
	return found.(*table[T]).handle(value)
}

func (t *table[T]) handle(value T) Handle[T] {
	t.lock.Lock()
	defer t.lock.Unlock()
	if copy := t.copies[value].Value(); copy != nil {
		return Handle[T]{copy}
	}
	if s, ok := any(&value).(*string); ok {
		*s = strings.Clone(*s) // not the long string that it may be a part of
	}
	copy := new(T)
	*copy = value
	t.copies[value] = weak.Make(copy)
	runtime.AddCleanup(copy, t.forget, value)
	return Handle[T]{copy}
}

// forget removes an entry, unless there is a new copy.
func (t *table[T]) forget(value T) {
	t.lock.Lock()
	defer t.lock.Unlock()
	if t.copies[value].Value() == nil {
		delete(t.copies, value)
	}
}
