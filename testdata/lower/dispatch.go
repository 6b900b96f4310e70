// lower func=main.name

// Tests of a switch over integers are one instruction; a case that is no constant is a test of its own.

package main

func name(x, y int) string {
	switch x {
	case 1, 3:
		return "odd"
	case 0, 2, 4:
		return "even"
	case y:
		return "y"
	case 5:
		fallthrough
	case 6:
		return "more"
	}
	return "?"
}

func main() { println(name(3, 8), name(0, 8), name(8, 8), name(5, 8), name(6, 8), name(7, 8)) }
