// check

package main

// Rule: main takes nothing, returns nothing and has no type parameters.
func main(args []string) int { return 0 } // ERROR "func main must have no arguments and no return values"
