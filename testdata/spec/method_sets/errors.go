// check

// What is not in a method set.
package main

type T struct{}

func (T) V()  {}
func (*T) P() {}

type hasP interface{ P() }

type newT T

type ptr *T

func value() T { return T{} }

func f(m map[int]T, i interface{ V() }, pi *interface{ V() }) {
	// Rule: a value that has no address has no methods of *T.
	value().P() // ERROR "cannot call pointer method P on T"
	T{}.P()     // ERROR "cannot call pointer method P on T"
	m[1].P()    // ERROR "cannot call pointer method P on T"
	// Rule: T does not implement what *T does.
	var h hasP = T{} // ERROR "cannot use T\{\} \(value of struct type T\) as hasP value in variable declaration: T does not implement hasP \(method P has pointer receiver\)"
	_ = h
	// Rule: a defined type has no inherited methods.
	newT{}.V() // ERROR "newT\{\}\.V undefined \(type newT has no field or method V\)"
	// Rule: a defined pointer type has no methods at all.
	var p ptr
	p.V() // ERROR "p\.V undefined \(type ptr has no field or method V\)"
	p.P() // ERROR "p\.P undefined \(type ptr has no field or method P\)"
	// Rule: a pointer to an interface has no methods.
	pi.V() // ERROR "pi\.V undefined \(type \*interface\{V\(\)\} is pointer to interface, not interface\)"
	// Rule: a pointer to a pointer has no methods.
	pt := new(*T)
	pt.V() // ERROR "pt\.V undefined \(type \*\*T has no field or method V\)"
	// Rule: an interface has its own methods only.
	i.P() // ERROR "i\.P undefined \(type interface\{V\(\)\} has no field or method P\)"
}

// Rule: a type parameter has only what its constraint has.
func g[X any](x X) {
	x.V() // ERROR "x\.V undefined \(type X has no field or method V\)"
}

// Rule: methods that two embedded fields have at one depth are ambiguous.
type A struct{}

func (A) M() {}

type B struct{}

func (B) M() {}

type AB struct {
	A
	B
}

func h(x AB) {
	x.M()                      // ERROR "ambiguous selector x\.M"
	var i interface{ M() } = x // ERROR "cannot use x \(variable of struct type AB\) as interface\{M\(\)\} value in variable declaration: AB does not implement interface\{M\(\)\} \(ambiguous selector AB\.M\)"
	_ = i
}

func main() {}
