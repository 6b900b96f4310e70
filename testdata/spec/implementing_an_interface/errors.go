// check

// Which do not.
package main

type I interface{ M() string }

type J interface {
	I
	N()
}

type P struct{}

func (*P) M() string { return "" }

type Defined P

type Wrong struct{}

func (Wrong) m() string { return "" }

type Field struct{ M func() string }

func f(i I, j J) {
	// Rule: a method of a pointer receiver is not the value's.
	i = P{} // ERROR "cannot use P\{\} \(value of struct type P\) as I value in assignment: P does not implement I \(method M has pointer receiver\)"
	// Rule: a defined type does not take over methods.
	i = &Defined{} // ERROR "cannot use &Defined\{\} \(value of type \*Defined\) as I value in assignment: \*Defined does not implement I \(missing method M\)"
	// Rule: a method of another name's case is another method.
	i = Wrong{} // ERROR "cannot use Wrong\{\} \(value of struct type Wrong\) as I value in assignment: Wrong does not implement I \(missing method M\)"
	// Rule: a field of function type is no method.
	i = Field{} // ERROR "cannot use Field\{\} \(value of struct type Field\) as I value in assignment: Field does not implement I \(Field\.M is a field, not a method\)"
	// Rule: an interface with fewer methods does not implement one with more.
	j = i // ERROR "cannot use i \(variable of interface type I\) as J value in assignment: I does not implement J \(missing method N\)"
	// Rule: a pointer to an interface implements nothing.
	i = &i // ERROR "cannot use &i \(value of type \*I\) as I value in assignment: \*I does not implement I \(type \*I is pointer to interface, not interface\)"
	// Rule: a pointer to a pointer has no methods.
	p := &P{}
	i = &p // ERROR "cannot use &p \(value of type \*\*P\) as I value in assignment: \*\*P does not implement I \(missing method M\)"
}

func main() {}
