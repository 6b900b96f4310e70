// check

// Names that are not there, or there twice.
package main

import "fmt" // ERROR `"fmt" imported and not used`

// Rule: each name must be declared.
var a = missing // ERROR "undefined: missing"

// Rule: a package declares a name once.
var b int

func b() {} // ERROR "b redeclared in this block"

type b struct{} // ERROR "b redeclared in this block"

// Rule: a name cannot be both an import's and the package's.
var fmt = 1 // ERROR `fmt already declared through import of package fmt \("fmt"\)`

// Rule: init can only be a function.
var init = 1 // ERROR "cannot declare init - must be func"

type init int // ERROR "cannot declare init - must be func"

// Rule: init cannot be used.
func f() {
	init() // ERROR "undefined: init"
}

func g() {
	// Rule: a local name cannot be used before its declaration.
	_ = later // ERROR "undefined: later"
	later := 1
	_ = later
	// Rule: a variable's initial value does not see the variable.
	var x int = x       // ERROR "declared and not used: x" "undefined: x"
	h := func() { h() } // ERROR "undefined: h"
	_ = h
	// Rule: a local constant does not see itself.
	const c = c // ERROR "undefined: c"
}

// Rule: a package's constant must not depend on itself.
const d = e // ERROR "initialization cycle for d"

const e = d

// Rule: a method's name is in no scope.
type T struct{}

func (T) method() {
	method() // ERROR "undefined: method"
}

// Rule: type parameters must differ, also from parameters.
func i[P, P any]() {} // ERROR "P redeclared in this block"

func j[P any](P int) {} // ERROR "P redeclared in this block"

func main() {}
