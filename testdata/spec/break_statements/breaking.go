// run

// break
package main

import "fmt"

func main() {
	// Rule: it ends the innermost for, switch or select.
	for i := 0; ; i++ {
		if i == 3 {
			fmt.Println(i)
			break
		}
	}
	for i := range 3 {
		switch i {
		case 1:
			break
		default:
			fmt.Print(i, " ")
		}
	}
	fmt.Println()
	c := make(chan int, 1)
	for i := range 2 {
		select {
		case c <- i:
			break
		default:
			fmt.Println("full", i)
		}
	}
	// Rule: with a label it ends that statement.
	m := [][]int{{1, 2}, {3, 0}, {5, 6}}
	state := "none"
Outer:
	for i, row := range m {
		for j, x := range row {
			switch x {
			case 0:
				state = fmt.Sprint(i, j)
				break Outer
			}
		}
	}
	fmt.Println(state)
	// Rule: the label may be a switch's or a select's.
Switch:
	switch {
	case true:
		for {
			select {
			default:
				break Switch
			}
		}
		fmt.Println("not reached")
	}
Select:
	select {
	case <-c:
		for range 10 {
			break Select
		}
		fmt.Println("not reached")
	}
	// Rule: a for without anything is left by it only.
	n := 0
	for {
		n++
		if n < 10 {
			continue
		}
		break
	}
	fmt.Println(n)
	// Rule: in a range over a map, a string, an integer and a channel.
	for range map[int]int{1: 1, 2: 2} {
		n++
		break
	}
	for range "abc" {
		n++
		break
	}
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	close(ch)
	for range ch {
		n++
		break
	}
	fmt.Println(n, len(ch))
	// Rule: a break in a deferred literal is its own.
	func() {
		defer func() {
			for {
				break
			}
			fmt.Println("deferred")
		}()
	}()
}
