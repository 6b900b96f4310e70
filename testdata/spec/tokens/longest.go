// run

// White space and the longest-token rule.
package main

import "fmt"

func main() {
	x, y := 7, 2
	p := &y
	// Rule: white space is needed only where tokens would otherwise be one.
	fmt.Println(x+-y,x- -y,x+ +y,x / *p)
	// Rule: the longest token wins: `&^` is one operator.
	fmt.Println(x&^y, x& ^y)
	// Rule: `<-` is one token, so a comparison with a negative number needs a space.
	fmt.Println(x < -y)
	// Rule: `x<<=1` is one operator and no comparison.
	x<<=1
	fmt.Println(x)
	// Rule: a number takes the point that follows it.
	fmt.Println(1.+2., .5+1)
	// Rule: a hexadecimal number takes an e as a digit, never as an exponent.
	fmt.Println(0x15e-2)
	// Rule: tabs, carriage returns and form of lines mean nothing inside an expression.
	fmt.Println(	x	+
		y,
	)
	// Rule: `...` is one token.
	fmt.Println([...]int{1,2,3})
	// Rule: a string and a name may touch.
	s:="a"+fmt.Sprint("b")+`c`
	fmt.Println(s)
}
