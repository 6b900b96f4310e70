// check

// Assignments, constants and conversions.
package main

type shape interface{ area() float64 }
type square struct{ side float64 }

func (s *square) area() float64 { return s.side * s.side }

func two() (int, string) { return 1, "" }
func none()              {}

func main() {
	var i int = "text" // ERROR "cannot use .text. \(untyped string constant\) as int value in variable declaration"
	var s string = 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as string value in variable declaration"
	var u uint8 = 300 // ERROR "cannot use 300 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)"
	var f float32 = 1e100 // ERROR "cannot use 1e100 \(untyped float constant 1e\+100\) as float32 value in variable declaration \(overflows\)"
	var n int = 2.5 // ERROR "cannot use 2\.5 \(untyped float constant\) as int value in variable declaration \(truncated\)"
	x := nil // ERROR "use of untyped nil in assignment"
	a, b := two(), 1 // ERROR "multiple\-value two\(\) \(value of type \(int, string\)\) in single\-value context"
	c, d, e := two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
	i, i := 1, 2 // ERROR "i repeated on left side of :="
	i := 3 // ERROR "no new variables on left side of :="
	var sh shape = square{1} // ERROR "cannot use square\{…\} \(value of struct type square\) as shape value in variable declaration: square does not implement shape \(method area has pointer receiver\)"
	var sh2 shape = &square{1}
	var sq square = sh2 // ERROR "cannot use sh2 \(variable of interface type shape\) as square value in variable declaration"
	_ = none() // ERROR "none\(\) \(no value\) used as value"
	two() = 1, "" // ERROR "assignment mismatch: 1 variable but 2 values"
	i += "x" // ERROR "invalid operation: i \+= .x. \(mismatched types int and untyped string\)"
	const k = len([]int{1}) // ERROR "len\(\[\]int\{…\}\) \(value of type int\) is not constant"
	1 = i // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	m := map[string]square{}
	m["a"].side = 2 // ERROR "cannot assign to struct field m\[.a.\]\.side in map"
	var ch <-chan int
	var both chan int = ch // ERROR "cannot use ch \(variable of type <\-chan int\) as chan int value in variable declaration"
	_ = int8(200) // ERROR "constant 200 overflows int8"
	_ = string(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type string"
	_ = []int("abc") // ERROR "cannot convert .abc. \(untyped string constant\) to type \[\]int"
	_, _, _, _, _, _, _, _, _, _, _, _, _, _, _ = i, s, u, f, n, x, a, b, c, d, e, sh, sq, both, k
	s++ // ERROR "invalid operation: s\+\+ \(non\-numeric type string\)"
	_ += 1 // ERROR "cannot use _ as value or type"
}
