package metrics

import (
	"internal/rt"
	"math"
	"sync"
	_ "unsafe" // for linkname
)

var (
	readLock sync.Mutex
	reader   reading // guarded by readLock
)

// A reading is what one Read has asked the runtime for: each part when a metric first needs it.
type reading struct {
	numbers    [rt.AllStatCount]uint64
	states     [4]uint64
	sizes      [sizeClasses]rt.SizeStat
	hasNumbers bool
	hasStates  bool
	hasSizes   bool
	user, idle uint64 // nanoseconds, as the last Read told them: these never fall
}

// What package runtime counts of its own.

//go:linkname executedOf runtime.executedOf
func executedOf(kind int) uint64

//go:linkname settingEvents runtime.settingEvents
func settingEvents(name string) uint64

func (r *reading) number(of rt.MemoryStat) uint64 {
	if !r.hasNumbers {
		rt.Metrics(&r.numbers)
		r.hasNumbers = true
		r.divideTime()
	}
	return r.numbers[of]
}

// divideTime finds what time is left for the program. Parts are measured at different moments, so the rest may seem to have
// become less, which is not told.
func (r *reading) divideTime() {
	n := &r.numbers
	others := n[rt.StatAssistTime] + n[rt.StatTurnTime] + n[rt.StatIdleMarkTime] + n[rt.StatStopTime] +
		n[rt.StatScavengerTime] + n[rt.StatEagerTime]
	r.idle = max(r.idle, n[rt.StatIdleTime])
	if total := n[rt.StatProcsTime]; total > others+r.idle {
		r.user = max(r.user, total-others-r.idle)
	}
}

// seconds returns a sum of the runtime's times.
func (r *reading) seconds(of ...rt.MemoryStat) float64 {
	sum := uint64(0)
	for _, one := range of {
		sum += r.number(one)
	}
	return float64(sum) / 1e9
}

// uint64Of and the others make the read functions of metrics.

func uint64Of(of rt.MemoryStat) func(*reading, *Value) {
	return func(r *reading, v *Value) { v.setUint64(r.number(of)) }
}

func sumOf(of ...rt.MemoryStat) func(*reading, *Value) {
	return func(r *reading, v *Value) {
		n := uint64(0)
		for _, part := range of {
			n += r.number(part)
		}
		v.setUint64(n)
	}
}

// differenceOf is what is left of the first.
func differenceOf(of rt.MemoryStat, without ...rt.MemoryStat) func(*reading, *Value) {
	return func(r *reading, v *Value) {
		n := r.number(of)
		for _, part := range without {
			n -= r.number(part)
		}
		v.setUint64(n)
	}
}

func secondsOf(of ...rt.MemoryStat) func(*reading, *Value) {
	return func(r *reading, v *Value) { v.setFloat64(r.seconds(of...)) }
}

// statesPrefix begins the names of the metrics that countStates is for.
const statesPrefix = "/sched/goroutines/"

func (r *reading) countStates() {
	if !r.hasStates {
		r.states = rt.GoroutineStates()
		r.hasStates = true
	}
}

func stateOf(i int) func(*reading, *Value) {
	return func(r *reading, v *Value) {
		r.countStates()
		v.setUint64(r.states[i])
	}
}

func constant(n uint64) func(*reading, *Value) {
	return func(_ *reading, v *Value) { v.setUint64(n) }
}

func executed(kind rt.DueKind) func(*reading, *Value) {
	return func(_ *reading, v *Value) { v.setUint64(executedOf(int(kind))) }
}

var collecting = []rt.MemoryStat{rt.StatAssistTime, rt.StatTurnTime, rt.StatIdleMarkTime, rt.StatStopTime}
var scavenging = []rt.MemoryStat{rt.StatScavengerTime, rt.StatEagerTime}

func readUser(r *reading, v *Value) {
	r.number(rt.StatIdleTime)
	v.setFloat64(float64(r.user) / 1e9)
}

func readIdle(r *reading, v *Value) {
	r.number(rt.StatIdleTime)
	v.setFloat64(float64(r.idle) / 1e9)
}

func readTotal(r *reading, v *Value) {
	v.setFloat64(r.seconds(collecting...) + r.seconds(scavenging...) + float64(r.idle)/1e9 + float64(r.user)/1e9)
}

// timeBounds are the bounds of the runtime's counts of durations, in seconds, with a bucket before them that stays empty.
var timeBounds = func() []float64 {
	bounds := []float64{math.Inf(-1), 0}
	for i := range rt.TimeBuckets - 2 {
		bounds = append(bounds, float64(uint64(4+i%4)<<(i/4+rt.TimeShift-2))/1e9)
	}
	return append(bounds, float64(uint64(4)<<((rt.TimeBuckets-2)/4+rt.TimeShift-2))/1e9, math.Inf(1))
}()

// stopsOf reads the i-th distribution of stops.
func stopsOf(i rt.MemoryStat) func(*reading, *Value) {
	return func(r *reading, v *Value) {
		from := rt.StatStops + i*rt.TimeBuckets
		r.number(from)
		copy(v.setCounts(timeBounds)[1:], r.numbers[from:from+rt.TimeBuckets])
	}
}
