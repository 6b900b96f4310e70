// run

package main

import "fmt"

func main() {
	n := 3
	// Rule: a later version has all forms of number literals, and signed shift counts.
	fmt.Println(0b101, 0o17, 1_000, 0x1p4, 0x10i, 1<<n)
}
