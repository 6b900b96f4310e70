// check

// Wrong ranges.
package main

type S struct{}

func par[T []int | []string](x T) {
	// Rule: a type parameter's types must have one underlying type.
	for range x { // ERROR "cannot range over x \(variable of type T constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
	}
}

func main() {
	n, s, f, c := 1, []int{}, 1.5, make(chan<- int)
	// Rule: only some types are ranged over.
	for range f { // ERROR "cannot range over f \(variable of type float64\)"
	}
	for range (S{}) { // ERROR "cannot range over \(S\{\}\) \(value of struct type S\)"
	}
	for range nil { // ERROR "cannot range over nil"
	}
	for range &s { // ERROR "cannot range over &s \(value of type \*\[\]int\)"
	}
	for range true { // ERROR "cannot range over true \(untyped bool constant\)"
	}
	// Rule: a channel must permit to receive.
	for range c { // ERROR "cannot range over c \(variable of type chan<- int\): receive from send-only channel chan<- int"
	}
	// Rule: channels and integers have one value.
	for a, b := range make(chan int) { // ERROR "range over make\(chan int\) \(value of type chan int\) permits only one iteration variable"
		_, _ = a, b
	}
	for a, b := range 10 { // ERROR "range over 10 \(untyped int constant\) permits only one iteration variable"
		_, _ = a, b
	}
	// Rule: an integer constant must be an integer, and fit.
	for range 1e3 { // ERROR "cannot range over 1e3 \(untyped float constant 1000\)"
	}
	for range "a" + 1 { // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`
	}
	var u uint8
	_ = u
	for u = range 256 { // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in range clause \(overflows\)"
	}
	var x float64
	_ = x
	for x = range 10 { // ERROR "cannot use iteration variable of type float64"
	}
	// Rule: variables must be assignable, and be variables.
	var str string
	_ = str
	for str = range s { // ERROR "cannot use str \(value of type int\) as string value in assignment"
	}
	for _, str = range s { // ERROR "cannot use str \(value of type int\) as string value in assignment"
	}
	for 1 = range s { // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	}
	// Rule: a function takes a yield function with at most two parameters and a boolean result.
	for range func() {} { // ERROR "cannot range over func\(\) \{\} \(value of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count"
	}
	for range func(int) {} { // ERROR "cannot range over func\(int\) \{\} \(value of type func\(int\)\): func must be func\(yield func\(\.\.\.\) bool\): argument is not func"
	}
	for range func(func(int)) {} { // ERROR "cannot range over func\(func\(int\)\) \{\} \(value of type func\(func\(int\)\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func does not return bool"
	}
	for range func(func(int, int, int) bool) {} { // ERROR "cannot range over func\(func\(int, int, int\) bool\) \{\} \(value of type func\(func\(int, int, int\) bool\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func has too many parameters"
	}
	for range func(func() bool) int { return 1 } { // ERROR "cannot range over func\(func\(\) bool\) int \{…\} \(value of type func\(func\(\) bool\) int\): func must be func\(yield func\(\.\.\.\) bool\): unexpected results"
	}
	// Rule: no more variables than values.
	for a := range func(func() bool) {} { // ERROR "range over func\(func\(\) bool\) \{\} \(value of type func\(func\(\) bool\)\) permits no iteration variables"
		_ = a
	}
	for a, b := range func(func(int) bool) {} { // ERROR "range over func\(func\(int\) bool\) \{\} \(value of type func\(func\(int\) bool\)\) permits only one iteration variable"
		_, _ = a, b
	}
	// Rule: variables must be used.
	for a, b := range s { // ERROR "declared and not used: a" "declared and not used: b"
	}
	_ = n
}
