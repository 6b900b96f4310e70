// check

// Wrong method values.
package main

type T struct{}

func (T) Mv()  {}
func (*T) Mp() {}

func makeT() T { return T{} }

func main() {
	m := map[int]T{}
	// Rule: a pointer receiver's value needs an address.
	_ = makeT().Mp // ERROR "cannot call pointer method Mp on T"
	_ = T{}.Mp     // ERROR "cannot call pointer method Mp on T"
	_ = m[0].Mp    // ERROR "cannot call pointer method Mp on T"
	// Rule: method values do not compare, but to nil.
	var t T
	_ = t.Mv == t.Mv // ERROR "invalid operation: t\.Mv == t\.Mv \(func can only be compared to nil\)"
	_ = t.Mv == nil
	// Rule: a method cannot be assigned to.
	t.Mv = nil // ERROR "cannot assign to t\.Mv \(neither addressable nor a map index expression\)"
	// Rule: its type has no receiver.
	var f func(T) = t.Mv // ERROR "cannot use t\.Mv \(value of type func\(\)\) as func\(T\) value in variable declaration"
	_ = f
}
