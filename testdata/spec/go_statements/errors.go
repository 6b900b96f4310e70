// check

package main

type T struct{}

func (*T) m() {}

func f(int) {}

func main() {
	s := []int{}
	// Rule: only those built-in functions that may be statements.
	go append(s, 1)   // ERROR "go discards result of append\(s, 1\) \(value of type \[\]int\)"
	go len(s)         // ERROR "go discards result of len\(s\) \(value of type int\)"
	go make([]int, 1) // ERROR "go discards result of make\(\[\]int, 1\) \(value of type \[\]int\)"
	go new(int)       // ERROR "go discards result of new\(int\) \(value of type \*int\)"
	// Rule: conversions are no calls.
	go int(1) // ERROR "go requires function call, not conversion int\(1\) \(constant 1 of type int\)"
	// Rule: the call must be right.
	go f()       // ERROR "not enough arguments in call to f"
	go f("a")    // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to f`
	go T{}.m()   // ERROR "cannot call pointer method m on T"
	go missing() // ERROR "undefined: missing"
}
