// check

package main

func main() {
	// Rule: it stands in a for, switch or select.
	break // ERROR "break is not in a loop, switch, or select"
	if true {
		break // ERROR "break is not in a loop, switch, or select"
	}
	for {
		// Rule: of the same function.
		func() {
			break // ERROR "break is not in a loop, switch, or select"
		}()
	}
	// Rule: a label is that of a statement around it.
a:
	for {
		break
	}
	for {
		break a       // ERROR "invalid break label a"
		break missing // ERROR "break label not defined: missing"
	}
	// Rule: and of a for, switch or select.
b:
	if true {
		for {
			break b // ERROR "invalid break label b"
		}
	}
}
