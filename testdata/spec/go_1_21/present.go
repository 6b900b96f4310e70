// run

package main

import "fmt"

func id[T any](x T) T { return x }

func use(f func(int) int) int { return f(5) }

func main() {
	// Rule: a later version has min, max and clear, and infers functions that are assigned and passed.
	m := map[int]int{1: 1}
	clear(m)
	var f func(string) string = id
	fmt.Println(min(1, 2), max(1, 2), len(m), f("x"), use(id))
}
