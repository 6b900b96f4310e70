// check

// Wrong comparisons.
package main

type I interface{ m() }

type S struct{ f []int }

func par[T any](a, b T) {
	// Rule: a type parameter must be comparable.
	_ = a == b // ERROR "invalid operation: a == b \(incomparable types in type set\)"
}

func main() {
	x, s, b, p, c := 1, "a", true, new(int), 1i
	var i I
	var e any
	sl, m, f := []int{}, map[int]int{}, func() {}
	// Rule: one operand must be assignable to the other's type.
	_ = x == s           // ERROR "invalid operation: x == s \(mismatched types int and string\)"
	_ = x == int8(1)     // ERROR "invalid operation: x == int8\(1\) \(mismatched types int and int8\)"
	_ = p == new(string) // ERROR "invalid operation: p == new\(string\) \(mismatched types \*int and \*string\)"
	_ = i == x           // ERROR "invalid operation: i == x \(mismatched types I and int\)"
	_ = x == nil         // ERROR "invalid operation: x == nil \(mismatched types int and untyped nil\)"
	_ = s == 'a'         // ERROR "invalid operation: s == 'a' \(mismatched types string and untyped rune\)"
	// Rule: slices, maps and functions compare to nil only.
	_ = sl == sl // ERROR "invalid operation: sl == sl \(slice can only be compared to nil\)"
	_ = m == m   // ERROR "invalid operation: m == m \(map can only be compared to nil\)"
	_ = f == f   // ERROR "invalid operation: f == f \(func can only be compared to nil\)"
	// Rule: so do structs and arrays that have them.
	_ = S{} == S{}               // ERROR "invalid operation: S\{\} == S\{\} \(struct containing \[\]int cannot be compared\)"
	_ = [1][]int{} == [1][]int{} // ERROR "invalid operation: \[1\]\[\]int\{\} == \[1\]\[\]int\{\} \(\[1\]\[\]int cannot be compared\)"
	_ = e == sl                  // ERROR "invalid operation: e == sl \(slice can only be compared to nil\)"
	// Rule: booleans, complex numbers, pointers, structs and interfaces are not ordered.
	_ = b < b                   // ERROR "invalid operation: b < b \(operator < not defined on bool\)"
	_ = c < c                   // ERROR "invalid operation: c < c \(operator < not defined on complex128\)"
	_ = p < p                   // ERROR "invalid operation: p < p \(operator < not defined on pointer\)"
	_ = e < e                   // ERROR "invalid operation: e < e \(operator < not defined on interface\)"
	_ = [1]int{} < [1]int{}     // ERROR "invalid operation: \[1\]int\{\} < \[1\]int\{\} \(operator < not defined on array\)"
	_ = struct{}{} < struct{}{} // ERROR "invalid operation: struct\{\}\{\} < struct\{\}\{\} \(operator < not defined on struct\)"
	_ = p >= nil                // ERROR "invalid operation: p >= nil \(operator >= not defined on pointer\)"
	// Rule: constants must fit.
	_ = uint8(1) == 256 // ERROR "256 \(untyped int constant\) overflows uint8"
	_ = x == 1.5        // ERROR "1\.5 \(untyped float constant\) truncated to int"
}
