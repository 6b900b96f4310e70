// check

package main

func two() (int, string) { return 1, "a" }

// Rule: without results nothing is returned.
func a() {
	return 1 // ERROR "too many return values"
}

// Rule: as many values as results.
func b() int {
	return // ERROR "not enough return values"
}

func c() int {
	return 1, 2 // ERROR "too many return values"
}

func d() (int, string) {
	return 1 // ERROR "not enough return values"
}

func e() int {
	return two() // ERROR "too many return values"
}

func f() (int, string, int) {
	return two(), 1 // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context" "not enough return values"
}

// Rule: values are assignable to the results.
func g() int {
	return "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in return statement`
}

func h() (string, int) {
	return two() // ERROR "cannot use two\(\) \(value of type int\) as string value in return statement" "cannot use two\(\) \(value of type string\) as int value in return statement"
}

func i() (x int8) {
	return 300 // ERROR "cannot use 300 \(untyped int constant\) as int8 value in return statement \(overflows\)"
}

func j() error {
	return 1 // ERROR "cannot use 1 \(constant of type int\) as error value in return statement: int does not implement error \(missing method Error\)"
}

// Rule: an empty return where a result is hidden is an error.
func k() (err error) {
	{
		err := two
		_ = err
		return // ERROR "result parameter err not in scope at return"
	}
}

// Rule: unnamed results need a list.
func l() (_ int) { return }

func m() (int, string) {
	return // ERROR "not enough return values"
}

func main() {}
