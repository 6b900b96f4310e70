// check

// Labels and branches.
package main

func main() {
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	fallthrough // ERROR "fallthrough statement out of place"
	goto missing // ERROR "label missing not defined"
	goto over // ERROR "goto over jumps over declaration of x at labels\.go:12:4"
	x := 1
	_ = x
over:
	for {
		goto inside // ERROR "goto inside jumps into block starting at labels\.go:18:2"
	}
	{
	inside:
	}
unused: // ERROR "label unused defined and not used"
	for {
		break nowhere // ERROR "break label not defined: nowhere"
		continue over // ERROR "invalid continue label over"
	}
again: // ERROR "label again defined and not used"
again: // ERROR "label again already defined at labels\.go:26:1"
	switch 1 {
	case 1:
		fallthrough
	case 2:
		continue // ERROR "continue is not in a loop"
	case 3:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	var e any
	switch e.(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	default:
	}
loop:
	for {
		switch {
		case true:
			break loop
		}
	}
block:
	{
		break block // ERROR "invalid break label block"
	}
}
