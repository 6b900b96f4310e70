// run

// runtime/metrics: the list, kinds, sums, and that what only grows does not fall. No number here depends on the machine.
package main

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sort"
	"strings"
)

// notMeasured are listed, but this runtime has no value for them.
var notMeasured = map[string]bool{
	"/gc/scan/heap:bytes": true, "/gc/scan/stack:bytes": true, "/gc/scan/total:bytes": true,
	"/sched/latencies:seconds": true, "/sync/mutex/wait/total:seconds": true,
}

var kept []*[100]int

func read(samples []metrics.Sample) map[string]metrics.Value {
	metrics.Read(samples)
	values := map[string]metrics.Value{}
	for _, s := range samples {
		values[s.Name] = s.Value
	}
	return values
}

func checkList(all []metrics.Description) {
	fmt.Println(len(all), sort.SliceIsSorted(all, func(i, j int) bool { return all[i].Name < all[j].Name }))
	for _, d := range all {
		if d.Description == "" || !strings.HasPrefix(d.Name, "/") || strings.Count(d.Name, ":") != 1 {
			fmt.Println("description of", d.Name)
		}
	}
}

func checkValues(all []metrics.Description, values map[string]metrics.Value) {
	for _, d := range all {
		v := values[d.Name]
		if bad := v.Kind() == metrics.KindBad; bad != notMeasured[d.Name] || !bad && v.Kind() != d.Kind {
			fmt.Println("kind of", d.Name, v.Kind())
		}
		switch v.Kind() {
		case metrics.KindFloat64:
			if f := v.Float64(); !(f >= 0) || math.IsInf(f, 0) {
				fmt.Println("value of", d.Name, f)
			}
		case metrics.KindFloat64Histogram:
			h := v.Float64Histogram()
			if len(h.Buckets) != len(h.Counts)+1 || !sort.Float64sAreSorted(h.Buckets) || !math.IsInf(h.Buckets[len(h.Counts)], 1) {
				fmt.Println("buckets of", d.Name)
			}
		}
	}
}

// weight makes one number of a value.
func weight(v metrics.Value) float64 {
	switch v.Kind() {
	case metrics.KindUint64:
		return float64(v.Uint64())
	case metrics.KindFloat64:
		return v.Float64()
	case metrics.KindFloat64Histogram:
		sum := 0.0
		for _, n := range v.Float64Histogram().Counts {
			sum += float64(n)
		}
		return sum
	}
	return 0
}

func checkSum(values map[string]metrics.Value, total, prefix string) {
	sum := 0.0
	for name, v := range values {
		if strings.HasPrefix(name, prefix) && name != total && (!strings.Contains(name, "/total:") || prefix == "/memory/") {
			sum += weight(v)
		}
	}
	if want := weight(values[total]); math.Abs(sum-want) > want*1e-9 {
		fmt.Println("sum", total, sum, want)
	}
}

func main() {
	all := metrics.All()
	checkList(all)
	samples := make([]metrics.Sample, len(all))
	for i, d := range all {
		samples[i].Name = d.Name
	}
	runtime.GC()
	before := read(samples)
	weights := map[string]float64{}
	for name, v := range before {
		weights[name] = weight(v)
	}
	checkValues(all, before)
	for range 200 {
		kept = append(kept, new([100]int))
	}
	done := make(chan bool)
	go func() { done <- true }()
	<-done
	runtime.GC()
	after := read(samples)
	checkValues(all, after)
	for _, d := range all {
		if d.Cumulative && weight(after[d.Name]) < weights[d.Name] {
			fmt.Println("fell:", d.Name, weights[d.Name], weight(after[d.Name]))
		}
	}
	for _, values := range []map[string]metrics.Value{after} {
		checkSum(values, "/memory/classes/total:bytes", "/memory/")
		checkSum(values, "/cpu/classes/total:cpu-seconds", "/cpu/classes/")
		checkSum(values, "/cpu/classes/gc/total:cpu-seconds", "/cpu/classes/gc/")
		checkSum(values, "/cpu/classes/scavenge/total:cpu-seconds", "/cpu/classes/scavenge/")
	}
	grown := func(name string) float64 { return weight(after[name]) - weights[name] }
	fmt.Println(grown("/gc/cycles/forced:gc-cycles"), grown("/sched/goroutines-created:goroutines"),
		grown("/gc/heap/allocs:objects") >= 200, grown("/gc/heap/allocs:bytes") >= 200*800,
		grown("/gc/pauses:seconds") >= 1)
	fmt.Println(after["/sched/gomaxprocs:threads"].Uint64() == uint64(runtime.GOMAXPROCS(0)),
		after["/sched/goroutines:goroutines"].Uint64() >= 1, after["/gc/gogc:percent"].Uint64(),
		after["/gc/gomemlimit:bytes"].Uint64() == math.MaxInt64)
	checkMemStats(after)
	checkSettings()
	checkPanics()
}

// checkMemStats compares what nothing changes between the two.
func checkMemStats(values map[string]metrics.Value) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	again := []metrics.Sample{{Name: "/gc/cycles/total:gc-cycles"}, {Name: "/gc/heap/allocs:bytes"}, {Name: "no such"}}
	metrics.Read(again)
	fmt.Println(again[0].Value.Uint64() >= uint64(m.NumGC), again[1].Value.Uint64() >= m.TotalAlloc,
		m.TotalAlloc >= values["/gc/heap/allocs:bytes"].Uint64(), again[2].Value.Kind() == metrics.KindBad)
}

func checkSettings() {
	s := []metrics.Sample{{Name: "/gc/gogc:percent"}, {Name: "/gc/gomemlimit:bytes"}}
	oldPercent, oldLimit := debug.SetGCPercent(150), debug.SetMemoryLimit(1<<40)
	metrics.Read(s)
	fmt.Println(s[0].Value.Uint64(), s[1].Value.Uint64())
	debug.SetGCPercent(oldPercent)
	debug.SetMemoryLimit(oldLimit)
}

func checkPanics() {
	for _, call := range []func(metrics.Value){
		func(v metrics.Value) { v.Uint64() },
		func(v metrics.Value) { v.Float64() },
		func(v metrics.Value) { v.Float64Histogram() },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			call(metrics.Value{})
		}()
	}
}
