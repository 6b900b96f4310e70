// check

package main

// Rule: a tilde cannot stand outside of a constraint.
type g ~int // ERROR "syntax error: unexpected ~ in type declaration"

func main() {}
