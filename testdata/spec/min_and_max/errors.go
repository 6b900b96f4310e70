// check

package main

func par[T any](x T) {
	// Rule: a type parameter must be ordered.
	_ = min(x, x) // ERROR "invalid argument: x \(variable of type T constrained by any\) cannot be ordered"
}

func main() {
	x, f, s, b, c := 1, 1.5, []string{}, true, 1i
	// Rule: there is an argument at least.
	_ = min() // ERROR "invalid operation: not enough arguments for min\(\) \(expected 1, found 0\)"
	_ = max() // ERROR "invalid operation: not enough arguments for max\(\) \(expected 1, found 0\)"
	// Rule: arguments are ordered.
	_ = min(b, b)   // ERROR "invalid argument: b \(variable of type bool\) cannot be ordered"
	_ = max(c, c)   // ERROR "invalid argument: c \(variable of type complex128\) cannot be ordered"
	_ = min(s)      // ERROR "invalid argument: s \(variable of type \[\]string\) cannot be ordered"
	_ = min(nil)    // ERROR "invalid argument: nil cannot be ordered"
	_ = max(&x, &x) // ERROR "invalid argument: &x \(value of type \*int\) cannot be ordered"
	// Rule: a slice does not stand for its elements.
	_ = min(s...) // ERROR "invalid operation: invalid use of \.\.\. with built-in min"
	// Rule: arguments are of one type.
	_ = min(x, f)   // ERROR "invalid argument: mismatched types int \(previous argument\) and float64 \(type of f\)"
	_ = max(x, "a") // ERROR `invalid argument: mismatched types int \(previous argument\) and untyped string \(type of "a"\)`
	_ = max(x, 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = max(1, "a") // ERROR `invalid argument: mismatched types untyped int \(previous argument\) and untyped string \(type of "a"\)`
	// Rule: the result must be used.
	min(1, 2) // ERROR "min\(1, 2\) \(untyped int constant 1\) is not used"
}
