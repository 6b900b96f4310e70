// run

// Range over everything else: what is copied, what is evaluated once, what may change meanwhile.
package main

import "fmt"

type grid [2][3]int
type tiny uint8

func main() {
	for i := range 3 {
		i *= 2 // changes this iteration's copy only
		fmt.Print(i, " ")
	}
	for i := range tiny(4) {
		fmt.Printf("%T%d ", i, i)
	}
	for range -5 {
		fmt.Print("never")
	}
	n := 3
	for i := range n {
		n = 100
		fmt.Print(i, n, " ")
	}
	fmt.Println()

	// An array is copied, a pointer to one and a slice are not.
	array := [3]int{1, 2, 3}
	for i, v := range array {
		array[2] = 10
		fmt.Print(i, v, " ")
	}
	array = [3]int{1, 2, 3}
	for i, v := range &array {
		array[2] = 10
		fmt.Print(i, v, " ")
	}
	slice := []int{1, 2, 3}
	for i, v := range slice {
		if i == 0 {
			slice = append(slice, 4, 5)
			slice[1] = 99
		}
		fmt.Print(v, " ")
	}
	fmt.Println(len(slice))
	slice = []int{1, 2, 3, 4}
	for i := range slice {
		slice = slice[:2]
		fmt.Print(i, len(slice), " ")
	}
	var none *[4]int
	for i := range none { // only the length is asked
		fmt.Print(i)
	}
	fmt.Println()

	var g grid
	for i, row := range g {
		for j := range row {
			g[i][j] = i*3 + j
			row[j] = -1
		}
	}
	fmt.Println(g)

	// The targets may be any places.
	var at struct {
		i int
		v [2]string
	}
	for at.i, at.v[1] = range []string{"x", "y", "z"} {
	}
	box := map[string]int{}
	for box["last"] = range 5 {
	}
	fmt.Println(at, box)

	for i, r := range "aé日\x80" {
		fmt.Print(i, ":", string(r), " ")
	}
	for i := range []byte("héy") {
		fmt.Print(i)
	}
	fmt.Println()

	c := make(chan int, 5)
	for i := range 5 {
		c <- i * i
	}
	close(c)
	for v := range c {
		if v == 9 {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println(len(c))

	people := []struct {
		name string
		age  int
	}{{"ann", 30}, {"bob", 20}}
	for _, p := range people {
		p.age++ // a copy
	}
	for i := range people {
		people[i].age += 5
	}
	for _, p := range people {
		fmt.Print(p.name, p.age, " ")
	}
	var pointers []*int
	for i, p := range people {
		pointers = append(pointers, &i, &p.age)
	}
	fmt.Println(*pointers[0], *pointers[1], *pointers[2], *pointers[3])

	calls := 0
	values := func() []int { calls++; return []int{5, 6} }
	for range values() {
	}
	for i := range values()[1:] {
		calls += i * 10
	}
	for range len(values()) {
	}
	fmt.Println(calls)
}
