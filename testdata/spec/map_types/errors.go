// check

// Wrong maps.
package main

// Rule: a key type must compare: no slice, map or function, nor a type that contains one.
var a map[[]int]int // ERROR "invalid map key type \[\]int"

var b map[map[int]int]int // ERROR "invalid map key type map\[int\]int"

var c map[func()]int // ERROR "invalid map key type func\(\)"

var d map[[2][]int]int // ERROR "invalid map key type \[2\]\[\]int"

var e map[struct{ f func() }]int // ERROR "invalid map key type struct\{f func\(\)\}"

// Rule: a type parameter as a key must be comparable.
func f[K any](m map[K]int) {} // ERROR "invalid map key type K \(missing comparable constraint\)"

func g() {
	m := map[string]int{}
	// Rule: maps compare to nil only.
	_ = m == m // ERROR "invalid operation: m == m \(map can only be compared to nil\)"
	// Rule: an element has no address, and fields of it are not assignable.
	_ = &m["a"] // ERROR `invalid operation: cannot take address of m\["a"\] \(map index expression of type int\)`
	n := map[string]struct{ x int }{}
	n["a"].x = 1 // ERROR `cannot assign to struct field n\["a"\]\.x in map`
	// Rule: keys must be assignable to the key type.
	_ = m[1] // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	// Rule: maps have no capacity.
	_ = cap(m) // ERROR "invalid argument: m \(variable of type map\[string\]int\) for built-in cap"
}

func main() {}
