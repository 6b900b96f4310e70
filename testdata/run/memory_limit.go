// run stress-args=few
// A memory limit holds while a program allocates without pause: by earlier cycles, and by making it wait for them. One
// that is below what is alive does not stop the program.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

type node struct {
	left, right *node
	number      int
}

func tree(depth, number int) *node {
	if depth == 0 {
		return &node{number: number}
	}
	return &node{tree(depth-1, 2*number), tree(depth-1, 2*number+1), number}
}

func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return n.number + n.left.sum() + n.right.sum()
}

// Rounds of trees, of which eight stay: how much memory the program had at most, of the heap's.
func work(rounds, depth int) (sum int, most uint64) {
	var live [8]*node
	for i := range rounds {
		live[i%8] = tree(depth, 1)
		sum += live[i*5%8].sum()
		if i%4 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapSys-m.HeapReleased)
		}
	}
	return sum, most
}

func main() {
	debug.SetGCPercent(-1)
	depth := 12
	if len(os.Args) > 1 {
		depth = 3
	}
	debug.SetMemoryLimit(16 << 20)
	sum, most := work(120, depth)
	fmt.Println(sum > 0, most < 24<<20)
	debug.SetMemoryLimit(1 << 20)
	sum, most = work(40, depth)
	fmt.Println(sum > 0, most < 24<<20)
}
