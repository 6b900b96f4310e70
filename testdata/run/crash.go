// run status=2

// What an unrecovered panic leaves behind.
package main

import "fmt"

type problem struct{ code int }

func (p problem) Error() string { return fmt.Sprint("problem ", p.code) }

func inner(n int) {
	if n == 0 {
		panic(problem{7})
	}
	inner(n - 1)
}

func main() {
	fmt.Println("before")
	defer fmt.Println("deferred calls run")
	defer func() {
		// STDERR panic: problem 7 [recovered]
		r := recover()
		panic(fmt.Sprint("again: ", r))
	}()
	// STDERR again: problem 7
	// STDERR goroutine 1 [running]:
	// STDERR main.main.func1(
	inner(2)
}
