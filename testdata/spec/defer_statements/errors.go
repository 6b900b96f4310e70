// check

package main

type T struct{}

func (*T) m() {}

func f(int) {}

func main() {
	s := []int{}
	// Rule: only those built-in functions that may be statements.
	defer append(s, 1) // ERROR "defer discards result of append\(s, 1\) \(value of type \[\]int\)"
	defer len(s)       // ERROR "defer discards result of len\(s\) \(value of type int\)"
	defer new(int)     // ERROR "defer discards result of new\(int\) \(value of type \*int\)"
	defer cap(s)       // ERROR "defer discards result of cap\(s\) \(value of type int\)"
	// Rule: conversions are no calls.
	defer int(1) // ERROR "defer requires function call, not conversion int\(1\) \(constant 1 of type int\)"
	// Rule: the call must be right.
	defer f()       // ERROR "not enough arguments in call to f"
	defer f("a")    // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to f`
	defer T{}.m()   // ERROR "cannot call pointer method m on T"
	defer missing() // ERROR "undefined: missing"
}
