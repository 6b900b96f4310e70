// The test program as a whole.
package testing

import (
	"errors"
	"flag"
	"fmt"
	"internal/witness"
	"io"
	"math/rand"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

const noTests = "testing: warning: no tests to run"

// program is this process, if it runs tests.
var program struct {
	host    testDeps // nil: nobody has called MainStart
	out     io.Writer
	errors  io.Writer
	printer *printer
	ready   sync.Once
}

func init() { program.out, program.errors = os.Stdout, os.Stderr }

// testDeps is what the program that `tuco test` makes lends to this package.
type testDeps interface {
	// MatchString tells whether the regular expression fits somewhere in s.
	MatchString(expression, s string) (bool, error)
	// ImportPath is that of the package under test.
	ImportPath() string
	// Finished is told the exit status as soon as M.Run knows it.
	Finished(status int)
}

// An M runs the tests of a program for its TestMain.
type M struct {
	tests      []InternalTest
	benchmarks []InternalBenchmark
	fuzz       []InternalFuzzTarget
	examples   []InternalExample
	status     int
}

// MainStart takes what there is to run. It is for the program that `tuco test` makes, and may change with it.
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M {
	Init()
	inProgram.Store(true)
	program.host = deps
	return &M{tests: tests, benchmarks: benchmarks, fuzz: fuzzTargets, examples: examples}
}

// A comparer is a testDeps that knows only how to compare.
type comparer func(pat, str string) (bool, error)

func (c comparer) MatchString(expression, s string) (bool, error) { return c(expression, s) }
func (c comparer) ImportPath() string                             { return "" }
func (c comparer) Finished(int)                                   {}

// Main runs tests, benchmarks and examples and leaves the program. It is for programs of long ago that stand in for the
// one that `tuco test` makes.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(comparer(matchString), tests, benchmarks, nil, examples).Run())
}

func importPath() string {
	if program.host == nil {
		return ""
	}
	return program.host.ImportPath()
}

// prepare understands what flag.Parse has found.
func prepare() {
	program.ready.Do(func() {
		if settings.verbose.on {
			program.printer = &printer{forTools: settings.verbose.forTools, out: program.out}
		}
		readProcessors()
	})
}

// Run runs what the command line asks for and returns the status that the program is to end with: 0 if nothing failed. If
// the command line was not parsed yet, Run does so.
func (m *M) Run() (code int) {
	defer func() {
		code = m.status
		program.host.Finished(code)
	}()
	if !flag.Parsed() {
		flag.Parse()
	}
	m.status = 2
	if settings.parallel < 1 {
		fmt.Fprintln(os.Stderr, "testing: -parallel can only be given a positive integer")
		flag.Usage()
		return
	}
	if settings.list != "" {
		m.status = m.list()
		return
	}
	if err := m.shuffle(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	m.status = 1
	prepare()
	finishLog, err := startLog()
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: can't write %s: %v\n", settings.log, err)
		return
	}
	defer finishLog()
	witness.RefuseSuccess(settings.exitZeroPanics)
	defer witness.RefuseSuccess(false)
	if m.runAll() {
		m.status = 0
	}
	word := "PASS"
	if m.status != 0 {
		word = "FAIL"
	}
	fmt.Fprintf(program.out, "%s%s\n", program.printer.mark(), word)
	return
}

func (m *M) runAll() (ok bool) {
	compare := program.host.MatchString
	newRunMatcher := func() *matcher { return newMatcher(compare, settings.run, "-test.run", settings.skip) }
	deadline, stopAlarm := startAlarm()
	ranTests, testsOk := runTests(newRunMatcher(), deadline, eachTest(m.tests))
	ranFuzz, fuzzOk := runTests(newRunMatcher(), deadline, eachFuzzTest(m.fuzz))
	ranExamples, examplesOk := runExamples(newRunMatcher(), m.examples)
	stopAlarm()
	if !ranTests && !ranFuzz && !ranExamples && settings.bench == "" {
		fmt.Fprintln(program.errors, noTests)
	}
	return testsOk && fuzzOk && examplesOk && runBenchmarks(compare, m.benchmarks)
}

