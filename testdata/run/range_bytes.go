// run
// A range over the bytes of a string needs no copy of them: the string may be given another value meanwhile.
package main

import "fmt"

type B byte
type Bs []B
type St string

//go:noinline
func sum[S ~string](s S) (n, k int) {
	for i, b := range []byte(s) {
		n += int(b) * i
		s = "changed"
	}
	for i := range []byte(s) {
		k += i
	}
	for range []byte(s + "x") {
		k++
	}
	return
}

func main() {
	fmt.Println(sum("hello wörld"))
	fmt.Println(sum(St("")))
	for i, b := range Bs("aé") {
		fmt.Println(i, b)
	}
	for i, b := range []byte("const") {
		fmt.Print(i, b, " ")
	}
	for i, r := range []rune("aé") {
		fmt.Print(i, r, " ")
	}
	for i, b := range [3]byte([]byte("abcd")) {
		fmt.Print(i, b, " ")
	}
	fmt.Println()
}
