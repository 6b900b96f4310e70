// check

// Operations that a constraint does not permit.
package main

// Rule: without comparable there is no ==.
func a[T any](x, y T) bool { return x == y } // ERROR "invalid operation: x == y \(incomparable types in type set\)"

// Rule: comparable does not order.
func b[T comparable](x, y T) bool { return x < y } // ERROR "invalid operation: x < y \(type parameter T cannot use operator <\)"

// Rule: an operator must apply to all types.
func c[T int | bool](x, y T) T { return x + y } // ERROR "invalid operation: operator \+ not defined on x \(variable of type T constrained by int \| bool\)"

func d[T int | float64](x T) T { return x % 2 } // ERROR "invalid operation: operator % not defined on x \(variable of type T constrained by int \| float64\)"

// Rule: there is no indexing of what is not indexed in all types.
func e[T []int | int](x T) int { return x[0] } // ERROR "cannot index x \(variable of type T constrained by \[\]int \| int\)"

// Rule: nil is no value of a type parameter in general.
func f[T any]() T { return nil } // ERROR "cannot use nil as T value in return statement"

// Rule: comparable, or what embeds it, is no type of variables.
var h comparable // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"

type ordered interface {
	comparable
	m()
}

func i(ordered) {} // ERROR "cannot use type ordered outside a type constraint: interface is \(or embeds\) comparable"

var j []interface{ comparable } // ERROR "cannot use type interface\{comparable\} outside a type constraint: interface is \(or embeds\) comparable"

// Rule: no field can be selected, even if all types have it.
func k[T struct{ x int }](v T) int { return v.x } // ERROR "v\.x undefined \(type T has no field or method x\)"

// Rule: a type parameter is converted to what all its types convert to only.
func l[T int | string](x T) []byte { return []byte(x) } // ERROR "cannot convert x \(variable of type T constrained by int \| string\) to type \[\]byte: cannot convert int \(in T\) to type \[\]byte"

// Rule: a type parameter's constants must fit all.
func m[T ~uint8 | ~int16](x T) T { return x + 256 } // ERROR "cannot convert 256 \(untyped int constant\) to type T"

// Rule: a union with different element types is not ranged over.
func n[T []int | []string](x T) {
	for range x { // ERROR "cannot range over x \(variable of type T constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
	}
	for _, v := range x { // ERROR "cannot range over x \(variable of type T constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
		_ = v
	}
}

func main() {}
