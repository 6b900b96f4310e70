// run
// sync.Map: keys of many kinds, growth, what cannot be hashed or compared; and no entry is lost or there twice among many goroutines.
package main

import (
	"fmt"
	"math"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"
)

type point struct{ x, y int }

func main() {
	var m sync.Map
	keys := []any{1, "a", point{1, 2}, 2.5, nil, [2]string{"p", "q"}, struct{}{}, true, &struct{ a int }{1}, any(int8(1)), math.Copysign(0, -1), complex(1, 2)}
	for i, k := range keys {
		fmt.Println(m.LoadOrStore(k, i))
		fmt.Println(m.LoadOrStore(k, "again"))
	}
	fmt.Println(m.Load(0.0))
	for i := range 200 {
		m.Store(i, i*i)
	}
	for i := range 200 {
		if v, ok := m.Load(i); !ok || v != i*i {
			fmt.Println("lost", i, v, ok)
		}
	}
	n := 0
	m.Range(func(k, v any) bool {
		n++
		m.Delete(k)
		m.Store(k, "new")
		m.Store(fmt.Sprint("x", n), 1)
		return n < 1000
	})
	fmt.Println(n >= 200)
	fmt.Println(m.CompareAndSwap(1, "old", 2), m.CompareAndSwap(1, "new", 2), m.CompareAndDelete(1, 1), m.CompareAndDelete(1, 2))
	fmt.Println(m.Load(1))
	fmt.Println(m.Swap(1, 7))
	fmt.Println(m.Swap(1, 8))
	fmt.Println(m.LoadAndDelete(1))
	fmt.Println(m.LoadAndDelete(1))
	m.Store(math.NaN(), 1)
	fmt.Println(m.Load(math.NaN()))
	m.Clear()
	fmt.Println(m.Load(2))
	m.Range(func(k, v any) bool { fmt.Println("left", k); return true })
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	var empty sync.Map
	try(func() { empty.Load([]int{1}) })
	try(func() { empty.Store([]int{1}, 1) })
	try(func() { empty.Store(struct{ a any }{map[int]int{}}, 1) })
	m.Store("s", []int{1})
	try(func() { m.CompareAndSwap("s", []int{1}, 2) })
	try(func() { fmt.Println(m.CompareAndDelete("s", 5)) })
	try(func() { fmt.Println(m.CompareAndDelete("none", []int{5})) })

	// Several goroutines: each key's value is handed on, never lost and never there twice.
	var shared sync.Map
	var wg sync.WaitGroup
	var stored, taken atomic.Int64
	for g := range 8 {
		wg.Go(func() {
			for i := range 150 {
				k := (i*7 + g) % 61
				switch (i + g) % 5 {
				case 0:
					if _, loaded := shared.LoadOrStore(k, point{g, i}); !loaded {
						stored.Add(1)
					}
				case 1:
					if _, loaded := shared.LoadAndDelete(k); loaded {
						taken.Add(1)
					}
				case 2:
					if _, loaded := shared.Swap(k, point{g, i}); !loaded {
						stored.Add(1)
					}
				case 3:
					if v, ok := shared.Load(k); ok && shared.CompareAndDelete(k, v) {
						taken.Add(1)
					}
				case 4:
					if v, ok := shared.Load(k); ok {
						shared.CompareAndSwap(k, v, point{-1, i})
					}
					if i%10 == 0 {
						runtime.Gosched()
						seen := map[any]bool{}
						shared.Range(func(k, v any) bool {
							if seen[k] {
								fmt.Println("twice", k)
							}
							seen[k] = true
							return true
						})
					}
				}
				shared.Store([2]int{g, i}, i)
			}
		})
	}
	wg.Wait()
	var left []int
	others := 0
	shared.Range(func(k, v any) bool {
		if n, ok := k.(int); ok {
			left = append(left, n)
		} else {
			others++
		}
		return true
	})
	sort.Ints(left)
	fmt.Println(int64(len(left)) == stored.Load()-taken.Load(), others)
}
