// check

package main

func main() {}

// Rule: imports come before all other declarations.
import "fmt" // ERROR "syntax error: imports must appear before other declarations"

var _ = fmt.Sprint

// Rule: at top level there are declarations only.
x = 1 // ERROR "syntax error: non-declaration statement outside function body"
