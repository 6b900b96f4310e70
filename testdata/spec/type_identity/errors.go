// check

// Types that are not identical.
package main

type (
	B0             []string
	B1             []string
	D0[P1, P2 any] struct {
		x P1
		y P2
	}
)

func main() {
	// Rule: two definitions with one underlying type are different.
	var b B0 = B1{} // ERROR "cannot use B1\{\} \(value of slice type B1\) as B0 value in variable declaration"
	_ = b
	// Rule: instantiations with other arguments are different.
	var d D0[int, string] = D0[string, int]{} // ERROR "cannot use D0\[string, int\]\{\} \(value of struct type D0\[string, int\]\) as D0\[int, string\] value in variable declaration"
	_ = d
	// Rule: pointers to different types are different.
	var p *B0 = new(B1) // ERROR "cannot use new\(B1\) \(value of type \*B1\) as \*B0 value in variable declaration"
	_ = p
	// Rule: functions that differ in a defined type are different.
	var f func() B0 = func() []string { return nil } // ERROR "cannot use func\(\) \[\]string \{…\} \(value of type func\(\) \[\]string\) as func\(\) B0 value in variable declaration"
	_ = f
	// Rule: structs that differ in a tag are different.
	type tagged = struct {
		a int "tag"
	}
	var s struct{ a int } = tagged{} // ERROR "cannot use tagged\{\} \(value of struct type tagged\) as struct\{a int\} value in variable declaration"
	_ = s
	type other = struct {
		a int "other"
	}
	var t tagged = other{} // ERROR "cannot use other\{\} \(value of struct type other\) as tagged value in variable declaration"
	_ = t
}

// Rule: type parameters are different from each other and from all other types.
func two[P1, P2 any](a P1, b P2) {
	a = b         // ERROR "cannot use b \(variable of type P2 constrained by any\) as P1 value in assignment"
	var x int = a // ERROR "cannot use a \(variable of type P1 constrained by any\) as int value in variable declaration"
	_ = x
}
