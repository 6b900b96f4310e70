// run

// Type arguments that are found from what is there.
package main

import (
	"fmt"
	"strconv"
)

type Slice []int
type MyFunc func(int) string
type Pair[A, B any] struct {
	a A
	b B
}

func dedup[S ~[]E, E comparable](s S) S {
	r := S{}
	for i, e := range s {
		if i == 0 || s[i-1] != e {
			r = append(r, e)
		}
	}
	return r
}

func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	var r []R
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}

func typeOf[T any](x T) string       { return fmt.Sprintf("%T", x) }
func two[T any](x, y T) string       { return fmt.Sprintf("%T", x) }
func variadic[T any](xs ...T) string { return fmt.Sprintf("%T", xs) }
func keys[M ~map[K]V, K comparable, V any](m M) string {
	var k K
	var v V
	return fmt.Sprintf("%T %T", k, v)
}
func pairOf[A, B any](p Pair[A, B]) string { return fmt.Sprintf("%T", p) }
func fnOf[A, R any](f func(A) R) string    { return fmt.Sprintf("%T", f) }
func chanOf[T any](c <-chan T) string      { return fmt.Sprintf("%T", c) }
func ptr[T any, P interface {
	*T
	Set(string)
}](s string) T {
	var t T
	P(&t).Set(s)
	return t
}
func identity[T any](x T) T                                   { return x }
func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C { return func(a A) C { return g(f(a)) } }
func core[T interface{ []E }, E any](x T) string              { return fmt.Sprintf("%T", x) }
func implied[E any, S []E](e E) string                        { var s S; return fmt.Sprintf("%T", s) }
func method[T interface{ Get() R }, R any](x T) string        { return fmt.Sprintf("%T", x.Get()) }
func arrays[T any](a [3]T, m map[string][]T) string           { return fmt.Sprintf("%T %T", a, m) }
func first[T any](f func() T, x T) string                     { return fmt.Sprintf("%T", f()) }

type box struct{ s string }

func (b *box) Set(s string) { b.s = s }

type getter struct{}

func (getter) Get() map[string]int { return nil }

func main() {
	// Rule: an argument's type gives the parameter's, a defined type stays.
	fmt.Printf("%T %v\n", dedup(Slice{1, 1, 2}), dedup([]string{"a", "a"}))
	// Rule: from one argument several parameters may follow, through constraints too.
	fmt.Println(Map([]int{1, 2}, strconv.Itoa), Map(Slice{3}, func(x int) float64 { return float64(x) / 2 }))
	fmt.Println(keys(map[string]bool{}), pairOf(Pair[int, string]{}), fnOf(strconv.Itoa), fnOf(MyFunc(nil)), chanOf(make(chan int)), chanOf(make(<-chan bool)))
	// Rule: untyped constants give their default types, after all typed arguments.
	fmt.Println(typeOf(1), typeOf('a'), typeOf(1.5), typeOf("s"), typeOf(1i), typeOf(1 < 2))
	var f32 float32
	var i8 int8
	fmt.Println(two(f32, 1), two(2, i8), two(1, i8))
	// Rule: of untyped constants of several kinds the later kind counts: integer, rune, floating-point, complex.
	fmt.Println(two(1, 2.5), two('a', 1), two(1, 'a'), two(2.5, 'a'), variadic(1, 2i, 'a'), variadic(1, 2.0))
	// Rule: a type without a name gives way to a defined one with the same underlying type.
	fmt.Println(two([]int{}, Slice{}), two(Slice{}, []int{}), two(func(int) string { return "" }, MyFunc(nil)))
	// Rule: a constraint's only type term infers an argument.
	fmt.Println(implied(1), core([]string{}))
	// Rule: a pointer's method through a constraint.
	fmt.Println(ptr[box]("set"))
	// Rule: methods of a constraint infer their types.
	fmt.Println(method(getter{}))
	// Rule: a generic function may be an argument; both are inferred together.
	fmt.Println(Map([]int{1}, identity), fnOf(identity[int]), compose(strconv.Itoa, identity)(5), compose(identity[bool], func(b bool) string { return fmt.Sprint(b) })(true))
	// Rule: an assignment and a return infer a function's arguments.
	var g func(string) string = identity
	h := func() func([]int) Slice { return func(s []int) Slice { return identity(s) } }
	fmt.Println(g("x"), h()(nil) == nil)
	// Rule: elements within arrays, maps and functions.
	fmt.Println(arrays([3]int{}, nil), arrays([3]string{}, map[string][]string{}), first(func() int8 { return 1 }, 5))
	// Rule: some may be given, the rest inferred.
	fmt.Println(Map[[]int, int, any]([]int{1}, func(x int) any { return x }), two[any](1, "a"), two[float64](1, 2))
	// Rule: nil takes a type from elsewhere.
	fmt.Println(two(nil, Slice{}), two(new(int), nil))
	// Rule: interfaces as arguments are the parameter's type.
	var e error
	var a any = 1
	fmt.Println(two(a, a), fmt.Sprintf("%T", []error{identity(e)}))
	// Rule: inside a generic function, its own parameters are types like others.
	fmt.Println(outer([]float64{1}), outer([]Slice{{}}))
}

func outer[T any](x []T) string { return typeOf(x[0]) + " " + typeOf(identity(x)) + " " + two(x, nil) }
