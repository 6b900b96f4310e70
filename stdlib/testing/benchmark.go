// B: what a benchmark function gets to speak with. How iterations are counted and timed is measure.go's matter.
package testing

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// benchmarking keeps benchmarks of other goroutines waiting, so that they do not slow each other down.
var benchmarking sync.Mutex

// A B times a benchmark function and takes its reports. The benchmark is over when its function returns or calls FailNow,
// SkipNow or what is made of them; those are for its own goroutine. What it logs is always printed, so that the time for
// it does not go unnoticed.
type B struct {
	unit
	N int // how many iterations the function is to do, unless it uses Loop, which tells here how many it did

	state     *benchState // nil: nobody asks for results of subbenchmarks
	function  func(b *B)
	target    benchTime
	stopwatch stopwatch
	loop      loop
	bytes     int64
	shows     bool // allocations are to be shown
	perCPU    int  // RunParallel has so many goroutines for each processor
	hasParts  atomic.Bool
	result    BenchmarkResult
	before    BenchmarkResult // the last measurement
	sign      chan sign

	// Used by the benchmark's goroutine alone.
	returned, cleaned, dying bool
}

// What is shared by the benchmarks of a run.
type benchState struct {
	match *matcher
	width int // of the column of names
	extra int // how much room the number of processors takes
}

// headlines says once what machine the results are of.
var headlines sync.Once

func (b *B) newChild(name string) *B {
	return &B{
		unit:   unit{parent: &b.unit, name: name, depth: b.depth + 1, printer: b.printer, isBenchmark: true},
		state:  b.state,
		target: b.target,
		sign:   make(chan sign, 1),
		perCPU: 1,
		bytes:  b.bytes,
		shows:  b.shows,
	}
}

// Run measures f as a benchmark of its own below this one, and reports whether nothing failed. A benchmark that has
// called Run is not measured itself: its function is called once.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasParts.Store(true)
	benchmarking.Unlock()
	defer benchmarking.Lock()
	full, wanted, partly := name, true, false
	if b.state != nil {
		full, wanted, partly = b.state.match.nameFully(&b.unit, name)
	} else if b.depth > 0 {
		full = b.name + "/" + name
	}
	if !wanted {
		return true
	}
	child := b.newChild(full)
	child.birthplace = callers(0)
	child.function = f
	if partly {
		child.hasParts.Store(true) // it is only looked through
	}
	if b.state != nil {
		child.announce()
	}
	if child.probe() {
		child.measure()
	}
	b.add(child.result)
	return !child.Failed()
}

// announce prints what stands above the first result, and with -test.v the name of the benchmark.
func (b *B) announce() {
	if b.depth > 0 && b.state != nil {
		headlines.Do(func() {
			fmt.Fprintf(program.out, "goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
			if path := importPath(); path != "" {
				fmt.Fprintf(program.out, "pkg: %s\n", path)
			}
			if name := processorName(); name != "" {
				fmt.Fprintf(program.out, "cpu: %s\n", name)
			}
		})
	}
	if room := len(b.name) + b.state.extra + 1; room > b.state.width {
		b.state.width = room + 8 // and for names to come that are a little longer
	}
	if b.printer == nil {
		return
	}
	if b.printer.forTools {
		b.printer.event("RUN", b.name, "")
	}
	fmt.Fprintln(program.out, b.name)
}

// add adds a part's result to that of the whole, as if all parts had been measured one after the other.
func (b *B) add(part BenchmarkResult) {
	r := &b.result
	if part.N == 0 {
		return
	}
	r.N = 1
	r.T += time.Duration(part.NsPerOp())
	if part.Bytes > 0 {
		r.Bytes += part.Bytes
	}
	r.MemAllocs += uint64(part.AllocsPerOp())
	r.MemBytes += uint64(part.AllocedBytesPerOp())
}

// SetBytes tells how many bytes one iteration works on: the result then has MB/s.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs has the result show allocations, as -test.benchmem has for all benchmarks.
func (b *B) ReportAllocs() { b.shows = true }

// ReportMetric adds n, of this unit, to the result, or replaces what the unit had before, also if the result has it by
// itself; 0 for "ns/op" leaves the time out. Units of one iteration end in "/op" by convention, and n is to be divided by
// b.N. It panics if the unit is empty or has white space.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsFunc(unit, isSpace) {
		panic("metric unit must not contain whitespace")
	}
	b.stopwatch.report(n, unit)
}

