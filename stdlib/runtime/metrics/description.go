package metrics

import "strings"

// Description tells what a metric is.
type Description struct {
	// Name is a path and a unit with a colon between them, as in /gc/cycles/total:gc-cycles. The path begins with a slash
	// and has words of small letters and dashes between slashes. The unit has words of small letters, with a dash
	// between what belongs together, a star for a product and a slash for a quotient. What a name means never changes.
	Name string

	// Description says in English what is measured.
	Description string

	// Kind is what values of this metric hold, except for those that this runtime does not measure.
	Kind ValueKind

	// Cumulative: the value only grows, and starts at zero; of a histogram, each count does. So differences make sense.
	Cumulative bool
}

// All returns the descriptions of all metrics, in the order of their names.
func All() []Description {
	all := make([]Description, len(metrics))
	for i, m := range metrics {
		all[i] = m.Description
	}
	return all
}

// A metric is a description and how to find the value. read is nil: the runtime does not measure it.
type metric struct {
	Description
	read func(r *reading, v *Value)
}

// metrics is sorted by name.
var metrics = append(append(append([]metric(nil), timesAndCollections...), settingMetrics()...), memoryAndScheduler...)

// byName finds the places in metrics.
var byName = func() map[string]int {
	places := make(map[string]int, len(metrics))
	for i, m := range metrics {
		places[m.Name] = i
	}
	return places
}()

// Sample is one metric as it was read.
type Sample struct {
	// Name is that of a Description. It is set by whoever calls Read.
	Name string

	// Value is what Read found.
	Value Value
}

// Read sets the Value of each sample to what the metric of its Name is now: KindBad where there is none. Histograms that
// samples hold already are written over, so a slice that is used again costs no allocation. Several goroutines may read at
// once into samples of their own.
func Read(m []Sample) {
	readLock.Lock()
	defer readLock.Unlock()
	r := &reader
	r.hasNumbers, r.hasStates, r.hasSizes = false, false, false
	for i := range m {
		// Before the world is stopped, after which those that ran do not run yet.
		if strings.HasPrefix(m[i].Name, statesPrefix) {
			r.countStates()
			break
		}
	}
	for i := range m {
		place, ok := byName[m[i].Name]
		if !ok || metrics[place].read == nil {
			m[i].Value = Value{}
			continue
		}
		metrics[place].read(r, &m[i].Value)
	}
}
