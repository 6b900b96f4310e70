// run

// Assignments.
package main

import "fmt"

type Point struct{ x, y int }

func two() (int, string)              { return 1, "two" }
func idx(log *[]string, s string) int { *log = append(*log, s); return 0 }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

type big struct {
	a [20]int
	p *big
}

func main() {
	// Rule: to variables, indirections, elements, fields and map elements.
	x, p, a, m := 1, new(int), []int{1, 2, 3}, map[string]int{}
	x = 2
	*p = 3
	a[1] = 4
	m["k"] = 5
	(x) = 6
	var pt Point
	pt.x = 7
	(&pt).y = 8
	fmt.Println(x, *p, a, m, pt)
	// Rule: an operation with assignment is the operation, its left side evaluated once.
	x += 1
	x *= 2 + 1
	x <<= 2
	x &^= 4
	x %= 50
	fmt.Println(x)
	var log []string
	a[idx(&log, "i")] += 10
	m["k"] -= 1
	s := "a"
	s += "b" + "c"
	f := 1.5
	f /= 2
	fmt.Println(a, log, m, s, f)
	// Rule: a call with several results to as many variables.
	n, str := two()
	n, _ = two()
	a[0], str = two()
	fmt.Println(n, str, a)
	// Rule: in a tuple all values are read before any is written.
	u, v := 1, 2
	u, v = v, u
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(u, v, a)
	// Rule: operands on the left are evaluated first, then values, then the assignments from the left.
	b := []int{1, 2, 3}
	i := 0
	i, b[i] = 1, 2
	fmt.Println(i, b)
	i = 0
	b[i], i = 2, 1
	fmt.Println(i, b)
	b[0], b[0] = 1, 2
	fmt.Println(b)
	try(func() { b[1], b[i+4] = 4, 5 })
	fmt.Println(b)
	var np *Point
	try(func() { b[2], np.x = 6, 7 })
	fmt.Println(b)
	i = 2
	b = []int{3, 5, 7}
	for i, b[i] = range b {
		break
	}
	fmt.Println(i, b)
	// Rule: a pointer on the left is read before it is assigned.
	type list struct {
		next *list
		v    int
	}
	l := &list{nil, 1}
	l2 := &list{nil, 2}
	old := l
	l.next, l = l2, l2
	fmt.Println(old.next.v, l.v)
	// Rule: a reversed list.
	head := &list{&list{&list{nil, 3}, 2}, 1}
	var rev *list
	for head != nil {
		head.next, rev, head = rev, head, head.next
	}
	fmt.Println(rev.v, rev.next.v, rev.next.next.v)
	// Rule: the blank identifier takes any value.
	_, _ = two()
	_ = x
	_, x = 1, 9
	// Rule: a constant to an interface has its default type, an untyped boolean is a bool.
	var e any
	e = 'a'
	fmt.Printf("%T ", e)
	e = 1 << 3
	fmt.Printf("%T ", e)
	e = x == 9
	fmt.Printf("%T\n", e)
	// Rule: references are copied, not what they refer to.
	s1 := []int{1, 2, 3}
	s2 := s1
	s1 = s1[:1]
	s2[0] = 42
	m1 := map[string]int{}
	m2 := m1
	m1["foo"] = 42
	fmt.Println(s1, s2, m2["foo"])
	// Rule: arrays and structs are copied as a whole, also onto themselves and in exchange.
	g, h := big{a: [20]int{1}}, big{a: [20]int{2}}
	g, h = h, g
	g = g
	g.p = &h
	g, *g.p = *g.p, g
	fmt.Println(g.a[0], h.a[0], h.p == &h)
	// Rule: a map's element may be assigned while its key's expression changes the map.
	mm := map[int]int{1: 1}
	mm[1], mm[2] = mm[2], mm[1]
	fmt.Println(mm)
	// Rule: values of an array's literal may come from the variable that is assigned.
	arr := [3]int{1, 2, 3}
	arr = [3]int{arr[2], arr[1], arr[0]}
	fmt.Println(arr)
	pt = Point{pt.y, pt.x}
	fmt.Println(pt)
	// Rule: a conversion to an interface copies at the assignment.
	e = arr
	arr[0] = 100
	fmt.Println(e)
}
