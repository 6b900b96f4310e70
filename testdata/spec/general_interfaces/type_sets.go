// run

// Interfaces with types in them.
package main

import "fmt"

type MyInt int

func (m MyInt) String() string { return fmt.Sprintf("my %d", int(m)) }

type exactly interface{ int }

type like interface{ ~int }

type stringing interface {
	~int
	String() string
}

type Float interface{ ~float32 | ~float64 }

// Rule: an interface with types can be an element of another, and overlap with other elements.
type number interface {
	Float | float32 | like
}

// Rule: elements in several lines intersect.
type intersection interface {
	~int | ~string | ~bool
	~string | ~int | ~float64
}

// Rule: a constraint may be built of literals of any kind.
type composite interface {
	~[]byte | ~map[string]int | ~struct{ f int } | ~func() | ~chan int | ~*int | ~[2]int
}

func one[T exactly](x T) T                       { return x + 1 }
func two[T like](x T) T                          { return x + 2 }
func three[T stringing](x T) string              { return x.String() + fmt.Sprint(int(x)) }
func four[T number](x T) T                       { return x * 4 }
func five[T intersection](x T) bool              { return x > x }
func six[T composite](x T) string                { return fmt.Sprintf("%T", x) }
func seven[T interface{ any | int }](x T) string { return fmt.Sprintf("%T", x) }

type bytes []byte

func main() {
	// Rule: a term T is that type alone.
	fmt.Println(one(1))
	// Rule: a term ~T is every type with that underlying type.
	fmt.Println(two(1), two(MyInt(1)))
	// Rule: types and methods together restrict to types that have both.
	fmt.Println(three(MyInt(5)))
	// Rule: a union is the union of its terms' sets.
	fmt.Println(four(1.5), four(float32(0.1)), four(2), four(MyInt(3)))
	fmt.Println(five("a"), five(1))
	fmt.Println(six(bytes{}), six([2]int{}), six(func() {}), six(new(int)), six(struct{ f int }{}))
	// Rule: a union with any is the set of all types.
	fmt.Println(seven("s"))
}
