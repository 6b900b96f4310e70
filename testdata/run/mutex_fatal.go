// run status=2

// Unlocking what is not locked is no panic: nothing can recover it.
package main

import (
	"fmt"
	"sync"
)

type guarded struct {
	sync.Mutex
	values map[string]int
}

func (g *guarded) with(f func(map[string]int)) {
	g.Lock()
	defer g.Unlock()
	f(g.values)
}

func main() {
	defer fmt.Println("not printed")
	defer func() { fmt.Println("recovered", recover()) }()
	func() {
		defer func() { fmt.Println(recover()) }()
		var group sync.WaitGroup
		group.Done()
	}()
	g := &guarded{values: map[string]int{}}
	g.with(func(m map[string]int) { m["x"]++ })
	fmt.Println(g.TryLock(), g.TryLock(), g.values)
	g.Unlock()
	// STDERR fatal error: sync: unlock of unlocked mutex
	g.with(func(map[string]int) { g.Unlock() })
}
