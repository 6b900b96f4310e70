// run
// MemStats.BySize counts the objects of each size.
package main

import (
	"fmt"
	"runtime"
)

type small struct{ a, b, c *small } // 24 bytes
type larger [100]byte               // 112

var (
	smalls  []*small
	largers []*larger
)

func counts(size uint32) (mallocs, frees uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	var below uint32
	for _, b := range m.BySize {
		if below < size && size <= b.Size {
			return b.Mallocs, b.Frees
		}
		below = b.Size
	}
	panic(size)
}

func about(n, want uint64) bool { return n >= want && n < want+want/10+100 }

func main() {
	s, _ := counts(24)
	l, f := counts(100)
	for range 3000 {
		smalls = append(smalls, new(small))
		largers = append(largers, new(larger))
	}
	s2, _ := counts(24)
	l2, _ := counts(100)
	fmt.Println(about(s2-s, 3000), about(l2-l, 3000))
	largers = nil
	runtime.GC()
	runtime.GC()
	_, f2 := counts(100)
	fmt.Println(about(f2-f, 3000))
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	var sum uint64
	sorted := true
	for i, b := range m.BySize {
		sum += b.Mallocs
		sorted = sorted && (i == 0 || b.Size > m.BySize[i-1].Size)
	}
	fmt.Println(m.BySize[0].Size, sorted, sum > 6000, sum <= m.Mallocs, len(smalls), len(largers))
}
