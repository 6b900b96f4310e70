// run

// Literals of which hardly anything is written down, and arrays that are long but empty.
package main

import "fmt"

var global = []int{1 << 20: 5, 3, 10: 7}

type empty struct {
	p *int
	w [1e9][1e9][1e9][0]*int
	q *int
}

func main() {
	local := []byte{1 << 22: 9}
	fmt.Println(len(global), global[1<<20], global[1<<20+1], global[10], global[11], len(local), local[1<<22], local[0])
	var x empty
	x.q = &global[10]
	fmt.Println(*x.q, len(x.w), x.p == nil)
	_ = [1 << 12]string{4000: "x"}
}
