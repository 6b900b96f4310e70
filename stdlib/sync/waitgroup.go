package sync

import (
	"internal/rt"
	"sync/atomic"
)

// WaitGroup counts tasks and lets goroutines wait until there are none. The zero WaitGroup counts zero.
//
// state is the count in the upper half and the number of waiters in the lower.
type WaitGroup struct {
	_     noCopy
	state atomic.Uint64
	sema  uint32
}

// Add adds delta to the count and wakes the waiters when it gets to zero. It panics if the count gets negative.
func (wg *WaitGroup) Add(delta int) {
	state := wg.state.Add(uint64(delta) << 32)
	count, waiters := int32(state>>32), uint32(state)
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && count == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if count > 0 || waiters == 0 {
		return
	}
	// The count is zero with waiters: nothing may change until they are let go.
	if wg.state.Load() != state {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	wg.state.Store(0)
	for ; waiters > 0; waiters-- {
		rt.SemaphoreRelease(&wg.sema, false)
	}
}

// Done is Add(-1).
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the count is zero.
func (wg *WaitGroup) Wait() {
	for {
		state := wg.state.Load()
		if int32(state>>32) == 0 {
			return
		}
		if wg.state.CompareAndSwap(state, state+1) {
			rt.SemaphoreAcquire(&wg.sema, false, rt.WaitWaitGroup)
			if wg.state.Load() != 0 {
				panic("sync: WaitGroup is reused before previous Wait has returned")
			}
			return
		}
	}
}

// Go runs f in a new goroutine as a task of wg. f must not panic.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if x := recover(); x != nil {
				// Done would let main end before the panic is reported.
				panic(x)
			}
			wg.Done()
		}()
		f()
	}()
}
