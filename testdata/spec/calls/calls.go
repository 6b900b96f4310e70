// run

// f(x)
package main

import (
	"fmt"
	"strings"
)

type Point struct{ x, y int }

func (p *Point) Scale(f int) { p.x *= f; p.y *= f }
func (p Point) Sum() int     { return p.x + p.y }

func Split(s string, pos int) (string, string) { return s[:pos], s[pos:] }
func Join(s, t string) string                  { return s + "|" + t }
func three() (int, string, float64)            { return 1, "two", 3.5 }
func variadic(a int, rest ...any) int          { return a*10 + len(rest) }
func onlyVariadic(rest ...any) int             { return len(rest) }
func toAny(a, b any) string                    { return fmt.Sprint(a, b) }
func one() int                                 { return 1 }

func change(n int, a [2]int, s []int, p *int, m map[string]int) {
	n, a[0], s[0], *p, m["k"] = 100, 100, 100, 100, 100
}

func call[F func(int) int | fn](f F, x int) int { return f(x) }

type fn func(int) int

func trace(log *[]string, s string) string { *log = append(*log, s); return s }

func get(log *[]string) func(string, string) string {
	trace(log, "function")
	return func(a, b string) string { trace(log, "body"); return a + b }
}

func main() {
	// Rule: arguments are assigned to parameters: values are copied, references shared.
	n, a, s, p, m := 1, [2]int{1, 2}, []int{1}, 1, map[string]int{}
	change(n, a, s, &p, m)
	fmt.Println(n, a, s, p, m)
	// Rule: the function and the arguments are evaluated in order, before the body runs.
	var log []string
	get(&log)(trace(&log, "first"), trace(&log, "second"))
	fmt.Println(log)
	// Rule: a call's results may be another call's arguments, all of them.
	fmt.Println(Join(Split("value", 2)), toAny(Split("ab", 1)))
	// Rule: also for a variadic function, and its first parameters.
	fmt.Println(variadic(three()), onlyVariadic(three()), onlyVariadic(one()), variadic(one()))
	fmt.Println(three())
	// Rule: a method is called with its receiver, whose address is taken where it needs one.
	pt := Point{1, 2}
	pt.Scale(3)
	ptr := &pt
	ptr.Scale(2)
	fmt.Println(pt, ptr.Sum(), pt.Sum())
	pts := []Point{{1, 1}}
	pts[0].Scale(5)
	arr := [1]Point{{2, 2}}
	arr[0].Scale(5)
	st := struct{ p Point }{Point{3, 3}}
	st.p.Scale(5)
	fmt.Println(pts, arr, st)
	// Rule: each call has its own parameters and results.
	var rec func(int) []int
	rec = func(n int) (r []int) {
		if n > 0 {
			r = append(rec(n-1), n)
		}
		return
	}
	fmt.Println(rec(4))
	// Rule: arguments are converted where they are assigned to interfaces.
	fmt.Println(toAny(1, nil), toAny('a', 2.5))
	// Rule: the type of a call is its result's; of none, it is a statement only.
	fmt.Println(strings.Repeat("ab", one()+1) + "!")
	// Rule: a last comma is allowed.
	fmt.Println(
		Join(
			"a",
			"b",
		),
	)
	// Rule: a function of a type parameter's type may be called if all types share one signature.
	fmt.Println(call(func(x int) int { return x + 1 }, 1), call(fn(func(x int) int { return x * 5 }), 2))
	// Rule: a nil function panics at the call, after its arguments are evaluated.
	log = nil
	defer func() { fmt.Println(recover(), log) }()
	var nilFunc func(string)
	nilFunc(trace(&log, "evaluated"))
}
