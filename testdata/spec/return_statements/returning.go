// run

// return
package main

import "fmt"

type devnull struct{}

func (devnull) Write(p []byte) (n int, _ error) {
	n = len(p)
	return
}

func noResult(x *int) {
	if *x > 0 {
		return
	}
	*x = 100
}

func simple() int                       { return 2 }
func two() (re, im float64)             { return -7.0, -4.0 }
func through() (re float64, im float64) { return two() }
func toAny() (any, any)                 { return two() }

func named() (re, im float64) {
	re = 7.0
	im = 4.0
	return
}

func zeros() (a int, b string, c []int, d *int, e error) { return }

func set() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func seen() (n int, s string) {
	defer func() { s = fmt.Sprint("saw ", n) }()
	n = 5
	return n + 1, "lost"
}

func swapped() (a, b int) {
	a, b = 1, 2
	return b, a
}

func captured() (f func() int, n int) {
	n = 1
	f = func() int { return n }
	return f, 50
}

func early(xs []int) int {
	for i, x := range xs {
		switch {
		case x == 0:
			return i
		case x < 0:
			func() {
				return
			}()
		}
	}
	return -1
}

func big() (r [10]int) {
	r[3] = 1
	return r
}

func unnamed() (_ int, _ string) { return 1, "a" }

func iface(fail bool) (err error) {
	if fail {
		return fmt.Errorf("failed")
	}
	return
}

func eval(log *[]string) (int, int) {
	f := func(s string) int { *log = append(*log, s); return len(*log) }
	return f("a"), f("b")
}

func main() {
	// Rule: without results, return ends the function.
	x, y := 1, 0
	noResult(&x)
	noResult(&y)
	fmt.Println(x, y)
	// Rule: with a list of values; with one call that gives all.
	fmt.Println(simple())
	fmt.Println(through())
	fmt.Println(toAny())
	// Rule: with named results and no list.
	fmt.Println(named())
	fmt.Println(devnull{}.Write([]byte("abc")))
	// Rule: results begin with their zero values.
	fmt.Println(zeros())
	// Rule: a list sets the results before deferred functions run, which may see and change them.
	fmt.Println(set())
	fmt.Println(seen())
	// Rule: values are all evaluated, in order, before results are set.
	fmt.Println(swapped())
	var log []string
	fmt.Println(eval(&log))
	fmt.Println(log)
	// Rule: a result that a literal shares is the variable that return sets.
	f, n := captured()
	fmt.Println(f(), n)
	// Rule: from inside loops, switches and literals.
	fmt.Println(early([]int{1, -1, 0}), early(nil))
	fmt.Println(big(), iface(true), iface(false) == nil)
	fmt.Println(unnamed())
}
