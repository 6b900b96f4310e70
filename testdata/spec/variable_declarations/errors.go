// check

// Wrong variable declarations.
package main

func two() (int, string) { return 1, "x" }

func none() {}

// Rule: nil gives no type.
var a = nil // ERROR "use of untyped nil in variable declaration"

// Rule: as many values as variables.
var b, c = 1 // ERROR "assignment mismatch: 2 variables but 1 value"

var d = 1, 2 // ERROR "extra init expr 2"

var e, f, g = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"

var h = two() // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"

// Rule: a call without a value gives none.
var i = none() // ERROR "none\(\) \(no value\) used as value"

// Rule: a value must be assignable to the type.
var j int = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in variable declaration`

var k, l string = two() // ERROR "cannot use two\(\) \(value of type int\) as string value in assignment"

// Rule: a value alone needs no more than one variable; a type or a value is needed.
var m, n = two(), 1 // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"

// Rule: a type's name is no value.
var o = int // ERROR "int \(type\) is not an expression"

func main() {
	// Rule: a variable in a function must be used; assigning is no use.
	var p int // ERROR "declared and not used: p"
	var q int // ERROR "declared and not used: q"
	q = 1
	// Rule: a use in a function literal that is not called counts.
	var r int
	_ = func() { _ = r }
	// Rule: a name is declared once in a block.
	var s int
	var s string // ERROR "s redeclared in this block"
	_ = s
}
