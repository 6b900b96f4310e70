// check

// Wrong short declarations.
package main

type T struct{ f int }

func main() {
	a := 1
	// Rule: a name at least must be new.
	a := 2       // ERROR "no new variables on left side of :="
	a, _ := 3, 4 // ERROR "no new variables on left side of :="
	// Rule: names must differ.
	b, b := 1, 2 // ERROR "b repeated on left side of :="
	_ = b
	// Rule: the left side has names only.
	var t T
	t.f := 1 // ERROR "non-name t\.f on left side of :="
	s := []int{1}
	s[0], c := 1, 2 // ERROR "non-name s\[0\] on left side of :="
	_ = c
	// Rule: an assigned variable takes what its type takes.
	a, d := "x", 1 // ERROR `cannot use "x" \(untyped string constant\) as int value in assignment`
	_ = d
	// Rule: nil gives no type.
	e := nil // ERROR "declared and not used: e" "use of untyped nil in assignment"
	// Rule: as many values as names.
	f, g := 1 // ERROR "declared and not used: f" "declared and not used: g" "assignment mismatch: 2 variables but 1 value"
	h := 1, 2 // ERROR "declared and not used: h" "assignment mismatch: 1 variable but 2 values"
	// Rule: a variable must be used.
	i := 1 // ERROR "declared and not used: i"
	// Rule: a redeclaration in an inner block makes a new variable, which must be used.
	if true {
		a := 5 // ERROR "declared and not used: a"
	}
	_ = a
}
