package debug

import (
	"internal/rt"
	"os"
	"syscall"
)

// Limits, and what a program does when it comes to its end.

// SetMaxStack sets how many bytes a goroutine's stack may grow to; beyond, the program crashes. It returns the old
// limit.
func SetMaxStack(bytes int) int { return rt.SetMaxStack(bytes) }

// SetMaxThreads sets how many threads there may be; with one more, the program crashes. It returns the old limit.
func SetMaxThreads(threads int) int { return rt.SetMaxThreads(threads) }

// SetMemoryLimit sets how much memory the collector tries to make do with, by collecting earlier. It returns the old
// limit; a negative one leaves it.
func SetMemoryLimit(limit int64) int64 { return rt.SetMemoryLimit(limit) }

// notYet says on standard error, once each, what cannot be done; the program goes on.
func notYet(said *bool, what string) {
	if !*said {
		*said = true
		println("runtime/debug: " + what + " is not possible yet in programs compiled by tuco")
	}
}

var saidFault, saidDump bool

// SetPanicOnFault would turn faults at addresses that are not nil into panics. They end the program.
func SetPanicOnFault(enabled bool) bool {
	if enabled {
		notYet(&saidFault, "to panic on faults")
	}
	return false
}

// SetTraceback sets what is printed of goroutines when the program crashes: nothing ("none"); of a panic the goroutine that
// panicked, of a fatal error all ("single"); all ("all"); all with what belongs to the runtime ("system"); the same, and
// the process dies by SIGABRT, which may leave a core file ("crash"). What the environment variable GOTRACEBACK asks for
// is shown in any case.
func SetTraceback(level string) { rt.SetTraceback(level) }

// WriteHeapDump would describe the heap.
func WriteHeapDump(fd uintptr) { notYet(&saidDump, "to write the heap") }

// CrashOptions is for SetCrashOutput.
type CrashOptions struct{}

// SetCrashOutput has the message of a panic or a fatal error, and the goroutines after it, written to f as well as to
// standard error; with nil, to no other file. There is one such file: a second call replaces the first's. The
// descriptor is duplicated, so f may be closed.
func SetCrashOutput(f *os.File, opts CrashOptions) error {
	if f == nil {
		rt.SetCrashOutput(-1)
		return nil
	}
	connection, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = connection.Control(func(fd uintptr) {
		copied, _, errno := syscall.Syscall(syscall.SYS_FCNTL, fd, syscall.F_DUPFD_CLOEXEC, 3)
		if errno != 0 {
			failed = &os.SyscallError{Syscall: "fcntl", Err: errno}
			return
		}
		rt.SetCrashOutput(int(copied))
	})
	if err != nil {
		return err
	}
	return failed
}
