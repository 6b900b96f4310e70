// check

package main

func arr() [3]int { return [3]int{} }

func par[T any](x T) {
	// Rule: all types of a parameter must have it.
	_ = len(x) // ERROR "invalid argument: x \(variable of type T constrained by any\) for built-in len"
}

func par2[T []int | map[int]int](x T) {
	_ = len(x)
	_ = cap(x) // ERROR "invalid argument: x \(variable of type T constrained by \[\]int \| map\[int\]int\) for built-in cap"
}

func main() {
	var z complex128
	m, s, p := map[int]int{}, "abc", new([]int)
	// Rule: the argument has a length, or a capacity.
	_ = len(1)          // ERROR "invalid argument: 1 \(untyped int constant\) for built-in len"
	_ = len(nil)        // ERROR "invalid argument: nil for built-in len"
	_ = len(p)          // ERROR "invalid argument: p \(variable of type \*\[\]int\) for built-in len"
	_ = len(struct{}{}) // ERROR "invalid argument: struct\{\}\{\} \(value of type struct\{\}\) for built-in len"
	_ = cap(m)          // ERROR "invalid argument: m \(variable of type map\[int\]int\) for built-in cap"
	_ = cap(s)          // ERROR "invalid argument: s \(variable of type string\) for built-in cap"
	_ = cap("abc")      // ERROR `invalid argument: "abc" \(untyped string constant\) for built-in cap`
	// Rule: a length with a call or a receive in it is no constant.
	const a = len(arr())                    // ERROR "len\(arr\(\)\) \(value of type int\) is not constant"
	const c5 = len([10]float64{imag(z)})    // ERROR "len\(\[10\]float64\{…\}\) \(value of type int\) is not constant"
	const b = len([1]int{<-make(chan int)}) // ERROR "len\(\[1\]int\{…\}\) \(value of type int\) is not constant"
	// Rule: nor that of a variable string or slice.
	const c = len(s)        // ERROR "len\(s\) \(value of type int\) is not constant"
	const d = len([]int{1}) // ERROR "len\(\[\]int\{…\}\) \(value of type int\) is not constant"
	// Rule: it has one argument and cannot be assigned to.
	_ = len("a", "b") // ERROR `invalid operation: too many arguments for len\("a", "b"\) \(expected 1, found 2\)`
	len(s) = 1        // ERROR "cannot assign to len\(s\) \(neither addressable nor a map index expression\)"
}
