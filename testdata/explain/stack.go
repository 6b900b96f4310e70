// explain stack

package main

type point struct{ x, y *int }

//go:noinline
func leaf(a, b int) int { return a*b + a }

//go:noinline
func use(p *point, buffer *[4]string) int { return len(buffer[0]) }

//go:noinline
func frame(n int) int {
	var p point
	var buffer [4]string
	p.x = &n
	return use(&p, &buffer) + *p.x
}

//go:noinline
func deferred(f func()) (err any) {
	defer func() { err = recover() }()
	f()
	return
}

func main() {
	println(leaf(1, 2), frame(3), deferred(func() {}) == nil)
}
