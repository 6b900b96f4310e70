// run

// Constraints, and what they permit.
package main

import "fmt"

type Stringish interface{ ~string }

// Rule: interface{E} may be written as E.
func list[S []P, P any](s S) int     { return len(s) }
func tilde[T ~int](x T) T            { return x + 1 }
func union[T int | string](x, y T) T { return x + y }
func named[T Stringish](x T) int     { return len(x) }
func inter[T interface {
	~int
	String() string
}](x T) string { return x.String() }

// Rule: comparable allows == and use as a key.
func index[T comparable](s []T, x T) int {
	for i, y := range s {
		if x == y {
			return i
		}
	}
	return -1
}

func count[K comparable](s []K) map[K]int {
	m := map[K]int{}
	for _, k := range s {
		m[k]++
	}
	return m
}

// Rule: a constraint may embed comparable and have methods.
type key interface {
	comparable
	Key() string
}

func keys[K key](a, b K) (bool, string) { return a == b, a.Key() }

// Rule: operators must be those of all types of the set.
func add[T ~int | ~float64 | ~string | ~complex128](x, y T) T { return x + y }
func less[T ~int | ~string | ~float32](x, y T) bool           { return x < y }
func bits[T ~uint8 | ~int](x T) T                             { return x<<1 | x&^3 }

// Rule: type sets without methods or types permit what all types can.
func any2[T any](x T) (T, any, T) { var y T; p := &x; return y, x, *p }

// Rule: a constraint whose types have elements in common permits to index, range and slice them.
func elem[T ~[]int | ~[3]int](x T) int { return x[1] }
func cut[T ~string | ~[]byte](x T) T   { return x[1:] }
func sum[T ~[]int](x T) (n int) {
	for _, v := range x {
		n += v
	}
	return
}

// Rule: a type parameter may be compared with a comparable struct's fields of it.
type pair[T comparable] struct{ a, b T }

func (p pair[T]) same() bool { return p.a == p.b && p == pair[T]{p.b, p.a} }

type id int

func (i id) Key() string    { return fmt.Sprint("id", int(i)) }
func (i id) String() string { return "#" + fmt.Sprint(int(i)) }

func main() {
	fmt.Println(list([]int{1}), tilde(id(1)), union("a", "b"), union(1, 2), named("abc"), inter(id(3)))
	fmt.Println(index([]string{"a", "b"}, "b"), index([]any{1, "x"}, any("x")), index([]id{1}, 2))
	fmt.Println(count([]rune("hello"))['l'], count([]any{1, 1.0, "1", 1})[1])
	fmt.Println(keys(id(1), id(1)))
	fmt.Println(add(1, 2), add("a", "b"), add(1i, 2), less("a", "b"), less(float32(2), 1), bits(uint8(200)), bits(7))
	fmt.Println(any2(5))
	fmt.Println(elem([]int{1, 2}), elem([3]int{4, 5, 6}), cut("abc"), string(cut([]byte("xyz"))), sum([]int{1, 2, 3}))
	fmt.Println(pair[string]{"a", "a"}.same(), pair[int]{1, 2}.same())
}
