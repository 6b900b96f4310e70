// check

// Type arguments that are not found.
package main

type Slice []int

type Slice2 []int

func two[T any](x, y T) {}

func result[T any]() T { panic(0) }

func dedup[S ~[]E, E comparable](s S) {}

func Map[E, R any](s []E, f func(E) R) {}

func ptr[T any, P *T](p P) {}

func only[T any](x []T) {}

func identity[T any](x T) T { return x }

func cyclic[A interface{ *B }, B interface{ *A }](a A) {}

func main() {
	// Rule: arguments must agree.
	two(1, "a")            // ERROR "in call to two, mismatched types untyped int and untyped string \(cannot infer T\)"
	two(1, int8(2))        // fits
	two(Slice{}, Slice2{}) // ERROR "in call to two, type Slice2 of Slice2\{\} does not match inferred type Slice for T"
	two(int(1), int8(2))   // ERROR "in call to two, type int8 of int8\(2\) does not match inferred type int for T"
	two(int8(1), 300)      // ERROR "cannot use 300 \(untyped int constant\) as int8 value in argument to two \(overflows\)"
	two(1, nil)            // ERROR "cannot use nil as int value in argument to two"
	two(nil, nil)          // ERROR "in call to two, cannot infer T \(declared at errors\.go:10:10\)"
	// Rule: a parameter that no argument tells.
	_ = result()         // ERROR "in call to result, cannot infer T \(declared at errors\.go:12:13\)"
	var x int = result() // ERROR "in call to result, cannot infer T \(declared at errors\.go:12:13\)"
	_ = x
	// Rule: an inferred type must satisfy the constraint.
	dedup([][]int{}) // ERROR "\[\]int does not satisfy comparable"
	dedup(1)         // ERROR "in call to dedup, cannot infer E \(declared at errors\.go:14:20\)"
	// Rule: types must match in structure.
	only(1)                                     // ERROR "in call to only, cannot infer T \(declared at errors\.go:20:11\)"
	only([2]int{})                              // ERROR "in call to only, type \[2\]int of \[2\]int\{\} does not match \[\]T \(cannot infer T\)"
	Map([]int{}, func(string) int { return 0 }) // ERROR "in call to Map, type func\(string\) int of func\(string\) int \{…\} does not match inferred type func\(int\) R for func\(E\) R"
	// Rule: conflicting kinds of constants.
	two("a", 1.5) // ERROR "in call to two, mismatched types untyped string and untyped float \(cannot infer T\)"
	// Rule: a generic function alone tells nothing.
	two(identity, identity) // ERROR "in call to two, cannot infer T \(declared at errors\.go:10:10\)"
	// Rule: an assignment's type must match.
	var f func(int) string = identity // ERROR "inferred type func\(x int\) int for func\(x T\) T does not match type func\(int\) string of f"
	_ = f
	// Rule: types are not inferred from what a result is assigned to.
	var s []string
	s = append(s, result()) // ERROR "in call to result, cannot infer T \(declared at errors\.go:12:13\)"
}