// SetParallelism has RunParallel use p goroutines for each processor. Less than 1 changes nothing.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.perCPU = p
	}
}

// A PB hands out the iterations of RunParallel to one of its goroutines.
type PB struct {
	left  uint64         // iterations that are this goroutine's already
	taken *atomic.Uint64 // by all
	chunk uint64         // how many are taken at once
	all   uint64
}

// Next reports whether there is another iteration to do.
func (pb *PB) Next() bool {
	if pb.left == 0 {
		end := pb.taken.Add(pb.chunk)
		switch {
		case end <= pb.all:
			pb.left = pb.chunk
		case end < pb.all+pb.chunk:
			pb.left = pb.chunk - (end - pb.all)
		default:
			return false
		}
	}
	pb.left--
	return true
}

// RunParallel calls body in several goroutines, GOMAXPROCS of them unless SetParallelism says otherwise, and hands the b.N
// iterations out among them. Body prepares what the goroutine needs for itself and then goes on as long as Next says. It
// must not touch the timer nor call Run. The result has the time on the clock, not the sum of the goroutines'.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return // the result of what failed before
	}
	// A goroutine takes at once what keeps it busy for a tenth of a millisecond, going by the measurement before.
	const busy, most = 100_000, 10_000
	chunk := uint64(1)
	if b.before.N > 0 && b.before.T > 0 {
		chunk = max(1, min(most, busy*uint64(b.before.N)/uint64(b.before.T)))
	} else if b.before.N > 0 {
		chunk = most
	}
	var taken atomic.Uint64
	var group sync.WaitGroup
	count := b.perCPU * runtime.GOMAXPROCS(0)
	for range count {
		group.Go(func() { body(&PB{taken: &taken, chunk: chunk, all: uint64(b.N)}) })
	}
	group.Wait()
	if taken.Load() <= uint64(b.N) && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// Benchmark measures a function outside of `tuco test`. A program that also has command-line flags for tests calls Init
// before flag.Parse. If f calls Run, the result is the sum of those parts' that do not call it themselves.
func Benchmark(f func(b *B)) BenchmarkResult {
	target := benchTime{duration: time.Second}
	if settings.registered {
		target = settings.benchTime
	}
	b := &B{function: f, target: target, perCPU: 1, sign: make(chan sign, 1)}
	if b.probe() {
		b.measure()
	}
	return b.result
}

// RunBenchmarks runs the benchmarks that the command line asks for, as the function compares their names with it. It is
// for programs that stand in for the one that `tuco test` makes.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	requireFlags("RunBenchmarks")
	prepare()
	runBenchmarks(matchString, benchmarks)
}

func benchmarkName(name string, processors int) string {
	if processors == 1 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, processors)
}

func runBenchmarks(compare func(pat, str string) (bool, error), benchmarks []InternalBenchmark) (ok bool) {
	if settings.bench == "" {
		return true
	}
	state := &benchState{match: newMatcher(compare, settings.bench, "-test.bench", settings.skip)}
	most := slices.Max(settings.processors)
	state.extra = len(benchmarkName("", most))
	root := &B{
		unit:   unit{out: program.out, printer: program.printer},
		state:  state,
		target: settings.benchTime,
		shows:  settings.benchMemory,
		perCPU: 1,
		sign:   make(chan sign, 1),
	}
	var wanted []InternalBenchmark
	for _, one := range benchmarks {
		if _, wants, _ := state.match.nameFully(&root.unit, one.Name); wants {
			wanted = append(wanted, one)
			state.width = max(state.width, len(benchmarkName(one.Name, most))+state.extra+1)
		}
	}
	root.function = func(b *B) {
		for _, one := range wanted {
			b.Run(one.Name, one.F)
		}
	}
	root.callOnce(1)
	return !root.Failed()
}
