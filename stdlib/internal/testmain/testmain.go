// Package testmain is what the programs that `tuco test` makes consist of, beside the tables of a package's tests: it
// lends package testing what that cannot import itself, and ends the program.
package testmain

import (
	"os"
	"regexp"
	"sync"
	"testing"
)

// Tests is what a package has to run.
type Tests struct {
	ImportPath string // of the package under test
	Tests      []testing.InternalTest
	Benchmarks []testing.InternalBenchmark
	Fuzz       []testing.InternalFuzzTarget
	Examples   []testing.InternalExample
	Main       func(m *testing.M) // the package's TestMain; nil: it has none
}

// Run runs the tests and leaves the program with the status that M.Run returned. A TestMain that has not called M.Run
// leaves with 0, as it would by itself.
func Run(tests *Tests) {
	h := &host{importPath: tests.ImportPath, compiled: map[string]*regexp.Regexp{}}
	m := testing.MainStart(h, tests.Tests, tests.Benchmarks, tests.Fuzz, tests.Examples)
	if tests.Main != nil {
		tests.Main(m)
	} else {
		m.Run()
	}
	os.Exit(h.status)
}

type host struct {
	importPath string
	status     int

	mu       sync.Mutex // guards compiled
	compiled map[string]*regexp.Regexp
}

func (h *host) ImportPath() string { return h.importPath }

func (h *host) Finished(status int) { h.status = status }

func (h *host) MatchString(expression, s string) (bool, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	compiled, ok := h.compiled[expression]
	if !ok {
		var err error
		if compiled, err = regexp.Compile(expression); err != nil {
			return false, err
		}
		h.compiled[expression] = compiled
	}
	return compiled.MatchString(s), nil
}
