package sync

import (
	"internal/rt"
	"sync/atomic"
)

// Once does something once. The zero Once has not done it yet.
type Once struct {
	_    noCopy
	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call of Do for o, and returns when that first call is over, even if f panicked.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// OnceFunc returns a function that calls f the first time; if f panics, every call panics so.
func OnceFunc(f func()) func() {
	once := OnceValue(func() struct{} {
		f()
		return struct{}{}
	})
	return func() { once() }
}

// OnceValue returns a function that calls f the first time and returns its result every time.
func OnceValue[T any](f func() T) func() T {
	var (
		once   Once
		ok     bool
		reason any
		result T
	)
	first := func() {
		defer func() {
			f = nil
			reason = recover()
			if !ok {
				panic(reason)
			}
		}()
		result = f()
		ok = true
	}
	return func() T {
		once.Do(first)
		if !ok {
			panic(reason)
		}
		return result
	}
}

// OnceValues is OnceValue for a function with two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type pair struct {
		first  T1
		second T2
	}
	once := OnceValue(func() pair {
		a, b := f()
		return pair{a, b}
	})
	return func() (T1, T2) {
		p := once()
		return p.first, p.second
	}
}

// Cond is a place where goroutines wait for something to happen. L is held while that something is looked at. It
// must not be copied after its first use.
type Cond struct {
	_    noCopy
	L    Locker
	list rt.NotifyList
	self atomic.Pointer[Cond] // where the Cond was first used
}

// NewCond returns a Cond with L as its lock.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) check() {
	if c.self.Load() != c && !c.self.CompareAndSwap(nil, c) && c.self.Load() != c {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks c.L, waits for Signal or Broadcast, and locks c.L again.
func (c *Cond) Wait() {
	c.check()
	ticket := rt.NotifyAdd(&c.list)
	c.L.Unlock()
	rt.NotifyWait(&c.list, ticket)
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest, if any.
func (c *Cond) Signal() {
	c.check()
	rt.NotifyOne(&c.list)
}

// Broadcast wakes all waiting goroutines.
func (c *Cond) Broadcast() {
	c.check()
	rt.NotifyAll(&c.list)
}
