// run

// Closures: shared and per-iteration variables, recursion, state that outlives its function.
package main

import "fmt"

func counter(start int) (next func() int, reset func(int)) {
	n := start
	next = func() int { n++; return n }
	reset = func(v int) { n = v }
	return
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func memo(f func(self func(int) int, n int) int) func(int) int {
	known := map[int]int{}
	var self func(int) int
	self = func(n int) int {
		if v, ok := known[n]; ok {
			return v
		}
		v := f(self, n)
		known[n] = v
		return v
	}
	return self
}

func main() {
	next, reset := counter(10)
	fmt.Println(next(), next())
	reset(100)
	fmt.Println(next())

	// Each iteration has its own i, which its body may change.
	var each []func() int
	for i := 0; i < 6; i++ {
		each = append(each, func() int { i *= 10; return i })
		if i%2 == 0 {
			i++
		}
	}
	for _, f := range each {
		fmt.Print(f(), " ", f(), "; ")
	}
	fmt.Println()

	// The post statement works on the next iteration's copy.
	var pointers []*int
	for i := 0; i < 3; i++ {
		pointers = append(pointers, &i)
	}
	fmt.Println(*pointers[0], *pointers[1], *pointers[2])

	// One declared outside is shared.
	var shared []func() int
	var j int
	for j = 0; j < 3; j++ {
		shared = append(shared, func() int { return j })
	}
	fmt.Println(shared[0](), shared[2]())

	var byRange []func() string
	for k, word := range []string{"a", "b", "c"} {
		byRange = append(byRange, func() string { return fmt.Sprint(k, word) })
	}
	for _, f := range byRange {
		fmt.Print(f(), " ")
	}
	fmt.Println()

	double := func(x int) int { return 2 * x }
	fmt.Println(compose(double, func(x int) int { return x + 1 }, double)(5))
	fib := memo(func(self func(int) int, n int) int {
		if n < 2 {
			return n
		}
		return self(n-1) + self(n-2)
	})
	fmt.Println(fib(80))

	// A closure sees the variable, not its value when it was made.
	text := "before"
	show := func() { fmt.Println(text) }
	text = "after"
	show()
	func(text string) { fmt.Println(text); show() }("argument")

	total := 0
	func() {
		for i := range 4 {
			defer func() { total = total*10 + i }()
		}
	}()
	fmt.Println(total)
}
