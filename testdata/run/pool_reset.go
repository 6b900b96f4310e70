// run
// A pool that is overwritten after its use is a new one, and harms no other: what they hold goes after two collections.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

type server struct {
	buffers sync.Pool
	n       int
}

func (s *server) reset() { *s = server{} }

var freed atomic.Int32

type held struct{ n [4]int }

//go:noinline
func fill(pools []sync.Pool) {
	for i := range pools {
		h := &held{}
		runtime.SetFinalizer(h, func(*held) { freed.Add(1) })
		pools[i].Put(h)
	}
}

func main() {
	s := new(server)
	for range 3 {
		s.buffers.Put(new(int))
		s.reset()
		s.buffers.Put(new(int))
		runtime.GC()
	}

	var a, b, c sync.Pool
	a.Put(1)
	b.Put(2)
	c.Put(3)
	b = sync.Pool{}
	for range 3 {
		runtime.GC()
	}
	fmt.Println(a.Get(), b.Get(), c.Get())

	pools := make([]sync.Pool, 100)
	fill(pools)
	pools[99], pools[50] = sync.Pool{}, sync.Pool{}
	for range 1000 {
		runtime.GC()
		if freed.Load() == 100 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	fmt.Println(freed.Load())
	runtime.KeepAlive(pools)
}
