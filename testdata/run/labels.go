// run

// Labels, goto, and every way out of nested statements.
package main

import "fmt"

// Collatz by goto: the loop that a compiler sees last.
func collatz(n int) (steps int) {
again:
	if n == 1 {
		return
	}
	steps++
	if n%2 == 0 {
		n /= 2
		goto again
	}
	n = 3*n + 1
	goto again
}

// The first pair of rows and columns with an equal entry in both matrices.
func search(a, b [][]int) (row, column int, found bool) {
rows:
	for i, line := range a {
		for j, v := range line {
			switch {
			case v < 0:
				continue rows
			case v == 99:
				break rows
			case v == b[i][j]:
				row, column, found = i, j, true
				break rows
			}
		}
	}
	return
}

func classify(n int) (words []string) {
	switch {
	case n > 100:
		words = append(words, "huge")
		fallthrough
	case n > 10:
		words = append(words, "big")
		if n == 50 {
			break
		}
		words = append(words, "counted")
	case n == 7:
		words = append(words, "lucky")
		fallthrough
	default:
		words = append(words, "small")
	case n < 0:
		words = append(words, "negative")
	}
	return
}

func selectLoop() (sum int) {
	values, quit := make(chan int), make(chan bool)
	go func() {
		for i := 1; i <= 5; i++ {
			values <- i
		}
		close(quit)
	}()
loop:
	for {
		select {
		case v := <-values:
			if v == 3 {
				continue loop
			}
			sum += v
		case <-quit:
			break loop
		}
	}
	return
}

func blocks() (log []int) {
	i := 0
	var outside []int
block:
	switch {
	default:
		i++
		if i == 3 {
			break block
		}
		log = append(log, i)
		if i < 5 {
			goto block
		}
	}
	{
		goto inner
	inner:
		log = append(log, -i)
	}
	log = append(log, len(outside))
	return
}

func main() {
	for _, n := range []int{1, 7, 27, 97} {
		fmt.Println("collatz", n, collatz(n))
	}
	b := [][]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	fmt.Println(search([][]int{{0, -1, 3}, {0, 0, 0}, {0, 8, 9}}, b))
	fmt.Println(search([][]int{{0, 99, 3}, {4, 5, 6}, {7, 8, 9}}, b))
	for _, n := range []int{500, 50, 11, 7, 3, -4} {
		fmt.Println(n, classify(n))
	}
	fmt.Println(selectLoop())
	fmt.Println(blocks())

outer:
	for i := 0; ; i++ {
		switch x := i * i; {
		case x%2 == 1:
			continue outer
		case x > 50:
			break outer
		default:
			fmt.Print(x, " ")
		}
	}
	fmt.Println("done")
}
