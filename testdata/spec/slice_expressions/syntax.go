// check

// Rule: of three bounds, the second and the third must be there.
package main

func main() {
	s := []int{1}
	_ = s[0::2] // ERROR "middle index required in 3-index slice"
	_ = s[0:1:] // ERROR "final index required in 3-index slice"
	_ = s[::] // ERROR "middle index required in 3-index slice" "final index required in 3-index slice"
}
