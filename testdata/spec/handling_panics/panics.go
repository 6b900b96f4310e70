// run

// panic and recover
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type T struct{}

func (T) rec() any    { return recover() }
func helper() any     { return recover() }
func nested() (r any) { func() { r = recover() }(); return }

func protect(name string, g func()) {
	defer func() {
		if x := recover(); x != nil {
			fmt.Printf("%s: %v\n", name, x)
			return
		}
		fmt.Println(name, "nothing")
	}()
	g()
}

func value() (r any) {
	defer func() { r = recover() }()
	panic(42)
}

func deferredFirst() {
	defer fmt.Println("deferred 1")
	defer func() { recover() }()
	defer fmt.Println("deferred 2")
	panic("p")
}

func twice() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}

func replaced() {
	defer func() { fmt.Println("got", recover()) }()
	defer func() { panic("replacing") }()
	panic("replaced")
}

func repanic() {
	defer func() { fmt.Println("again", recover()) }()
	defer func() {
		r := recover()
		panic(fmt.Sprint(r, "+"))
	}()
	panic("first")
}

func results() (a int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("error: %v", r)
		}
	}()
	a = 5
	panic("bad")
}

func unnamed() int {
	defer func() { recover() }()
	panic("x")
}

func deep(n int) {
	if n == 0 {
		panic("deep")
	}
	defer func() { depth++ }()
	deep(n - 1)
}

var depth int

func notDirect() (r any) {
	defer func() { recover() }()
	defer func() { r = helper() }()
	panic("x")
}

func direct() (r any) {
	defer func() { fmt.Println("left", recover()) }()
	defer helper()
	panic("x")
}

func method() (r any) {
	defer func() { fmt.Println("left", recover()) }()
	defer T{}.rec()
	panic("x")
}

func value2() {
	defer func() { fmt.Println("left", recover()) }()
	f := T{}.rec
	defer f()
	panic("x")
}

func iface() {
	defer func() { fmt.Println("left", recover()) }()
	var i interface{ rec() any } = T{}
	defer i.rec()
	panic("x")
}

func bare() {
	defer func() { fmt.Println("left", recover()) }()
	defer recover()
	panic("x")
}

func literalInside() {
	defer func() { fmt.Println("left", recover()) }()
	defer func() {
		func() { fmt.Println("too deep", recover()) }()
	}()
	panic("x")
}

func afterRecovery() {
	defer func() { fmt.Println("second recover", recover()) }()
	defer func() { fmt.Println("first recover", recover()) }()
	panic("once")
}

func inLoop() (n int) {
	for i := range 3 {
		func() {
			defer func() {
				if recover() != nil {
					n += i
				}
			}()
			panic(i)
		}()
	}
	return
}

func goexit() {
	done := make(chan any)
	go func() {
		defer func() { done <- recover() }()
		runtime.Goexit()
	}()
	fmt.Println("goexit", <-done)
}

type myError struct{ code int }

func (e myError) Error() string { return fmt.Sprint("code ", e.code) }

func main() {
	// Rule: recover gives the value of the panic, of any type.
	fmt.Println(value())
	protect("string", func() { panic("text") })
	protect("error", func() { panic(myError{3}) })
	protect("struct", func() { panic(struct{ a int }{1}) })
	// Rule: run-time errors are recovered alike.
	protect("index", func() { i := 5; _ = []int{}[i] })
	protect("none", func() {})
	// Rule: without a panic, recover gives nil.
	fmt.Println(recover(), helper())
	// Rule: functions deferred before the panic all run, the last first.
	deferredFirst()
	// Rule: a panic in a deferred function: one recovered there leaves the first, one not replaces it.
	twice()
	replaced()
	repanic()
	// Rule: after a recovery the function returns to its caller with its results.
	fmt.Println(results())
	fmt.Println(unnamed())
	// Rule: functions between are left, their deferred functions run.
	protect("deep", func() { deep(10) })
	fmt.Println(depth)
	// Rule: recover works only in a deferred function itself, however that is written.
	fmt.Println(notDirect())
	direct()
	method()
	value2()
	iface()
	bare()
	literalInside()
	fmt.Println(nested())
	// Rule: a panic is recovered once.
	afterRecovery()
	fmt.Println(inLoop())
	// Rule: panic(nil) is a run-time error of its own.
	protect("nil", func() { panic(nil) })
	func() {
		defer func() {
			r := recover()
			_, isNil := r.(*runtime.PanicNilError)
			_, isRuntime := r.(runtime.Error)
			fmt.Println(isNil, isRuntime)
		}()
		var e error
		panic(e)
	}()
	// Rule: Goexit runs deferred functions and is no panic.
	goexit()
	// Rule: a recovered error keeps its identity.
	sentinel := errors.New("sentinel")
	func() {
		defer func() { fmt.Println(recover() == any(sentinel)) }()
		panic(sentinel)
	}()
	// Rule: a panic may carry a panic's value on.
	protect("wrapped", func() {
		defer func() {
			if r := recover(); r != nil {
				panic(fmt.Errorf("wrapped: %w", r.(error)))
			}
		}()
		panic(sentinel)
	})
}
