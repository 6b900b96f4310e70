// check link

// A wrong directive does not keep the rest from being checked.

package main

//go:linkname a b c // ERROR "^usage: //go:linkname localname \[linkname\]$"
func f() {}

//go:nowritebarrierrec // ERROR "^//go:nowritebarrierrec only allowed in runtime$"
func g() {}

// Alone on its line it is a comment.
//
//go:linkname
func h() {}

func main() {
	var x int = "s" // ERROR "^declared and not used: x$" "^cannot use \"s\" \(untyped string constant\) as int value in variable declaration$"
	f()
	g()
	h()
}
