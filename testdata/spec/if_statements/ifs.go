// run

// if
package main

import "fmt"

type flag bool

func f(s string, n int) int { fmt.Print(s, " "); return n }

func test(x int) string {
	if y := f("init", x); y > 10 {
		return "large"
	} else if z := y * 2; z > 10 {
		return fmt.Sprint("middle ", y, z)
	} else {
		return fmt.Sprint("small ", y, z)
	}
}

func main() {
	x, max := 5, 3
	// Rule: the block runs if the condition is true.
	if x > max {
		x = max
	}
	if x > max {
		x = -1
	}
	fmt.Println(x)
	// Rule: otherwise the else branch does, which may be another if.
	fmt.Println(test(20), test(7), test(1))
	// Rule: a statement before the condition runs first; its names hold in all branches.
	if x++; x == 4 {
		fmt.Println("four")
	}
	if c := make(chan int, 1); true {
		if c <- 1; len(c) == 1 {
			fmt.Println("sent")
		}
	}
	// Rule: the condition may be of any boolean type.
	if flag(true) {
		fmt.Println("flag")
	}
	// Rule: a condition with a second value.
	m := map[string]int{"a": 1}
	if v, ok := m["a"]; ok && v == 1 {
		fmt.Println("found")
	}
	if _, ok := m["b"]; !ok {
		fmt.Println("missing")
	}
	// Rule: an empty statement may stand before the condition.
	if x > 0 {
		fmt.Println("empty")
	}
	// Rule: constants as conditions.
	if false {
		panic("never")
	} else {
		fmt.Println("else")
	}
	// Rule: a function literal in a condition.
	if func() bool { return x == 4 }() {
		fmt.Println("literal")
	}
}
