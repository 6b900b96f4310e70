// run

// len and cap
package main

import "fmt"

const (
	c1 = imag(2i)
	c2 = len([10]float64{2})
	c3 = len([10]float64{c1})
	c4 = len([10]float64{imag(2i)})
)

var calls int

func arr() [3]int   { calls++; return [3]int{} }
func parr() *[4]int { calls++; return nil }

func length[T ~string | ~[]int | ~map[int]int | ~chan int | ~[3]int](x T) int { return len(x) }
func capacity[T ~[]int | ~chan int | ~[3]int | *[3]int](x T) int              { return cap(x) }
func arrays[T [4]int](x T) int                                                { return len(x) }

type S struct{ a *[5]int }

func main() {
	// Rule: strings in bytes, arrays and pointers to them, slices, maps, channels.
	s, m, c := make([]int, 2, 5), map[int]int{1: 1}, make(chan int, 4)
	c <- 1
	var p *[7]int
	fmt.Println(len("häy"), len([2]int{}), len(p), len(s), len(m), len(c))
	fmt.Println(cap([2]int{}), cap(p), cap(s), cap(c))
	// Rule: of nil, zero.
	fmt.Println(len([]int(nil)), cap([]int(nil)), len(map[int]int(nil)), len((chan int)(nil)), cap((chan int)(nil)))
	// Rule: constants are those of constant strings, and of arrays in expressions without calls and receives.
	const n = len("four") + cap([3]int{}) + len(p)
	var v [3]int
	var ps *S
	const k = len(v) + len(ps.a)
	fmt.Println(n, c1, c2, c3, c4, k, len([len("ab")]int{}))
	// Rule: then the expression is not evaluated; a nil pointer does not matter.
	fmt.Println(len(ps.a), len(*p), len((*[3]string)(nil)))
	// Rule: otherwise it is.
	fmt.Println(len(arr()), len(parr()), calls)
	// Rule: the result is an int.
	fmt.Printf("%T %T\n", len("a"), cap(s))
	// Rule: through type parameters.
	fmt.Println(length("abc"), length(s), length(m), length(c), length(v), capacity(s), capacity(c), capacity(&v), arrays([4]int{}))
	// Rule: 0 <= len <= cap.
	for _, t := range [][]int{nil, {}, s, s[:1], s[:5], s[2:]} {
		fmt.Print(0 <= len(t) && len(t) <= cap(t), " ")
	}
	fmt.Println()
	// Rule: lengths change with appends, deletions, sends.
	s = append(s, 1)
	m[2] = 2
	c <- 2
	fmt.Println(len(s), len(m), len(c))
}
