// Package sync has locks and other ways for goroutines to wait for each other.
//
// A Mutex is a word of state and a semaphore of the runtime, on which those wait who cannot have the lock at once:
//
//	bit 0      locked
//	bit 1      woken: a waiter is awake and competes, so Unlock need not wake another
//	bit 2      starving
//	bits 3…    number of waiters
//
// Normally whoever finds the lock free takes it, be it a newcomer or a waiter that was woken: a running goroutine
// that locks and unlocks often then needs no switches. A waiter that has waited a millisecond in vain makes the
// mutex starving: Unlock then hands the lock to the first waiter, and newcomers queue at once. The last waiter, or
// one that got the lock soon, ends that.
package sync

import (
	"internal/rt"
	"sync/atomic"
)

type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// Locker is something that can be locked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is a mutual exclusion lock. The zero Mutex is unlocked. It must not be copied after its first use.
type Mutex struct {
	_     noCopy
	state int32
	sema  uint32
}

const (
	mutexLocked   = 1
	mutexWoken    = 2
	mutexStarving = 4
	mutexWaiter   = 8

	starvation = 1000000 // nanoseconds of waiting
)

// Lock waits until m is unlocked and locks it.
func (m *Mutex) Lock() {
	if !atomic.CompareAndSwapInt32(&m.state, 0, mutexLocked) {
		m.lockSlow()
	}
}

// TryLock locks m if that is possible at once, and reports whether it did.
func (m *Mutex) TryLock() bool {
	state := atomic.LoadInt32(&m.state)
	return state&(mutexLocked|mutexStarving) == 0 &&
		atomic.CompareAndSwapInt32(&m.state, state, state|mutexLocked)
}

func (m *Mutex) lockSlow() {
	var since int64
	starving, awake := false, false
	attempt := 0
	for {
		old := atomic.LoadInt32(&m.state)
		if old&(mutexLocked|mutexStarving) == mutexLocked && rt.CanSpin(attempt) {
			if !awake && old&mutexWoken == 0 && old >= mutexWaiter {
				awake = atomic.CompareAndSwapInt32(&m.state, old, old|mutexWoken)
			}
			rt.Spin(30)
			attempt++
			continue
		}
		next := old
		if old&mutexStarving == 0 {
			next |= mutexLocked
		}
		waits := old&(mutexLocked|mutexStarving) != 0
		if waits {
			next += mutexWaiter
		}
		if starving && old&mutexLocked != 0 {
			next |= mutexStarving
		}
		if awake {
			next &^= mutexWoken
		}
		if !atomic.CompareAndSwapInt32(&m.state, old, next) {
			continue
		}
		if !waits {
			return
		}
		again := since != 0
		if !again {
			since = rt.Nanotime()
		}
		rt.SemaphoreAcquire(&m.sema, again, rt.WaitMutexLock)
		starving = starving || rt.Nanotime()-since > starvation
		if old = atomic.LoadInt32(&m.state); old&mutexStarving != 0 {
			// The lock was handed over: it looks free, and we still count as a waiter.
			delta := int32(mutexLocked - mutexWaiter)
			if !starving || old < 2*mutexWaiter {
				delta -= mutexStarving
			}
			atomic.AddInt32(&m.state, delta)
			return
		}
		awake = true
		attempt = 0
	}
}

// Unlock unlocks m, which need not have been locked by the same goroutine.
func (m *Mutex) Unlock() {
	if state := atomic.AddInt32(&m.state, -mutexLocked); state != 0 {
		m.unlockSlow(state)
	}
}

func (m *Mutex) unlockSlow(state int32) {
	if (state+mutexLocked)&mutexLocked == 0 {
		rt.Fatal("sync: unlock of unlocked mutex")
	}
	if state&mutexStarving != 0 {
		rt.SemaphoreRelease(&m.sema, true)
		return
	}
	for old := state; ; old = atomic.LoadInt32(&m.state) {
		if old < mutexWaiter || old&(mutexLocked|mutexWoken|mutexStarving) != 0 {
			return
		}
		if atomic.CompareAndSwapInt32(&m.state, old, (old-mutexWaiter)|mutexWoken) {
			rt.SemaphoreRelease(&m.sema, false)
			return
		}
	}
}
