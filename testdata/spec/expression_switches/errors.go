// check

// Wrong switches.
package main

type S struct{ f []int }

func main() {
	x, s, sl, fn := 1, "a", []int{}, func() {}
	// Rule: a case must compare with the expression.
	switch x {
	case "a": // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	case 1.5: // ERROR "1\.5 \(untyped float constant\) truncated to int"
	case nil: // ERROR "cannot convert nil to type int"
	case int8(1): // ERROR "invalid case int8\(1\) in switch on x \(mismatched types int8 and int\)"
	}
	switch {
	case x: // ERROR "invalid case x in switch on true \(mismatched types int and bool\)"
	}
	// Rule: the expression must be of a type that compares.
	switch sl {
	case sl: // ERROR "invalid case sl in switch on sl \(slice can only be compared to nil\)"
	}
	switch fn {
	case fn: // ERROR "invalid case fn in switch on fn \(func can only be compared to nil\)"
	}
	switch (S{}) { // ERROR "cannot switch on \(S\{\}\) \(value of struct type S\) \(S is not comparable\)"
	}
	switch sl {
	case nil:
	}
	// Rule: nil is no expression to switch over.
	switch nil { // ERROR "use of untyped nil in switch expression"
	}
	// Rule: equal constants are duplicates.
	switch x {
	case 1, 2, 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch"
	case 2: // ERROR "duplicate case 2 \(constant of type int\) in expression switch"
	}
	switch s {
	case "a":
	case "a": // ERROR `duplicate case "a" \(constant of type string\) in expression switch`
	}
	switch any(x) {
	case 1, 1.0:
	case 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch"
	}
	// Rule: fallthrough is a clause's last statement, and not in the last clause.
	switch x {
	case 1:
		fallthrough // ERROR "fallthrough statement out of place"
		x++
	case 2:
		if true {
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 3:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	// Rule: a constant must fit the expression's type.
	switch uint8(x) {
	case 256: // ERROR "256 \(untyped int constant\) overflows uint8"
	case -1: // ERROR "-1 \(untyped int constant\) overflows uint8"
	}
}
