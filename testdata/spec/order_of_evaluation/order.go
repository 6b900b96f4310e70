// run

// What comes first.
package main

import "fmt"

var log []string

func f(s string) int           { log = append(log, s); return len(log) }
func b(s string, v bool) bool  { log = append(log, s); return v }
func g(a, b, c any) (int, int) { log = append(log, "g"); return 1, 2 }
func pair(s string) (int, int) { log = append(log, s); return 1, 2 }
func ptr(s string) *int        { log = append(log, s); return new(int) }
func slice(s string) []int     { log = append(log, s); return make([]int, 100) }
func mp(s string) map[int]int  { log = append(log, s); return map[int]int{} }
func fn(s string) func(...int) int {
	log = append(log, s)
	return func(...int) int { log = append(log, "call "+s); return 1 }
}

type T struct{}

func (T) m(s string) T   { log = append(log, "m "+s); return T{} }
func (T) v(x ...int) int { log = append(log, "v"); return 0 }
func recv(s string) T    { log = append(log, s); return T{} }
func ch(s string, v int) chan int {
	log = append(log, s)
	c := make(chan int, 1)
	c <- v
	return c
}

func show(name string) {
	fmt.Println(name, log)
	log = nil
}

func results() (int, string, int) {
	return f("r1"), fmt.Sprint(f("r2")), f("r3")
}

func main() {
	// Rule: calls, receives and logical operations are evaluated from left to right.
	_ = f("a") + f("b")*f("c") - f("d")
	show("arithmetic")
	_ = <-ch("c1", 1) + <-ch("c2", 2)
	show("receives")
	_ = b("x", false) || b("y", true) && b("z", true)
	show("logic")
	// Rule: arguments before the call, inner calls before outer ones.
	_ = fn("f")(f("a1"), fn("g")(f("b1")), f("a2"))
	show("call")
	// Rule: receivers before arguments, chains from the left.
	_ = recv("r").m("1").m("2").v(f("a"), f("b"))
	show("method")
	// Rule: indices on the left and values on the right in an assignment, in order.
	slice("s")[f("i")], *ptr("p"), mp("m")[f("k")] = f("v1"), f("v2"), f("v3")
	show("assignment")
	y, ok := make([]int, 200), false
	z := false
	_ = ok
	y[f("f")], _ = g(z || b("h", true), f("i")+y[f("j")], <-ch("c", 1))
	show("mixed")
	// Rule: elements of literals.
	_ = []int{f("e1"), f("e2"), f("e3")}
	_ = map[int]int{f("k1"): f("v1"), f("k2"): f("v2")}
	_ = struct{ a, b int }{b: f("sb"), a: f("sa")}
	show("literals")
	// Rule: results of a return.
	fmt.Println(results())
	show("return")
	// Rule: bounds of a slice expression, operands of an index.
	_ = slice("s")[f("lo"):f("hi"):f("max")]
	_ = slice("s")[f("i")]
	show("bounds")
	// Rule: a comparison's sides, a conversion's operand.
	_ = f("l") < f("r")
	_ = float64(f("conv")) + float64(f("conv2"))
	show("comparison")
	// Rule: a send's channel, then its value.
	c := make(chan int, 1)
	func(s string) chan int { log = append(log, s); return c }("chan") <- f("value")
	show("send")
	// Rule: a deferred call's and a go statement's function and arguments at the statement.
	func() {
		defer fn("deferred")(f("arg"))
		log = append(log, "body")
	}()
	show("defer")
	// Rule: an operation with assignment evaluates its left side once.
	slice("s")[f("i")] += f("v")
	mp("m")[f("k")]++
	show("operation")
	// Rule: swapped elements are read before any is written.
	arr := []int{1, 2, 3}
	i := 0
	i, arr[i] = 2, 9
	fmt.Println(i, arr)
	arr[0], arr[1], arr[2] = arr[2], arr[0], arr[1]
	fmt.Println(arr)
	// Rule: a call in a variadic list.
	fn("var")(f("1"), f("2"), f("3"))
	show("variadic")
	// Rule: a switch's expression once, its cases until one matches.
	switch f("tag") {
	case f("c1") + 100:
	case f("c2") - 2, f("c3"):
	case f("c4"):
	}
	show("switch")
	// Rule: two values of one call before the assignment's left operands are written.
	arr[0], arr[1] = pair("pair")
	fmt.Println(arr)
	show("pair")
	// Rule: parentheses decide in floating point.
	u, v, w := 1e308, 1e308, -1e308
	fmt.Println(u+(v+w), (u+v)+w)
}
