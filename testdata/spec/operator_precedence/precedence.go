// run

// What binds tighter.
package main

import "fmt"

func t(log *[]string, s string, v bool) bool { *log = append(*log, s); return v }

func main() {
	x, y, z := 7, 3, 2
	arr := []int{10, 20, 30, 40}
	// Rule: unary operators bind first.
	fmt.Println(-x+y, -x*-y, ^x>>1, ^(x >> 1), !true || true, -x%y)
	// Rule: * / % << >> & &^ bind before + - | ^.
	fmt.Println(x+y*z, x-y<<z, x|y&z, x^y&^z, 1+2<<3, 1<<2+3, x&y|z, x*y%z)
	// Rule: these bind before comparisons, comparisons before &&, && before ||.
	fmt.Println(x+y == 10, x&1 == 1, x == 7 && y == 3 || z == 0, true || false && false, (true || false) && false, x|y == 7)
	// Rule: operators of one level group from the left.
	fmt.Println(x-y-z, x/y*z, 100/10/5, 2<<1<<2, x%y*z, 1-2+3, 16>>1<<2, "a"+"b" == "ab")
	// Rule: in floating point the grouping shows.
	a, b, c := 1e16, -1e16, 1.0
	fmt.Println(a+b+c, a+(b+c))
	// Rule: *p++ counts what p points to.
	p := &x
	*p++
	fmt.Println(x)
	// Rule: a selector, an index or a call binds before a unary operator.
	q := &struct{ v []*int }{[]*int{&y}}
	fmt.Println(*q.v[0], -arr[1], &arr[1] == &arr[y-2], !func() bool { return false }())
	// Rule: a receive is unary.
	ch := make(chan int, 2)
	ch <- 4
	ch <- 5
	fmt.Println(x == 8 && <-ch > 3, 1+<-ch*2)
	// Rule: && and || group from the left and keep their order.
	var log []string
	r := t(&log, "a", false) && t(&log, "b", true) || t(&log, "c", true) && t(&log, "d", false) || t(&log, "e", true)
	fmt.Println(r, log)
	// Rule: 23 + 3*x[i].
	fmt.Println(23+3*arr[1], 42+x-y)
	// Rule: several unary operators apply from the inside out.
	fmt.Println(- -x, -^x, ^-x, !!true, **&p, +-x)
}
