// run

// Panics of every kind, and what recover makes of them.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
)

type point struct{ x, y int }
type shape interface{ area() int }

func (p point) area() int { return p.x * p.y }

func try(name string, f func()) {
	defer func() {
		r := recover()
		err, isRuntime := r.(runtime.Error)
		if isRuntime {
			fmt.Printf("%s: runtime error %q\n", name, err.Error())
		} else {
			fmt.Printf("%s: %v\n", name, r)
		}
	}()
	f()
}

func named() (result int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
			result *= 2
		}
	}()
	result = 21
	panic("half way")
}

func order() (log []string) {
	defer func() { log = append(log, "first deferred, last run") }()
	for i := 0; i < 3; i++ {
		defer func() { log = append(log, fmt.Sprint("loop ", i)) }()
	}
	defer func() {
		recover()
		log = append(log, "recovered")
	}()
	panic("order")
}

func nested() {
	defer func() { fmt.Println("outer recovers:", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner recovers:", recover()) }()
		panic("second")
	}()
	panic("first")
}

func notDirect() {
	defer func() { fmt.Println("direct:", recover()) }()
	defer func() {
		func() { fmt.Println("not direct:", recover()) }()
	}()
	panic("deep")
}

func replaced() {
	defer func() { fmt.Println("got", recover()) }()
	defer func() { panic("replacement") }()
	panic("original")
}

func goexit() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred before exit", recover())
		runtime.Goexit()
		fmt.Println("not reached")
	}()
	<-done
}

func deep(n int) {
	defer func() {}()
	if n == 0 {
		panic(errors.New("bottom"))
	}
	deep(n - 1)
}

func closeTwice() {
	c := make(chan int)
	close(c)
	close(c)
}

func main() {
	var (
		nilMap   map[string]int
		nilPtr   *point
		nilFunc  func()
		nilShape shape
		any      interface{} = "text"
		slice                = []int{1, 2, 3}
		zero     int
		index    = 5
		huge     = -1
		closed   = make(chan int)
		array    [4]int
	)
	close(closed)
	try("map", func() { nilMap["a"] = 1 })
	try("pointer", func() { fmt.Println(nilPtr.x) })
	try("func", func() { nilFunc() })
	try("method", func() { nilShape.area() })
	try("index", func() { fmt.Println(slice[index]) })
	try("array", func() { array[index]++ })
	try("string", func() { fmt.Println("abc"[index]) })
	try("slice", func() { fmt.Println(slice[index:]) })
	try("slice2", func() { fmt.Println(slice[2:][1:zero]) })
	try("slice3", func() { fmt.Println(slice[:index]) })
	try("negative", func() { fmt.Println(slice[huge]) })
	try("divide", func() { fmt.Println(1 / zero) })
	try("modulo", func() { fmt.Println(1 % zero) })
	try("shift", func() { fmt.Println(1 << huge) })
	try("assert", func() { fmt.Println(any.(int)) })
	try("assert2", func() { fmt.Println(any.(shape)) })
	try("assert3", func() { var e interface{}; fmt.Println(e.(string)) })
	try("make", func() { _ = make([]int, huge) })
	try("makechan", func() { _ = make(chan int, huge) })
	try("close nil", func() { var c chan int; close(c) })
	try("close twice", closeTwice)
	try("send", func() { closed <- 1 })
	try("compare", func() { var a, b interface{} = slice, slice; fmt.Println(a == b) })
	try("key", func() { m := map[interface{}]int{}; m[slice] = 1 })
	try("convert", func() { fmt.Println([8]int(slice)) })
	try("custom", func() { panic(point{1, 2}) })
	try("error", func() { panic(fmt.Errorf("wrapped: %w", os.ErrNotExist)) })
	try("nil", func() { panic(nil) })
	try("deep", func() { deep(1000) })
	fmt.Println(named())
	fmt.Println(strings.Join(order(), ", "))
	nested()
	notDirect()
	replaced()
	goexit()
	fmt.Println("done")
}
