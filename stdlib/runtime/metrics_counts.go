package runtime

import (
	"sync/atomic"
	_ "unsafe" // for linkname
)

// What package runtime/metrics reads of this package's own counts.

//go:linkname executedOf
func executedOf(kind int) uint64 { return executed[kind].Load() }

// A settingCount counts how often one setting of GODEBUG made the program behave otherwise than by default, or knows who
// counts that. The list of all only grows.
type settingCount struct {
	name   string // of the metric
	events atomic.Uint64
	read   func() uint64 // nil: events
	next   *settingCount
}

var settingCounts atomic.Pointer[settingCount]

func findSettingCount(name string, read func() uint64) *settingCount {
	for {
		first := settingCounts.Load()
		for c := first; c != nil; c = c.next {
			if c.name == name {
				return c
			}
		}
		made := &settingCount{name: name, read: read, next: first}
		if settingCounts.CompareAndSwap(first, made) {
			return made
		}
	}
}

// countSetting is called where a setting has an effect.
//
//go:linkname countSetting
func countSetting(setting string) {
	findSettingCount("/godebug/non-default-behavior/"+setting+":events", nil).events.Add(1)
}

// nilPanics counts for panicnil: what every program has should not bring the list along.
var nilPanics uint64

// settingEvents returns the value of a metric.
//
//go:linkname settingEvents
func settingEvents(name string) uint64 {
	if name == "/godebug/non-default-behavior/panicnil:events" {
		return atomic.LoadUint64(&nilPanics)
	}
	for c := settingCounts.Load(); c != nil; c = c.next {
		if c.name == name {
			if c.read != nil {
				return c.read()
			}
			return c.events.Load()
		}
	}
	return 0
}
