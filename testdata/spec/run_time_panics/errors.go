// check

package main

// Rule: what is certain to fail is an error of the program, not of its run.
func main() {
	a, s := [2]int{}, []int{}
	_ = a[5]            // ERROR "invalid argument: index 5 out of bounds \[0:2\]"
	_ = s[-1]           // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = 1 / 0           // ERROR "invalid operation: division by zero"
	_ = "abc"[10]       // ERROR "invalid argument: index 10 out of bounds \[0:3\]"
	_ = make([]int, -1) // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = 1 << -1         // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	var p *[2]int
	_ = p[7] // ERROR "invalid argument: index 7 out of bounds \[0:2\]"
}
