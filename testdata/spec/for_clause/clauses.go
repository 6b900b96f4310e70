// run

// Loops with init, condition and post statement.
package main

import "fmt"

var log []string

func say(s string) bool { log = append(log, s); return len(log) < 8 }

func main() {
	// Rule: init once, condition before each iteration, post after each.
	for say("init"); say("cond"); say("post") {
		say("body")
	}
	fmt.Println(log)
	// Rule: each part may be empty; the semicolons remain.
	i := 0
	for ; i < 2; i++ {
	}
	for ; ; i++ {
		if i > 4 {
			break
		}
	}
	for i := 0; ; {
		i++
		if i > 2 {
			break
		}
	}
	for i < 10 {
		i += 3
	}
	fmt.Println(i)
	// Rule: each iteration has its own variable, a copy of the one before, made before post.
	var prints []func()
	for i := 0; i < 5; i++ {
		prints = append(prints, func() { fmt.Print(i, " ") })
		i++
	}
	for _, p := range prints {
		p()
	}
	fmt.Println()
	// Rule: a literal in the post statement has the next iteration's variable.
	var incs []func() int
	for i := 0; i < 3; func() { i++ }() {
		incs = append(incs, func() int { i += 10; return i })
	}
	fmt.Println(incs[0](), incs[1](), incs[2](), incs[0]())
	// Rule: so have addresses.
	var ptrs []*int
	for i := 0; i < 3; i++ {
		ptrs = append(ptrs, &i)
	}
	fmt.Println(*ptrs[0], *ptrs[1], *ptrs[2], ptrs[0] != ptrs[1])
	// Rule: a change through a pointer to the iteration's variable counts for the next one.
	for i := 0; i < 6; i++ {
		p := &i
		*p += 1
		fmt.Print(i, " ")
	}
	fmt.Println()
	// Rule: several variables, each its own.
	var sums []func() int
	for a, b := 0, 10; a < 3; a, b = a+1, b*2 {
		sums = append(sums, func() int { return a*1000 + b })
	}
	fmt.Println(sums[0](), sums[1](), sums[2]())
	// Rule: continue runs the post statement, break does not.
	j := 0
	for ; j < 10; j++ {
		if j < 5 {
			continue
		}
		break
	}
	fmt.Println(j)
	// Rule: captured across a continue.
	var odd []func() int
	for i := 0; i < 6; i++ {
		if i%2 == 0 {
			continue
		}
		odd = append(odd, func() int { return i })
	}
	fmt.Println(len(odd), odd[0](), odd[1](), odd[2]())
	// Rule: init and post may be any simple statement: a send, a call, an assignment.
	c := make(chan int, 5)
	for c <- 0; len(c) < 3; c <- 1 {
	}
	fmt.Println(len(c))
	// Rule: a goroutine started in an iteration keeps its variable.
	done := make(chan int)
	for i := 0; i < 3; i++ {
		go func() { done <- i }()
	}
	fmt.Println(<-done + <-done + <-done)
	// Rule: a goto back in the body stays in the iteration.
	for i := 0; i < 2; i++ {
		k := 0
	again:
		k++
		if k < 3 {
			goto again
		}
		fmt.Print(i, k, " ")
	}
	fmt.Println()
}
