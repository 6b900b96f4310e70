// check

// Wrong composite literals.
package main

import "strings"

type P struct{ x, y int }

type E struct {
	P
	z int
}

func one() int { return 1 }

func par[T []int | []string]() {
	// Rule: a type parameter's types must have one underlying type.
	_ = T{} // ERROR "invalid composite literal type T \(no common underlying type\)"
}

func main() {
	// Rule: a struct without keys lists all fields.
	_ = P{1}       // ERROR "too few values in struct literal of type P"
	_ = P{1, 2, 3} // ERROR "too many values in struct literal of type P"
	// Rule: keys for all or for none.
	_ = P{x: 1, 2} // ERROR "mixture of field:value and value elements in struct literal"
	// Rule: a key must be a field of the struct, and no promoted one.
	_ = P{a: 1} // ERROR "unknown field a in struct literal of type P"
	_ = E{x: 1} // ERROR "unknown field x in struct literal of type E"
	_ = P{1: 2} // ERROR "invalid field name 1 in struct literal"
	// Rule: a field stands once.
	_ = P{x: 1, x: 2} // ERROR "duplicate field name x in struct literal"
	// Rule: a value must be assignable.
	_ = P{"a", 1}            // ERROR `cannot use "a" \(untyped string constant\) as int value in struct literal`
	_ = []int{"a"}           // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	_ = map[string]int{1: 2} // ERROR "cannot use 1 \(untyped int constant\) as string value in map literal"
	_ = []float64{one()}     // ERROR "cannot use one\(\) \(value of type int\) as float64 value in array or slice literal"
	// Rule: an index must be constant, not negative, and in range.
	_ = []int{one(): 1} // ERROR "index one\(\) must be integer constant"
	_ = []int{-1: 1}    // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = [2]int{2: 1}    // ERROR "invalid argument: index 2 out of bounds \[0:2\]"
	_ = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)"
	_ = []int{1.5: 1}   // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = []int{"a": 1}   // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	// Rule: an index stands once.
	_ = []int{0: 1, 0: 2}    // ERROR "duplicate index 0 in array or slice literal"
	_ = []int{1: 1, 0: 2, 3} // ERROR "duplicate index 1 in array or slice literal"
	// Rule: a constant key of a map stands once.
	_ = map[string]int{"a": 1, "a": 2}  // ERROR `duplicate key "a" in map literal`
	_ = map[any]int{1: 1, 1: 2, 1.0: 3} // ERROR "duplicate key 1 in map literal"
	_ = map[P]int{{1, 2}: 1, {1, 2}: 2}
	// Rule: a map's elements have keys.
	_ = map[string]int{1} // ERROR "missing key in map literal"
	// Rule: fields of other packages that are hidden have no values.
	_ = strings.Builder{buf: nil} // ERROR "cannot refer to unexported field buf in struct literal of type strings\.Builder"
	// Rule: only structs, arrays, slices and maps have literals.
	_ = int{1} // ERROR "invalid composite literal type int"
	type ptr *P
	_ = ptr{1, 2} // ERROR "invalid composite literal type ptr"
	_ = any{}     // ERROR "invalid composite literal type any"
	// Rule: an element's type is left out only where it is the outer type's element type.
	_ = []any{{1}}    // ERROR "invalid composite literal element type any"
	_ = []**P{{1, 2}} // ERROR "invalid composite literal element type \*\*P"
}
