// run status=2 stress=no

// Recursion without end stops at the limit with the message of the runtime; deep recursion before it is fine.
package main

import "fmt"

type frame struct {
	before *frame
	depth  int
}

func count(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + count(n-1)
}

func endless(before *frame) int {
	f := &frame{before, before.depth + 1}
	return endless(f) + f.depth
}

func main() {
	fmt.Println(count(1000000))
	// STDERR goroutine stack exceeds 1000000000-byte limit
	// STDERR runtime: sp=0x
	// STDERR fatal error: stack overflow
	// STDERR main.endless(
	fmt.Println(endless(&frame{}))
}
