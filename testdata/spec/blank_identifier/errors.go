// check

// The blank identifier is no value.
package main

type T struct{ _ int }

func (T) _() {}

func f(_ int) {
	// Rule: it cannot be used as a value.
	x := _ // ERROR "cannot use _ as value or type"
	_ = x
	_ = _ + 1 // ERROR "cannot use _ as value or type"
	_()       // ERROR "cannot use _ as value or type"
	// Rule: it cannot be assigned to with an operation.
	_ += 1 // ERROR "cannot use _ as value or type"
	_++    // ERROR "cannot use _ as value or type"
	// Rule: a blank field or method cannot be selected.
	_ = T{}._ // ERROR "T\{\}\._ undefined \(type T has no field or method _\)"
	// Rule: a short declaration needs a name that is not blank.
	_ := 1 // ERROR "no new variables on left side of :="
	// Rule: nil and functions without a value cannot be dropped into it.
	_ = nil  // ERROR "use of untyped nil in assignment to _ identifier"
	_ = f(1) // ERROR "f\(1\) \(no value\) used as value"
	// Rule: it is no type.
	var y _ // ERROR "cannot use _ as value or type"
	_ = y
}

func main() {}
