// run stress-args=300

// A least-recently-used cache: a map into a doubly linked list, checked against a slow one.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type entry[K comparable, V any] struct {
	key            K
	value          V
	before, behind *entry[K, V]
}

type cache[K comparable, V any] struct {
	capacity     int
	entries      map[K]*entry[K, V]
	newest       *entry[K, V]
	oldest       *entry[K, V]
	hits, misses int
	evicted      func(K, V)
}

func newCache[K comparable, V any](capacity int) *cache[K, V] {
	return &cache[K, V]{capacity: capacity, entries: make(map[K]*entry[K, V])}
}

func (c *cache[K, V]) unlink(e *entry[K, V]) {
	if e.before != nil {
		e.before.behind = e.behind
	} else {
		c.newest = e.behind
	}
	if e.behind != nil {
		e.behind.before = e.before
	} else {
		c.oldest = e.before
	}
	e.before, e.behind = nil, nil
}

func (c *cache[K, V]) toFront(e *entry[K, V]) {
	e.behind = c.newest
	if c.newest != nil {
		c.newest.before = e
	}
	c.newest = e
	if c.oldest == nil {
		c.oldest = e
	}
}

func (c *cache[K, V]) get(key K) (value V, ok bool) {
	e, ok := c.entries[key]
	if !ok {
		c.misses++
		return
	}
	c.hits++
	c.unlink(e)
	c.toFront(e)
	return e.value, true
}

func (c *cache[K, V]) put(key K, value V) {
	if e, ok := c.entries[key]; ok {
		e.value = value
		c.unlink(e)
		c.toFront(e)
		return
	}
	if len(c.entries) == c.capacity {
		last := c.oldest
		c.unlink(last)
		delete(c.entries, last.key)
		if c.evicted != nil {
			c.evicted(last.key, last.value)
		}
	}
	e := &entry[K, V]{key: key, value: value}
	c.entries[key] = e
	c.toFront(e)
}

func (c *cache[K, V]) keys() (result []K) {
	for e := c.newest; e != nil; e = e.behind {
		result = append(result, e.key)
	}
	return
}

// The slow one: a slice in order of use.
type slow struct {
	capacity int
	keys     []int
	values   map[int]string
}

func (s *slow) use(key int) {
	for i, k := range s.keys {
		if k == key {
			s.keys = append(s.keys[:i], s.keys[i+1:]...)
			break
		}
	}
	s.keys = append([]int{key}, s.keys...)
}

func (s *slow) put(key int, value string) {
	s.use(key)
	s.values[key] = value
	if len(s.keys) > s.capacity {
		delete(s.values, s.keys[s.capacity])
		s.keys = s.keys[:s.capacity]
	}
}

func main() {
	steps := 20000
	if len(os.Args) > 1 {
		steps, _ = strconv.Atoi(os.Args[1])
	}
	small := newCache[string, int](2)
	small.evicted = func(k string, v int) { fmt.Println("evicted", k, v) }
	small.put("a", 1)
	small.put("b", 2)
	small.get("a")
	small.put("c", 3)
	small.put("a", 10)
	small.put("d", 4)
	fmt.Println(small.keys(), small.hits, small.misses)

	c, s := newCache[int, string](40), &slow{capacity: 40, values: map[int]string{}}
	random := uint32(1)
	next := func(n int) int {
		random = random*1664525 + 1013904223
		return int(random>>8) % n
	}
	wrong := 0
	for range steps {
		key := next(60)
		if next(3) == 0 {
			value := strconv.Itoa(next(1000))
			c.put(key, value)
			s.put(key, value)
			continue
		}
		value, ok := c.get(key)
		want, known := s.values[key]
		if known {
			s.use(key)
		}
		if value != want || ok != known {
			wrong++
		}
	}
	fmt.Println(wrong, len(c.entries), fmt.Sprint(c.keys()) == fmt.Sprint(s.keys), c.hits+c.misses > steps/2)
}
