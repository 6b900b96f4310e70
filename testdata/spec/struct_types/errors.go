// check

// Wrong structs.
package main

type T struct{}

type I interface{ M() }

type ptr *T

// Rule: field names must differ.
type dup struct {
	a int
	a string // ERROR "a redeclared"
}

// Rule: an embedded field's name counts among them, whatever its type.
type dupEmbedded struct {
	T
	*T // ERROR "T redeclared"
}

// Rule: an embedded type must not be a pointer type.
type embedsPointer struct {
	ptr // ERROR "embedded field type cannot be a pointer"
}

// Rule: an embedded pointer must not point to an interface.
type embedsPointerToInterface struct {
	*I // ERROR "embedded field type cannot be a pointer to an interface"
}

// Rule: a type parameter must not be embedded.
type embedsParameter[P any] struct {
	P // ERROR "embedded field type cannot be a \(pointer to a\) type parameter"
}

// Rule: a struct must not contain itself.
type T1 struct{ T1 } // ERROR "invalid recursive type: T1 refers to itself"

type T2 struct{ f [10]T2 } // ERROR "invalid recursive type: T2 refers to itself"

type T3 struct{ T4 } // ERROR "invalid recursive type T3"

type T4 struct{ f [10]T3 }

// Rule: a promoted field is no field name in a literal.
type base struct{ id int }

type outer struct{ base }

var o = outer{id: 1} // ERROR "unknown field id in struct literal of type outer"

// Rule: a blank field cannot be read.
var p = struct{ _ int }{}._ // ERROR "struct\{_ int\}\{\}\._ undefined \(type struct\{_ int\} has no field or method _\)"

// Rule: structs with fields of types that do not compare do not compare.
var q = struct{ f []int }{} == struct{ f []int }{} // ERROR "invalid operation: struct\{f \[\]int\}\{\} == struct\{f \[\]int\}\{\} \(struct containing \[\]int cannot be compared\)"

func main() {}
