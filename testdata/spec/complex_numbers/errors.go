// check

package main

func par[F float32 | float64, C complex64 | complex128](f F, c C) {
	// Rule: arguments of type parameters are not permitted.
	_ = complex(f, f) // ERROR "f \(variable of type F constrained by float32 \| float64\) not supported as argument to built-in complex for go1\.18 \(see go\.dev/issue/50937\)"
	_ = real(c)       // ERROR "c \(variable of type C constrained by complex64 \| complex128\) not supported as argument to built-in real for go1\.18 \(see go\.dev/issue/50937\)"
	_ = imag(c)       // ERROR "c \(variable of type C constrained by complex64 \| complex128\) not supported as argument to built-in imag for go1\.18 \(see go\.dev/issue/50937\)"
}

func main() {
	var s uint = 1
	f32, f64, i := float32(1), 2.0, 3
	// Rule: parts are floats of one type.
	_ = complex(f32, f64) // ERROR "invalid operation: complex\(f32, f64\) \(mismatched types float32 and float64\)"
	_ = complex(i, i)     // ERROR "invalid argument: arguments have type int, expected floating-point"
	_ = complex(f64, i)   // ERROR "invalid operation: complex\(f64, i\) \(mismatched types float64 and int\)"
	_ = complex("a", 1)   // ERROR `invalid operation: complex\("a", 1\) \(mismatched types untyped string and untyped float\)`
	_ = complex(1i, 0)    // ERROR "invalid operation: complex\(1i, 0\) \(mismatched types untyped complex and untyped float\)"
	_ = complex(f64, 1i)  // ERROR "1i \(untyped complex constant \(0 \+ 1i\)\) overflows float64"
	// Rule: a shift's untyped constant would become a float.
	_ = complex(1, 2<<s) // ERROR "invalid operation: shifted operand 2 \(type float64\) must be integer"
	_ = imag(3 << s)     // ERROR "invalid operation: shifted operand 3 \(type complex128\) must be integer"
	// Rule: real and imag take complex numbers.
	_ = real(f64) // ERROR "invalid argument: argument has type float64, expected complex type"
	_ = imag(i)   // ERROR "invalid argument: argument has type int, expected complex type"
	_ = real("a") // ERROR "invalid argument: argument has type untyped string, expected complex type"
	// Rule: two arguments, or one.
	_ = complex(1, 2, 3) // ERROR "invalid operation: too many arguments for complex\(1, 2, 3\) \(expected 2, found 3\)"
	_ = real()           // ERROR "invalid operation: not enough arguments for real\(\) \(expected 1, found 0\)"
	_ = imag(1i, 2i)     // ERROR "invalid operation: too many arguments for imag\(1i, 2i\) \(expected 1, found 2\)"
	// Rule: parts cannot be assigned to.
	c := 1i
	real(c) = 2 // ERROR "cannot assign to real\(c\) \(neither addressable nor a map index expression\)"
}
