// check

package main

func main() {
	a := []int{1}
	// Rule: an index is one expression, no list.
	_ = a[0, 1] // ERROR "syntax error: unexpected literal 1, expected \]"
	// Rule: a slice expression has two or three parts.
	_ = a[0:1:1:1] // ERROR "syntax error: unexpected :, expected \]"
}
