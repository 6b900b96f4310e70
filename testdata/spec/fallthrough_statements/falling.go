// run

// fallthrough
package main

import "fmt"

func run(n int) (r []string) {
	switch n {
	case 1:
		r = append(r, "one")
		fallthrough
	case 2:
		r = append(r, "two")
		if n == 2 {
			break
		}
		fallthrough
	default:
		r = append(r, "default")
		fallthrough
	case 3:
		r = append(r, "three")
	case 4:
		goto label
	label:
		fallthrough
	case 5:
		r = append(r, "five")
	}
	return
}

func main() {
	// Rule: control goes to the next clause's first statement, whatever its test.
	fmt.Println(run(1), run(2), run(3), run(9))
	// Rule: it may have a label.
	fmt.Println(run(4))
	// Rule: the next clause's cases are not evaluated.
	called := false
	f := func() bool { called = true; return false }
	switch {
	case true:
		fallthrough
	case f():
		fmt.Println("fell", called)
	}
	// Rule: variables of the clause are not those of the next.
	x := 1
	switch {
	case true:
		x := 2
		_ = x
		fallthrough
	case false:
		fmt.Println(x)
	}
}
