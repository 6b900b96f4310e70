// run

// Which types implement an interface.
package main

import "fmt"

type I interface{ M() string }

type J interface {
	I
	N()
}

type V struct{}

func (V) M() string { return "V" }

type P struct{}

func (*P) M() string { return "P" }
func (*P) N()        {}

type F func() string

func (f F) M() string { return f() }

type M map[string]string

func (m M) M() string { return m["x"] }

type E struct{ I }

func call[T I](x T) string { return x.M() }

func main() {
	// Rule: a type whose method set has all methods implements the interface; so does a pointer to it.
	var i I = V{}
	fmt.Println(i.M())
	i = &V{}
	fmt.Println(i.M())
	// Rule: methods of a pointer receiver: the pointer implements it.
	i = &P{}
	fmt.Println(i.M())
	// Rule: types of any kind can implement an interface.
	i = F(func() string { return "F" })
	fmt.Println(i.M())
	i = M{"x": "M"}
	fmt.Println(i.M())
	// Rule: a struct that embeds an implementation implements it.
	i = E{i}
	fmt.Println(i.M())
	// Rule: an interface implements one whose methods are among its own.
	var j J = &P{}
	i = j
	fmt.Println(i.M())
	// Rule: an interface type implements itself as a type argument.
	fmt.Println(call(i), call(j), call(V{}))
}
