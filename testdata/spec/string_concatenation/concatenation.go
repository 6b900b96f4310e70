// run

// Strings put together.
package main

import "fmt"

type name string

//go:noinline
func join(a, b string) string { return a + b }

func main() {
	// Rule: + makes a new string of the operands.
	s := "hi" + string('!')
	t := s
	s += " and good bye"
	fmt.Println(s, t)
	// Rule: the operands do not change, whatever becomes of the result.
	a, b := "left", "right"
	c := join(a, b)
	bytes := []byte(c)
	bytes[0] = 'X'
	fmt.Println(a, b, c, string(bytes))
	// Rule: an empty operand adds nothing.
	fmt.Println(join("", "x"), join("x", ""), join("", "") == "")
	// Rule: constants are put together while compiling.
	const k = "con" + "stant"
	fmt.Println([len(k)]int{}, k)
	// Rule: many operands, also of defined types.
	n := name("a")
	n = n + "b" + n + "c"
	n += n
	fmt.Println(n, "x"+a+"y"+b+"z"+c)
	// Rule: invalid UTF-8 may be cut apart and put together.
	h := "ä"
	fmt.Println(h[:1]+h[1:] == h, len(h[1:]+h[:1]))
	// Rule: in a loop each step makes a string of its own.
	var parts []string
	acc := ""
	for i := range 4 {
		acc += string(rune('a' + i))
		parts = append(parts, acc)
	}
	fmt.Println(parts)
	// Rule: operands are evaluated from the left.
	f := func(s string) string { fmt.Print(s, " "); return s }
	fmt.Println(f("1") + f("2") + f("3"))
}
