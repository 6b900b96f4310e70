// check

// What is no imaginary literal.
package main

// Rule: only the lower case letter i makes a number imaginary.
const a = 1I // ERROR "syntax error: unexpected name I after top level declaration"

// Rule: only one i can follow.
const b = 1ii // ERROR "syntax error: unexpected name i after top level declaration"

// Rule: no underscore before the i.
const c = 1_i // ERROR "'_' must separate successive digits"

func main() {}
