// check

package main

import "shape"

// Rule: a package's methods are declared in it only.
func (shape.Shown) Method() {} // ERROR "cannot define new methods on non-local type shape\.Shown"

func main() {
	// Rule: what is not exported is not known in its users.
	var x shape.hidden // ERROR "undefined: shape\.hidden"
	_ = x
	_ = shape.New().hidden // ERROR "shape\.New\(\)\.hidden undefined \(cannot refer to unexported field hidden\)"
	// Rule: a package's names need its prefix.
	_ = New()   // ERROR "undefined: New"
	_ = Shown{} // ERROR "undefined: Shown"
}
