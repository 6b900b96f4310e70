// check

// Operands that do not go together.
package main

type named int

var s uint = 3

func main() {
	var i int
	var n named
	var f float64
	var str string
	// Rule: operands have the same type, but for shifts.
	_ = i + n   // ERROR "invalid operation: i \+ n \(mismatched types int and named\)"
	_ = i * f   // ERROR "invalid operation: i \* f \(mismatched types int and float64\)"
	_ = i == n  // ERROR "invalid operation: i == n \(mismatched types int and named\)"
	_ = str + i // ERROR "invalid operation: str \+ i \(mismatched types string and int\)"
	_ = i << n
	// Rule: a constant must be representable in the other operand's type.
	_ = i + 1.5        // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = str + 1        // ERROR "invalid operation: str \+ 1 \(mismatched types string and untyped int\)"
	_ = f + "a"        // ERROR `invalid operation: f \+ "a" \(mismatched types float64 and untyped string\)`
	_ = uint8(1) + 256 // ERROR "256 \(untyped int constant\) overflows uint8"
	// Rule: a count is an integer, or a constant that fits a uint.
	_ = i << f   // ERROR "invalid operation: shift count f \(variable of type float64\) must be integer"
	_ = i << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	_ = i << -1  // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	_ = i << "a" // ERROR `cannot convert "a" \(untyped string constant\) to type uint`
	// Rule: what is shifted is an integer.
	_ = f << 1   // ERROR "invalid operation: shifted operand f \(variable of type float64\) must be integer"
	_ = str << 1 // ERROR "invalid operation: shifted operand str \(variable of type string\) must be integer"
	_ = 1.5 << 1 // ERROR "invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer"
	// Rule: an untyped constant that would become another type than an integer is not shifted.
	var u = 1.0 << s // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	_ = u
	var u1 = 1.0<<s != 0 // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	_ = u1
	var u2 = 1<<s != 1.0 // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_ = u2
	var v1 float32 = 1 << s // ERROR "invalid operation: shifted operand 1 \(type float32\) must be integer"
	_ = v1
	var v2 = string(1 << s) // ERROR "invalid operation: shifted operand 1 \(type string\) must be integer"
	_ = v2
	_ = float64(1 << s)  // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_ = f + 1<<s         // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_ = 1<<s + 1i        // ERROR "invalid operation: shifted operand 1 \(type complex128\) must be integer"
	_ = complex(1<<s, 0) // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	var e any = 1.0 << s // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	_ = e
}
