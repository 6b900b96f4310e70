// run

package main

import "fmt"

func main() {
	// Rule: a later version ranges over functions.
	for a, b := range func(yield func(int, string) bool) { _ = yield(1, "a") && yield(2, "b") } {
		fmt.Print(a, b, " ")
	}
	fmt.Println()
}
