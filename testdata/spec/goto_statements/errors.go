// check

package main

func a() {
	// Rule: it must not jump over a variable's declaration.
	goto L // ERROR "goto L jumps over declaration of v at errors\.go:8:4"
	v := 3
	_ = v
L:
}

func b() {
	goto L // ERROR "goto L jumps over declaration of v at errors\.go:15:6"
	var v int
	_ = v
L:
}

func c(n int) {
	// Rule: it must not jump into a block.
	if n%2 == 1 {
		goto L1 // ERROR "goto L1 jumps into block starting at errors\.go:25:12"
	}
	for n > 0 {
		n--
	L1:
		n--
	}
	goto L2 // ERROR "goto L2 jumps into block starting at errors\.go:31:2"
	{
	L2:
	}
	if n > 0 {
		goto L3 // ERROR "goto L3 jumps into block starting at errors\.go:36:9"
	} else {
	L3:
	}
	switch n {
	case 1:
		goto L4 // ERROR "goto L4 jumps into block starting at errors\.go:42:2"
	case 2:
	L4:
	}
}

func d() {
	// Rule: the label must be of the same function.
	goto missing // ERROR "label missing not defined"
	func() {
		goto outer // ERROR "label outer not defined"
	}()
outer:
	goto outer
}

// Rule: a declaration before the goto, or in a block of its own, is no obstacle.
func e() {
	v := 1
	goto L
	{
		w := 1
		_ = w
	}
L:
	_ = v
}

func main() {}
