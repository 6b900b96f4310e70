// run

// Forms of constant declarations.
package main

import "fmt"

const Pi float64 = 3.14159265358979323846
const zero = 0.0

const (
	size int64 = 1024
	eof        = -1
)

const a, b, c = 3, 4, "foo"
const u, v float32 = 0, 3

const (
	repeated, other = "r", 1.5
	again, more
	_, _
	last, _
)

const (
	typed int8 = 1 << (iota * 2)
	typed2
	typed3
	untyped = 'x'
	untyped2
)

const ()

type weekday int

const (
	Sunday weekday = iota
	Monday
	Tuesday
)

func (d weekday) String() string { return [...]string{"Su", "Mo", "Tu"}[d] }

func shadow() (r []int) {
	const x = 1
	{
		// Rule: a repeated list is substituted as text, with the names it had where it was written.
		const (
			x = x + 1
			y
		)
		r = append(r, x, y)
	}
	return
}

func main() {
	// Rule: a type, if given, is that of all its constants.
	fmt.Printf("%T %T %T %T\n", Pi, size, u, v)
	// Rule: without a type the constants are of their expressions' kinds.
	fmt.Printf("%T %T %T %T %T\n", zero, eof, a, b, c)
	// Rule: names are bound to values in order.
	fmt.Println(a, b, c, u, v)
	// Rule: an omitted list repeats the last one.
	fmt.Println(repeated, other, again, more, last)
	// Rule: its type is repeated with it.
	fmt.Printf("%T %v %T %v %T %v\n", typed, typed, typed2, typed2, typed3, typed3)
	fmt.Printf("%T %T\n", untyped, untyped2)
	// Rule: an untyped constant stays so: it serves several types.
	var f float32 = eof
	var i int8 = eof
	fmt.Println(f, i)
	// Rule: a defined type's constants have its methods.
	fmt.Println(Sunday, Tuesday, Monday+1)
	// Rule: a constant may be declared in a function, unused too.
	const local, unused = len("four") * 2, 1
	fmt.Println(local, shadow())
	// Rule: a constant of floating-point kind stays one with a whole value.
	const three = 6.0 / 2
	fmt.Printf("%T %v\n", three, three/2)
	// Rule: constants may be declared after their use in a package.
	fmt.Println(first, second)
}

const first = second + 1
const second = 2 * third
const third = 20
