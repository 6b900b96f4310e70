// core func=main.counters

// Captured variables: by reference where they change, by value where they do not; one per iteration.
package main

func counters(step int) (all []func() int) {
	for i := 0; i < 3; i++ {
		all = append(all, func() int {
			i += step
			return i
		})
	}
	return
}

func main() { println(counters(2)[1]()) }
