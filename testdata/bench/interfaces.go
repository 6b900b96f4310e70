package main

type shape interface{ area() int }
type square struct{ side int }
type rectangle struct{ a, b int }
type circle struct{ r int }

func (s square) area() int     { return s.side * s.side }
func (r *rectangle) area() int { return r.a * r.b }
func (c circle) area() int     { return 3 * c.r * c.r }

func main() {
	shapes := []shape{square{2}, &rectangle{2, 3}, circle{1}, square{5}, &rectangle{1, 1}}
	sum := 0
	for i := 0; i < 200000000; i++ {
		sum += shapes[i%len(shapes)].area()
	}
	println(sum)
}
