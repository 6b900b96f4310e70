// How a benchmark is measured.
//
// First the function is called for one iteration (probe). If it fails, is skipped or has called Run, that is all. If it
// uses Loop, the loop has gone on until the time that -test.benchtime asks for had passed, and the call was the
// measurement. Otherwise the function is called again and again with a larger N, until a call takes that long:
//
//	next N = what would take the time if the last call was typical, and a fifth more,
//	         at most 100 times the last N, at least one more than that, at most 10⁹
//
// Memory is counted by the runtime's totals at the start and stop of the timer; before each call the collector runs, so
// that garbage of the last one is not this one's burden.
//
// The result's line consists of two parts: the name is written before the measurement, for people who watch.
package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// How long, or how often if count is not 0, a benchmark is to run.
type benchTime struct {
	duration time.Duration
	count    int
}

const mostIterations = 1_000_000_000

// A stopwatch adds up time and allocations between its starts and stops. It belongs to the benchmark's goroutine.
type stopwatch struct {
	isOn         bool
	since        time.Time
	took         time.Duration
	allocations  uint64 // net
	bytes        uint64
	atStart      struct{ allocations, bytes uint64 }
	reported     map[string]float64
	countsMemory bool
}

func memoryTotals() (allocations, bytes uint64) {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs, stats.TotalAlloc
}

func (s *stopwatch) start() {
	if s.isOn {
		return
	}
	s.atStart.allocations, s.atStart.bytes = memoryTotals()
	s.isOn = true
	s.since = time.Now()
}

func (s *stopwatch) stop() {
	if !s.isOn {
		return
	}
	s.took += time.Since(s.since)
	allocations, bytes := memoryTotals()
	s.allocations += allocations - s.atStart.allocations
	s.bytes += bytes - s.atStart.bytes
	s.isOn = false
}

func (s *stopwatch) reset() {
	clear(s.reported)
	if s.isOn {
		s.atStart.allocations, s.atStart.bytes = memoryTotals()
		s.since = time.Now()
	}
	s.took, s.allocations, s.bytes = 0, 0, 0
}

func (s *stopwatch) elapsed() time.Duration {
	if s.isOn {
		return s.took + time.Since(s.since)
	}
	return s.took
}

func (s *stopwatch) report(value float64, unit string) {
	if s.reported == nil {
		s.reported = map[string]float64{}
	}
	s.reported[unit] = value
}

// StartTimer has time and allocations counted from here on. It is called before the function is; after StopTimer it goes
// on with what was counted before.
func (b *B) StartTimer() { b.stopwatch.start() }

// StopTimer has nothing counted until StartTimer.
func (b *B) StopTimer() { b.stopwatch.stop() }

// ResetTimer forgets what was counted and what ReportMetric was told. The timer runs if it ran before.
func (b *B) ResetTimer() { b.stopwatch.reset() }

// Elapsed returns the time that was counted so far.
func (b *B) Elapsed() time.Duration { return b.stopwatch.elapsed() }

// The state of b.Loop.
type loop struct {
	done  int  // iterations that have begun
	until int  // before the clock is looked at again
	used  bool // Loop was called
	ended bool // and has returned false
}

// Loop is the condition of a benchmark's loop:
//
//	for b.Loop() {
//		what is measured
//	}
//
// It returns true as long as the benchmark is to go on. The timer is reset when it is called first and stopped when it
// returns false; then b.N is how many iterations there were. The function is called once for each measurement. Its body
// must not stop the timer without starting it again.
func (b *B) Loop() bool {
	if b.loop.done < b.loop.until {
		b.loop.done++
		return true
	}
	return b.loopFurther()
}

//go:noinline
func (b *B) loopFurther() bool {
	l := &b.loop
	if !l.used {
		l.used = true
		l.done, l.until = 1, 1
		if b.target.count > 0 {
			l.until = b.target.count
		}
		b.N = 0
		b.stopwatch.reset()
		b.stopwatch.start()
		return true
	}
	if !b.stopwatch.isOn {
		b.Fatal("B.Loop called with timer stopped")
	}
	if took := b.stopwatch.elapsed(); b.target.count == 0 && took < b.target.duration && l.done < mostIterations {
		l.until = nextCount(l.done, took, b.target.duration)
		l.done++
		return true
	}
	b.stopwatch.stop()
	b.N = l.done
	l.ended = true
	return false
}

// nextCount is how many iterations to do after n took so long.
func nextCount(n int, took, goal time.Duration) int {
	took = max(took, 1)
	next := float64(goal) * float64(n) / float64(took) * 1.2
	next = min(next, 100*float64(n), mostIterations)
	return max(int(next), n+1)
}

// callOnce calls the function for n iterations in a goroutine of its own and waits for it.
func (b *B) callOnce(n int) {
	b.N = n
	b.returned, b.cleaned = false, false
	b.loop = loop{}
	go b.work()
	if <-b.sign == signAbandoned {
		runtime.Goexit()
	}
}

