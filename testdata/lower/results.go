// lower func=main.parts

// Results that fit in registers are returned there; a larger one goes through memory of the caller.
package main

type big struct {
	cells [20]int
	name  string
}

func split(n int) (int, string, error) { return n, "x", nil }
func make2(n int) (b big)              { b.cells[n] = n; return }

func parts(n int) (int, string) {
	a, s, _ := split(n)
	b := make2(n)
	return a + b.cells[n], s + b.name
}

func main() { println(parts(1)) }
