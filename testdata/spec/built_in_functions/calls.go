// run

// Functions that the language has.
package main

import "fmt"

func main() {
	// Rule: they are called like other functions, in parentheses too.
	s := (append)([]int{1}, 2)
	fmt.Println((len)(s), (cap(s[:1:1])))
	// Rule: some take a type as their first argument.
	p, q, m := new([2]int), make([]string, 2), (make)(map[string]int)
	fmt.Println(*p, q, len(m))
	// Rule: their results depend on the types of their arguments.
	var f32 float32 = 1
	fmt.Printf("%T %T %T\n", complex(f32, 2), real(complex64(1)), append([]int8{}, 1))
	// Rule: inside a function literal each may be wrapped.
	length := func(x []int) int { return len(x) }
	fmt.Println(length(s))
}
