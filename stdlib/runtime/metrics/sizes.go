package metrics

import (
	"internal/rt"
	"math"
)

// sizeClasses is more than the runtime's heap has sizes.
const sizeClasses = 128

// sizeBounds are the bounds of the heap's sizes: the objects of a size are those that do not fit into the size before.
var sizeBounds = func() []float64 {
	var sizes [sizeClasses]rt.SizeStat
	rt.SizeStats(sizes[:])
	bounds := []float64{1}
	for _, s := range sizes[1:] {
		if s.Size != 0 {
			bounds = append(bounds, float64(s.Size+1))
		}
	}
	return append(bounds, math.Inf(1))
}()

func (r *reading) countSizes() {
	if !r.hasSizes {
		r.number(0) // brings the counts up to date
		rt.SizeStats(r.sizes[:])
		r.hasSizes = true
	}
}

// fillSizes sets v; the first of the runtime's counts is for what is larger than all sizes.
func (r *reading) fillSizes(v *Value, count func(*rt.SizeStat) uint64) {
	r.countSizes()
	counts := v.setCounts(sizeBounds)
	last := len(counts) - 1
	for i := range last {
		counts[i] = count(&r.sizes[i+1])
	}
	counts[last] = count(&r.sizes[0])
}

func readAllocatedSizes(r *reading, v *Value) {
	r.fillSizes(v, func(s *rt.SizeStat) uint64 { return s.Mallocs })
}

func readFreedSizes(r *reading, v *Value) {
	r.fillSizes(v, func(s *rt.SizeStat) uint64 { return s.Frees })
}
