package testing

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"
)

// A BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	N         int                // how many iterations there were
	T         time.Duration      // how long they took together
	Bytes     int64              // how many bytes one iteration works on; 0: nobody has said so
	MemAllocs uint64             // how often memory was allocated in all of them
	MemBytes  uint64             // how much
	Extra     map[string]float64 // what ReportMetric was told, by unit
}

// perOperation divides what was counted by the number of iterations; metric is the unit that may say it differently.
func (r BenchmarkResult) perOperation(metric string, count int64) int64 {
	if reported, ok := r.Extra[metric]; ok {
		return int64(reported)
	}
	if r.N <= 0 {
		return 0
	}
	return count / int64(r.N)
}

// NsPerOp returns how many nanoseconds an iteration took: what was reported as "ns/op", else the measured time.
func (r BenchmarkResult) NsPerOp() int64 { return r.perOperation("ns/op", r.T.Nanoseconds()) }

// AllocsPerOp returns how many allocations an iteration made: what was reported as "allocs/op", else the count.
func (r BenchmarkResult) AllocsPerOp() int64 { return r.perOperation("allocs/op", int64(r.MemAllocs)) }

// AllocedBytesPerOp returns how many bytes an iteration allocated: what was reported as "B/op", else the count.
func (r BenchmarkResult) AllocedBytesPerOp() int64 { return r.perOperation("B/op", int64(r.MemBytes)) }

// MemString returns the bytes and the allocations of an iteration as a result's line has them.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// A column is one metric of a result's line.
type column struct {
	unit  string
	value float64
	shown bool // also if it was not reported
}

// columns are those of the line in their order: time, speed, and what else was reported.
func (r BenchmarkResult) columns() []column {
	nanoseconds, seconds := float64(r.T.Nanoseconds()), r.T.Seconds()
	bytes := float64(r.N) * float64(r.Bytes)
	list := []column{
		{"ns/op", nanoseconds / float64(r.N), r.N > 0},
		{"MB/s", bytes / seconds / 1e6, bytes > 0 && seconds > 0},
	}
	for i := range list {
		if value, ok := r.Extra[list[i].unit]; ok {
			list[i].value, list[i].shown = value, true
		}
	}
	for _, unit := range slices.Sorted(maps.Keys(r.Extra)) {
		hasPlace := slices.Contains([]string{"ns/op", "MB/s", "B/op", "allocs/op"}, unit)
		if !hasPlace {
			list = append(list, column{unit, r.Extra[unit], true})
		}
	}
	return list
}

// String returns a result's line without the benchmark's name and what MemString is for: the number of iterations, the
// time of one, and other metrics in order of their units.
func (r BenchmarkResult) String() string {
	var line strings.Builder
	fmt.Fprintf(&line, "%8d", r.N)
	for i, c := range r.columns() {
		isOwn := i < 2 // such a one is left out if it is zero
		switch {
		case !c.shown || isOwn && c.value == 0:
		case c.unit == "MB/s":
			fmt.Fprintf(&line, "\t%7.2f MB/s", c.value)
		default:
			line.WriteByte('\t')
			writeMetric(&line, c.value, c.unit)
		}
	}
	return line.String()
}

// writeMetric writes a number with four digits that count, so that the points of all numbers stand below each other.
func writeMetric(line *strings.Builder, value float64, unit string) {
	const beforePoint = 10
	// Below each there is another digit behind the point; with one digit less, it would be rounded to the limit.
	limits := [...]float64{999.95, 99.995, 9.9995, 0.99995, 0.099995, 0.0099995, 0.00099995}
	digits := 0
	for value != 0 && digits < len(limits) && math.Abs(value) < limits[digits] {
		digits++
	}
	width := beforePoint
	if digits > 0 {
		width += 1 + digits
	}
	fmt.Fprintf(line, "%*.*f %s", width, digits, value, unit)
}
