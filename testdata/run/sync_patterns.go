// run stress-args=20

// Once, Cond, RWMutex, atomics and contexts of one's own: patterns that programs with goroutines are made of.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// A queue of limited length with condition variables.
type queue[T any] struct {
	mutex           sync.Mutex
	notEmpty, space *sync.Cond
	items           []T
	limit           int
	closed          bool
}

func newQueue[T any](limit int) *queue[T] {
	q := &queue[T]{limit: limit}
	q.notEmpty, q.space = sync.NewCond(&q.mutex), sync.NewCond(&q.mutex)
	return q
}

func (q *queue[T]) put(v T) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	for len(q.items) == q.limit {
		q.space.Wait()
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
}

func (q *queue[T]) take() (v T, ok bool) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.notEmpty.Wait()
	}
	if len(q.items) == 0 {
		return
	}
	v = q.items[0]
	q.items = q.items[1:]
	q.space.Signal()
	return v, true
}

func (q *queue[T]) close() {
	q.mutex.Lock()
	q.closed = true
	q.mutex.Unlock()
	q.notEmpty.Broadcast()
}

type config struct {
	once  sync.Once
	loads int
	value map[string]string
}

func (c *config) get(key string) string {
	c.once.Do(func() {
		c.loads++
		c.value = map[string]string{"mode": "fast"}
	})
	return c.value[key]
}

// Phases: nobody starts the next before all have ended the last.
type barrier struct {
	sync.Mutex
	turn           *sync.Cond
	waiting, total int
	phase          int
}

func (b *barrier) wait() {
	b.Lock()
	defer b.Unlock()
	phase := b.phase
	if b.waiting++; b.waiting == b.total {
		b.waiting = 0
		b.phase++
		b.turn.Broadcast()
		return
	}
	for phase == b.phase {
		b.turn.Wait()
	}
}

// At most n at a time.
type semaphore chan struct{}

func (s semaphore) with(f func()) {
	s <- struct{}{}
	defer func() { <-s }()
	f()
}

func main() {
	n := 400
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	q := newQueue[int](3)
	var producers, consumers sync.WaitGroup
	var sum, taken atomic.Int64
	for p := range 3 {
		producers.Add(1)
		go func() {
			defer producers.Done()
			for i := range n {
				q.put(p*n + i)
			}
		}()
	}
	for range 4 {
		consumers.Add(1)
		go func() {
			defer consumers.Done()
			for v, ok := q.take(); ok; v, ok = q.take() {
				sum.Add(int64(v))
				taken.Add(1)
			}
		}()
	}
	producers.Wait()
	q.close()
	consumers.Wait()
	total := 3 * n
	fmt.Println(taken.Load() == int64(total), sum.Load() == int64(total*(total-1)/2))

	var c config
	var group sync.WaitGroup
	var fast atomic.Int32
	for range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			if c.get("mode") == "fast" {
				fast.Add(1)
			}
		}()
	}
	group.Wait()
	fmt.Println(c.loads, fast.Load())

	b := &barrier{total: 5}
	b.turn = sync.NewCond(b)
	var marks [20][5]int32
	var early atomic.Bool
	for worker := range 5 {
		group.Add(1)
		go func() {
			defer group.Done()
			for phase := range marks {
				if phase > 0 {
					for other := range 5 {
						if atomic.LoadInt32(&marks[phase-1][other]) == 0 {
							early.Store(true)
						}
					}
				}
				atomic.AddInt32(&marks[phase][worker], 1)
				b.wait()
			}
		}()
	}
	group.Wait()
	fmt.Println(early.Load(), b.phase)

	limit := make(semaphore, 3)
	var inside, most atomic.Int32
	for range 30 {
		group.Add(1)
		go limit.with(func() {
			defer group.Done()
			now := inside.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			runtime.Gosched()
			inside.Add(-1)
		})
	}
	group.Wait()
	fmt.Println(most.Load() <= 3, most.Load() >= 1)

	var rw sync.RWMutex
	table, bad := map[int]int{}, atomic.Int32{}
	for worker := range 6 {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := range n / 4 {
				if worker == 0 {
					rw.Lock()
					table[i], table[-i] = i, i
					rw.Unlock()
					continue
				}
				rw.RLock()
				if table[i] != table[-i] {
					bad.Add(1)
				}
				rw.RUnlock()
			}
		}()
	}
	group.Wait()
	fmt.Println(bad.Load(), len(table) > 0)

	start := time.Now()
	ticks, ticker := 0, time.NewTicker(2*time.Millisecond)
	stop := time.After(25 * time.Millisecond)
	for stopped := false; !stopped || ticks < 2; {
		select {
		case <-ticker.C:
			ticks++
		case <-stop:
			stopped = true
		}
	}
	ticker.Stop()
	fmt.Println(ticks >= 2, time.Since(start) >= 25*time.Millisecond)
	var spin, flag atomic.Int64
	go func() {
		for flag.Load() == 0 {
			spin.Add(1)
		}
		flag.Store(2)
	}()
	time.Sleep(time.Millisecond)
	flag.Store(1)
	for flag.Load() != 2 {
		runtime.Gosched()
	}
	var box atomic.Value
	box.Store([]string{"a"})
	fmt.Println(spin.Load() >= 0, box.Load().([]string)[0])
}
