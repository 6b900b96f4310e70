// check

// Where the longest token makes a wrong program.
package main

func f(c chan int, a, b int) {
	// Rule: `<-` is taken as one token even where a comparison was meant.
	_ = a <-b // ERROR "syntax error: unexpected <- at end of statement"
}

func g(a, b int) {
	// Rule: `++` is taken as one token, and no operator of expressions.
	_ = a++b // ERROR "syntax error: unexpected \+\+ at end of statement"
}

// Rule: three points are one token; two are none.
func h(a ..int) {} // ERROR "syntax error: unexpected \., expected name"

func main() {}
