// run

// Functions without a name.
package main

import "fmt"

func counter() (inc func() int, get func() int) {
	n := 0
	inc = func() int { n++; return n }
	get = func() int { return n }
	return
}

func apply(fs ...func(int) int) (r int) {
	r = 1
	for _, f := range fs {
		r = f(r)
	}
	return
}

func generic[T any](x T) func() T {
	return func() T { return x }
}

func main() {
	// Rule: a literal may be assigned or called at once.
	f := func(x, y int) int { return x + y }
	fmt.Println(f(1, 2), func(a, b int, z float64) bool { return a*b < int(z) }(2, 3, 6.5))
	// Rule: it shares the variables around it, which live as long as it does.
	inc, get := counter()
	inc()
	inc()
	fmt.Println(get())
	other, get2 := counter()
	other()
	fmt.Println(get(), get2())
	// Rule: changes go both ways.
	x := 1
	change := func() { x *= 10 }
	x++
	change()
	fmt.Println(x)
	// Rule: literals in literals share through all levels.
	deep := func() func() func() int {
		y := 1
		return func() func() int {
			y++
			return func() int { y++; x++; return y*100 + x }
		}
	}()
	fmt.Println(deep()(), deep()())
	// Rule: a loop's variable is another one in each iteration.
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	// Rule: a variable declared around the loop is shared.
	var j int
	fs = nil
	for j = 0; j < 3; j++ {
		fs = append(fs, func() int { return j })
	}
	fmt.Println(fs[0](), fs[2]())
	// Rule: a literal may call itself through a variable declared before.
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))
	// Rule: it may be variadic, have named results and defer.
	g := func(xs ...int) (sum int) {
		defer func() { sum *= 2 }()
		for _, x := range xs {
			sum += x
		}
		return
	}
	fmt.Println(g(1, 2, 3))
	fmt.Println(apply(func(x int) int { return x + 1 }, func(x int) int { return x * 5 }))
	fmt.Println(generic("a")(), generic(2)())
	// Rule: parameters of the surrounding function are shared as well.
	h := func(n int) (func(), func() int) { return func() { n++ }, func() int { return n } }
	a, b := h(5)
	a()
	a()
	fmt.Println(b())
	// Rule: a return in a literal returns from the literal.
	for i := range 2 {
		func() {
			if i == 0 {
				return
			}
			fmt.Println("second")
		}()
	}
	// Rule: an array shared by a literal is the variable itself, no copy.
	arr := [3]int{1, 2, 3}
	func() { arr[1] = 50 }()
	fmt.Println(arr)
}
