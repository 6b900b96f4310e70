// Package testing runs tests, benchmarks, fuzz tests and examples. It is made for use with `tuco test`, which collects
// the functions of a package's _test.go files
//
//	func TestXxx(t *testing.T)
//	func BenchmarkXxx(b *testing.B)
//	func FuzzXxx(f *testing.F)
//	func ExampleXxx()
//	func TestMain(m *testing.M)
//
// (Xxx does not begin with a small letter), and makes a program of them that calls MainStart and M.Run.
//
// The parts, each in a file of its own:
//
//	unit.go       what a T, a B and an F have in common: a name, a state, a log, cleanups
//	record.go     where what is logged goes, and the line of source that it is marked with
//	printer.go    the lines of -test.v
//	surroundings.go  folders, environment and context that belong to a unit
//	run.go        T: how a test and its subtests run, one after the other or side by side
//	slots.go      how many run at the same time
//	match.go      which are wanted, and what subtests are called
//	benchmark.go, measure.go, result.go   B
//	fuzz.go, fuzz_outside.go, corpus.go   F, with the inputs that it is given
//	example.go    examples and their output
//	main.go, settings.go  M, the command line
package testing

import "sync/atomic"

// inProgram is set once a program's tests have been handed to this package.
var inProgram atomic.Bool

// Short reports whether -test.short was given. It panics before the command line was parsed, since the answer would be
// wrong.
func Short() bool {
	requireFlags("Short")
	return settings.short
}

// Verbose reports whether -test.v was given. It panics before the command line was parsed.
func Verbose() bool {
	requireFlags("Verbose")
	return settings.verbose.on
}

// Testing reports whether this program was made to run tests: false in every other program, also if it imports this
// package.
func Testing() bool { return inProgram.Load() }

// An InternalTest is a test function and its name, as the command that made the program hands them to MainStart.
type InternalTest struct {
	Name string
	F    func(*T)
}

// An InternalBenchmark is a benchmark and its name, for MainStart.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// An InternalFuzzTarget is a fuzz test and its name, for MainStart.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// An InternalExample is an example that is to be run, with what it must print, for MainStart. If Unordered, the order of
// lines does not matter.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}
