// check

package main

func main() {
	// Rule: there are two variables at most.
	for a, b, c := range []int{} { // ERROR "declared and not used: a" "declared and not used: b" "range clause permits at most two iteration variables"
	}
}
