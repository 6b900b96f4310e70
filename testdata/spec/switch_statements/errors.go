// check

package main

func main() {
	x := 1
	// Rule: there is one default at most.
	switch x {
	default:
	case 1:
	default: // ERROR "multiple defaults \(first at errors\.go:9:2\)"
	}
	switch any(x).(type) {
	default:
	default: // ERROR "multiple defaults \(first at errors\.go:14:2\)"
	}
	// Rule: a name declared in the head must be used.
	switch y := 1; x { // ERROR "declared and not used: y"
	}
}
