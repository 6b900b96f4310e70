// check

// What another package hides.
package main

import "zoo"

type mine struct{}

func (mine) hidden() int { return 1 }

func main() {
	// Rule: names with a lower case letter are not seen elsewhere.
	zoo.helper()     // ERROR "undefined: zoo\.helper"
	_ = zoo.großes   // ERROR "undefined: zoo\.großes"
	var k zoo.keeper // ERROR "name keeper not exported by package zoo"
	_ = k
	var a zoo.Animal
	// Rule: neither are such fields and methods.
	_ = a.hidden  // ERROR "a\.hidden undefined \(cannot refer to unexported field hidden\)"
	_ = a.sound() // ERROR "a\.sound undefined \(cannot refer to unexported method sound\)"
	// Rule: such a field has no place in a literal, named or not.
	_ = zoo.Animal{hidden: 1} // ERROR "cannot refer to unexported field hidden in struct literal of type zoo\.Animal"
	_ = zoo.Animal{"x", 1}    // ERROR "implicit assignment to unexported field hidden in struct literal of type zoo\.Animal"
	// Rule: an embedded field of such a type cannot be named.
	var e zoo.Embedding
	_ = e.keeper // ERROR "e\.keeper undefined \(cannot refer to unexported field keeper\)"
	// Rule: a method of another package cannot be implemented.
	var h zoo.Hider = mine{} // ERROR "cannot use mine\{\} \(value of struct type mine\) as zoo\.Hider value in variable declaration: mine does not implement zoo\.Hider \(unexported method hidden\)"
	_ = h
	// Rule: what is not declared there is not there.
	zoo.Missing() // ERROR "undefined: zoo\.Missing"
}
