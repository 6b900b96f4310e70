// run stress-args=small

// Things made of pointers: binary trees, an LRU cache, a map-heavy count of nucleotides, linked lists that are
// reversed and sorted.
package main

import (
	"fmt"
	"os"
	"strings"
)

type tree struct{ left, right *tree }

func bottomUp(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{bottomUp(depth - 1), bottomUp(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

type entry struct {
	key, value int
	prev, next *entry
}

type lru struct {
	capacity int
	table    map[int]*entry
	head     entry // ring: next is the most recent
	hits     int
}

func newLRU(n int) *lru {
	c := &lru{capacity: n, table: make(map[int]*entry)}
	c.head.prev, c.head.next = &c.head, &c.head
	return c
}

func (e *entry) unlink() { e.prev.next, e.next.prev = e.next, e.prev }

func (c *lru) front(e *entry) {
	e.prev, e.next = &c.head, c.head.next
	e.prev.next, e.next.prev = e, e
}

func (c *lru) get(key int, load func(int) int) int {
	if e, ok := c.table[key]; ok {
		c.hits++
		e.unlink()
		c.front(e)
		return e.value
	}
	if len(c.table) == c.capacity {
		old := c.head.prev
		old.unlink()
		delete(c.table, old.key)
	}
	e := &entry{key: key, value: load(key)}
	c.table[key] = e
	c.front(e)
	return e.value
}

type node struct {
	value int
	next  *node
}

func list(n int) (head *node) {
	x := uint32(7)
	for i := 0; i < n; i++ {
		x = x*1664525 + 1013904223
		head = &node{int(x >> 12), head}
	}
	return
}

func reverse(l *node) (r *node) {
	for l != nil {
		l.next, r, l = r, l, l.next
	}
	return
}

func mergeSort(l *node) *node {
	if l == nil || l.next == nil {
		return l
	}
	slow, fast := l, l.next
	for fast != nil && fast.next != nil {
		slow, fast = slow.next, fast.next.next
	}
	right := slow.next
	slow.next = nil
	a, b := mergeSort(l), mergeSort(right)
	var head node
	tail := &head
	for a != nil && b != nil {
		if a.value <= b.value {
			tail.next, a = a, a.next
		} else {
			tail.next, b = b, b.next
		}
		tail = tail.next
	}
	if a != nil {
		tail.next = a
	} else {
		tail.next = b
	}
	return head.next
}

func nucleotides(n int) string {
	var b strings.Builder
	x := uint32(42)
	for i := 0; i < n; i++ {
		x = (x*3877 + 29573) % 139968
		b.WriteByte("ACGT"[x*4/139968])
	}
	return b.String()
}

func main() {
	depth, requests, length := 14, 50000, 100000
	if len(os.Args) > 1 {
		depth, requests, length = 5, 200, 300
	}
	long := bottomUp(depth)
	for d := 4; d <= depth; d += 4 {
		n, sum := 1<<(depth-d+2), 0
		for i := 0; i < n; i++ {
			sum += bottomUp(d).count()
		}
		fmt.Printf("%d trees of depth %d: %d\n", n, d, sum)
	}
	fmt.Println("long lived", long.count())

	cache := newLRU(100)
	x, sum := uint32(1), 0
	for i := 0; i < requests; i++ {
		x = x*1664525 + 1013904223
		sum += cache.get(int(x>>16)%150, func(k int) int { return k * k })
	}
	fmt.Println("lru", sum, cache.hits, len(cache.table))

	l := mergeSort(reverse(list(requests)))
	n, sorted := 0, true
	for ; l != nil; l = l.next {
		n++
		sorted = sorted && (l.next == nil || l.value <= l.next.value)
	}
	fmt.Println("list", n, sorted)

	dna := nucleotides(length)
	for size := 1; size <= 3; size++ {
		counts := map[string]int{}
		for i := 0; i+size <= len(dna); i++ {
			counts[dna[i:i+size]]++
		}
		fmt.Println(size, len(counts), counts["GGT"[:size]], counts["AAA"[:size]])
	}
}
