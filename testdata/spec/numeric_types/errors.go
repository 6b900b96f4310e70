// check

// Numbers of different types do not mix.
package main

func main() {
	var (
		i   int
		i32 int32
		i64 int64
		u   uint
		up  uintptr
		f32 float32
		f64 float64
		c   complex128
	)
	// Rule: different integer types do not mix, even of the same size.
	_ = i + i64 // ERROR "invalid operation: i \+ i64 \(mismatched types int and int64\)"
	_ = i32 + i // ERROR "invalid operation: i32 \+ i \(mismatched types int32 and int\)"
	_ = u + up  // ERROR "invalid operation: u \+ up \(mismatched types uint and uintptr\)"
	i = i32     // ERROR "cannot use i32 \(variable of type int32\) as int value in assignment"
	// Rule: integers and floating-point numbers do not mix.
	_ = i + f64 // ERROR "invalid operation: i \+ f64 \(mismatched types int and float64\)"
	f64 = f32   // ERROR "cannot use f32 \(variable of type float32\) as float64 value in assignment"
	_ = c + f64 // ERROR "invalid operation: c \+ f64 \(mismatched types complex128 and float64\)"
	// Rule: a comparison is no exception.
	_ = i == i64 // ERROR "invalid operation: i == i64 \(mismatched types int and int64\)"
	// Rule: an argument is no exception.
	func(int64) {}(i) // ERROR "cannot use i \(variable of type int\) as int64 value in argument to func\(int64\) \{\}"
	// Rule: a constant must lie in the type's range.
	_ = uint8(256) // ERROR "constant 256 overflows uint8"
	_ = int8(-129) // ERROR "constant -129 overflows int8"
	_ = uint(-1)   // ERROR "constant -1 overflows uint"
}
