// core func=main.find

// A range over a function: the body is a closure, and leaving it sets a state that the loop looks at afterwards.
package main

func find(seq func(yield func(int) bool), want int) (at int) {
	for v := range seq {
		if v == want {
			return at
		}
		at++
	}
	return -1
}

func main() { println(find(func(yield func(int) bool) { _ = yield(1) && yield(2) }, 2)) }
