// run

// Statements with labels.
package main

import "fmt"

func main() {
	// Rule: a label may be goto's target.
	i := 0
again:
	i++
	if i < 3 {
		goto again
	}
	fmt.Println(i)
	// Rule: break's and continue's.
outer:
	for i := range 3 {
		for j := range 3 {
			if j == 1 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	// Rule: a switch and a select may be labelled for break.
sw:
	switch {
	default:
		for {
			break sw
		}
	}
	c := make(chan int, 1)
sel:
	select {
	case c <- 1:
		for {
			break sel
		}
	}
	// Rule: a label may have a label.
a:
b:
	for {
		if len(c) == 1 {
			<-c
			goto a
		}
		break b
	}
	// Rule: any statement may be labelled.
	goto block
block:
	{
		fmt.Println("block")
	}
	goto assign
assign:
	i = 5
	goto call
call:
	fmt.Println(i)
	goto ret
ret:
	return
}
