// check

// What another underlying type forbids.
package main

type B1 string

type B3 []B1

func text[T ~string](T) {}

func list[T ~[]string](T) {}

func main() {
	// Rule: []B1 and []string are different literals, so their values do not convert.
	_ = []string(B3{}) // ERROR "cannot convert B3\{\} \(value of slice type B3\) to type \[\]string"
	list(B3{})         // ERROR "B3 does not satisfy ~\[\]string \(B3 missing in ~\[\]string\)"
	// Rule: a tilde wants the underlying type, not a type that converts to it.
	text([]byte{}) // ERROR "in call to text, T \(type \[\]byte\) does not satisfy ~string"
	// Rule: a type parameter's underlying type is an interface, but its values are no interfaces.
	generic(1)
}

func generic[P any](x P) {
	_ = x.(int) // ERROR "invalid operation: cannot use type assertion on type parameter value x \(variable of type P constrained by any\)"
}
