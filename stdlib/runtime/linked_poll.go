package runtime

import (
	"internal/rt"
	_ "unsafe" // for linkname
)

// What internal/poll of a Go distribution expects of package runtime; its runtime_pollServerInit is in package os.

func pollDirection(mode int) rt.Direction {
	if mode == 'w' {
		return rt.Writing
	}
	return rt.Reading
}

//go:linkname pollOpen internal/poll.runtime_pollOpen
func pollOpen(fd uintptr) (uintptr, int) {
	file, errno := rt.PollOpen(int(fd))
	return uintptr(file), int(errno)
}

//go:linkname pollClose internal/poll.runtime_pollClose
func pollClose(file uintptr) { rt.PollClose(rt.PolledFile(file)) }

//go:linkname pollReset internal/poll.runtime_pollReset
func pollReset(file uintptr, mode int) int {
	return int(rt.PollReset(rt.PolledFile(file), pollDirection(mode)))
}

//go:linkname pollWait internal/poll.runtime_pollWait
func pollWait(file uintptr, mode int) int {
	result := rt.PollWait(rt.PolledFile(file), pollDirection(mode), false)
	if result == rt.PollExpired {
		// A deadline that was taken back before this goroutine ran has not passed.
		result = rt.PollReset(rt.PolledFile(file), pollDirection(mode))
	}
	return int(result)
}

//go:linkname pollWaitCanceled internal/poll.runtime_pollWaitCanceled
func pollWaitCanceled(file uintptr, mode int) {
	for rt.PollWait(rt.PolledFile(file), pollDirection(mode), true) != rt.PollReady {
	}
}

// after is how long from now; 0: no deadline, negative: it has passed. mode is 'r', 'w', or their sum.
//
//go:linkname pollSetDeadline internal/poll.runtime_pollSetDeadline
func pollSetDeadline(file uintptr, after int64, mode int) {
	when := after
	if after > 0 {
		if when += rt.Nanotime(); when < 0 {
			when = 1<<63 - 1
		}
	}
	if mode != 'w' {
		rt.PollSetDeadline(rt.PolledFile(file), rt.Reading, when)
	}
	if mode != 'r' {
		rt.PollSetDeadline(rt.PolledFile(file), rt.Writing, when)
	}
}

//go:linkname pollUnblock internal/poll.runtime_pollUnblock
func pollUnblock(file uintptr) { rt.PollUnblock(rt.PolledFile(file)) }

//go:linkname isPollServerDescriptor internal/poll.runtime_isPollServerDescriptor
func isPollServerDescriptor(fd uintptr) bool { return rt.PollIsOwn(int(fd)) }

//go:linkname pollSemacquire internal/poll.runtime_Semacquire
func pollSemacquire(s *uint32) { rt.SemaphoreAcquire(s, false, rt.WaitSemaphore) }

//go:linkname pollSemrelease internal/poll.runtime_Semrelease
func pollSemrelease(s *uint32) { rt.SemaphoreRelease(s, false) }
