// run

// Generic containers and the functions over them.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type ordered interface {
	~int | ~int8 | ~int64 | ~uint | ~float64 | ~string
}

type tree[K ordered, V any] struct {
	root *node[K, V]
	size int
}

type node[K ordered, V any] struct {
	key         K
	value       V
	left, right *node[K, V]
}

func (t *tree[K, V]) put(key K, value V) {
	at := &t.root
	for *at != nil {
		switch {
		case key < (*at).key:
			at = &(*at).left
		case key > (*at).key:
			at = &(*at).right
		default:
			(*at).value = value
			return
		}
	}
	*at = &node[K, V]{key: key, value: value}
	t.size++
}

func (t *tree[K, V]) get(key K) (value V, ok bool) {
	for n := t.root; n != nil; {
		switch {
		case key == n.key:
			return n.value, true
		case key < n.key:
			n = n.left
		default:
			n = n.right
		}
	}
	return
}

func (t *tree[K, V]) all() func(yield func(K, V) bool) {
	var walk func(n *node[K, V], yield func(K, V) bool) bool
	walk = func(n *node[K, V], yield func(K, V) bool) bool {
		return n == nil || walk(n.left, yield) && yield(n.key, n.value) && walk(n.right, yield)
	}
	return func(yield func(K, V) bool) { walk(t.root, yield) }
}

type stack[T any] []T

func (s *stack[T]) push(v ...T) { *s = append(*s, v...) }
func (s *stack[T]) pop() T {
	old := *s
	v := old[len(old)-1]
	*s = old[:len(old)-1]
	return v
}

type set[T comparable] map[T]struct{}

func setOf[T comparable](values ...T) set[T] {
	s := set[T]{}
	for _, v := range values {
		s[v] = struct{}{}
	}
	return s
}

func (s set[T]) both(other set[T]) (result set[T]) {
	result = set[T]{}
	for v := range s {
		if _, ok := other[v]; ok {
			result[v] = struct{}{}
		}
	}
	return
}

func apply[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func filter[S ~[]E, E any](in S, keep func(E) bool) (out S) {
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return
}

func reduce[T, A any](in []T, start A, f func(A, T) A) A {
	for _, v := range in {
		start = f(start, v)
	}
	return start
}

func keys[M ~map[K]V, K ordered, V any](m M) []K {
	result := make([]K, 0, len(m))
	for k := range m {
		result = append(result, k)
	}
	sort.Slice(result, func(i, j int) bool { return result[i] < result[j] })
	return result
}

func largest[T ordered](first T, rest ...T) T {
	for _, v := range rest {
		first = max(first, v)
	}
	return first
}

type names []string
type id int

func main() {
	var t tree[string, int]
	for i, word := range strings.Fields("the quick brown fox jumps over the lazy dog and the cat") {
		t.put(word, i)
	}
	fmt.Println(t.size)
	fmt.Println(t.get("fox"))
	fmt.Println(t.get("wolf"))
	for k, v := range t.all() {
		if k > "lazy" {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println()
	numbers := &tree[id, []byte]{}
	numbers.put(3, []byte("c"))
	numbers.put(1, nil)
	for k, v := range numbers.all() {
		fmt.Printf("%v %q %T; ", k, v, numbers)
	}
	fmt.Println()

	var s stack[func() string]
	s.push(func() string { return "a" }, func() string { return "b" })
	fmt.Println(s.pop()(), s.pop()(), len(s))
	fmt.Println(len(setOf(1, 2, 3, 2).both(setOf(2, 3, 4))), keys(setOf("z", "y").both(setOf("y"))))

	ns := filter(names{"ann", "bob", "alexandra"}, func(s string) bool { return s[0] == 'a' })
	fmt.Printf("%T %v %v\n", ns, ns, apply(ns, func(s string) int { return len(s) }))
	fmt.Println(reduce([]int{1, 2, 3, 4}, "", func(a string, v int) string { return a + fmt.Sprint(v*v, ";") }))
	fmt.Println(largest(3, 9, 2), largest("b", "a"), largest(2.5), largest[id](4, 7))
	fmt.Println(keys(map[id]bool{5: true, 2: false}))
}
