// run stress-args=small
// sync.Map.Clear takes all keys at one moment: whoever has seen one gone sees all gone, and what he stores then stays.
package main

import (
	"fmt"
	"os"
	"sync"
)

func main() {
	rounds, keys := 6, 100_000
	if len(os.Args) > 1 {
		rounds, keys = 10, 200
	}
	stale, lost := 0, 0
	for range rounds {
		var m sync.Map
		for k := range keys {
			m.Store(k, "before")
		}
		var cleared sync.WaitGroup
		cleared.Go(m.Clear)
		gone := func(k int) bool { _, ok := m.Load(k); return !ok }
		for k := 0; !gone(k); k = (k + 1) % 100 {
		}
		var again []int
		for k := range keys {
			if !gone(k) {
				stale++
				m.Store(k, "after")
				again = append(again, k)
			}
		}
		m.Store("last", "after")
		cleared.Wait()
		for _, k := range again {
			if gone(k) {
				lost++
			}
		}
		n := 0
		m.Range(func(k, v any) bool { n++; return v == "after" })
		if n != len(again)+1 && lost == 0 {
			fmt.Println("entries:", n)
		}
	}
	fmt.Println("stale:", stale, "lost:", lost)
}
