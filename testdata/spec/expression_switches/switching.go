// run

// Switches over values.
package main

import "fmt"

type flag bool

func f(s string, n int) int { fmt.Print(s, n, " "); return n }

func classify(x any) string {
	switch x {
	case nil:
		return "nil"
	case 1:
		return "int 1"
	case 1.0:
		return "float 1"
	case "a", 'a':
		return "a"
	case int8(1):
		return "int8 1"
	case [2]int{1, 2}:
		return "array"
	}
	return "other"
}

func fall(n int) (r []int) {
	switch n {
	case 0:
		r = append(r, 0)
		fallthrough
	case 1:
		r = append(r, 1)
		fallthrough
	default:
		r = append(r, -1)
	case 2:
		r = append(r, 2)
		if n == 2 {
			break
		}
		r = append(r, 3)
	}
	return
}

func words(s string) int {
	switch s {
	case "one":
		return 1
	case "two", "three":
		return 2
	case "a long string that no other one begins like":
		return 3
	case "":
		return 0
	}
	return -1
}

func ranges(x int) string {
	switch {
	case x < 0:
		return "negative"
	case x == 0:
		return "zero"
	case x < 10:
		return "small"
	default:
		return "large"
	}
}

func main() {
	// Rule: cases are evaluated from the left and from the top, until one equals.
	switch 3 {
	case f("a", 1), f("b", 2):
	case f("c", 3), f("d", 4):
		fmt.Println("found")
	case f("e", 5):
	}
	// Rule: the default clause runs if none does, wherever it stands.
	switch x := 10; x {
	default:
		fmt.Println("default")
	case 1, 2, 3:
		fmt.Println("no")
	}
	// Rule: without an expression it is true.
	fmt.Println(ranges(-1), ranges(0), ranges(5), ranges(50))
	switch x := 5; {
	case x > 3:
		fmt.Println("more than three")
	}
	// Rule: an untyped constant as the expression takes its default type.
	switch 5 {
	case 2 + 3:
		fmt.Println("five")
	}
	switch 'a' {
	case 97:
		fmt.Println("rune")
	}
	// Rule: cases are converted to the expression's type; interfaces compare by type and value.
	fmt.Println(classify(nil), classify(1), classify(1.0), classify("a"), classify('a'), classify(int8(1)), classify([2]int{1, 2}), classify(uint(1)))
	// Rule: fallthrough goes on in the next clause, without its test.
	fmt.Println(fall(0), fall(1), fall(2), fall(7))
	// Rule: strings, many numbers, booleans and structs.
	fmt.Println(words("one"), words("three"), words("a long string that no other one begins like"), words(""), words("x"))
	sum := 0
	for i := range 20 {
		switch i {
		case 0, 2, 4, 6, 8, 10, 12, 14, 16, 18:
			sum += i
		case 1, 3:
			sum -= 100
		case 5:
		default:
			sum += 1000
		}
	}
	fmt.Println(sum)
	switch flag(true) {
	case 1 == 1:
		fmt.Println("flag")
	}
	switch struct{ a, b int }{1, 2} {
	case struct{ a, b int }{1, 2}:
		fmt.Println("struct")
	}
	// Rule: case expressions need not be constant, and may be of an interface.
	var e any = 4
	switch n := 4; n {
	case n * 2:
	case e:
		fmt.Println("interface")
	}
	// Rule: nil as a case of pointers, slices, maps, functions and channels.
	var p *int
	switch p {
	case nil:
		fmt.Println("nil pointer")
	}
	var s []int
	switch {
	case s == nil:
		fmt.Println("nil slice")
	}
	// Rule: a NaN matches nothing, not even itself.
	zero := 0.0
	nan := zero / zero
	switch nan {
	case nan:
		fmt.Println("no")
	default:
		fmt.Println("NaN")
	}
	// Rule: each clause is a block.
	switch x := 1; x {
	case 1:
		x := "inner"
		fmt.Println(x)
		fallthrough
	case 2:
		x++
		fmt.Println(x)
	}
	// Rule: break leaves the switch, continue the loop around.
	for i := range 3 {
		switch i {
		case 0:
			continue
		case 1:
			break
		default:
			fmt.Print("two ")
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	// Rule: values that do not compare panic when they are compared.
	defer func() { fmt.Println(recover()) }()
	var u any = []int{}
	switch u {
	case 1:
	case u:
	}
}
