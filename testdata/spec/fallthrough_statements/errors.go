// check

package main

func main() {
	x := 1
	// Rule: it stands in a switch over values only.
	fallthrough // ERROR "fallthrough statement out of place"
	for {
		fallthrough // ERROR "fallthrough statement out of place"
	}
	switch any(x).(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	default:
	}
	select {
	default:
		fallthrough // ERROR "fallthrough statement out of place"
	}
	switch x {
	case 1:
		// Rule: it is the clause's last statement.
		fallthrough // ERROR "fallthrough statement out of place"
		x = 2
	case 2:
		// Rule: not in a block of it.
		{
			fallthrough // ERROR "fallthrough statement out of place"
		}
	case 3:
		func() {
			fallthrough // ERROR "fallthrough statement out of place"
		}()
	case 4:
		// Rule: and not in the last clause.
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
}
