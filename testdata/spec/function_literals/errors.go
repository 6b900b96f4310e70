// check

// Wrong function literals.
package main

func main() {
	// Rule: a literal with a result must return.
	_ = func() int {} // ERROR "missing return"
	// Rule: a literal alone is no statement.
	func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not used"
	// Rule: its arguments are those of its signature.
	func(int) {}() // ERROR "not enough arguments in call to func\(int\) \{\}"
	func() {}(1)   // ERROR "too many arguments in call to func\(\) \{\}"
	// Rule: it sees only variables declared before it.
	f := func() int { return later } // ERROR "undefined: later"
	later := 1
	_, _ = f, later
	// Rule: break and continue do not leave it.
	for {
		func() {
			break // ERROR "break is not in a loop, switch, or select"
		}()
		func() {
			continue // ERROR "continue is not in a loop"
		}()
	}
}
