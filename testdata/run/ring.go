// run stress-args=500

// A token goes round a ring of a hundred thousand goroutines.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
)

func pass(from <-chan int, to chan<- int) {
	for token := range from {
		to <- token + 1
	}
	close(to)
}

func main() {
	n := 100000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	first := make(chan int)
	last := first
	for range n {
		next := make(chan int)
		go pass(last, next)
		last = next
	}
	fmt.Println(runtime.NumGoroutine() == n+1)
	for round := range 3 {
		first <- round * 10 * n
		fmt.Println(<-last == round*10*n+n)
	}
	close(first)
	_, open := <-last
	fmt.Println(open)
}
