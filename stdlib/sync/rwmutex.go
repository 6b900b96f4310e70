package sync

import (
	"internal/rt"
	"sync/atomic"
)

const maxReaders = 1 << 30

// RWMutex is held by one writer or by any number of readers. The zero RWMutex is unlocked. A waiting writer keeps
// new readers out, so readers must not lock recursively.
//
// readers counts those who hold or want the read lock; a writer subtracts maxReaders from it, so that newcomers see
// a negative count and wait. departing is how many readers the writer still waits for.
type RWMutex struct {
	writers    Mutex
	writerSema uint32
	readerSema uint32
	readers    atomic.Int32
	departing  atomic.Int32
}

// RLock locks rw for reading.
func (rw *RWMutex) RLock() {
	if rw.readers.Add(1) < 0 {
		rt.SemaphoreAcquire(&rw.readerSema, false, rt.WaitRWMutexRLock)
	}
}

// TryRLock locks rw for reading if that is possible at once, and reports whether it did.
func (rw *RWMutex) TryRLock() bool {
	for {
		n := rw.readers.Load()
		if n < 0 {
			return false
		}
		if rw.readers.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// RUnlock undoes one RLock.
func (rw *RWMutex) RUnlock() {
	n := rw.readers.Add(-1)
	if n >= 0 {
		return
	}
	if n == -1 || n == -1-maxReaders {
		rt.Fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.departing.Add(-1) == 0 {
		rt.SemaphoreRelease(&rw.writerSema, false)
	}
}

// Lock locks rw for writing.
func (rw *RWMutex) Lock() {
	rw.writers.Lock()
	n := rw.readers.Add(-maxReaders) + maxReaders
	if n != 0 && rw.departing.Add(n) != 0 {
		rt.SemaphoreAcquire(&rw.writerSema, false, rt.WaitRWMutexLock)
	}
}

// TryLock locks rw for writing if that is possible at once, and reports whether it did.
func (rw *RWMutex) TryLock() bool {
	if !rw.writers.TryLock() {
		return false
	}
	if !rw.readers.CompareAndSwap(0, -maxReaders) {
		rw.writers.Unlock()
		return false
	}
	return true
}

// Unlock undoes Lock, and lets in the readers that waited meanwhile.
func (rw *RWMutex) Unlock() {
	n := rw.readers.Add(maxReaders)
	if n >= maxReaders {
		rt.Fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; n > 0; n-- {
		rt.SemaphoreRelease(&rw.readerSema, false)
	}
	rw.writers.Unlock()
}

type readLocker RWMutex

func (r *readLocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *readLocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker is a Locker that calls RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*readLocker)(rw) }
