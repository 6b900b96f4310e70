// check

package main

func main() {
	// Rule: it stands in a loop.
	continue // ERROR "continue is not in a loop"
	switch {
	case true:
		continue // ERROR "continue is not in a loop"
	}
	for {
		// Rule: of the same function.
		func() {
			continue // ERROR "continue is not in a loop"
		}()
	}
	// Rule: a label is that of a loop around it.
a:
	switch {
	case true:
		for {
			continue a // ERROR "invalid continue label a"
		}
	}
b:
	for {
		break
	}
	for {
		continue b       // ERROR "invalid continue label b"
		continue missing // ERROR "continue label not defined: missing"
	}
}
