// run
// A loop over a function that returns early, without making a frame, can be stopped.
package main

import (
	"fmt"
	"runtime"
)

var sink int

//go:noinline
func slow(x int) int { return x + sink }

//go:noinline
func fast(x int) int {
	if x < 1000 {
		return x
	}
	return slow(x) + slow(x+1)
}

//go:noinline
func checked(s []int, x int) int {
	if x < 1000 {
		return s[x&1]
	}
	return slow(x) + slow(x+1)
}

//go:noinline
func chosen(x int, f func(int) int) int {
	switch {
	case x < 10:
		return 1
	case x < 1000:
		return x
	}
	return f(x) + f(x+1)
}

func spin(started chan bool, work func(i int) int) {
	started <- true
	for i := 0; ; i++ {
		sink2 += work(i & 7)
	}
}

var sink2 int

func main() {
	runtime.GOMAXPROCS(2)
	started := make(chan bool)
	s := []int{1, 2}
	go func() {
		started <- true
		for i := 0; ; i++ {
			sink2 += fast(i & 7)
		}
	}()
	<-started
	runtime.GC()
	fmt.Println("stopped fast")
	go func() {
		started <- true
		for i := 0; ; i++ {
			sink2 += checked(s, i&7)
		}
	}()
	<-started
	runtime.GC()
	fmt.Println("stopped checked")
	go func() {
		started <- true
		for i := 0; ; i++ {
			sink2 += chosen(i&7, slow)
		}
	}()
	<-started
	runtime.GC()
	fmt.Println("stopped chosen")
	go spin(started, fast)
	<-started
	runtime.GC()
	fmt.Println("stopped all", fast(1000), checked(s, 2000), chosen(3000, slow))
}
