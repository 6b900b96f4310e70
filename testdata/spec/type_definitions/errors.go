// check

// Wrong definitions.
package main

// Rule: a type cannot be made of a type parameter.
type T[P any] P // ERROR "cannot use a type parameter as RHS in type declaration"

func f[P any]() {
	type L P // ERROR "cannot use a type parameter as RHS in type declaration"
}

// Rule: a generic type must be instantiated.
type List[E any] struct{ next *List[E] }

var a List // ERROR "cannot use generic type List\[E any\] without instantiation"

var b List[int, int] // ERROR "too many type arguments for type List: have 2, want 1"

// Rule: a new type's values are not those of the old one.
type Celsius float64

type Fahrenheit float64

func g(c Celsius, f Fahrenheit) {
	_ = c + f         // ERROR "invalid operation: c \+ f \(mismatched types Celsius and Fahrenheit\)"
	c = f             // ERROR "cannot use f \(variable of float64 type Fahrenheit\) as Celsius value in assignment"
	var x float64 = c // ERROR "cannot use c \(variable of float64 type Celsius\) as float64 value in variable declaration"
	_ = x
}

// Rule: methods are not taken over.
type M struct{}

func (M) m() {}

type N M

var c = N{}.m // ERROR "N\{\}\.m undefined \(type N has no field or method m\)"

// Rule: a method of a generic type names as many parameters as the type has.
func (l List[A, B]) m() {} // ERROR "receiver declares 2 type parameters, but receiver base type declares 1"

func (l List) n() {} // ERROR "cannot use generic type List\[E any\] without instantiation"

func main() {}
