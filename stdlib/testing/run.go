// How tests run. Each has a goroutine of its own; the one above waits for it:
//
//	parent                                child
//	Run: makes it, starts its goroutine ─▶ f(t)
//	waits for a sign  ◀───────────────────  the function has returned, or t.Parallel was called
//	goes on; its function returns           (a parallel one sleeps here)
//	lets the sleeping children go on,  ───▶ the rest of f(t)
//	as slots get free, in the order
//	in which they fell asleep
//	waits for all of them ◀───────────────  over
//	calls its cleanups, reports
//
// A test that runs holds a slot, or its parent holds it for it: sequential children run on their parent's. While a test
// waits for parallel children it has given its slot away.
//
// What a child tells by its sign:
//
//	done       it is over, or sleeps
//	abandoned  it has called FailNow of a test above by mistake: that one must not go on either
//
// A panic ends the program, as everywhere; but before, its test calls its cleanups, and that and all above it are reported
// with what they have logged. All of this happens in the deferred call that has recovered the panic, which then panics
// again with the same value: the traceback shows where it came from. A goroutine that ends without FailNow or SkipNow is
// treated alike. Cleanups may panic or end the goroutine, too; hence three deferred calls, one behind the other:
//
//	functionEnded   judges how f ended; waits for the parallel children
//	clean           calls the cleanups
//	conclude        judges whether one has panicked (that one has ended the goroutine is all the same); reports; tells the parent
package testing

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// T is what a test function gets to speak with: it logs, fails, skips and makes subtests. The test is over when its
// function returns or calls FailNow, SkipNow or what is made of them. Those and Parallel are for the test's own
// goroutine; all that only reports may be called from any.
type T struct {
	unit
	round *round
	sign  chan sign
	wake  chan struct{} // closed when a sleeping test is to go on
	awake chan struct{} // closed when it does
	over  chan struct{} // closed when the test is done

	// Used by the test's goroutine alone.
	returned bool // its function has
	dying    bool // a panic is about to end the program
	hasSlot  bool // to be given back
	outcome  sign
}

type sign int

const (
	signDone sign = iota
	signAbandoned
)

// A round is one pass over the tests: with one number of processors, once of -test.count times.
type round struct {
	slots    *slots
	match    *matcher
	deadline time.Time
	started  atomic.Int64 // how many tests and subtests began
}

var errNotReturned = errors.New("test executed panic(nil) or runtime.Goexit")

// underWay has the tests that run, by name, and since when, for who is told that the time is up.
var underWay sync.Map

// sideBySide is how many parallel tests are awake.
var sideBySide atomic.Int64

// anyFailed is set as soon as a test is over that has failed.
var anyFailed atomic.Bool

// Deadline tells when the program will be stopped because of -test.timeout; ok is false if there is no limit.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	return t.round.deadline, !t.round.deadline.IsZero()
}

// Setenv is that of TB. It panics in a test that runs in parallel with others or below one, and a test that has called it
// may not become parallel.
func (t *T) Setenv(key, value string) {
	t.Helper()
	t.unit.Setenv(key, value)
}

// Chdir is that of TB. It panics in a test that runs in parallel with others or below one, and a test that has called it
// may not become parallel.
func (t *T) Chdir(dir string) {
	t.Helper()
	t.unit.Chdir(dir)
}

// Run makes a subtest called name, with a number behind it if it had a sibling of that name, and runs f in a goroutine of
// its own. It returns when f has, or sleeps in Parallel, and reports whether the subtest has not failed so far. A subtest
// that -test.run or -test.skip rules out counts as one that has not. Several goroutines may call Run, but all before the
// test's function returns. It panics during the test's cleanups.
func (t *T) Run(name string, f func(t *T)) bool {
	t.mu.Lock()
	cleans := t.cleans
	t.mu.Unlock()
	if cleans {
		panic("testing: t.Run called during t.Cleanup")
	}
	full, wanted := t.round.match.name(&t.unit, name)
	if !wanted || settings.failFast && anyFailed.Load() {
		return true
	}
	child := t.newChild(full, callers(0))
	t.start(child, f)
	return !child.Failed()
}

func (t *T) newChild(name string, calls []uintptr) *T {
	return &T{
		unit:  unit{parent: &t.unit, name: name, depth: t.depth + 1, printer: t.printer, birthplace: calls},
		round: t.round,
		sign:  make(chan sign, 1),
		wake:  make(chan struct{}),
		awake: make(chan struct{}),
		over:  make(chan struct{}),
	}
}

// start runs the child until it is over or sleeps.
func (t *T) start(child *T, f func(*T)) {
	t.round.started.Add(1)
	if child.printer != nil {
		child.printer.event("RUN", child.name, "")
	}
	underWay.Store(child.name, time.Now())
	go child.work(f)
	if <-child.sign == signAbandoned {
		t.stop()
	}
}

