// check link

// A frame over a gigabyte is found once its package is compiled.
package main

type big [400e6]byte

//go:noinline
func give(b byte) (x big) {
	x[b] = b
	return x
}

//go:noinline
func take(x, y big) byte { return x[1] + y[2] }

//go:noinline
func both() byte { // ERROR "^stack frame too large \(>1GB\): \d+ MB locals"
	return take(give(1), give(2)) + take(give(3), give(4))
}

func main() { println(both()) }
