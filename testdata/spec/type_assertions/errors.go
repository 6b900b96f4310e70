// check

// Wrong assertions.
package main

type I interface{ m() }

type T struct{}

func (T) m() {}

type P struct{}

func (*P) m() {}

func par[X any](x X) {
	// Rule: a type parameter's value is asserted by way of an interface only.
	_ = x.(int) // ERROR "invalid operation: cannot use type assertion on type parameter value x \(variable of type X constrained by any\)"
}

func main() {
	var i I = T{}
	x := 1
	// Rule: only an interface's value can be asserted.
	_ = x.(int) // ERROR "invalid operation: x \(variable of type int\) is not an interface"
	_ = T{}.(I) // ERROR "invalid operation: T\{\} \(value of struct type T\) is not an interface"
	// Rule: a type that does not implement the interface is impossible.
	_ = i.(int) // ERROR "impossible type assertion: i\.\(int\)"
	_ = i.(P)   // ERROR "impossible type assertion: i\.\(P\)"
	_ = i.(*P)
	_ = i.(string) // ERROR "impossible type assertion: i\.\(string\)"
	// Rule: an assertion to an interface is never impossible.
	_ = i.(interface{ m() int })
	// Rule: what is asserted is a type.
	_ = i.(x)       // ERROR "x \(local variable\) is not a type"
	_ = i.(missing) // ERROR "undefined: missing"
	// Rule: the result is no constant and has no address.
	var e any = 1
	_ = &e.(int) // ERROR "invalid operation: cannot take address of e\.\(int\) \(comma, ok expression of type int\)"
	e.(int) = 2  // ERROR "cannot assign to e\.\(int\) \(neither addressable nor a map index expression\)"
	e.(int)      // ERROR "e\.\(int\) \(comma, ok expression of type int\) is not used"
}
