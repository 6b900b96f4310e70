// run
package main

// A dead end with a frame of its own that still wants the flags of the comparison before it.

import "fmt"

//go:noinline
func fail(a, b, c, d, e, f, g, h, i, j, k, l int) {
	panic(a + b + c + d + e + f + g + h + i + j + k + l)
}

//go:noinline
func fail2(a, b int) { panic(a*1000 + b) }

//go:noinline
func flags(a, b int) int {
	if a == 1000 {
		fail(a, b, a, b, a, b, a, b, a, b, a, b)
	}
	if a != b {
		w := 77
		if a < b {
			w = a
		}
		fail2(w, a)
	}
	return a
}

func try(a, b int) {
	defer func() { fmt.Println(recover().(int)) }()
	fmt.Println(flags(a, b))
	panic(0)
}

func main() {
	try(3, 4)
	try(4, 3)
	try(4, 4)
	try(1000, 3)
}
