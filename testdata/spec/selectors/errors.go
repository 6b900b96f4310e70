// check

// Wrong selectors.
package main

type T0 struct{ x int }

func (*T0) M0() {}

type T2 struct{ *T0 }

type Q *T2

type A struct{ name, one int }

type B struct{ name, two int }

type C struct {
	A
	B
}

type D struct {
	A
	*A2
}

type A2 struct{ name, M int }

func (A) M() {}

func main() {
	var q Q
	// Rule: a defined pointer type has no methods.
	q.M0() // ERROR "q\.M0 undefined \(type Q has no field or method M0\)"
	// Rule: two at the shallowest depth are ambiguous, fields and methods alike.
	var c C
	_ = c.name // ERROR "ambiguous selector c\.name"
	_ = c.one
	var d D
	_ = d.name // ERROR "ambiguous selector d\.name"
	d.M()      // ERROR "ambiguous selector d\.M"
	// Rule: the name must be there.
	_ = c.missing // ERROR "c\.missing undefined \(type C has no field or method missing\)"
	_ = c.Name    // ERROR "c\.Name undefined \(type C has no field or method Name\)"
	// Rule: pointers to pointers and to interfaces select nothing.
	pp := new(*T0)
	_ = pp.x // ERROR "pp\.x undefined \(type \*\*T0 has no field or method x\)"
	var i interface{ m() }
	(&i).m() // ERROR "\(&i\)\.m undefined \(type \*interface\{m\(\)\} is pointer to interface, not interface\)"
	// Rule: the blank identifier selects nothing.
	_ = c._ // ERROR "c\._ undefined \(type C has no field or method _\)"
	// Rule: a type's field is not selected without a value.
	_ = A.one // ERROR "A\.one undefined \(type A has no method one\)"
	// Rule: a method must be called or used.
	q.T0.M0 // ERROR "q\.T0\.M0 \(value of type func\(\)\) is not used"
}
