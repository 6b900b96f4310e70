// lower func=main.guarded

// Calls in a function with defers are invokes; the landing pad runs what is pending and returns.
package main

func guarded(f func() int) (n int) {
	defer func() { recover() }()
	n = f()
	return
}

func main() { println(guarded(func() int { return 1 })) }
