// run

// Range over functions: early exits of every kind pass through the iterator.
package main

import (
	"fmt"
	"iter"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("[end of count] ")
		for i := range n {
			if !yield(i) {
				fmt.Print("[stopped at ", i, "] ")
				return
			}
		}
	}
}

func pairs[K comparable, V any](keys []K, values []V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for i, k := range keys {
			if !yield(k, values[i]) {
				return
			}
		}
	}
}

func twice(yield func() bool) { _ = yield() && yield() }

func filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func take[T any](s iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		left := n
		for v := range s {
			if left--; !yield(v) || left == 0 {
				return
			}
		}
	}
}

func find(limit int) (result string) {
	defer func() { result += "!" }()
	for i := range count(10) {
		for j := range count(10) {
			if i*j == limit {
				return fmt.Sprint(i, "*", j)
			}
		}
	}
	return "none"
}

func deferred() (log []int) {
	func() {
		for i := range take(count(9), 3) {
			defer func() { log = append(log, i) }()
		}
		log = append(log, -1)
	}()
	return
}

type treeNode struct {
	left, right *treeNode
	value       int
}

func (t *treeNode) insert(v int) *treeNode {
	if t == nil {
		return &treeNode{value: v}
	}
	if v < t.value {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t *treeNode) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.value) && t.right.all(yield)
}

func (t *treeNode) each() iter.Seq[int] {
	return func(yield func(int) bool) { t.all(yield) }
}

func main() {
	for i := range count(3) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range count(5) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	fmt.Println(find(12))
	fmt.Println(find(97))
	fmt.Println(deferred())
	for k, v := range pairs([]string{"a", "b"}, []float64{1.5, 2.5}) {
		fmt.Print(k, v, " ")
	}
	for range twice {
		fmt.Print("beat ")
	}
	fmt.Println()

outer:
	for i := range count(4) {
		for j := range count(4) {
			switch {
			case j == 2:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Print("(", i, j, ") ")
		}
	}
	fmt.Println()

	var root *treeNode
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	odd := filter(root.each(), func(v int) bool { return v%2 == 1 })
	sum := 0
	for v := range take(odd, 3) {
		sum = sum*10 + v
	}
	fmt.Println(sum)

	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		for i := range count(3) {
			if i == 1 {
				panic("in the body")
			}
		}
	}()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var kept func(int) bool
		bad := func(yield func(int) bool) { kept = yield; yield(1) }
		for v := range bad {
			fmt.Print(v, " ")
		}
		kept(2)
	}()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		deaf := func(yield func(int) bool) { yield(1); yield(2) }
		for range deaf {
			break
		}
	}()
	next, stop := 0, false
	for v := range func(yield func(*int) bool) { stop = !yield(&next) } {
		*v = 7
	}
	fmt.Println(next, stop)
}
