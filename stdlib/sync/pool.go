package sync

import (
	"internal/rt"
	"sync/atomic"
	"unsafe"
)

// A pool has a shelf for each processor, so that goroutines which run at the same time don't meet. On a shelf one thing
// lies in front, for the common case that things are taken and put back one at a time, and any number behind it.
//
// What lies in front is touched only by the goroutine that runs on the processor, between two safepoints: code without
// calls or loops, behind the question for the processor, is interrupted by nobody, and nobody else has the processor
// meanwhile. It needs no atomic instruction. What lies behind is under a lock, since other processors come for it when
// they have nothing left.
//
// Two collections empty a pool. While the world is stopped the collector makes the shelves that there are the old ones,
// and throws away those that were old (runtime/gc/pools.h). What is in use often comes from the old shelves to the new ones
// in time. The collector knows a pool only if it has shelves, so a pool that nobody uses any more is not kept by it.

// Pool keeps things for reuse: Put leaves one, Get takes any of them or makes a new one. What lies in it unused for two
// collections is thrown away; the program must not rely on finding anything, or on any order. Several goroutines may use
// a pool. It must not be copied after its first use.
type Pool struct {
	_       noCopy
	shelves poolShelves
	New     func() any // makes what Get returns when there is nothing; without it that is nil
}

// The collector knows these two forms (runtime/gc/pools.h). It links the sets of shelves and not the pools, which a program
// may overwrite: then it finds that the pool has others.
type poolShelves struct {
	now, old unsafe.Pointer // *shelfSet; read and set atomically
}

type shelfSet struct {
	shelves []poolShelf // does not change
	pool    *poolShelves
	next    *shelfSet
}

type poolShelf struct {
	front  any
	m      Mutex
	behind []any
	filled atomic.Bool // whether anything is behind; to be seen without the lock
	_      [64]byte
}

// Get takes something out of the pool, or calls New.
func (p *Pool) Get() any {
	if x := take(&p.shelves.now); x != nil {
		return x
	}
	if x := take(&p.shelves.old); x != nil {
		return x
	}
	if p.New == nil {
		return nil
	}
	return p.New()
}

//go:noinline
func take(place *unsafe.Pointer) any {
	set := (*shelfSet)(atomic.LoadPointer(place))
	if set == nil {
		return nil
	}
	if x := takeFront(set.shelves); x != nil {
		return x
	}
	return takeBehind(set.shelves)
}

// Put adds x to the pool; nil is nothing.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	set := (*shelfSet)(atomic.LoadPointer(&p.shelves.now))
	if set == nil {
		set = p.furnish()
	}
	if putFront(set.shelves, x) {
		return
	}
	shelf := ownShelf(set.shelves)
	shelf.m.Lock()
	if shelf.behind = append(shelf.behind, x); len(shelf.behind) == 1 {
		shelf.filled.Store(true)
	}
	shelf.m.Unlock()
}

// The pool has no shelves, since the last collection.
func (p *Pool) furnish() *shelfSet {
	set := &shelfSet{shelves: make([]poolShelf, rt.ProcessorCount()), pool: &p.shelves}
	if atomic.CompareAndSwapPointer(&p.shelves.now, nil, unsafe.Pointer(set)) {
		rt.PoolAdd(unsafe.Pointer(set))
		return set
	}
	// Somebody was faster. A collection may have come since then; in that case what is put goes with these shelves.
	if others := (*shelfSet)(atomic.LoadPointer(&p.shelves.now)); others != nil {
		return others
	}
	return set
}

// There may be more processors than there were when the shelves were made: the others have the first shelf, but for its front.
func ownShelf(shelves []poolShelf) *poolShelf {
	number := rt.ProcessorNumber()
	if number >= len(shelves) {
		number = 0
	}
	return &shelves[number]
}

func takeFront(shelves []poolShelf) any {
	number := rt.ProcessorNumber() // no safepoint from here on
	if number >= len(shelves) {
		return nil
	}
	shelf := &shelves[number]
	x := shelf.front
	shelf.front = nil
	return x
}

func putFront(shelves []poolShelf, x any) bool {
	number := rt.ProcessorNumber() // no safepoint from here on
	if number >= len(shelves) || shelves[number].front != nil {
		return false
	}
	shelves[number].front = x
	return true
}

// From the own shelf, or else from others.
func takeBehind(shelves []poolShelf) any {
	own := ownShelf(shelves)
	for i := -1; i < len(shelves); i++ {
		shelf := own
		if i >= 0 {
			shelf = &shelves[i]
		}
		if !shelf.filled.Load() {
			continue
		}
		shelf.m.Lock()
		var x any
		if last := len(shelf.behind) - 1; last >= 0 {
			x = shelf.behind[last]
			shelf.behind[last] = nil
			if shelf.behind = shelf.behind[:last]; last == 0 {
				shelf.filled.Store(false)
			}
		}
		shelf.m.Unlock()
		if x != nil {
			return x
		}
	}
	return nil
}
