// check

// Wrong calls.
package main

func two() (int, string) { return 1, "a" }

func none() {}

func f(a int, b string) {}

func g(a int) {}

func v(a int, b ...string) {}

type T struct{}

func (*T) m() {}

func par[F func(int) | func(string)](f F) {
	// Rule: a type parameter's types must share one signature.
	f(1) // ERROR "invalid operation: cannot call f \(variable of type F constrained by func\(int\) \| func\(string\)\): func\(int\) and func\(string\) have different underlying types"
}

func main() {
	x := 1
	// Rule: as many arguments as parameters.
	f(1)         // ERROR "not enough arguments in call to f"
	f(1, "a", 2) // ERROR "too many arguments in call to f"
	g()          // ERROR "not enough arguments in call to g"
	v()          // ERROR "not enough arguments in call to v"
	// Rule: arguments are assignable to parameters.
	f("a", 1) // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to f` "cannot use 1 \(untyped int constant\) as string value in argument to f"
	g(1.5)    // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in argument to g \(truncated\)"
	v(1, 2)   // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to v"
	// Rule: several results stand alone as arguments.
	f(1, two())   // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
	g(two())      // ERROR "too many arguments in call to g"
	f(two(), "a") // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
	// Rule: a call without a result is no argument.
	g(none()) // ERROR "none\(\) \(no value\) used as value"
	// Rule: only functions are called.
	x()       // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	_ = "s"() // ERROR `invalid operation: cannot call "s" \(untyped string constant\): untyped string is not a function`
	nil()     // ERROR "invalid operation: cannot call nil: untyped nil is not a function"
	// Rule: a receiver whose address is needed must have one.
	T{}.m() // ERROR "cannot call pointer method m on T"
	// Rule: several results are no single value.
	_ = two()      // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	y := two() + 1 // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
	_ = y
	// Rule: no result is no value.
	z := none() // ERROR "none\(\) \(no value\) used as value"
	_ = z
}
