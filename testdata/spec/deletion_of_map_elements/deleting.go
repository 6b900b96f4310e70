// run

// delete
package main

import "fmt"

func del[M ~map[K]int | ~map[K]string, K comparable](m M, k K) { delete(m, k) }

type key struct{ a, b any }

func main() {
	// Rule: the element is gone.
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	delete(m, "b")
	_, ok := m["b"]
	fmt.Println(m, ok, len(m))
	// Rule: of a missing key, and of a nil map, nothing happens.
	delete(m, "x")
	delete(m, "b")
	var n map[int]int
	delete(n, 1)
	fmt.Println(len(m), len(n))
	// Rule: the key is assignable to the key type.
	a := map[any]int{1: 1, "a": 2, nil: 3, key{1, "x"}: 4}
	delete(a, 1)
	delete(a, nil)
	delete(a, key{1, "x"})
	delete(a, 1.0)
	fmt.Println(a)
	f := map[float64]int{1: 1, 0: 2}
	delete(f, 1)
	fmt.Println(f)
	// Rule: all elements may be deleted while they are ranged over.
	big := map[int]int{}
	for i := range 500 {
		big[i] = i
	}
	seen := 0
	for k := range big {
		delete(big, k)
		seen++
	}
	fmt.Println(len(big), seen)
	// Rule: a deleted key may be added again.
	m["b"] = 9
	fmt.Println(m)
	// Rule: through a type parameter.
	del(m, "a")
	del(map[int]string{1: "a"}, 1)
	fmt.Println(m)
	// Rule: a key that does not compare panics.
	defer func() { fmt.Println(recover()) }()
	delete(a, any([]int{}))
}
