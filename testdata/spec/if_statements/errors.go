// check

package main

func two() (int, bool) { return 1, true }

func main() {
	x, p := 1, new(int)
	// Rule: a condition is boolean.
	if x { // ERROR "non-boolean condition in if statement"
	}
	if p { // ERROR "non-boolean condition in if statement"
	}
	if "a" { // ERROR "non-boolean condition in if statement"
	}
	if nil { // ERROR "non-boolean condition in if statement"
	}
	if two() { // ERROR "multiple-value two\(\) \(value of type \(int, bool\)\) in single-value context"
	}
	// Rule: names of the head end with the statement.
	if y := 1; y > 0 {
	}
	_ = y // ERROR "undefined: y"
	// Rule: names of the head must be used.
	if z := 1; true { // ERROR "declared and not used: z"
	}
}
