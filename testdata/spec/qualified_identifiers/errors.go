// check

// Wrong qualified names.
package main

import "math"

func main() {
	// Rule: the package must be imported.
	_ = strings.ToUpper("a") // ERROR "undefined: strings"
	// Rule: the name must be declared there.
	_ = math.Missing // ERROR "undefined: math\.Missing"
	// Rule: the name must be visible.
	_ = math.sqrt(1) // ERROR `name sqrt not exported by package math|undefined: math\.sqrt`
	_ = math.mant    // ERROR "undefined: math\.mant"
	// Rule: the name must not be blank.
	_ = math._ // ERROR "undefined: math\._"
	// Rule: a package is no value.
	_ = math  // ERROR "use of package math not in selector"
	x := math // ERROR "declared and not used: x" "use of package math not in selector"
	// Rule: what is not a variable there cannot be assigned to.
	math.Pi = 3     // ERROR "use of package math not in selector" "cannot assign to math\.Pi \(neither addressable nor a map index expression\)"
	math.Sqrt = nil // ERROR "use of package math not in selector" "cannot assign to math\.Sqrt \(neither addressable nor a map index expression\)"
}
