// check

// What does not match.
package main

type named []string

type dir chan int

func inner[P any](a []P, b P) {}

func same[P any](a, b P) {}

func sends[T any](c chan<- T) {}

func funcs[A, B any](f func(A) B, g func(B) A) {}

func arrays[T any](a [3]T) {}

type list[T any] struct{}

type other[T any] struct{}

func lists[T any](list[T]) {}

func main() {
	// Rule: elements are not matched loosely.
	inner([]named{}, []string{})
	inner([]named{}, [][]string{}[0])
	inner([][]string{}, []named{}) // ERROR "in call to inner, type \[\]named of \[\]named\{\} does not match inferred type \[\]string for P"
	same([]named{}, [][]string{})  // ERROR "in call to same, type \[\]\[\]string of \[\]\[\]string\{\} does not match inferred type \[\]named for P"
	// Rule: directions that do not fit.
	sends((<-chan int)(nil)) // ERROR "cannot use \(<-chan int\)\(nil\) \(value of type <-chan int\) as chan<- int value in argument to sends"
	// Rule: parameters that contradict each other.
	funcs(func(int) string { return "" }, func(int) int { return 0 }) // ERROR "in call to funcs, type func\(int\) int of func\(int\) int \{…\} does not match inferred type func\(string\) int for func\(B\) A"
	// Rule: lengths of arrays are part of them.
	arrays([4]int{}) // ERROR "in call to arrays, type \[4\]int of \[4\]int\{\} does not match \[3\]T \(cannot infer T\)"
	// Rule: instances of different generic types.
	lists(other[int]{}) // ERROR "in call to lists, type other\[int\] of other\[int\]\{\} does not match inferred type list\[int\] for list\[T\]"
	lists(struct{}{})   // ERROR "in call to lists, cannot infer T \(declared at errors\.go:24:12\)"
	// Rule: variadic and not.
	same(func(...int) {}, func([]int) {}) // ERROR "in call to same, type func\(\[\]int\) of func\(\[\]int\) \{\} does not match inferred type func\(\.\.\.int\) for P"
}
