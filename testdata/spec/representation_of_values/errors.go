// check

// Nil is no value of self-contained types.
package main

// Rule: numbers, strings, booleans, arrays and structs are never nil.
var a int = nil // ERROR "cannot use nil as int value in variable declaration"

var b string = nil // ERROR "cannot use nil as string value in variable declaration"

var c bool = nil // ERROR "cannot use nil as bool value in variable declaration"

var d [2]int = nil // ERROR "cannot use nil as \[2\]int value in variable declaration"

var e struct{} = nil // ERROR "cannot use nil as struct\{\} value in variable declaration"

func main() {
	// Rule: nor are they compared with nil.
	_ = a == nil // ERROR "invalid operation: a == nil \(mismatched types int and untyped nil\)"
	_ = b != nil // ERROR "invalid operation: b != nil \(mismatched types string and untyped nil\)"
	_ = e == nil // ERROR "invalid operation: e == nil \(mismatched types struct\{\} and untyped nil\)"
	// Rule: nil is not compared with nil.
	_ = nil == nil // ERROR "invalid operation: nil == nil \(operator == not defined on untyped nil\)"
}
