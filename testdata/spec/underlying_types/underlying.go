// run

// Underlying types seen through conversions and constraints.
package main

import "fmt"

type (
	A1 = string
	A2 = A1
)

type (
	B1 string
	B2 B1
	B3 []B1
	B4 B3
)

type chain1 struct{ x int }
type chain2 chain1
type chain3 chain2

func text[T ~string](x T) string                     { return string(x) }
func list[T ~[]B1](x T) int                          { return len(x) }
func generic[P any](x P) string                      { return fmt.Sprintf("%T", x) }
func fields[T ~struct{ x int }](v T) struct{ x int } { return v }

func main() {
	// Rule: a defined type has the underlying type of what it is made of, along the whole chain.
	fmt.Println(text(A1("a")), text(A2("b")), text(B1("c")), text(B2("d")))
	// Rule: a list of a defined type has a literal of that type as its underlying type.
	fmt.Println(list(B3{"x"}), list(B4{"y", "z"}), list([]B1{}))
	// Rule: types with one underlying type convert to each other.
	fmt.Println(B2(B1("e")), chain1(chain3{5}), []B1(B4{"f"}))
	fmt.Println(fields(chain3{7}))
	// Rule: predeclared types are their own underlying types.
	type celsius float64
	fmt.Println(celsius(1.5)+celsius(float64(2)), generic(celsius(0)))
}
