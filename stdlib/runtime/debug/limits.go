package debug

import (
	"errors"
	"internal/rt"
	"os"
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

var saidFault, saidTraceback, saidDump bool

// SetPanicOnFault would turn faults at addresses that are not nil into panics. They end the program.
func SetPanicOnFault(enabled bool) bool {
	if enabled {
		notYet(&saidFault, "to panic on faults")
	}
	return false
}

// SetTraceback would set what is printed of goroutines when the program crashes: of a panic the goroutine that
// panicked ("single"), of a fatal error all.
func SetTraceback(level string) {
	if level != "single" && level != "" {
		notYet(&saidTraceback, "to set how much a traceback shows")
	}
}

// WriteHeapDump would describe the heap.
func WriteHeapDump(fd uintptr) { notYet(&saidDump, "to write the heap") }

// CrashOptions is for SetCrashOutput.
type CrashOptions struct{}

// SetCrashOutput would have crashes reported to another file, too; it fails for any but nil.
func SetCrashOutput(f *os.File, opts CrashOptions) error {
	if f == nil {
		return nil
	}
	return errors.New("runtime/debug: crashes cannot be reported to a file yet in programs compiled by tuco")
}
