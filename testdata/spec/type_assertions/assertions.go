// run

// x.(T)
package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

type I interface{ m() string }
type J interface {
	I
	n()
}

type T int

func (t T) m() string { return fmt.Sprint("T", int(t)) }

type P struct{ v int }

func (p *P) m() string { return fmt.Sprint("P", p.v) }
func (p *P) n()        {}

type alias = T
type G[A any] struct{ a A }

func is[X any](v any) bool { _, ok := v.(X); return ok }

func try(f func()) {
	defer func() {
		r := recover()
		_, isError := r.(error)
		fmt.Println(isError, r)
	}()
	f()
}

func main() {
	var x any = 7
	// Rule: the value has the asserted type.
	i := x.(int)
	fmt.Printf("%T %v\n", i, i+1)
	// Rule: to a type: the dynamic type must be identical.
	_, isInt64 := x.(int64)
	x = T(1)
	_, isInt := x.(int)
	_, isAlias := x.(alias)
	fmt.Println(isInt64, isInt, isAlias)
	// Rule: to an interface: the dynamic type must implement it.
	y, ok := x.(I)
	z, ok2 := x.(J)
	fmt.Println(y.m(), ok, z == nil, ok2)
	x = &P{5}
	fmt.Println(x.(J).(I).m(), x.(I).(*P).v, x.(interface{ n() }) != nil)
	// Rule: nil is of no type.
	x = nil
	_, ok = x.(int)
	_, ok2 = x.(any)
	fmt.Println(ok, ok2)
	// Rule: a failed assertion with two values gives the zero value.
	x = "text"
	n, ok := x.(int)
	s, ok2 := x.([]int)
	st, ok3 := x.(P)
	fmt.Println(n, ok, s == nil, ok2, st, ok3)
	// Rule: the second value may be assigned to any boolean, or to an interface.
	type flag bool
	var f flag
	var v, o any = x.(string)
	_, f = x.(string)
	fmt.Printf("%v %T %v %v\n", f, o, o, v)
	// Rule: types of all kinds may be asserted.
	fmt.Println(is[[]int]([]int{}), is[map[string]int](map[string]int{}), is[func()](func() {}), is[chan int](make(chan int)), is[<-chan int](make(chan int)))
	fmt.Println(is[[2]int]([2]int{}), is[[3]int]([2]int{}), is[struct{ a int }](struct{ a int }{}), is[struct{ b int }](struct{ a int }{}), is[G[int]](G[int]{}), is[G[string]](G[int]{}))
	fmt.Println(is[error](io.EOF), is[fmt.Stringer](&strings.Builder{}), is[io.Reader](strings.NewReader("")), is[error](T(1)), is[*T](new(T)), is[byte](uint8(1)), is[rune]('a'))
	// Rule: the value is a copy.
	arr := [2]int{1, 2}
	x = arr
	b := x.([2]int)
	b[0] = 9
	fmt.Println(x, arr, b)
	// Rule: an error's dynamic type is found by an assertion.
	var e error = errors.New("plain")
	_, ok = e.(interface{ Unwrap() error })
	_, ok2 = fmt.Errorf("wrapped: %w", e).(interface{ Unwrap() error })
	fmt.Println(ok, ok2)
	// Rule: a failed assertion with one value panics with a runtime error that names the types.
	try(func() { var x any = "s"; _ = x.(int) })
	try(func() { var x any; _ = x.(int) })
	try(func() { var x any = 1; _ = x.(I) })
	try(func() { var x any; _ = x.(I) })
	try(func() { var x I = T(1); _ = x.(*P) })
	try(func() { var x I = T(1); _ = x.(J) })
	try(func() { var x any = P{}; _ = x.(I) })
}
