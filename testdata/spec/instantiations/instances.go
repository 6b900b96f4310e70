// run

// Generic functions and types with their arguments.
package main

import "fmt"

func sum[T ~int | ~float64 | ~string](x ...T) (s T) {
	for _, v := range x {
		s += v
	}
	return
}

func apply[S ~[]E, E any](s S, f func(E) E) S {
	r := S{}
	for _, e := range s {
		r = append(r, f(e))
	}
	return r
}

type sumFunc func(x ...string) string

type Tree[K comparable, V any] struct {
	left *Tree[K, V]
	key  K
	val  V
}

type Number interface{ ~int | ~float64 }

type Vector[N Number] []N

func (v Vector[N]) Dot(w Vector[N]) (r N) {
	for i := range v {
		r += v[i] * w[i]
	}
	return
}

type ints []int

func useSum(f func(...int) int) int { return f(1, 2, 3) }

func returnSum() func(...float64) float64 { return sum }

func dflt[T any]() (z T) { return }

func nested[T any](x T) string {
	inner := func() string { return fmt.Sprintf("%T", pair[T, []T]{}) }
	return inner()
}

type pair[A, B any] struct {
	a A
	b B
}

func count[T any]() func() int {
	n := 0
	return func() int { n++; return n }
}

var perInstance = map[string]int{}

func static[T any]() { var z T; perInstance[fmt.Sprintf("%T", z)]++ }

func rec[T any](n int, x T) string {
	if n == 0 {
		return fmt.Sprintf("%T", x)
	}
	return rec(n-1, x)
}

func main() {
	// Rule: arguments are given in brackets, all or the first of them.
	f1 := apply[[]int]
	f2 := apply[[]string, string]
	fmt.Println(f1([]int{1, 2}, func(x int) int { return -x }), f2([]string{"a"}, func(s string) string { return s + s }))
	intSum := sum[int]
	fmt.Println(intSum(2, 3), sum[float64](2.0, 3), sum("a", "b"))
	fmt.Printf("%T %T\n", intSum, sum[float64])
	// Rule: they are inferred from a variable that the function is assigned to.
	var f sumFunc = sum
	fmt.Println(f("x", "y"))
	f = sum
	// Rule: from a parameter that it is passed to, and a result that it is returned as.
	fmt.Println(useSum(sum), returnSum()(1.5, 2))
	// Rule: a type's arguments are always given.
	t := Tree[string, int]{&Tree[string, int]{key: "l"}, "k", 1}
	fmt.Printf("%v %v %T\n", t.left.key, t.val, t)
	// Rule: an instance has the methods of the generic type.
	fmt.Println(Vector[int]{1, 2}.Dot(Vector[int]{3, 4}), Vector[float64]{0.5}.Dot([]float64{2}))
	// Rule: a result's type parameter needs an explicit argument.
	fmt.Println(dflt[int](), dflt[string]() == "", dflt[*int]() == nil, dflt[[2]bool]())
	// Rule: inside, arguments reach all uses.
	fmt.Println(nested(1), nested("a"))
	// Rule: a substitution reaches the constraints: S's type is kept.
	fmt.Printf("%T\n", apply(ints{1}, func(x int) int { return x }))
	// Rule: each value of an instance has variables of its own.
	a, b := count[int](), count[int]()
	a()
	fmt.Println(a(), b())
	// Rule: the same instance at two places is one type and one function.
	static[int]()
	static[int]()
	static[string]()
	fmt.Println(perInstance, any(pair[int, int]{}) == any(pair[int, int]{}))
	// Rule: a generic function may call itself.
	fmt.Println(rec(5, []string{}))
	// Rule: an instance may be made of an instance.
	fmt.Printf("%T\n", Tree[pair[int, string], Vector[int]]{})
}
