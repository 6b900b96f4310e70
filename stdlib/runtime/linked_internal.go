package runtime

import (
	"internal/rt"
	"unsafe"
)

// What packages below internal/ of a Go distribution expect package runtime, or assembly, to give them under their
// own names.

// ---- internal/cpu

//go:linkname cpuid internal/cpu.cpuid
func cpuid(eaxArg, ecxArg uint32) (eax, ebx, ecx, edx uint32) {
	var out [4]uint32
	rt.CPUIdentify(&out, uint64(eaxArg), uint64(ecxArg))
	return out[0], out[1], out[2], out[3]
}

//go:linkname xgetbv internal/cpu.xgetbv
func xgetbv() (eax, edx uint32) {
	state := rt.CPUState()
	return uint32(state), uint32(state >> 32)
}

// Code is compiled for any amd64.
//
//go:linkname getGOAMD64level internal/cpu.getGOAMD64level
func getGOAMD64level() int32 { return 1 }

// ---- internal/bytealg

//go:linkname makeNoZero internal/bytealg.MakeNoZero
func makeNoZero(n int) []byte { return make([]byte, n) }

// ---- internal/sync

//go:linkname syncSemacquireMutex internal/sync.runtime_SemacquireMutex
func syncSemacquireMutex(s *uint32, lifo bool, skipframes int) {
	rt.SemaphoreAcquire(s, lifo, rt.WaitMutexLock)
}

//go:linkname syncSemrelease internal/sync.runtime_Semrelease
func syncSemrelease(s *uint32, handoff bool, skipframes int) { rt.SemaphoreRelease(s, handoff) }

//go:linkname syncCanSpin internal/sync.runtime_canSpin
func syncCanSpin(i int) bool { return rt.CanSpin(i) }

//go:linkname syncDoSpin internal/sync.runtime_doSpin
func syncDoSpin() { rt.Spin(30) }

//go:linkname syncNanotime internal/sync.runtime_nanotime
func syncNanotime() int64 { return rt.Nanotime() }

//go:linkname syncThrow internal/sync.throw
func syncThrow(s string) { rt.Fatal(s) }

//go:linkname syncFatal internal/sync.fatal
func syncFatal(s string) { rt.Fatal(s) }

// ---- internal/sync, unique and others, who call it runtime.rand

//go:linkname rand
func rand() uint64 { return rt.Random() }

// ---- internal/poll, internal/syscall/unix

// Both may block: fcntl for a lock, write for a reader.

//go:linkname fcntl
func fcntl(fd, cmd, arg int32) (int32, int32) {
	const syscallFcntl = 72
	r, errno := rt.Syscall(&[7]uintptr{syscallFcntl, uintptr(fd), uintptr(cmd), uintptr(arg)})
	if errno != 0 {
		return -1, int32(errno)
	}
	return int32(r), 0
}

// The system call does as well.
//
//go:linkname vgetrandom
func vgetrandom(p []byte, flags uint32) (ret int, supported bool) { return -1, false }

//go:linkname write
func write(fd uintptr, p unsafe.Pointer, n int32) int32 {
	const syscallWrite = 1
	r, errno := rt.Syscall(&[7]uintptr{syscallWrite, fd, uintptr(p), uintptr(n)})
	if errno != 0 {
		return -int32(errno)
	}
	return int32(r)
}

// ---- internal/abi: where a function's code begins

//go:linkname funcPCABIInternal internal/abi.FuncPCABIInternal
func funcPCABIInternal(f any) uintptr {
	return *(*uintptr)((*anyWords)(unsafe.Pointer(&f)).data) // a function value points to its code's address
}

//go:linkname funcPCABI0 internal/abi.FuncPCABI0
func funcPCABI0(f any) uintptr { return funcPCABIInternal(f) }
