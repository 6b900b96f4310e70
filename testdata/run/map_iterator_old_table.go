// run
// An iterator in the heap is all that leads to a table that its map had once, and moves on while the collector marks.
package main

import (
	"fmt"
	"reflect"
)

type leaf struct{ a, b uint64 }

var it *reflect.MapIter
var sink any
var bad int

//go:noinline
func mk(i int) *leaf { return &leaf{uint64(i), ^uint64(i)} }

//go:noinline
func churn(n int) {
	for i := 0; i < n; i++ {
		sink = &leaf{7, 7}
	}
}

//go:noinline
func prepare(base int) {
	m := map[int]*leaf{}
	for i := 0; i < 8; i++ {
		m[i] = mk(base + i)
	}
	it = reflect.ValueOf(m).MapRange()
	it.Next()
	for i := 100; i < 112; i++ {
		m[i] = nil
	}
	for i := 0; i < 8; i++ {
		m[i] = mk(base + i)
	}
	it.Next()
	for i := 200; i < 230; i++ {
		m[i] = nil
	}
	for i := 0; i < 8; i++ {
		delete(m, i)
	}
}

func main() {
	for r := 0; r < 400; r++ {
		prepare(r * 10)
		churn(r % 7)
		p := it.Value().Interface().(*leaf)
		it.Next()
		churn(40)
		if p != nil && p.a != ^p.b {
			bad++
		}
	}
	fmt.Println("bad", bad)
}
