package runtime

import (
	"internal/rt"
	"unsafe"
)

// MemStats describes memory and collections. What has no meaning here is zero.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// ReadMemStats fills m, with the world stopped. Counts are exact as of the last sweep.
func ReadMemStats(m *MemStats) {
	var s [rt.StatCount]uint64
	rt.MemoryStats(&s)
	*m = MemStats{
		Alloc: s[rt.StatHeapAlloc], TotalAlloc: s[rt.StatTotalAlloc], Sys: s[rt.StatSys],
		Mallocs: s[rt.StatMallocs], Frees: s[rt.StatFrees],
		HeapAlloc: s[rt.StatHeapAlloc], HeapSys: s[rt.StatHeapSys], HeapIdle: s[rt.StatHeapIdle],
		HeapInuse: s[rt.StatHeapInuse], HeapReleased: s[rt.StatHeapReleased], HeapObjects: s[rt.StatHeapObjects],
		StackInuse: s[rt.StatStackInuse], StackSys: s[rt.StatStackInuse],
		OtherSys: s[rt.StatSys] - s[rt.StatHeapSys] - s[rt.StatStackInuse],
		NextGC:   s[rt.StatNextGC], LastGC: s[rt.StatLastGC], PauseTotalNs: s[rt.StatPauseTotal],
		NumGC: uint32(s[rt.StatNumGC]), NumForcedGC: uint32(s[rt.StatNumForcedGC]), EnableGC: true,
	}
	pauses := rt.GCPauses()
	m.PauseNs, m.PauseEnd = pauses[0], pauses[1]
	var sizes [len(m.BySize)]rt.SizeStat
	rt.SizeStats(sizes[:])
	for i, s := range sizes[1:] { // objects beyond the sizes are not told here
		b := &m.BySize[i+1]
		b.Size, b.Mallocs, b.Frees = uint32(s.Size), s.Mallocs, s.Frees
	}
	m.GCCPUFraction = *(*float64)(unsafe.Pointer(&s[rt.StatCPUFraction]))
}
