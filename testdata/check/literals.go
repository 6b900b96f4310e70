// check

package main

type i interface {
	m[P any]() // ERROR "interface method must have no type parameters"
}

func f(a ...int, b int) {} // ERROR "can only use \.\.\. with final parameter"

func main() {
	_ = 0b12 // ERROR "invalid digit '2' in binary literal"
	for i := 0; i < 1; j := 2 { // ERROR "syntax error: cannot declare in post statement of for loop"
	}
	_ = 09 // ERROR "invalid digit '9' in octal literal"
	_ = 'ab' // ERROR "more than one character in rune literal"
}
