// check oracle=compile

package main

// Rule: a path is a string.
import fmt // ERROR "syntax error: missing import path"

import 'x' // ERROR "syntax error: import path must be a string"

func main() {}
