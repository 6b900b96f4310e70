// check

package main

func par[M map[string]int | map[int]int, K string](m M, k K) {
	// Rule: a parameter's maps must have one key type.
	delete(m, k) // ERROR "invalid argument: maps of m \(variable of type M constrained by map\[string\]int \| map\[int\]int\) must have identical key types"
}

func main() {
	m, s := map[string]int{}, []int{1}
	// Rule: the first argument is a map.
	delete(s, 0)   // ERROR "invalid argument: s \(variable of type \[\]int\) is not a map"
	delete(nil, 0) // ERROR "invalid argument: nil is not a map"
	// Rule: the second is assignable to the key type.
	delete(m, 1)   // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to delete"
	delete(m, 'a') // ERROR "cannot use 'a' \(untyped rune constant 97\) as string value in argument to delete"
	// Rule: there are two.
	delete(m)           // ERROR "invalid operation: not enough arguments for delete\(m\) \(expected 2, found 1\)"
	delete(m, "a", "b") // ERROR `invalid operation: too many arguments for delete\(m, "a", "b"\) \(expected 2, found 3\)`
	// Rule: it gives no value.
	_ = delete(m, "a") // ERROR `delete\(m, "a"\) \(no value\) used as value`
}
