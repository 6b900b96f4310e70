// check

// Elements of interfaces.
package main

type T struct{}

func (T) m(int) {}

// Rule: a variable of interface type holds values of its type set only.
var a interface{ m() } = T{} // ERROR "cannot use T\{\} \(value of struct type T\) as interface\{m\(\)\} value in variable declaration: T does not implement interface\{m\(\)\} \(wrong type for method m\)"

var b interface{ n() } = T{} // ERROR "cannot use T\{\} \(value of struct type T\) as interface\{n\(\)\} value in variable declaration: T does not implement interface\{n\(\)\} \(missing method n\)"

// Rule: methods that a pointer has, its base has not.
type P struct{}

func (*P) m() {}

var c interface{ m() } = P{} // ERROR "cannot use P\{\} \(value of struct type P\) as interface\{m\(\)\} value in variable declaration: P does not implement interface\{m\(\)\} \(method m has pointer receiver\)"

// Rule: an interface's value has the methods of the interface only.
func f(x interface{ m(int) }) {
	x.m(1)
	x.n() // ERROR "x\.n undefined \(type interface\{m\(int\)\} has no field or method n\)"
}

// Rule: a pointer to an interface has no methods.
func g(x *interface{ m(int) }) {
	x.m(1) // ERROR "x\.m undefined \(type \*interface\{m\(int\)\} is pointer to interface, not interface\)"
}

func main() {}
