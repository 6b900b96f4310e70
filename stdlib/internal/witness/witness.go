// Package witness tells a test program's observer what the program asked of the system: which variables of the
// environment and which files its result depends on. Package os reports here; package testing listens, if the command
// that runs the test wants to keep the result.
//
// Without a listener a report costs one atomic load.
package witness

import "sync/atomic"

// An Act is a kind of question to the system.
type Act string

const (
	Variable    Act = "variable"    // one variable of the environment, by its name
	Environment Act = "environment" // all variables
	Open        Act = "open"        // the content of a file or of a folder
	State       Act = "state"       // what kind of file it is, its size and times
	Folder      Act = "folder"      // the current folder is another one from here on, by its real path
)

var listener atomic.Pointer[func(act Act, name string)]

// Listen makes f the listener, which any goroutine may call at any time; nil: nobody listens any more.
func Listen(f func(act Act, name string)) {
	if f == nil {
		listener.Store(nil)
		return
	}
	listener.Store(&f)
}

// Report tells the listener, if there is one. A name is as the program gave it: a path may be relative.
func Report(act Act, name string) {
	if f := listener.Load(); f != nil {
		(*f)(act, name)
	}
}

var refusesSuccess atomic.Bool

// RefuseSuccess decides whether leaving the program with status 0 is a mistake, because tests are running whose
// failures nobody would see.
func RefuseSuccess(refuse bool) { refusesSuccess.Store(refuse) }

// RefusesSuccess reports what RefuseSuccess said last.
func RefusesSuccess() bool { return refusesSuccess.Load() }
