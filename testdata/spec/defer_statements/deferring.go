// run

// defer
package main

import (
	"fmt"
	"os"
)

type T struct{ n int }

func (t T) value(s string)    { fmt.Print(s, t.n, " ") }
func (t *T) pointer(s string) { fmt.Print(s, t.n, " ") }

func order() {
	for i := 0; i <= 3; i++ {
		defer fmt.Print(i, " ")
	}
}

func result() (r int) {
	defer func() { r *= 7 }()
	return 6
}

func unnamedResult() int {
	r := 6
	defer func() { r *= 7 }()
	return r
}

func arguments() {
	x := 1
	defer fmt.Print("arg", x, " ")
	defer func() { fmt.Print("closure", x, " ") }()
	x = 2
}

func receivers() {
	t := T{1}
	defer t.value("value")
	defer t.pointer("pointer")
	f := func() { fmt.Print("first ") }
	defer f()
	f = func() { fmt.Print("second ") }
	t.n = 2
}

func conditional(b bool) {
	if b {
		defer fmt.Print("deferred ")
	}
	fmt.Print("body ")
}

func nested() {
	defer func() {
		defer fmt.Print("inner ")
		fmt.Print("outer ")
	}()
}

func panicking() (s string) {
	defer func() { s = fmt.Sprint("recovered ", recover()) }()
	defer fmt.Print("runs ")
	panic("p")
}

func nilFunction() (s string) {
	defer func() { s = fmt.Sprint(s, " ", recover()) }()
	var f func()
	defer f()
	s = "body ran"
	return
}

func discarded() {
	defer result()
	defer func() int { fmt.Print("discarded "); return 1 }()
}

func builtins() {
	c := make(chan int)
	m := map[int]int{1: 1}
	func() {
		defer close(c)
		defer delete(m, 1)
		defer print()
		defer recover()
		defer copy([]int{1}, []int{2})
		defer func() { recover() }()
		defer panic("x")
	}()
	_, ok := <-c
	fmt.Println(ok, len(m))
}

func many(n int) (sum int) {
	for i := range n {
		defer func() { sum += i }()
	}
	return 0
}

func evaluation() {
	f := func(s string) int { fmt.Print(s, " "); return 1 }
	g := func() func(int, int) { fmt.Print("function "); return func(int, int) { fmt.Print("call ") } }
	defer g()(f("a"), f("b"))
	fmt.Print("body ")
}

func interfaces() {
	var e error = fmt.Errorf("e1")
	defer func(e error) { fmt.Print(e, " ") }(e)
	e = fmt.Errorf("e2")
	var st interface{ value(string) } = T{5}
	defer st.value("iface")
	st = T{6}
}

func loopExit() (r []int) {
	func() {
		for i := 0; ; i++ {
			defer func() { r = append(r, i) }()
			if i == 2 {
				return
			}
		}
	}()
	return
}

func main() {
	// Rule: deferred calls run at the function's end, the last first.
	order()
	fmt.Println()
	// Rule: they run after the results are set, and may change named ones.
	fmt.Println(result(), unnamedResult())
	// Rule: function, receiver and arguments are evaluated at the statement.
	arguments()
	receivers()
	interfaces()
	fmt.Println()
	evaluation()
	fmt.Println()
	// Rule: only a statement that is executed defers.
	conditional(true)
	conditional(false)
	// Rule: a deferred function may defer.
	nested()
	fmt.Println()
	// Rule: they run when the function panics.
	fmt.Println(panicking())
	// Rule: a nil function panics when it is called, not when it is deferred.
	fmt.Println(nilFunction())
	// Rule: results are dropped.
	discarded()
	fmt.Println()
	// Rule: built-in functions may be deferred.
	builtins()
	// Rule: any number may be deferred, in loops too.
	fmt.Println(many(1000), loopExit())
	// Rule: os.Exit runs none.
	defer fmt.Println("never")
	os.Exit(0)
}
