// check

package main

func two() (bool, bool) { return true, true }

func main() {
	// Rule: the condition is one boolean value.
	for 1 { // ERROR "non-boolean condition in for statement"
	}
	for "true" { // ERROR "non-boolean condition in for statement"
	}
	for two() { // ERROR "multiple-value two\(\) \(value of type \(bool, bool\)\) in single-value context"
	}
	for main() { // ERROR "main\(\) \(no value\) used as value"
	}
}
