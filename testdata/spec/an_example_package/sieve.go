// run

// A sieve of goroutines: each passes on what its prime does not divide.
package main

import "fmt"

func generate(ch chan<- int) {
	for i := 2; ; i++ {
		ch <- i
	}
}

func filter(src <-chan int, dst chan<- int, prime int) {
	for i := range src {
		if i%prime != 0 {
			dst <- i
		}
	}
}

// Rule: channels, goroutines and loops over channels work together without end.
func main() {
	ch := make(chan int)
	go generate(ch)
	for range 60 {
		prime := <-ch
		fmt.Print(prime, " ")
		next := make(chan int)
		go filter(ch, next, prime)
		ch = next
	}
	fmt.Println()
}
