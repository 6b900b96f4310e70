// run stress-args=20

// Large structs and arrays as values: through parameters, results, maps, channels, interfaces and closures.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type block struct {
	name  string
	data  [64]int
	links [8]*block
	tail  any
}

func fill(name string, start int) (b block) {
	b.name = name
	for i := range b.data {
		b.data[i] = start + i
	}
	b.tail = start
	return
}

func (b block) sum() (total int) {
	for _, v := range b.data {
		total += v
	}
	b.data[0] = -1 // ours alone
	return
}

func (b *block) link(other block) { b.links[0] = &other }

func swap(a, b block) (block, block) { return b, a }

func change(a [100]string, at int) [100]string {
	a[at] = "changed"
	return a
}

type summer interface{ sum() int }

type board [8][8]rune

func (b board) with(row, column int, piece rune) board {
	b[row][column] = piece
	return b
}

func main() {
	rounds := 200
	if len(os.Args) > 1 {
		rounds, _ = strconv.Atoi(os.Args[1])
	}
	a, b := fill("a", 1), fill("b", 1000)
	a, b = swap(a, b)
	fmt.Println(a.name, b.name, a.sum(), b.sum(), a.data[0])
	c := a
	c.data[63] = 0
	fmt.Println(a == c, a.data[63], c.data[63], a == fill("b", 1000))
	a.link(b)
	b.name = "changed later"
	fmt.Println(a.links[0].name, a.links[0].sum())

	blocks := map[string]block{"x": a, "y": b}
	x := blocks["x"]
	x.name = "copy"
	fmt.Println(blocks["x"].name, blocks["y"].data[5], blocks["none"].name == "", len(blocks))
	channel := make(chan block, 3)
	channel <- x
	x.name = "sent already"
	channel <- x
	fmt.Println((<-channel).name, (<-channel).name)
	go func() { channel <- fill("from a goroutine", 7) }()
	fmt.Println((<-channel).tail)

	var s summer = a
	a.data[0] = 1 << 40
	fmt.Println(s.sum() == a.sum(), s.(block).data[0], s == summer(a))
	func(captured block) {
		defer func(late block) { fmt.Println("deferred", late.data[1], captured.data[1], a.data[1]) }(a)
		a.data[1], captured.data[1] = 5, 6
	}(a)

	var strings [100]string
	other := change(strings, 50)
	fmt.Println(strings[50] == "", other[50], strings == other)
	array := [3]block{a, b, c}
	for i, v := range array {
		array[2].name = "seen in the array only"
		v.name += "!"
		fmt.Print(i, v.name, " ")
	}
	fmt.Println(array[2].name)

	var empty board
	played := empty.with(0, 0, 'R').with(7, 7, 'r').with(0, 0, 'N')
	fmt.Println(empty == board{}, string(played[0][0]), string(played[7][7]), played.with(3, 3, 'x') == played)

	total := 0
	list := make([]block, 0)
	for i := range rounds {
		list = append(list, fill(strconv.Itoa(i), i))
		list[i/2].links[1] = &list[i]
		total += list[i/2].links[1].sum()
	}
	fmt.Println(total, len(list))
}
