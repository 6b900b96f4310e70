// check

// What is not assignable.
package main

type (
	ints  []int
	ints2 []int
	both  chan int
	sends chan<- int
	num   int
)

type I interface{ M() }

func f(a ints, b both, i I) {
	// Rule: two defined types never, though their underlying type is one.
	var c ints2 = a // ERROR "cannot use a \(variable of slice type ints\) as ints2 value in variable declaration"
	_ = c
	var n num = int(1) // ERROR "cannot use int\(1\) \(constant 1 of type int\) as num value in variable declaration"
	_ = n
	// Rule: not two defined channel types.
	var s sends = b // ERROR "cannot use b \(variable of chan type both\) as sends value in variable declaration"
	_ = s
	// Rule: not an interface to a type that implements it.
	var x int = any(1) // ERROR "cannot use any\(1\) \(value of interface type any\) as int value in variable declaration: need type assertion"
	_ = x
	// Rule: not a type that lacks a method.
	i = 1 // ERROR "cannot use 1 \(constant of type int\) as I value in assignment: int does not implement I \(missing method M\)"
	// Rule: not a constant that is not representable.
	var y uint8 = 300 // ERROR "cannot use 300 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)"
	_ = y
	// Rule: not a slice of a type that implements the interface to a slice of the interface.
	var z []any = []int{1} // ERROR "cannot use \[\]int\{…\} \(value of type \[\]int\) as \[\]any value in variable declaration"
	_ = z
	// Rule: not a function with another result, be it assignable.
	var g func() any = func() int { return 1 } // ERROR "cannot use func\(\) int \{…\} \(value of type func\(\) int\) as func\(\) any value in variable declaration"
	_ = g
}

// Rule: nil needs a type set of types that have it.
func zero[T *int | int]() T {
	return nil // ERROR "cannot use nil as T value in return statement"
}

// Rule: a defined type is not assignable to a type parameter, nor one to the other.
func par[T ints | []int, U ints | []int](a ints, u U) {
	var t T = a // ERROR "cannot use a \(variable of slice type ints\) as T value in variable declaration"
	t = u       // ERROR "cannot use u \(variable of type U constrained by ints \| \[\]int\) as T value in assignment"
	_ = t
	var b ints = t // ERROR "cannot use t \(variable of type T constrained by ints \| \[\]int\) as ints value in variable declaration"
	_ = b
}

func main() {}
