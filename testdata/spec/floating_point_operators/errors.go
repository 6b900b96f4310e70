// check

// Wrong floating-point operations.
package main

func main() {
	x, f32 := 1.5, float32(1)
	// Rule: precisions do not mix.
	_ = x + f32 // ERROR "invalid operation: x \+ f32 \(mismatched types float64 and float32\)"
	// Rule: a constant divisor of zero is wrong for constants.
	_ = 1.0 / 0   // ERROR "invalid operation: division by zero"
	_ = 1.0 / 0.0 // ERROR "invalid operation: division by zero"
	_ = 1i / 0    // ERROR "invalid operation: division by zero"
	// Rule: a variable may be divided by a constant zero.
	_ = x / 0.0
	_ = x / 0
	// Rule: a constant result that is too large is wrong.
	_ = float32(3e38) * 10       // ERROR "float32\(3e38\) \* 10 \(constant 3e\+39 of type float32\) overflows float32"
	var big float64 = 1e308 * 10 // ERROR "cannot use 1e308 \* 10 \(untyped float constant 1e\+309\) as float64 value in variable declaration \(overflows\)"
	_ = big
}
