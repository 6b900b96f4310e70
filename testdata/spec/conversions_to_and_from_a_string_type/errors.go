// check

// Rule: only bytes, runes and integers make strings, and strings only the former two.
package main

type S struct{}

func main() {
	s := "abc"
	_ = string(1.5)           // ERROR "cannot convert 1\.5 \(untyped float constant\) to type string"
	_ = string([]string{"a"}) // ERROR "cannot convert \[\]string\{…\} \(value of type \[\]string\) to type string"
	_ = string([]int8{1})     // ERROR "cannot convert \[\]int8\{…\} \(value of type \[\]int8\) to type string"
	_ = string([3]byte{})     // ERROR "cannot convert \[3\]byte\{\} \(value of type \[3\]byte\) to type string"
	_ = []int(s)              // ERROR "cannot convert s \(variable of type string\) to type \[\]int"
	_ = [3]byte(s)            // ERROR "cannot convert s \(variable of type string\) to type \[3\]byte"
	_ = rune(s)               // ERROR "cannot convert s \(variable of type string\) to type rune"
	_ = []byte('a')           // ERROR "cannot convert 'a' \(untyped rune constant 97\) to type \[\]byte"
	_ = []byte(nil)
	_ = string(nil) // ERROR "cannot convert nil to type string"
	_ = string(S{}) // ERROR "cannot convert S\{\} \(value of struct type S\) to type string"
	// Rule: a converted constant string of bytes is no constant.
	const c = string([]byte("a")) // ERROR `string\(\[\]byte\("a"\)\) \(value of type string\) is not constant`
	// Rule: an integer constant makes a constant string.
	const d = string(rune(65))
	var a [len(d)]int
	_ = a
}
