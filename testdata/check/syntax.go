// check

package main

func f() {
	x := 
	if x == 1 // ERROR "syntax error: unexpected keyword if, expected expression"
	{
	}
	for i := 0; i < 10 { // ERROR "syntax error: unexpected \{, expected semicolon or newline"
	} // ERROR "syntax error: unexpected \}, expected expression"
	y = [1, 2 // ERROR "syntax error: unexpected comma; expected \]"
	var a [3]int = {1} // ERROR "syntax error: unexpected \{, expected expression"
} // ERROR "syntax error: non\-declaration statement outside function body"

func g( { // ERROR "syntax error: unexpected \{, expected \)"
}

type T struct {
	a, b // ERROR "syntax error: unexpected newline in parameter list; possibly missing comma or \)"
	*(int)
} // ERROR "syntax error: non\-declaration statement outside function body"

type S[P any, Q] int // ERROR "syntax error: missing type constraint"

func (r int, q int) m() {} // ERROR "method has multiple receivers"

func h(a int, string) {} // ERROR "syntax error: missing parameter type"

x := 1 // ERROR "syntax error: non\-declaration statement outside function body"
