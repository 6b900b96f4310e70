// run

// Strings are sequences of bytes.
package main

import "fmt"

type text string

func main() {
	// Rule: a string's length is its number of bytes.
	s := "héllo"
	fmt.Println(len(s), len(""), len([]rune(s)))
	// Rule: bytes are read by index.
	for i := 0; i < len(s); i++ {
		fmt.Print(s[i], " ")
	}
	fmt.Println()
	// Rule: a string never changes: one made of bytes is independent of them.
	b := []byte("abc")
	t := string(b)
	b[0] = 'x'
	fmt.Println(t, string(b))
	u := []byte(t)
	u[1] = 'y'
	fmt.Println(t, string(u))
	// Rule: the length of a constant is a constant.
	const n = len("four")
	fmt.Println([n]int{})
	// Rule: a type made of string is another one with the same operations.
	var v text = "ab"
	fmt.Println(v+"c", v[1], v[:1], len(v), v < "b")
	var e any = v
	_, is := e.(string)
	fmt.Println(is)
	// Rule: an index out of range panics.
	defer func() { fmt.Println(recover()) }()
	i := 6
	fmt.Println(s[i])
}