// list prints the names that -test.list fits.
func (m *M) list() (status int) {
	var names []string
	for _, one := range m.tests {
		names = append(names, one.Name)
	}
	for _, one := range m.benchmarks {
		names = append(names, one.Name)
	}
	for _, one := range m.fuzz {
		names = append(names, one.Name)
	}
	for _, one := range m.examples {
		names = append(names, one.Name)
	}
	for _, name := range names {
		fits, err := program.host.MatchString(settings.list, name)
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", settings.list, err)
			return 1
		}
		if fits {
			fmt.Fprintln(program.out, name)
		}
	}
	return 0
}

// shuffle brings tests and benchmarks into an order of chance, if that is wanted, and says how to get the same again.
func (m *M) shuffle() error {
	var seed int64
	switch settings.shuffle {
	case "off":
		return nil
	case "on":
		seed = time.Now().UnixNano()
	default:
		n, err := strconv.ParseInt(settings.shuffle, 10, 64)
		if err != nil {
			return errors.New(`testing: -shuffle should be "off", "on", or a valid integer: ` + err.Error())
		}
		seed = n
	}
	fmt.Fprintln(program.out, "-test.shuffle", seed)
	random := rand.New(rand.NewSource(seed))
	random.Shuffle(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	random.Shuffle(len(m.benchmarks), func(i, j int) { m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i] })
	return nil
}

// allStacks is the traceback of all goroutines, the caller's first.
func allStacks() []byte {
	for size := 1 << 16; ; size *= 2 {
		room := make([]byte, size)
		if n := runtime.Stack(room, true); n < size {
			return room[:n]
		}
	}
}

// startAlarm has the program end after -test.timeout as by a panic that nothing recovers, with the names of the tests that
// run and what all goroutines do.
func startAlarm() (deadline time.Time, stop func()) {
	if settings.timeout <= 0 {
		return time.Time{}, func() {}
	}
	alarm := time.AfterFunc(settings.timeout, func() {
		text := fmt.Sprintf("panic: test timed out after %v\n", settings.timeout)
		if lines := runningTests(); len(lines) > 0 {
			text += "\trunning tests:\n\t\t" + strings.Join(lines, "\n\t\t") + "\n"
		}
		fmt.Fprintf(os.Stderr, "%s\n%s", text, allStacks())
		os.Exit(2)
	})
	return time.Now().Add(settings.timeout), func() { alarm.Stop() }
}

func runningTests() []string {
	var lines []string
	underWay.Range(func(name, since any) bool {
		lines = append(lines, fmt.Sprintf("%s (%v)", name, time.Since(since.(time.Time)).Round(time.Second)))
		return true
	})
	slices.Sort(lines)
	return lines
}

// startLog has the questions of the tests to the system written to -test.testlogfile: of each the act, a space, and the
// name, with a zero byte behind. What has such a byte itself is asked for in vain and not written. The last word is "end".
func startLog() (finish func(), err error) {
	if settings.log == "" {
		return func() {}, nil
	}
	path := settings.log
	if !strings.HasPrefix(path, "/") {
		folder, err := os.Getwd()
		if err != nil {
			return nil, err
		}
		path = folder + "/" + path
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	var mu sync.Mutex
	seen := map[string]bool{}
	var log []byte
	witness.Listen(func(act witness.Act, name string) {
		entry := string(act) + " " + name
		if strings.Contains(entry, "\x00") {
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if act == witness.Folder {
			clear(seen) // the same names mean other files
		}
		if !seen[entry] {
			log = append(append(log, entry...), 0)
		}
		seen[entry] = act != witness.Folder
	})
	return func() {
		witness.Listen(nil)
		mu.Lock()
		defer mu.Unlock()
		file.Write(append(log, "end\x00"...))
		file.Close()
	}, nil
}
