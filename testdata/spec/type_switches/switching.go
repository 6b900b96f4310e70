// run

// Switches over types.
package main

import (
	"errors"
	"fmt"
	"io"
)

type I interface{ m() }
type impl int

func (impl) m() {}

type alias = int
type G[T any] struct{ v T }

func kind(x any) string {
	switch i := x.(type) {
	case nil:
		return fmt.Sprintf("nil %v", i == nil)
	case int:
		return fmt.Sprint("int ", i+1)
	case float64:
		return fmt.Sprint("float64 ", i*2)
	case func(int) float64:
		return fmt.Sprint("function ", i(1))
	case bool, string:
		return fmt.Sprintf("bool or string %v", i)
	case []int, [2]int, map[string]int, *int, chan int, struct{ a int }:
		return fmt.Sprintf("composite %T", i)
	case I:
		return "I"
	case error:
		return "error " + i.Error()
	case G[int], *G[string]:
		return fmt.Sprintf("%T", i)
	default:
		return fmt.Sprintf("other %T", i)
	}
}

func par[P any](x any) int {
	switch x.(type) {
	case P:
		return 0
	case string:
		return 1
	case []P:
		return 2
	case []byte:
		return 3
	default:
		return 4
	}
}

func inGeneric[T any](x T) string {
	switch y := any(x).(type) {
	case int:
		return fmt.Sprint("int ", y)
	case T:
		return fmt.Sprintf("T %v", y)
	}
	return "never"
}

func list[T any](x any) string {
	switch y := x.(type) {
	case G[T]:
		return fmt.Sprintf("%T %v", y, y.v)
	case interface{ get() T }:
		return fmt.Sprint(y.get())
	}
	return "none"
}

type getter struct{}

func (getter) get() string { return "got" }

func main() {
	// Rule: a clause is chosen by the dynamic type; with one type the variable has it.
	fmt.Println(kind(nil), kind(1), kind(1.5), kind(func(int) float64 { return 0.5 }))
	// Rule: with several types, none or nil, the variable has the expression's type.
	fmt.Println(kind(true), kind("s"), kind(int8(1)))
	// Rule: types of all kinds.
	fmt.Println(kind([]int{}), kind([2]int{}), kind(map[string]int{}), kind(new(int)), kind(make(chan int)), kind(struct{ a int }{}))
	fmt.Println(kind(G[int]{}), kind(&G[string]{}), kind(G[string]{}))
	// Rule: an interface matches what implements it; the first that matches counts.
	fmt.Println(kind(impl(1)), kind(errors.New("e")), kind(io.EOF))
	// Rule: aliases are the types that they denote.
	var x any = 5
	switch x.(type) {
	case string:
	case alias:
		fmt.Println("alias")
	}
	// Rule: a variable of each clause is its own, and assignable.
	switch v := x.(type) {
	case int:
		v++
		fmt.Println(v, x)
	}
	// Rule: a nil pointer in an interface is of its type, not nil.
	var p *int
	x = p
	switch v := x.(type) {
	case nil:
		fmt.Println("nil")
	case *int:
		fmt.Println("nil pointer", v == nil)
	}
	// Rule: without a variable.
	switch x.(type) {
	case *int:
		fmt.Println("matched")
	}
	// Rule: a clause's types may be type parameters; of duplicates the first counts.
	fmt.Println(par[string]("foo"), par[byte]([]byte{}), par[int]("x"), par[int]([]byte{}), par[bool](1.5), par[any](1))
	fmt.Println(inGeneric(1), inGeneric("s"), inGeneric([]int{1}), list[int](G[int]{3}), list[string](G[int]{3}), list[string](getter{}))
	// Rule: an interface's value may be switched over with methods.
	var e error = fmt.Errorf("wrapped: %w", io.EOF)
	switch w := e.(type) {
	case interface{ Unwrap() []error }:
		fmt.Println("many")
	case interface{ Unwrap() error }:
		fmt.Println(w.Unwrap())
	}
	// Rule: break leaves it.
	switch x.(type) {
	default:
		if true {
			break
		}
		fmt.Println("not reached")
	}
	// Rule: the default clause may stand first.
	switch x.(type) {
	default:
		fmt.Println("default")
	case int, nil:
		fmt.Println("no")
	}
	// Rule: a literal in a clause may share the variable.
	var fs []func() string
	for _, x := range []any{1, "a", 2.5} {
		switch v := x.(type) {
		case int, string:
			fs = append(fs, func() string { return fmt.Sprint(v) })
		case float64:
			fs = append(fs, func() string { v *= 2; return fmt.Sprint(v) })
		}
	}
	fmt.Println(fs[0](), fs[1](), fs[2](), fs[2]())
}
