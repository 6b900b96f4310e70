// check

// Bodies that lack a return.
package main

// Rule: an if without else does not end a function.
func a(x bool) int {
	if x {
		return 1
	}
} // ERROR "missing return"

// Rule: all branches must end.
func b(x bool) int {
	if x {
		return 1
	} else {
	}
} // ERROR "missing return"

// Rule: a for with a condition, even a true one, or with range does not end it.
func c() int {
	for true {
	}
} // ERROR "missing return"

func d(s []int) int {
	for range s {
		return 1
	}
} // ERROR "missing return"

// Rule: a break that leaves the for does, with a label too.
func e() int {
	for {
		break
	}
} // ERROR "missing return"

func f() int {
outer:
	for {
		for {
			break outer
		}
	}
} // ERROR "missing return"

// Rule: a switch needs a default and no break.
func g(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func h(x int) int {
	switch x {
	case 1:
		return 1
	default:
		if x > 5 {
			break
		}
		return 2
	}
} // ERROR "missing return"

func i(x int) int {
	switch x {
	case 1:
	default:
		return 2
	}
} // ERROR "missing return"

// Rule: a select with a break, or a clause that goes on.
func j(c chan int) int {
	select {
	case <-c:
		break
	}
} // ERROR "missing return"

func k(c chan int) int {
	select {
	case <-c:
		return 1
	default:
	}
} // ERROR "missing return"

// Rule: a call of a function that never returns is a call like others.
func l() int {
	a(true)
	forever()
} // ERROR "missing return"

func forever() {
	for {
	}
}

// Rule: a panic that is declared anew is an ordinary function.
func m() int {
	panic := func(any) {}
	panic("x")
} // ERROR "missing return"

// Rule: a statement after the last return counts.
func n() int {
	return 1
	x := 2
	_ = x
} // ERROR "missing return"

func main() {}
