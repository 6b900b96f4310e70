// run
// Calls through interfaces of which one implementation is known: it is asked for, and whatever else comes, by a type
// assertion at run time or as nil, is called as through any interface.
package main

import (
	"errors"
	"fmt"
	"reflect"
)

type shape interface {
	area() int
	name() string
	scaled(n int) shape
	all() (a, b string, err error, wide [4]int)
}

type square struct {
	side int
	made *int
}

func (s *square) area() int          { return s.side * s.side }
func (s *square) name() string       { return fmt.Sprint("square ", *s.made) }
func (s *square) scaled(n int) shape { return &square{s.side * n, s.made} }
func (s *square) all() (a, b string, err error, wide [4]int) {
	return "a", "b", nil, [4]int{s.side, 2, 3, 4}
}

// Nobody converts it to a shape where the compiler sees it.
type circle struct{ radius int }

func (c circle) area() int          { return 3 * c.radius * c.radius }
func (c circle) name() string       { return "circle" }
func (c circle) scaled(n int) shape { return any(circle{c.radius * n}).(shape) }
func (c circle) all() (a, b string, err error, wide [4]int) {
	return "c", "d", errors.New("round"), [4]int{c.radius}
}

// A receiver that is a value, of which an interface holds the address; and one that an interface holds itself.
type speaker interface{ speak(loud bool) string }
type word string

func (w word) speak(loud bool) string {
	if loud {
		return string(w) + "!"
	}
	return string(w)
}

type caller interface{ call(x int) int }
type function func(int) int

func (f function) call(x int) int { return f(x) }

// A method that panics, and one that is promoted.
type failing interface{ fail(i int) int }
type list struct{ of []int }

func (l *list) fail(i int) int { return l.of[i] }

type outer struct{ list }

type number interface{ ~int | ~int8 }
type holder[T number] interface{ get() T }
type box[T number] struct{ value T }

func (b *box[T]) get() T { return b.value }

//go:noinline
func total(shapes []shape) (sum int, names []string) {
	for _, s := range shapes {
		t := s.scaled(2)
		a, b, err, wide := t.all()
		sum += s.area() + t.area() + wide[0] + len(a+b)
		names = append(names, t.name())
		if err != nil {
			names = append(names, err.Error())
		}
	}
	return
}

//go:noinline
func speak(s speaker, loud bool) string { return s.speak(loud) }

//go:noinline
func call(c caller, x int) int { return c.call(x) }

//go:noinline
func fail(f failing, i int) (result int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
			result = -1
		}
	}()
	return f.fail(i)
}

//go:noinline
func get[T number](h holder[T]) T { return h.get() }

//go:noinline
func kinds(types []reflect.Type) (kinds []reflect.Kind) {
	for _, t := range types {
		kinds = append(kinds, t.Kind())
		if t.Kind() == reflect.Slice {
			kinds = append(kinds, t.Elem().Kind())
		}
	}
	return
}

func main() {
	made := 7
	shapes := []shape{&square{2, &made}, any(circle{3}).(shape), &square{5, &made}}
	fmt.Println(total(shapes))
	fmt.Println(speak(word("hello"), true), speak(word("there"), false))
	fmt.Println(call(function(func(x int) int { return x + made }), 1))
	fmt.Println(fail(&outer{list{[]int{1, 2}}}, 1), fail(&outer{}, 0), fail(nil, 0), fail((*outer)(nil), 0))
	fmt.Println(get[int](&box[int]{3}), get[int8](&box[int8]{-4}))
	fmt.Println(kinds([]reflect.Type{reflect.TypeFor[int](), reflect.TypeFor[[]string](), reflect.TypeFor[shape]()}))
	defer func() { fmt.Println(recover()) }()
	total([]shape{nil})
}
