// check

// Names that are none.
package main

func f() {
	// Rule: a name must not begin with a digit.
	9x := 1 // ERROR "syntax error: unexpected name x at end of statement"
}

func g() {
	// Rule: a name has no hyphen: that is an operator.
	var a-b int // ERROR "syntax error: unexpected -, expected type"
}

func h() {
	// Rule: a name has no dollar or question mark.
	var a$b int // ERROR "invalid character U\+0024 '\$'" "syntax error: unexpected name int at end of statement"
}

func i() {
	var what? int // ERROR "invalid character U\+003F '\?'"
}

func main() {}
