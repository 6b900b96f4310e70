// run

// go
package main

import (
	"fmt"
	"sync"
)

type T struct{ n int }

func (t T) value(c chan int)    { c <- t.n }
func (t *T) pointer(c chan int) { c <- t.n }

func result(c chan int) int { c <- 1; return 5 }

func generic[X any](c chan X, x X) { c <- x }

func variadic(c chan int, xs ...int) { c <- len(xs) }

func main() {
	c := make(chan int)
	// Rule: the call runs beside the rest of the program.
	go result(c)
	fmt.Println(<-c)
	// Rule: function, receiver and arguments are evaluated at the statement.
	x := 1
	t := T{1}
	wait := make(chan bool)
	go func(x int) { <-wait; c <- x }(x)
	x = 2
	wait <- true
	fmt.Println(<-c)
	go t.value(c)
	v := <-c
	go (&t).pointer(c)
	fmt.Println(v, <-c)
	f := func() { <-wait; c <- 10 }
	go f()
	f = func() { c <- 20 }
	wait <- true
	fmt.Println(<-c)
	// Rule: methods, interfaces' methods, method values, instances, variadic functions.
	var i interface{ value(chan int) } = T{7}
	go i.value(c)
	fmt.Println(<-c)
	m := t.value
	t.n = 100
	go m(c)
	fmt.Println(<-c)
	go generic(c, 8)
	fmt.Println(<-c)
	go variadic(c, 1, 2, 3)
	fmt.Println(<-c)
	// Rule: built-in functions that are statements.
	done := make(chan int)
	go close(done)
	<-done
	// Rule: many goroutines share the variables around them.
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for i := range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			sum += i
		}()
	}
	wg.Wait()
	fmt.Println(sum)
	// Rule: a goroutine may start others, and end before them.
	go func() {
		go func() {
			go func() { c <- 99 }()
		}()
	}()
	fmt.Println(<-c)
	// Rule: a panic that a goroutine recovers ends that goroutine's function only.
	go func() {
		defer func() { c <- recover().(int) }()
		panic(3)
	}()
	fmt.Println(<-c)
}
