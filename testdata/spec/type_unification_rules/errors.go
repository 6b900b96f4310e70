// check

package main

type list []int

type other []int

type reader interface{ Read() int }

func same[P any](a, b P) {}

func elems[P any](a []P, b P) {}

func iface[P any](x interface{ Read() P }) {}

func consumes[P any](f func(P), p P) {}

type wrong struct{}

func (wrong) Read() {}

type defined interface{ Read() int }

func main() {
	// Rule: two defined types do not match, though their underlying types are one.
	same(list{}, other{}) // ERROR "in call to same, type other of other\{\} does not match inferred type list for P"
	// Rule: elements of elements match exactly.
	elems([]list{}, [][]int{}[0])
	same([]list{}, [][]int{})                   // ERROR "in call to same, type \[\]\[\]int of \[\]\[\]int\{\} does not match inferred type \[\]list for P"
	same(map[string]list{}, map[string][]int{}) // ERROR "in call to same, type map\[string\]\[\]int of map\[string\]\[\]int\{\} does not match inferred type map\[string\]list for P"
	// Rule: parameters of functions match exactly.
	same(func(list) {}, func([]int) {}) // ERROR "in call to same, type func\(\[\]int\) of func\(\[\]int\) \{\} does not match inferred type func\(list\) for P"
	// Rule: a method with another signature does not match.
	iface(wrong{}) // ERROR "in call to iface, type wrong of wrong\{\} does not match interface\{Read\(\) P\} \(cannot infer P\)"
	// Rule: a type and an interface are not one type.
	same(int8(1), any(2)) // ERROR "in call to same, type any of any\(2\) does not match inferred type int8 for P"
	// Rule: two defined interfaces do not match.
	same(reader(nil), defined(nil)) // ERROR "in call to same, type defined of defined\(nil\) does not match inferred type reader for P"
}
