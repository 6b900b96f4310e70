// check

// Rule: x.(type) stands in a type switch only.
package main

func main() {
	var e any
	_ = e.(type) // ERROR "invalid syntax tree: use of \.\(type\) outside type switch"
}
