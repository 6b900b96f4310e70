// run

// Type switches and assertions over every kind of dynamic type.
package main

import (
	"errors"
	"fmt"
)

type shape interface {
	area() float64
}
type scaler interface {
	shape
	scale(float64)
}
type square struct{ side float64 }
type circle struct{ radius float64 }
type myError struct{ code int }
type text string

func (s *square) area() float64    { return s.side * s.side }
func (s *square) scale(by float64) { s.side *= by }
func (c circle) area() float64     { return 3 * c.radius * c.radius }
func (e *myError) Error() string   { return fmt.Sprint("code ", e.code) }

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case uint8:
		return fmt.Sprintf("byte %d", x+1)
	case float64:
		return fmt.Sprintf("float %g", x/2)
	case string:
		return "string " + x
	case text:
		return "text " + string(x[:1])
	case []int:
		return fmt.Sprint("slice of ", len(x))
	case [2]string:
		return "array " + x[1]
	case map[string]int:
		return fmt.Sprint("map of ", len(x))
	case func(int) int:
		return fmt.Sprint("function ", x(3))
	case chan int:
		return fmt.Sprint("channel ", cap(x))
	case struct{ a, b int }:
		return fmt.Sprint("struct ", x.a+x.b)
	case *int:
		return fmt.Sprint("pointer to ", *x)
	case scaler:
		x.scale(2)
		return fmt.Sprint("scaler ", x.area())
	case shape:
		return fmt.Sprint("shape ", x.area())
	case error:
		return "error " + x.Error()
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func try(f func()) {
	defer func() {
		if err, ok := recover().(error); ok {
			fmt.Println("  ", err)
		}
	}()
	f()
}

func main() {
	n := 5
	values := []any{nil, 1, int64(2), uint8(255), 3.0, "s", text("word"), []int{1, 2}, [2]string{"x", "y"},
		map[string]int{"k": 1}, func(i int) int { return i * i }, make(chan int, 4), struct{ a, b int }{3, 4}, &n,
		&square{3}, circle{2}, &myError{9}, errors.New("plain"), 'r', complex(1, 2), struct{}{}, [0]int{}, &values0}
	for _, v := range values {
		fmt.Println(describe(v))
	}

	var s shape = circle{1}
	_, ok := s.(scaler)
	c, isCircle := s.(circle)
	sq, isSquare := s.(*square)
	fmt.Println(ok, c, isCircle, sq, isSquare)

	fmt.Println("assertions that fail:")
	var none any
	try(func() { _ = none.(int) })
	try(func() { _ = none.(shape) })
	try(func() { _ = any("x").(int) })
	try(func() { _ = s.(*square) })
	try(func() { _ = s.(scaler) })
	try(func() { _ = any(square{1}).(shape) })
	try(func() { _ = any(text("x")).(string) })
	try(func() { _ = any(n).(fmt.Stringer) })

	// One interface to another and back keeps the value.
	var e error = &myError{4}
	a := any(e)
	fmt.Println(a.(error).(interface{ Error() string }).Error(), a == any(e), a.(*myError) == e)
}

var values0 = 1.5
