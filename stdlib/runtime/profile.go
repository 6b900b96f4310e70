package runtime

import (
	"internal/profilerecord"
	"internal/rt"
	"unsafe"
)

// Profiles.
//
// Memory: the runtime samples allocations (gc/memory_profile.h) in programs that mention MemProfile, themselves or
// through runtime/pprof. Goroutines: their stacks, with the world stopped.
//
// Blocking, contention for mutexes and the use of processors are not measured yet: turning such a profile on says so
// on standard error, once, and its profile is empty.

// MemProfileRate is how many bytes are allocated between two that are sampled, on the average; 1: all are, 0: none.
// Programs set it as early as they can, and once.
var MemProfileRate int = 512 * 1024

// StackRecord is a stack of calls, innermost first, up to the first 0.
type StackRecord struct {
	Stack0 [32]uintptr
}

func upToZero(stack []uintptr) []uintptr {
	for i, pc := range stack {
		if pc == 0 {
			return stack[:i]
		}
	}
	return stack
}

func (r *StackRecord) Stack() []uintptr { return upToZero(r.Stack0[:]) }

// MemProfileRecord is what was sampled of the allocations at one stack of calls.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }
func (r *MemProfileRecord) Stack() []uintptr    { return upToZero(r.Stack0[:]) }

// BlockProfileRecord is about waiting at one stack of calls.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// eachMemoryRecord visits the records with something in use, or all, with stacks that are valid during the visit.
func eachMemoryRecord(all bool, visit func(r *profilerecord.MemProfileRecord)) {
	const headerWords, depth = 5, 64
	for words := 1 << 12; ; {
		buffer := make([]uintptr, words)
		need := rt.MemoryProfile(&buffer[0], words)
		if need > words {
			words = need + need/4
			continue
		}
		var pcs [depth * 4]uintptr
		for at := 0; at < need; {
			header := buffer[at : at+headerWords]
			returns := buffer[at+headerWords:][:header[4]]
			at += headerWords + len(returns)
			r := profilerecord.MemProfileRecord{
				AllocBytes: int64(header[0]), FreeBytes: int64(header[1]),
				AllocObjects: int64(header[2]), FreeObjects: int64(header[3]),
			}
			if !all && r.InUseBytes() == 0 {
				continue
			}
			n := 0
			for _, pc := range returns {
				n += rt.ExpandCall(pc, &pcs[n], len(pcs)-n)
				if n == len(pcs) {
					break
				}
			}
			r.Stack = pcs[:n]
			visit(&r)
		}
		return
	}
}

// MemProfile fills p with the memory profile, as of the last collection but for what was freed since; n is how many
// records there are, ok whether p was long enough. Records without anything in use count only with inuseZero.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) {
	eachMemoryRecord(inuseZero, func(r *profilerecord.MemProfileRecord) {
		if n < len(p) {
			p[n] = MemProfileRecord{AllocBytes: r.AllocBytes, FreeBytes: r.FreeBytes, AllocObjects: r.AllocObjects, FreeObjects: r.FreeObjects}
			copy(p[n].Stack0[:], r.Stack)
		}
		n++
	})
	return n, n <= len(p)
}

//go:linkname pprof_memProfileInternal
func pprof_memProfileInternal(p []profilerecord.MemProfileRecord, inuseZero bool) (n int, ok bool) {
	eachMemoryRecord(inuseZero, func(r *profilerecord.MemProfileRecord) {
		if n < len(p) {
			p[n] = *r
			p[n].Stack = append([]uintptr(nil), r.Stack...)
		}
		n++
	})
	return n, n <= len(p)
}

// goroutineStacks returns the stacks of all goroutines, the calling one's first.
func goroutineStacks() [][]uintptr {
	for words := 1 << 10; ; {
		buffer := make([]uintptr, words)
		need := rt.GoroutineProfile(&buffer[0], words)
		if need > words {
			words = need + need/4
			continue
		}
		var stacks [][]uintptr
		for at := 0; at < need; {
			length := int(buffer[at])
			stacks = append(stacks, buffer[at+1:at+1+length])
			at += 1 + length
		}
		return stacks
	}
}

// GoroutineProfile fills p with the stacks of all goroutines; n is how many there are, ok whether p was long enough.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	stacks := goroutineStacks()
	if len(stacks) > len(p) {
		return len(stacks), false
	}
	for i, stack := range stacks {
		p[i] = StackRecord{}
		copy(p[i].Stack0[:], stack)
	}
	return len(stacks), true
}

//go:linkname pprof_goroutineProfileWithLabels
func pprof_goroutineProfileWithLabels(p []profilerecord.StackRecord, labels []unsafe.Pointer) (n int, ok bool) {
	stacks := goroutineStacks()
	if len(stacks) > len(p) {
		return len(stacks), false
	}
	for i, stack := range stacks {
		p[i].Stack = stack
	}
	clear(labels)
	return len(stacks), true
}

// ThreadCreateProfile has a record for each thread; where they were made is not known.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) {
	n = rt.ThreadCount()
	if n > len(p) {
		return n, false
	}
	clear(p[:n])
	return n, true
}

//go:linkname pprof_threadCreateInternal
func pprof_threadCreateInternal(p []profilerecord.StackRecord) (n int, ok bool) {
	n = rt.ThreadCount()
	if n > len(p) {
		return n, false
	}
	clear(p[:n])
	return n, true
}

// notYet says once that something which only observes a program is missing; the program goes on.
func notYet(said *bool, what string) {
	if !*said {
		*said = true
		println("runtime: " + what + " is not possible yet in programs compiled by tuco")
	}
}

var saidBlock, saidMutex, saidCPU bool

// SetBlockProfileRate would have waiting measured.
func SetBlockProfileRate(rate int) {
	if rate > 0 {
		notYet(&saidBlock, "the block profile")
	}
}

// SetMutexProfileFraction would have contention measured; it returns the old rate.
func SetMutexProfileFraction(rate int) int {
	if rate > 0 {
		notYet(&saidMutex, "the mutex profile")
	}
	return 0
}

// SetCPUProfileRate would have the use of processors sampled.
func SetCPUProfileRate(hz int) {
	if hz > 0 {
		notYet(&saidCPU, "the CPU profile")
	}
}

// CPUProfile panics, as it does everywhere.
func CPUProfile() []byte { panic("CPUProfile no longer available") }

func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }
