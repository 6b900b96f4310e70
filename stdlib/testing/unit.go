// A unit is one test, benchmark or fuzz test with a name, or the nameless root above those of one round. Units form a
// tree: Run makes children. The life of one:
//
//	running ── its function returns, or ends its goroutine by FailNow or SkipNow
//	   └─ parallel children run ── cleanups ── reported to the parent ── done
//
// What is logged in a unit is kept until it is reported and then becomes part of its parent's record, indented; what
// reaches the root is printed. Thus nothing of side-by-side tests is mixed. With -test.v what is logged is printed at
// once instead, and only the lines with results travel up the tree.
//
// Threads: several goroutines may use a unit. mu guards the fields below it; a goroutine that holds a unit's mu may take
// the parent's, never a child's. What stands above mu is set before the unit's goroutine starts.
package testing

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"
)

// TB is what T, B and F have in common, for helpers that serve all three. No other type can have its methods: it may
// get more of them.
type TB interface {
	// ArtifactDir returns a folder for files that the test leaves for people to look at.
	ArtifactDir() string
	// Attr states a fact about the test, for tools that read the log.
	Attr(key, value string)
	// Cleanup has a function called when the test is over.
	Cleanup(func())
	// Error is Log and Fail.
	Error(args ...any)
	// Errorf is Logf and Fail.
	Errorf(format string, args ...any)
	// Fail marks the test as failed; it goes on.
	Fail()
	// FailNow marks the test as failed and ends its goroutine.
	FailNow()
	// Failed reports whether the test has failed.
	Failed() bool
	// Fatal is Log and FailNow.
	Fatal(args ...any)
	// Fatalf is Logf and FailNow.
	Fatalf(format string, args ...any)
	// Helper leaves the caller out when places in the source are named.
	Helper()
	// Log records its arguments as Println formats them.
	Log(args ...any)
	// Logf records its arguments as Printf formats them.
	Logf(format string, args ...any)
	// Name returns the test's full name.
	Name() string
	// Setenv sets an environment variable until the test is over.
	Setenv(key, value string)
	// Chdir changes the current folder until the test is over.
	Chdir(dir string)
	// Skip is Log and SkipNow.
	Skip(args ...any)
	// SkipNow marks the test as skipped and ends its goroutine.
	SkipNow()
	// Skipf is Logf and SkipNow.
	Skipf(format string, args ...any)
	// Skipped reports whether the test was skipped.
	Skipped() bool
	// TempDir returns a new folder that is removed when the test is over.
	TempDir() string
	// Context returns a context that is cancelled just before the cleanups.
	Context() context.Context
	// Output returns a writer to the test's log.
	Output() io.Writer

	ours()
}

type unit struct {
	parent      *unit
	name        string
	depth       int       // 0: the root
	out         io.Writer // of the root: where its record goes
	printer     *printer  // of -test.v; nil: nothing is printed before it is reported
	birthplace  []uintptr // the calls that led to its making
	isBenchmark bool      // what it logs needs no line that says whose it is

	mu        sync.Mutex
	failed    bool
	skipped   bool
	stopped   bool // FailNow or SkipNow have ended its goroutine, or are about to
	done      bool
	record    []byte              // what is to be reported
	line      []byte              // what Output was given and no newline has ended yet
	helpers   map[string]struct{} // functions that called Helper
	cleanups  []cleanup           // the next to be called is the last
	cleans    bool                // its cleanups are called, or have been
	cleaning  []uintptr           // the calls that led to the Cleanup whose function runs now
	resumed   time.Time           // since when it runs; zero: it waits
	took      time.Duration       // before that
	parallel  bool
	sleeping  []*T // parallel children that wait for it
	exclusive bool // it has changed what belongs to the whole process
	folders   struct {
		base string // the folder of all that TempDir returns
		err  error
		made int
	}
	artifacts string
	ctx       context.Context
	cancel    context.CancelFunc
}

type cleanup struct {
	call  func()
	calls []uintptr // that led to Cleanup
}

func (u *unit) ours() {}

// Name returns the full name: those of the units above and its own with slashes between. Among children of the same
// name all but the first have a number behind it.
func (u *unit) Name() string { return u.name }

// Fail marks the test, and all those above it, as failed; its function goes on. It panics when the test is over.
func (u *unit) Fail() {
	for at := u; at != nil; at = at.parent {
		if !at.markFailed() {
			panic("Fail in goroutine after " + at.name + " has completed")
		}
	}
}

// markFailed returns false if the test is over.
func (u *unit) markFailed() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.failed = u.failed || !u.done
	return !u.done
}

// Failed reports whether the test has failed so far.
func (u *unit) Failed() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.failed
}

// Skipped reports whether the test was skipped.
func (u *unit) Skipped() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.skipped
}

// stop ends the goroutine, on purpose.
func (u *unit) stop() {
	u.mu.Lock()
	u.stopped = true
	u.mu.Unlock()
	runtime.Goexit()
}

// FailNow marks the test as failed and ends the goroutine that calls it, which must be the test's own, after its deferred
// functions. Other goroutines that the test has started go on.
func (u *unit) FailNow() {
	u.Fail()
	u.stop()
}

// SkipNow marks the test as skipped and ends the goroutine that calls it, which must be the test's own. A test that had
// failed before remains failed.
func (u *unit) SkipNow() {
	u.mu.Lock()
	u.skipped = true
	u.mu.Unlock()
	u.stop()
}

// Log formats its arguments as fmt.Println does and records the text, marked with the place of the call. A test's record
// is printed if it fails or -test.v was given, a benchmark's always. When the test is over, a test above that still runs
// gets the text; if there is none, Log panics.
func (u *unit) Log(args ...any) { u.note(fmt.Sprintln(args...)) }

// Logf is Log with a format as fmt.Printf has it. A newline at the end may be left out.
func (u *unit) Logf(format string, args ...any) { u.note(fmt.Sprintf(format, args...)) }

// Error records as Log does and marks the test as failed.
func (u *unit) Error(args ...any) {
	u.note(fmt.Sprintln(args...))
	u.Fail()
}

// Errorf records as Logf does and marks the test as failed.
func (u *unit) Errorf(format string, args ...any) {
	u.note(fmt.Sprintf(format, args...))
	u.Fail()
}

// Fatal records as Log does and ends the test as FailNow does.
func (u *unit) Fatal(args ...any) {
	u.note(fmt.Sprintln(args...))
	u.FailNow()
}

// Fatalf records as Logf does and ends the test as FailNow does.
func (u *unit) Fatalf(format string, args ...any) {
	u.note(fmt.Sprintf(format, args...))
	u.FailNow()
}

// Skip records as Log does and ends the test as SkipNow does.
func (u *unit) Skip(args ...any) {
	u.note(fmt.Sprintln(args...))
	u.SkipNow()
}

// Skipf records as Logf does and ends the test as SkipNow does.
func (u *unit) Skipf(format string, args ...any) {
	u.note(fmt.Sprintf(format, args...))
	u.SkipNow()
}

// Cleanup has f called when the test and all its subtests are over, in the test's goroutine. What was registered last is
// called first. A function that is registered by a cleanup is called, too.
func (u *unit) Cleanup(f func()) {
	calls := callers(1)
	u.mu.Lock()
	defer u.mu.Unlock()
	u.cleanups = append(u.cleanups, cleanup{f, calls})
}

// clean calls the cleanups. One that panics or ends the goroutine does not keep the others from being called; the panic
// goes on afterwards.
func (u *unit) clean() {
	u.mu.Lock()
	cancel := u.cancel
	u.cleans = true
	u.mu.Unlock()
	if cancel != nil {
		cancel()
	}
	u.callCleanups()
}

func (u *unit) callCleanups() {
	for {
		u.mu.Lock()
		last := len(u.cleanups) - 1
		if last < 0 {
			u.cleaning = nil
			u.mu.Unlock()
			return
		}
		next := u.cleanups[last]
		u.cleanups = u.cleanups[:last]
		u.cleaning = next.calls
		u.mu.Unlock()
		u.callCleanup(next.call)
	}
}

func (u *unit) callCleanup(f func()) {
	returned := false
	defer func() {
		if !returned {
			u.callCleanups() // the rest, before the goroutine or the program ends
		}
	}()
	f()
	returned = true
}

// resume and pause keep the time that the unit is charged with.
func (u *unit) resume() {
	u.mu.Lock()
	u.resumed = time.Now()
	u.mu.Unlock()
}

func (u *unit) pause() {
	u.mu.Lock()
	if !u.resumed.IsZero() {
		u.took += time.Since(u.resumed)
		u.resumed = time.Time{}
	}
	u.mu.Unlock()
}

func (u *unit) elapsed() time.Duration {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.resumed.IsZero() {
		return u.took
	}
	return u.took + time.Since(u.resumed)
}

// finish makes the unit one whose time is over.
func (u *unit) finish() {
	u.mu.Lock()
	u.done = true
	u.mu.Unlock()
}
