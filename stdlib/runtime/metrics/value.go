package metrics

import (
	"math"
	"unsafe"
)

// ValueKind says what a Value holds. A metric keeps its kind for ever.
type ValueKind int

const (
	// KindBad is the kind of a Value that holds nothing: the metric is not known, or this runtime does not measure it.
	KindBad ValueKind = iota

	// KindUint64 is the kind of a Value for Uint64.
	KindUint64

	// KindFloat64 is the kind of a Value for Float64.
	KindFloat64

	// KindFloat64Histogram is the kind of a Value for Float64Histogram.
	KindFloat64Histogram
)

// A Value is what a metric was when it was read.
type Value struct {
	kind    ValueKind
	scalar  uint64         // a float64's bits for KindFloat64
	pointer unsafe.Pointer // a *Float64Histogram
}

// Kind tells which of the other methods may be called.
func (v Value) Kind() ValueKind { return v.kind }

// Uint64 returns the number of a Value of KindUint64, and panics for another one.
func (v Value) Uint64() uint64 {
	if v.kind != KindUint64 {
		panic("called Uint64 on non-uint64 metric value")
	}
	return v.scalar
}

// Float64 returns the number of a Value of KindFloat64, and panics for another one.
func (v Value) Float64() float64 {
	if v.kind != KindFloat64 {
		panic("called Float64 on non-float64 metric value")
	}
	return math.Float64frombits(v.scalar)
}

// Float64Histogram returns the distribution of a Value of KindFloat64Histogram, and panics for another one. The next Read
// into the same Sample writes over it.
func (v Value) Float64Histogram() *Float64Histogram {
	if v.kind != KindFloat64Histogram {
		panic("called Float64Histogram on non-Float64Histogram metric value")
	}
	return (*Float64Histogram)(v.pointer)
}

func (v *Value) setUint64(n uint64) { v.kind, v.scalar = KindUint64, n }
func (v *Value) setFloat64(f float64) {
	v.kind, v.scalar = KindFloat64, math.Float64bits(f)
}

// setCounts makes v a distribution over the buckets, with the memory of the one that it is already.
func (v *Value) setCounts(buckets []float64) (counts []uint64) {
	h := (*Float64Histogram)(v.pointer)
	if v.kind != KindFloat64Histogram || h == nil {
		h = new(Float64Histogram)
		v.kind, v.pointer = KindFloat64Histogram, unsafe.Pointer(h)
	}
	if len(h.Counts) != len(buckets)-1 {
		h.Counts = make([]uint64, len(buckets)-1)
	}
	h.Buckets = buckets
	return h.Counts
}

// Float64Histogram is a distribution of numbers over buckets.
type Float64Histogram struct {
	// Counts has the weight of each bucket: of bucket n, from Buckets[n] to below Buckets[n+1].
	Counts []uint64

	// Buckets has the bounds of the buckets in increasing order, one more than there are counts. The first may be -Inf
	// and the last +Inf. It belongs to all histograms of the metric and must not be written to.
	Buckets []float64
}
