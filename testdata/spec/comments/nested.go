// check

// What follows a comment's first end mark is source.
package main

// Rule: general comments do not nest.
/* a /* b */ c */ // ERROR "syntax error: non-declaration statement outside function body"

// Rule: an end mark without a comment is two operators.
func main() {
	*/ // ERROR "syntax error: unexpected /, expected expression"
}