// work is the benchmark's goroutine.
func (b *B) work() {
	defer b.conclude()
	defer b.cleanUp()
	defer b.functionEnded()
	benchmarking.Lock()
	defer benchmarking.Unlock()
	runtime.GC()
	b.stopwatch.reset()
	b.stopwatch.start()
	b.function(b)
	b.stopwatch.stop()
	b.returned = true
}

func (b *B) functionEnded() {
	if problem := recover(); problem != nil {
		b.die(problem)
	}
	b.stopwatch.stop()
	if !b.returned && !b.hasStopped() {
		b.die(errNotReturned)
	}
	if b.returned && b.loop.used && !b.loop.ended && !b.Failed() {
		b.Error("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

func (b *B) cleanUp() {
	if !b.dying {
		b.clean()
		b.cleaned = true
	}
}

func (b *B) conclude() {
	if b.dying {
		return
	}
	if problem := recover(); problem != nil {
		b.die(problem)
	}
	if b.hasParts.Load() || !b.hasStopped() && !b.Failed() {
		b.result = b.measured()
	} else {
		b.result = BenchmarkResult{} // what was cut short says nothing
	}
	b.sign <- signDone
}

func (b *B) die(problem any) {
	b.dying = true
	b.Fail()
	defer panic(problem)
	defer b.showFailure()
	b.clean()
}

func (b *B) measured() BenchmarkResult {
	if b.hasParts.Load() {
		return b.result
	}
	s := &b.stopwatch
	extra := make(map[string]float64, len(s.reported))
	for unit, value := range s.reported {
		extra[unit] = value
	}
	return BenchmarkResult{b.N, s.took, b.bytes, s.allocations, s.bytes, extra}
}

// probe calls the function for one iteration and reports whether it is to be measured.
func (b *B) probe() bool {
	if b.state != nil {
		runtime.GOMAXPROCS(settings.processors[0])
	}
	b.callOnce(1)
	switch {
	case b.Failed():
		b.showFailure()
		return false
	case b.hasStopped() || b.hasParts.Load():
		b.mu.Lock()
		hasLog := len(b.record) > 0
		b.mu.Unlock()
		switch {
		case b.printer != nil && b.Skipped():
			b.show("--- SKIP: ", b.name)
		case hasLog && !b.Skipped():
			b.show("--- BENCH: ", b.name)
		}
		return false
	}
	return true
}

// show prints a line about the benchmark and what it has logged.
func (b *B) show(what, name string) {
	b.mu.Lock()
	b.endLine()
	record := b.record
	b.record = nil
	b.mu.Unlock()
	if b.state == nil {
		return
	}
	fmt.Fprintf(program.out, "%s%s%s\n%s", b.printer.mark(), what, name, record)
}

func (b *B) showFailure() { b.show("--- FAIL: ", b.name) }

// measure measures the benchmark, which was probed, with each number of processors as often as -test.count says.
func (b *B) measure() {
	if b.state == nil {
		b.repeat()
		return
	}
	isFirst := true
	for _, processors := range settings.processors {
		for range settings.count {
			runtime.GOMAXPROCS(processors)
			one := b
			if !isFirst {
				one = &B{
					unit:  unit{parent: b.parent, name: b.name, depth: b.depth, printer: b.printer, isBenchmark: true, birthplace: b.birthplace},
					state: b.state, function: b.function, target: b.target, sign: b.sign, perCPU: 1,
					bytes: b.bytes, shows: b.shows,
				}
			}
			name := benchmarkName(b.name, processors)
			if !isFirst {
				one.callOnce(1)
			}
			fmt.Fprintf(program.out, "%-*s\t", b.state.width, name)
			isFirst = false
			if !one.Failed() {
				one.repeat()
			}
			if one.Failed() {
				one.show("--- FAIL: ", name)
				continue
			}
			line := one.result.String()
			if settings.benchMemory || one.shows {
				line += "\t" + one.result.MemString()
			}
			fmt.Fprintln(program.out, line)
			one.mu.Lock()
			hasLog := len(one.record) > 0
			one.mu.Unlock()
			if hasLog {
				one.show("--- BENCH: ", name)
			}
			b.result = one.result
		}
	}
}

// repeat calls the function until a call has taken long enough; the first call was the probe.
func (b *B) repeat() {
	if b.loop.used {
		return
	}
	if count := b.target.count; count > 0 {
		if count > 1 {
			b.before = b.result
			b.callOnce(count)
		}
		return
	}
	for !b.Failed() && !b.hasStopped() && b.result.T < b.target.duration && b.N < mostIterations {
		b.before = b.result
		b.callOnce(nextCount(b.N, b.result.T, b.target.duration))
	}
}

// processorName is what the system calls the processors.
func processorName() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// AllocsPerRun returns how many allocations a call of f makes, all goroutines' counted, on one processor: it calls f once
// to have everything prepared and then runs times. The average is rounded down.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if sideBySide.Load() > 0 {
		panic("testing: AllocsPerRun called during parallel test")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	f()
	before, _ := memoryTotals()
	for range runs {
		f()
	}
	after, _ := memoryTotals()
	return float64((after - before) / uint64(runs))
}
