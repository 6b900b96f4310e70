// run

// Variadic functions.
package main

import "fmt"

func Greeting(prefix string, who ...string) string {
	return fmt.Sprintf("%s %v %v %d %d", prefix, who, who == nil, len(who), cap(who))
}

func change(xs ...int) {
	if len(xs) > 0 {
		xs[0] = 100
	}
}

func anys(xs ...any) string { return fmt.Sprintf("%d %T", len(xs), xs) }

type ints []int

func keep(xs ...*int) []*int { return xs }

func generic[T any](xs ...T) string { return fmt.Sprintf("%T %d", xs, len(xs)) }

type method struct{}

func (method) sum(xs ...int) (s int) {
	for _, x := range xs {
		s += x
	}
	return
}

func through(xs ...int) int { return method{}.sum(xs...) }

func main() {
	// Rule: without arguments for it, the parameter is nil.
	fmt.Println(Greeting("nobody"))
	// Rule: arguments make a new slice, whose length and capacity are their number.
	fmt.Println(Greeting("hello:", "Joe", "Anna", "Eileen"))
	// Rule: a slice followed by ... is passed as it is.
	s := []string{"James", "Jasmine"}
	fmt.Println(Greeting("goodbye:", s...), Greeting("part:", s[:1]...), Greeting("none:", nil...))
	// Rule: it is not copied, whereas single arguments are.
	a, b := []int{1, 2}, 5
	change(a...)
	change(b)
	fmt.Println(a, b)
	// Rule: a defined slice type may be passed.
	c := ints{7}
	change(c...)
	fmt.Println(c)
	// Rule: arguments are converted to the element type.
	fmt.Println(anys(1, "a", nil), anys(), anys(nil), anys([]any{1, 2}...), anys([]any{1, 2}), anys(s))
	// Rule: each call has a slice of its own.
	x, y := 1, 2
	k, l := keep(&x, &y), keep(&x, &y)
	k[0] = nil
	fmt.Println(l[0] == &x, len(k))
	// Rule: the element type may be inferred.
	fmt.Println(generic(1, 2), generic("a"), generic[float64](), generic(1, 2.5), generic([]int{1}...))
	// Rule: methods and literals may be variadic.
	fmt.Println(method{}.sum(1, 2, 3), through(4, 5), func(xs ...int) int { return len(xs) }(1, 2))
	// Rule: an append to the parameter does not change the caller's length.
	grow := func(xs ...int) []int { return append(xs, 9) }
	base := make([]int, 1, 4)
	fmt.Println(grow(base...), base, base[:2])
}
