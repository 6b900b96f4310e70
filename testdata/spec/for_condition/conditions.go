// run

// Loops with a condition only.
package main

import "fmt"

func more(n *int) bool { *n++; fmt.Print("test", *n, " "); return *n < 3 }

type flag bool

func main() {
	// Rule: the condition is evaluated before each iteration.
	n := 0
	for more(&n) {
		fmt.Print("body ")
	}
	fmt.Println(n)
	// Rule: a false condition means no iteration.
	for false {
		fmt.Println("never")
	}
	// Rule: an absent condition is true.
	for {
		n++
		if n > 5 {
			break
		}
	}
	fmt.Println(n)
	// Rule: the condition may be of any boolean type.
	f := flag(true)
	for f {
		f = !f
	}
	fmt.Println(f)
	// Rule: a body may change what the condition looks at.
	s := []int{1, 2, 3}
	for len(s) > 0 {
		s = s[1:]
	}
	fmt.Println(len(s))
	// Rule: a continue goes on with the condition.
	for n > 0 {
		n--
		if n%2 == 0 {
			continue
		}
		fmt.Print(n, " ")
	}
	fmt.Println()
}
