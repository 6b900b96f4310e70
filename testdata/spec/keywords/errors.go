// check

// Keywords are no names.
package main

// Rule: no keyword can name a variable.
var break int // ERROR "syntax error: unexpected keyword break, expected name"

var default int // ERROR "syntax error: unexpected keyword default, expected name"

var func int // ERROR "syntax error: unexpected keyword func, expected name"

var interface int // ERROR "syntax error: unexpected keyword interface, expected name"

var select int // ERROR "syntax error: unexpected keyword select, expected name"

var map int // ERROR "syntax error: unexpected keyword map, expected name"

var range int // ERROR "syntax error: unexpected keyword range, expected name"

// Rule: no keyword can name a type.
type chan int // ERROR "syntax error: unexpected keyword chan, expected name"

type struct int // ERROR "syntax error: unexpected keyword struct, expected name"

// Rule: no keyword can name a function.
func go() {} // ERROR "syntax error: unexpected keyword go, expected name or \("

func f() {
	// Rule: no keyword can name a local variable.
	defer := 1 // ERROR "syntax error: unexpected :=, expected expression"
}

func g() {
	fallthrough := 1 // ERROR "syntax error: unexpected := at end of statement"
}

// Rule: no keyword can name a parameter.
func h(type int) {} // ERROR "syntax error: unexpected keyword type, expected \)"

func main() {}
