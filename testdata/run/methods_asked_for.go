// run
package main

import "fmt"

// Methods that are reached only by an interface table that the runtime makes: by assertions, type switches, embedding,
// generic code, conversions between interfaces. The program does not use reflection, so what nobody asks for is left out.

type shape interface{ area() int }
type scaled interface {
	shape
	scale(int) scaled
}
type named interface{ Name() string }

type square struct{ side int }

func (s square) area() int          { return s.side * s.side }
func (s square) scale(n int) scaled { return square{s.side * n} }
func (s *square) Name() string      { return fmt.Sprint("square of ", s.side) }

// Unasked has the right name and another signature, and the right signature and another name.
func (s square) String(indent int) string { return "not fmt's" }
func (s square) text() string             { return "not asked for" }

type outer struct{ *square } // promoted

type deep struct {
	named // through an interface
	outer
}

func (deep) Name() string { return "deep" }

type number int

func (n number) String() string                { return fmt.Sprintf("number %d", int(n)) }
func (n number) Format(s fmt.State, verb rune) { fmt.Fprintf(s, "<%d>", int(n)) }

type plain int

func (p plain) Format(layout string) string { return layout }
func (p plain) Error() string               { return fmt.Sprint("error ", int(p)) }
func (p plain) GoString() string            { return "plain!" }

type box[T any] struct{ value T }

func (b box[T]) Get() T       { return b.value }
func (b *box[T]) Set(value T) { b.value = value }

type getter[T any] interface{ Get() T }
type setter[T any] interface{ Set(T) }

func describe(x any) {
	switch x := x.(type) {
	case scaled:
		fmt.Println("scaled", x.scale(3).area())
	case shape:
		fmt.Println("shape", x.area())
	case getter[string]:
		fmt.Println("getter of string", x.Get())
	case getter[int]:
		if s, ok := x.(setter[int]); ok {
			s.Set(x.Get() + 1)
		}
		fmt.Println("getter of int", x.Get())
	default:
		fmt.Printf("%T\n", x)
	}
	if n, ok := x.(named); ok {
		fmt.Println("named", n.Name())
	}
}

func main() {
	describe(square{2})
	describe(&square{3})
	describe(outer{&square{4}})
	describe(deep{outer: outer{&square{5}}})
	describe(box[string]{"s"})
	describe(&box[int]{7})
	describe(box[int]{7})
	describe(box[float64]{1})
	fmt.Println(number(3), plain(4))
	fmt.Printf("%v %d %#v %s\n", number(5), number(6), plain(7), []any{plain(8), number(9)})

	var x any = &square{6}
	f := x.(interface{ area() int }).area
	fmt.Println(f(), interface{ scale(int) scaled }.scale(square{1}, 2).area())
	_, ok := x.(interface{ missing() })
	_, other := x.(interface{ area() int64 })
	fmt.Println(ok, other)
	defer func() { fmt.Println(recover()) }()
	fmt.Println(x.(interface {
		Name() string
		text(int) string
	}))
}
