// check

// Wrong concatenations.
package main

type name string

func main() {
	s, n, r, b := "a", name("b"), 'c', []byte("d")
	// Rule: different string types do not mix.
	_ = s + n // ERROR "invalid operation: s \+ n \(mismatched types string and name\)"
	// Rule: numbers, runes and slices of bytes are not added to strings.
	_ = s + 1   // ERROR "invalid operation: s \+ 1 \(mismatched types string and untyped int\)"
	_ = s + r   // ERROR "invalid operation: s \+ r \(mismatched types string and rune\)"
	_ = s + b   // ERROR "invalid operation: s \+ b \(mismatched types string and \[\]byte\)"
	_ = s + 'c' // ERROR "invalid operation: s \+ 'c' \(mismatched types string and untyped rune\)"
	// Rule: there is no ++ and no -= of strings.
	s++      // ERROR "invalid operation: s\+\+ \(non-numeric type string\)"
	s -= "a" // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	// Rule: nil is no empty string.
	_ = s + nil // ERROR "invalid operation: s \+ nil \(mismatched types string and untyped nil\)"
}
