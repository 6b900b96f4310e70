// run status=2

package main

// Rule: so does an assignment to a nil map.
func main() {
	var m map[string]int
	m["a"] = 1
	// STDERR panic: assignment to entry in nil map
}
