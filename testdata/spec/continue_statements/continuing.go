// run

// continue
package main

import "fmt"

func main() {
	// Rule: it goes on with the innermost loop's next iteration: post statement and condition.
	for i := 0; i < 6; i++ {
		if i%2 == 0 {
			continue
		}
		fmt.Print(i, " ")
	}
	n := 0
	for n < 5 {
		n++
		if n == 3 {
			continue
		}
		fmt.Print(n, " ")
	}
	fmt.Println()
	// Rule: out of a switch and a select, of the loop around.
	for i := range 4 {
		switch {
		case i == 1:
			continue
		}
		select {
		default:
			if i == 2 {
				continue
			}
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	// Rule: with a label, of that loop.
Row:
	for y, row := range [][]int{{1, 2, -1, 4}, {5}, {-1, 7}} {
		for x, data := range row {
			if data < 0 {
				continue Row
			}
			fmt.Print(x, y, data, " ")
		}
		fmt.Print("end ")
	}
	fmt.Println()
	// Rule: a labelled loop with a clause runs its post statement.
	posts := 0
Loop:
	for i := 0; i < 3; i, posts = i+1, posts+1 {
		for {
			continue Loop
		}
	}
	fmt.Println(posts)
	// Rule: in a range over a channel the next value is received.
	c := make(chan int, 4)
	for i := range 4 {
		c <- i
	}
	close(c)
	sum := 0
	for v := range c {
		if v == 2 {
			continue
		}
		sum += v
	}
	fmt.Println(sum)
	// Rule: deferred functions do not run at a continue.
	func() {
		for i := range 3 {
			defer func() { fmt.Print("deferred", i, " ") }()
			continue
		}
		fmt.Print("loop over ")
	}()
	fmt.Println()
}
