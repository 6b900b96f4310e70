// check

// Characters that belong to no token.
package main

// Rule: a digit of another script cannot begin a name.
var ٣x int // ERROR "identifier cannot begin with digit U\+0663 '٣'"

// Rule: a character that is neither letter nor digit cannot be part of a name.
var a☃ int // ERROR "invalid character U\+2603 '☃' in identifier"

// Rule: a number that is no decimal digit cannot be part of a name.
var x½ int // ERROR "invalid character U\+00BD '½' in identifier"

// Rule: a combining mark is no letter, so a decomposed character cannot stand in a name.
var é int // ERROR "invalid character U\+0301 '́' in identifier"

// Rule: only ASCII operators are operators.
var y = 1 × 2 // ERROR "invalid character U\+00D7 '×' in identifier" "syntax error: unexpected name × after top level declaration"

func main() {}
