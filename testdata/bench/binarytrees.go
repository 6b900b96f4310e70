package main

type node struct{ left, right *node }

func build(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{build(depth - 1), build(depth - 1)}
}

func (n *node) count() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.count() + n.right.count()
}

func main() {
	const max = 17
	long := build(max)
	for depth := 4; depth <= max; depth += 4 {
		iterations := 1 << (max - depth + 4)
		check := 0
		for i := 0; i < iterations; i++ {
			check += build(depth).count()
		}
		println(iterations, depth, check)
	}
	println(long.count())
}
