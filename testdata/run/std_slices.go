// run stress-args=400
package main

import (
	"cmp"
	"container/heap"
	"container/list"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
)

type person struct {
	name string
	age  int
}

type pile []int

func (p pile) Len() int           { return len(p) }
func (p pile) Less(i, j int) bool { return p[i] < p[j] }
func (p pile) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pile) Push(x any)        { *p = append(*p, x.(int)) }
func (p *pile) Pop() any {
	last := (*p)[len(*p)-1]
	*p = (*p)[:len(*p)-1]
	return last
}

var state = uint64(1)

func random(n int) int {
	state = state*6364136223846793005 + 1442695040888963407
	return int(state>>33) % n
}

func numbers(n, pattern int) []int {
	x := make([]int, n)
	for i := range x {
		switch pattern {
		case 0:
			x[i] = random(1 << 30)
		case 1:
			x[i] = random(5)
		case 2:
			x[i] = i
		case 3:
			x[i] = n - i
		case 4:
			x[i] = i + random(4)
		case 5:
			x[i] = min(i, n-i)
		}
	}
	return x
}

// check sorts by every way there is.
func check(n, pattern int) bool {
	x := numbers(n, pattern)
	a := slices.Clone(x)
	slices.Sort(a)
	ok := slices.IsSorted(a)
	same := func(b []int) {
		if !slices.Equal(a, b) {
			ok = false
			fmt.Println("differs", n, pattern)
		}
	}
	b := slices.Clone(x)
	slices.SortFunc(b, cmp.Compare[int])
	same(b)
	b = slices.Clone(x)
	sort.Sort(pile(b))
	same(b)
	b = slices.Clone(x)
	sort.Stable(pile(b))
	same(b)
	b = slices.Clone(x)
	sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
	same(b)

	people := make([]person, n)
	pointers := make([]*person, n)
	words := make([]string, n)
	small := make([]int32, n)
	pairs := make([][2]int, n)
	values := make([]any, n)
	for i, v := range x {
		people[i] = person{fmt.Sprint(i), v}
		pointers[i] = &people[i]
		words[i] = fmt.Sprintf("%012d", v)
		small[i] = int32(v)
		pairs[i] = [2]int{v, i}
		values[i] = v
	}
	byAge := slices.Clone(people)
	sort.Slice(byAge, func(i, j int) bool { return byAge[i].age < byAge[j].age })
	stable := slices.Clone(people)
	slices.SortStableFunc(stable, func(p, q person) int { return cmp.Compare(p.age, q.age) })
	stable2 := slices.Clone(people)
	sort.SliceStable(stable2, func(i, j int) bool { return stable2[i].age < stable2[j].age })
	sort.Slice(pointers, func(i, j int) bool { return pointers[i].age < pointers[j].age })
	sort.Slice(words, func(i, j int) bool { return words[i] < words[j] })
	sort.Slice(small, func(i, j int) bool { return small[i] < small[j] })
	sort.Slice(pairs, func(i, j int) bool { return pairs[i][0] < pairs[j][0] })
	sort.Slice(values, func(i, j int) bool { return values[i].(int) < values[j].(int) })
	for i, v := range a {
		if byAge[i].age != v || stable[i].age != v || stable[i] != stable2[i] || pointers[i].age != v ||
			words[i] != fmt.Sprintf("%012d", v) || small[i] != int32(v) || pairs[i][0] != v || values[i] != v {
			fmt.Println("wrong", n, pattern, i)
			return false
		}
		if x[pairs[i][1]] != v {
			fmt.Println("torn", n, pattern, i)
			return false
		}
	}
	slices.Sort(words)
	return ok && slices.IsSorted(words)
}

func main() {
	largest := 3000
	if len(os.Args) > 1 {
		largest, _ = strconv.Atoi(os.Args[1])
	}
	good := 0
	for pattern := range 6 {
		for _, n := range []int{0, 1, 2, 3, 13, 17, 60, 200, largest} {
			if check(n, pattern) {
				good++
			}
		}
	}
	fmt.Println(good)

	floats := []float64{2, math.NaN(), -1, math.Inf(1), math.NaN(), 0, math.Inf(-1)}
	slices.Sort(floats)
	fmt.Println(floats, slices.Min(floats), slices.Max(floats[2:]))
	fmt.Println(slices.BinarySearch(floats, math.NaN()))
	fmt.Println(slices.BinarySearch([]string{"a", "c"}, "b"))

	x := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(slices.Insert(slices.Clone(x), 2, 10, 11), slices.Delete(slices.Clone(x), 1, 3))
	fmt.Println(slices.Replace(slices.Clone(x), 1, 4, 9), slices.Replace(slices.Clone(x), 1, 2, 7, 8, 9))
	y := append(make([]int, 0, 12), x...)
	fmt.Println(slices.Insert(y, 1, y[2:6]...))
	fmt.Println(slices.Compact([]int{1, 1, 2, 2, 2, 1, 3, 3}), slices.Repeat([]int{1, 2}, 3), slices.Concat(x, x[:1]))
	for chunk := range slices.Chunk(x, 4) {
		fmt.Print(chunk, cap(chunk), " ")
	}
	for i, v := range slices.Backward(x) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(slices.DeleteFunc(x, func(v int) bool { return v%2 == 0 }), x)
	fmt.Println(slices.IndexFunc(x, func(v int) bool { return v > 2 }), slices.Contains(x, 5), slices.Compare(x, x[:2]))

	m := map[string]int{"a": 1, "b": 2, "c": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	n := maps.Clone(m)
	maps.DeleteFunc(n, func(k string, v int) bool { return v == 2 })
	fmt.Println(n, maps.Equal(m, n), maps.Collect(slices.All([]string{"x", "y"})))
	maps.Copy(n, map[string]int{"z": 26})
	maps.Insert(n, maps.All(m))
	fmt.Println(len(n), slices.SortedFunc(maps.Keys(n), func(a, b string) int { return strings.Compare(b, a) }))

	h := pile{5, 2, 8, 1, 9, 3}
	heap.Init(&h)
	heap.Push(&h, 4)
	h[2] = 7
	heap.Fix(&h, 2)
	heap.Remove(&h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(&h), " ")
	}
	fmt.Println()
	l := list.New()
	four := l.PushBack(4)
	one := l.PushFront(1)
	l.InsertBefore(3, four)
	l.InsertAfter(2, one)
	l.MoveToBack(one)
	l.PushBackList(l)
	l.Remove(four)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len(), four.Next() == nil)
	for _, f := range []func(){func() { slices.Grow(x, -1) }, func() { slices.Min([]int{}) }, func() { slices.Insert(x, 9, 1) },
		func() { slices.Delete(x, 2, 1) }, func() { slices.Chunk(x, 0) }, func() { slices.Repeat(x, -1) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