// Parallel has the test sleep until the function of the test above has returned, and then run at the same time as other
// tests that called it, as many as -test.parallel says. It panics if it is called twice, or when the test has called
// Setenv or Chdir.
func (t *T) Parallel() {
	t.mu.Lock()
	again, exclusive := t.parallel, t.exclusive
	t.mu.Unlock()
	if again {
		panic("testing: t.Parallel called multiple times")
	}
	if exclusive {
		panic(exclusiveInParallel)
	}
	t.pause()
	underWay.Delete(t.name)
	if t.printer != nil {
		t.printer.event("PAUSE", t.name, "")
	}
	t.mu.Lock()
	t.parallel = true
	t.mu.Unlock()
	t.parent.mu.Lock()
	t.parent.sleeping = append(t.parent.sleeping, t)
	t.parent.mu.Unlock()
	t.sign <- signDone
	<-t.wake
	t.hasSlot = true
	sideBySide.Add(1)
	if t.printer != nil {
		t.printer.event("CONT", t.name, "")
	}
	underWay.Store(t.name, time.Now())
	t.resume()
	close(t.awake)
}

// work is the test's goroutine.
func (t *T) work(f func(*T)) {
	defer t.conclude()
	defer t.cleanUp()
	defer t.functionEnded()
	t.resume()
	f(t)
	t.returned = true
}

func (t *T) functionEnded() {
	problem := recover()
	if problem == nil && !t.returned && !t.hasStopped() {
		if !t.wasAbandoned() {
			problem = errNotReturned
		} else {
			t.outcome = signAbandoned
			t.Errorf("%v: subtest may have called FailNow on a parent test", errNotReturned)
		}
	}
	if problem != nil {
		t.die(problem)
	}
	if t.Failed() {
		anyFailed.Store(true)
	}
	t.runSleeping()
}

func (t *T) cleanUp() {
	if t.dying {
		return
	}
	t.clean()
}

func (t *T) conclude() {
	if t.dying {
		return
	}
	if problem := recover(); problem != nil {
		t.die(problem)
	}
	if t.Failed() {
		anyFailed.Store(true)
	}
	underWay.Delete(t.name)
	t.pause()
	if t.parent != nil {
		t.report()
	}
	t.finish()
	if t.hasSlot {
		sideBySide.Add(-1)
		t.round.slots.give()
	}
	close(t.over)
	if !t.parallel {
		t.sign <- t.outcome
	}
}

// die ends the program by a panic, after the reports.
func (t *T) die(problem any) {
	t.dying = true
	t.Fail()
	defer panic(problem) // also if a cleanup panics or ends the goroutine
	defer t.reportAll()
	t.clean()
}

func (u *unit) hasStopped() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.stopped
}

// wasAbandoned tells whether the goroutine was ended as if it were that of a test above.
func (t *T) wasAbandoned() bool {
	for at := t.parent; at != nil; at = at.parent {
		if at.hasStopped() {
			return true
		}
	}
	return false
}

// runSleeping lets the parallel children go on and waits until all are over.
func (t *T) runSleeping() {
	t.mu.Lock()
	children := t.sleeping
	t.sleeping = nil
	t.mu.Unlock()
	if len(children) == 0 {
		return
	}
	// While it waits, neither this test nor those above, whose slot it may run on, need it.
	t.pause()
	t.round.slots.give()
	for _, child := range children {
		t.round.slots.take()
		close(child.wake)
		<-child.awake // so that they begin in the order in which they fell asleep
	}
	for _, child := range children {
		<-child.over
	}
	t.round.slots.take()
	t.resume()
}

// reportAll reports the unit and all above it, after their cleanups, before a panic ends the program.
func (u *unit) reportAll() {
	u.pause()
	u.report()
	if above := u.parent; above.parent != nil {
		defer above.reportAll() // also if a cleanup panics or ends the goroutine
		above.clean()
	}
}

// runTests runs what each calls Run of, in rounds, and reports whether anything began and whether nothing failed.
func runTests(match *matcher, deadline time.Time, each func(root *T)) (ran, ok bool) {
	ok = true
	for _, procs := range settings.processors {
		runtime.GOMAXPROCS(procs)
		for i := uint(0); i < settings.count; i++ {
			if settings.failFast && anyFailed.Load() || i > 0 && !ran {
				break
			}
			match.forget()
			root := newRoot(match, deadline)
			go root.work(each)
			<-root.over
			ran = ran || root.round.started.Load() > 0
			ok = ok && !root.Failed()
		}
	}
	return ran, ok
}

// newRoot makes the test above all others of a round. It holds a slot.
func newRoot(match *matcher, deadline time.Time) *T {
	root := &T{
		unit:  unit{out: program.out, printer: program.printer},
		round: &round{slots: newSlots(settings.parallel), match: match, deadline: deadline},
		sign:  make(chan sign, 1),
		over:  make(chan struct{}),
	}
	root.round.slots.take()
	return root
}

// RunTests runs those of the tests that the command line asks for, as the function compares their names with it, and
// reports whether none has failed. It is for programs that stand in for the one that `tuco test` makes.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	requireFlags("RunTests")
	prepare()
	var deadline time.Time
	if settings.timeout > 0 {
		deadline = time.Now().Add(settings.timeout)
	}
	ran, ok := runTests(newMatcher(matchString, settings.run, "-test.run", settings.skip), deadline, eachTest(tests))
	if !ran {
		fmt.Fprintln(program.errors, noTests)
	}
	return ok
}

func eachTest(tests []InternalTest) func(root *T) {
	return func(root *T) {
		for _, test := range tests {
			root.Run(test.Name, test.F)
		}
	}
}
