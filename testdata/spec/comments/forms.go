// run

// Line comments and general comments.
package main

import "fmt"

func f() (int, int) {
	// Rule: a general comment without a newline acts like a space.
	return 1 /* between */, 2 /**/
}

func g() int {
	x := 5
	// Rule: a general comment with a newline in it acts like a newline, so it may end a statement.
	y := x /* one
	two */
	y++ /* three

	*/
	return y
}

func h() string { return "a" + /* here
	no semicolon: the line's last token is an operator */ "b" }

func main() {
	fmt.Println(f())
	fmt.Println(g(), h())
	// Rule: a comment cannot begin inside a string literal.
	fmt.Println("/* no comment */ // neither", `// nor /* here`)
	// Rule: a comment cannot begin inside a rune literal.
	fmt.Println('/', '*', "'//'")
	// Rule: comments do not nest: the first end mark ends a general comment. /* still this line
	fmt.Println(1 /* a /* b */ + 2)
	/* Rule: a line comment mark inside a general comment means nothing // */
	fmt.Println("after") // Rule: a general comment's begin means nothing in a line comment /*
	fmt.Println("same")  //*/
	// Rule: a comment separates tokens.
	var/**/z/**/int
	fmt.Println(z)
	// Rule: stars and slashes may touch the marks.
	fmt.Println(3 /***/, 4 /*/*/, 5 /****/)
}
