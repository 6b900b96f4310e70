// check

// Wrong method expressions.
package main

type T struct{ f int }

func (T) Mv()  {}
func (*T) Mp() {}

type I interface{ M() }

func main() {
	var t T
	// Rule: a pointer receiver's method is not the value type's.
	_ = T.Mp // ERROR "invalid method expression T\.Mp \(needs pointer receiver \(\*T\)\.Mp\)"
	// Rule: the first argument is the receiver, of its type.
	T.Mv()     // ERROR "not enough arguments in call to T\.Mv"
	T.Mv(&t)   // ERROR "cannot use &t \(value of type \*T\) as T value in argument to T\.Mv"
	(*T).Mp(t) // ERROR "cannot use t \(variable of struct type T\) as \*T value in argument to \(\*T\)\.Mp"
	// Rule: a field is no method.
	_ = T.f // ERROR "T\.f undefined \(type T has no method f\)"
	// Rule: a pointer to an interface has none.
	_ = (*I).M // ERROR "\(\*I\)\.M undefined \(type \*I is pointer to interface, not interface\)"
	// Rule: the method must be there.
	_ = T.Missing // ERROR "T\.Missing undefined \(type T has no field or method Missing\)"
	// Rule: the value's dynamic type does not matter.
	I.M(t) // ERROR "cannot use t \(variable of struct type T\) as I value in argument to I\.M: T does not implement I \(missing method M\)"
}
