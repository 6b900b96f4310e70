// run

// Semicolons that lines put in, and those that may be left out.
package main

import ("fmt"; "strings")

const (A = iota; B; C)

type T struct { x, y int; z string }

type I interface { M() int; N() }

func one() int { return 1 }

func early() (n int) {
	n = 3
	// Rule: return at a line's end is a whole statement.
	return
}

func main() {
	// Rule: a semicolon may be left out before a closing brace or parenthesis.
	if true { fmt.Println(A, B, C) }
	func() { fmt.Println("one line"); fmt.Println("two statements") }()
	// Rule: after a name, a literal, `)`, `]`, `}`, `++` or `--` a line's end ends the statement.
	x := []int{1, 2}
	x[0]++
	y := x[0]
	x[1]--
	var z float64 = 1.5
	c := 'c'
	i := 2i
	s := "s"
	fmt.Println(x, y, z, c, i, s)
	// Rule: after an operator, a comma, a point or an opening bracket a line's end means nothing.
	w := y +
		y *
			2
	u := strings.
		ToUpper(
			s,
		)
	fmt.Println(w, u)
	// Rule: break, continue and fallthrough end a statement at a line's end.
	for i := 0; i < 3; i++ {
		switch i {
		case 0:
			continue
		case 1:
			fallthrough
		default:
			break
		}
		fmt.Println("loop", i)
	}
	// Rule: more semicolons are empty statements.
	;;
	fmt.Println(T{1, 2, "z"});
	// Rule: a for clause keeps its semicolons, on one line or on several.
	for i := 0;
		i < 2;
		i++ {
		fmt.Println(i)
	}
	fmt.Println(one(), early())
}
