// check

// Wrong integer operations.
package main

func main() {
	x := 1
	// Rule: a constant divisor is not zero.
	_ = x / 0 // ERROR "invalid operation: division by zero"
	_ = x % 0 // ERROR "invalid operation: division by zero"
	_ = 1 / 0 // ERROR "invalid operation: division by zero"
	const zero = 0
	x /= zero              // ERROR "invalid operation: division by zero"
	_ = uint8(x) / (1 - 1) // ERROR "invalid operation: division by zero"
	// Rule: a constant count is not negative.
	_ = x << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	_ = x >> -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	x <<= -1    // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	// Rule: a constant result must fit its type.
	_ = int8(-128) / -1 // ERROR "int8\(-128\) / -1 \(constant 128 of type int8\) overflows int8"
	_ = int8(1) << 7    // ERROR "int8\(1\) << 7 \(constant 128 of type int8\) overflows int8"
	_ = uint8(255) + 1  // ERROR "uint8\(255\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
	_ = -uint8(1)       // ERROR "-uint8\(1\) \(constant -1 of type uint8\) overflows uint8"
	_ = ^uint8(1) + 2   // ERROR "\^uint8\(1\) \+ 2 \(constant 256 of type uint8\) overflows uint8"
}
