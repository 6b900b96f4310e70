// run

// Three forms of loops.
package main

import "fmt"

func main() {
	// Rule: a condition alone.
	n := 1
	for n < 100 {
		n *= 3
	}
	fmt.Println(n)
	// Rule: a clause.
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, j, " ")
	}
	fmt.Println()
	// Rule: a range.
	for i, x := range []string{"a", "b"} {
		fmt.Print(i, x, " ")
	}
	fmt.Println()
	// Rule: nothing at all.
	for {
		break
	}
	// Rule: loops nest.
	sum := 0
	for i := range 10 {
		for j := i; j < 10; j++ {
			for sum%7 == 3 {
				sum++
			}
			sum += j
		}
	}
	fmt.Println(sum)
}
