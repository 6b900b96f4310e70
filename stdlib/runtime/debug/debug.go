// Package debug has a program look at itself while it runs.
package debug

import (
	"internal/rt"
	"os"
	"runtime"
	"sort"
	"time"
)

// SetGCPercent sets by how much the heap may grow between collections (negative: they are off), and returns the old
// setting.
func SetGCPercent(percent int) int { return rt.SetCollectPercent(percent) }

// FreeOSMemory collects, and gives as much memory back to the system as possible.
func FreeOSMemory() { rt.ReleaseMemory() }

// Stack is the traceback of the calling goroutine.
func Stack() []byte {
	for size := 1024; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, false); n < size {
			return buf[:n]
		}
	}
}

// PrintStack writes Stack to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// GCStats describes collections. Pause and PauseEnd begin with the last.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats. If PauseQuantiles is not empty, it is filled with the quantiles: of five, with the
// minimum, the quarters and the maximum. The runtime remembers the last pause only.
func ReadGCStats(stats *GCStats) {
	m := new(runtime.MemStats)
	runtime.ReadMemStats(m)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	for i := range min(m.NumGC, 256) { // the latest first
		at := (m.NumGC + 255 - i) % 256
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[at]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[at])))
	}
	quantiles := stats.PauseQuantiles
	if len(quantiles) == 0 {
		return
	}
	clear(quantiles)
	sorted := append([]time.Duration(nil), stats.Pause...)
	if len(sorted) == 0 {
		return
	}
	sort.Slice(sorted, func(i, j int) bool { return sorted[i] < sorted[j] })
	last := len(quantiles) - 1
	for i := range last {
		quantiles[i] = sorted[len(sorted)*i/last]
	}
	quantiles[last] = sorted[len(sorted)-1]
}
