// check

package main

func f() int { return 1 }

func main() {
	c, send := make(chan int), make(chan<- int)
	var recv <-chan int
	x, s := 1, "a"
	_ = s
	// Rule: a case is a communication.
	select {
	case x > 0: // ERROR "select case must be send or receive \(possibly with assignment\)"
	case f(): // ERROR "select case must be send or receive \(possibly with assignment\)"
	case x = f(): // ERROR "select case must be send or receive \(possibly with assignment\)"
	}
	// Rule: directions must permit it.
	select {
	case <-send: // ERROR "invalid operation: cannot receive from send-only channel chan<- int send \(variable of type chan<- int\)"
	case recv <- 1: // ERROR "invalid operation: cannot send to receive-only channel <-chan int recv \(variable of type <-chan int\)"
	}
	// Rule: types must fit.
	select {
	case c <- "a": // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	case s = <-c: // ERROR "cannot use <-c \(comma, ok expression of type int\) as string value in assignment"
	case <-x: // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	}
	// Rule: there is one default at most.
	select {
	default:
	default: // ERROR "multiple defaults \(first at errors\.go:31:2\)"
	}
	// Rule: a variable must be used.
	select {
	case v := <-c: // ERROR "declared and not used: v"
	case v, ok := <-c: // ERROR "declared and not used: v" "declared and not used: ok"
	}
	// Rule: there is no fallthrough.
	select {
	case <-c:
		fallthrough // ERROR "fallthrough statement out of place"
	default:
	}
}
