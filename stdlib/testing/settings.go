// The command line of a test program: options test.run, test.v and so on, which `tuco test` translates its own into.
package testing

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

var settings struct {
	registered bool

	run, skip, bench, list string
	short, failFast        bool
	fullPath               bool
	count                  uint
	processorList          string
	processors             []int // of that list
	parallel               int
	timeout                time.Duration
	shuffle                string
	benchTime              benchTime
	benchMemory            bool
	verbose                verbosity
	exitZeroPanics         bool
	log                    string // the file for what the tests ask the system
	artifacts              bool
	outputFolder           string
}

// A verbosity is the value of -test.v: true, false or test2json.
type verbosity struct{ on, forTools bool }

func (v *verbosity) IsBoolFlag() bool { return true }

func (v *verbosity) Set(text string) error {
	if text == "test2json" {
		*v = verbosity{true, true}
		return nil
	}
	on, err := strconv.ParseBool(text)
	if err != nil {
		return fmt.Errorf("invalid flag -test.v=%s", text)
	}
	*v = verbosity{on: on}
	return nil
}

func (v *verbosity) String() string {
	if v.forTools {
		return "test2json"
	}
	return strconv.FormatBool(v.on)
}

// Get makes it a flag.Getter, whose answer tells a program how much to print.
func (v *verbosity) Get() any {
	if v.forTools {
		return "test2json"
	}
	return v.on
}

func (t *benchTime) String() string {
	if t.count > 0 {
		return strconv.Itoa(t.count) + "x"
	}
	return t.duration.String()
}

func (t *benchTime) Set(text string) error {
	var new benchTime
	var err error
	what := "duration"
	if digits, isCount := strings.CutSuffix(text, "x"); isCount {
		what = "count"
		new.count, err = strconv.Atoi(digits)
	} else {
		new.duration, err = time.ParseDuration(text)
	}
	if err != nil || new.count <= 0 && new.duration <= 0 {
		return errors.New("invalid " + what)
	}
	*t = new
	return nil
}

// A missing option is one of Go's that is refused, so that nobody waits for what it would write.
type missing struct{ isSwitch bool }

func (m *missing) String() string   { return "" }
func (m *missing) IsBoolFlag() bool { return m.isSwitch }
func (m *missing) Set(string) error {
	return errors.New("there is no such thing yet in programs made by tuco")
}

// Init registers the options that the command line of a test program has. Programs of `tuco test` have them anyway; others
// need Init before flag.Parse if they call Benchmark or another function that obeys them. The second call does nothing. It
// is not for several goroutines at once.
func Init() {
	if settings.registered {
		return
	}
	s := &settings
	s.registered = true
	flag.StringVar(&s.run, "test.run", "", "run only tests and examples matching `regexp`")
	flag.StringVar(&s.skip, "test.skip", "", "do not list or run tests matching `regexp`")
	flag.StringVar(&s.bench, "test.bench", "", "run only benchmarks matching `regexp`")
	flag.StringVar(&s.list, "test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	flag.BoolVar(&s.short, "test.short", false, "run smaller test suite to save time")
	flag.BoolVar(&s.failFast, "test.failfast", false, "do not start new tests after the first test failure")
	flag.BoolVar(&s.fullPath, "test.fullpath", false, "show full file names in error messages")
	flag.UintVar(&s.count, "test.count", 1, "run tests and benchmarks `n` times")
	flag.StringVar(&s.processorList, "test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	flag.IntVar(&s.parallel, "test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	flag.DurationVar(&s.timeout, "test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
	flag.StringVar(&s.shuffle, "test.shuffle", "off", "randomize the execution order of tests and benchmarks")
	s.benchTime = benchTime{duration: time.Second}
	flag.Var(&s.benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
	flag.BoolVar(&s.benchMemory, "test.benchmem", false, "print memory allocations for benchmarks")
	flag.Var(&s.verbose, "test.v", "verbose: print additional output")
	flag.BoolVar(&s.exitZeroPanics, "test.paniconexit0", false, "panic on call to os.Exit(0)")
	flag.StringVar(&s.log, "test.testlogfile", "", "write test action log to `file` (for use only by tuco)")
	flag.BoolVar(&s.artifacts, "test.artifacts", false, "keep what tests put into their artifact folders, below test.outputdir")
	flag.StringVar(&s.outputFolder, "test.outputdir", "", "folder of what is to be kept: `dir`")
	for _, name := range []string{
		"blockprofile", "blockprofilerate", "coverprofile", "cpuprofile", "fuzz", "fuzzcachedir", "fuzzminimizetime", "fuzztime",
		"gocoverdir", "memprofile", "memprofilerate", "mutexprofile", "mutexprofilefraction", "trace",
	} {
		flag.Var(&missing{}, "test."+name, "not there yet")
	}
}

// requireFlags panics if the command line has not been parsed when function is called.
func requireFlags(function string) {
	if !settings.registered {
		panic("testing: " + function + " called before Init")
	}
	if !flag.Parsed() {
		panic("testing: " + function + " called before Parse")
	}
}

// readProcessors understands -test.cpu.
func readProcessors() {
	settings.processors = nil
	for word := range strings.SplitSeq(settings.processorList, ",") {
		word = strings.TrimSpace(word)
		if word == "" {
			continue
		}
		count, err := strconv.Atoi(word)
		if err != nil || count <= 0 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", word)
			os.Exit(1)
		}
		settings.processors = append(settings.processors, count)
	}
	if settings.processors == nil {
		settings.processors = []int{runtime.GOMAXPROCS(0)}
	}
}
