// run

// Defer and recover in their corners: when arguments are taken, who may recover, what a result becomes.
package main

import (
	"errors"
	"fmt"
)

type tracer struct{ name string }

func (t tracer) leave()        { fmt.Println("leave", t.name) }
func enter(name string) tracer { fmt.Println("enter", name); return tracer{name} }

func arguments() {
	x := 1
	defer fmt.Println("deferred with", x)
	t := tracer{"first"}
	defer t.leave()
	t.name = "second"
	x = 2
	defer func() { fmt.Println("closure sees", x, t.name) }()
	defer enter("body").leave()
	fmt.Println("in body")
}

func results() (n int, err error) {
	defer func() { n *= 2 }()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %w", r.(error))
			n += 3
		}
	}()
	n = 4
	panic(errNo)
}

var errNo = errors.New("no")

func overwritten() (n int) {
	defer func() { n++ }()
	return 41
}

func deep(n int) {
	defer func() { depth++ }()
	if n == 0 {
		panic("deep")
	}
	deep(n - 1)
}

var depth int

func helper() any { return recover() }

func onlyDirectly() {
	defer func() { fmt.Println("direct:", recover()) }()
	defer func() {
		fmt.Println("through a helper:", helper())
		func() { fmt.Println("nested function:", recover()) }()
	}()
	panic("p")
}

func replaced() {
	defer func() { fmt.Println("last panic:", recover()); fmt.Println("nothing left:", recover()) }()
	defer func() { panic("third") }()
	defer func() { panic("second") }()
	panic("first")
}

func recoveredThenAgain() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		r := recover()
		panic(fmt.Sprint(r, " again"))
	}()
	panic("once")
}

func loop() (out []int) {
	for i := 0; i < 3; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					out = append(out, r.(int))
				}
			}()
			if i != 1 {
				panic(i)
			}
		}()
	}
	for i := range 3 {
		if i != 1 {
			defer func(n int) { out = append(out, n*100) }(i)
		}
	}
	return
}

func normalDeferDuringPanic() {
	defer func() { fmt.Println("recovered", recover()) }()
	defer func() {
		defer func() { fmt.Println("no panic of its own:", recover()) }()
		fmt.Println("clean up")
	}()
	panic("work")
}

func nilFunction() {
	defer func() { fmt.Println("nil function:", recover()) }()
	var f func()
	defer f()
	fmt.Println("body runs")
}

func main() {
	arguments()
	fmt.Println(results())
	fmt.Println(overwritten())
	func() {
		defer func() { fmt.Println(recover(), "after", depth) }()
		deep(50)
	}()
	onlyDirectly()
	replaced()
	recoveredThenAgain()
	fmt.Println(loop())
	normalDeferDuringPanic()
	nilFunction()
	func() {
		defer func() {
			err, ok := recover().(error)
			fmt.Println(ok, err)
		}()
		panic(nil)
	}()
	fmt.Println("no panic:", recover())
}
