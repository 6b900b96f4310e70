// check

// What is no type.
package main

type generic[T any] struct{ v T }

var x = 1

// Rule: a variable is no type.
var a x // ERROR "x \(package-level variable\) is not a type"

// Rule: a generic type needs its arguments.
var b generic // ERROR "cannot use generic type generic\[T any\] without instantiation"

// Rule: a type that is not generic takes no arguments.
var c int[string] // ERROR "invalid operation: int\[string\] \(int is not a generic type\)"

var d []int

type plain struct{}

var e plain[int] // ERROR "invalid operation: plain\[int\] \(plain is not a generic type\)"

// Rule: a type's name must be declared.
var f missing // ERROR "undefined: missing"

// Rule: a package is no type; nor is nil.
var g nil // ERROR "nil \(untyped nil\) is not a type"

func main() {}
