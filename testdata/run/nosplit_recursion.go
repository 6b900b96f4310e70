// run
package main

// go:nosplit does not let a stack run over: gc counts such frames and would not link this.

import "fmt"

//go:nosplit
//go:noinline
func deep(n int, a *[64]int) int {
	var b [64]int
	for i := range b {
		b[i] = a[i] + n
	}
	if n == 0 {
		return b[3]
	}
	return deep(n-1, &b) + b[n&63]
}

func main() {
	c := make(chan int)
	go func() {
		var a [64]int
		c <- deep(1000, &a)
	}()
	fmt.Println(<-c)
}
