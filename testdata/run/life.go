// run stress-args=20

// Conway's game of life on a torus, its rows computed by goroutines that meet after each generation.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
)

const size = 24

type world [size][size]bool

func (w *world) at(row, column int) bool {
	return w[(row+size)%size][(column+size)%size]
}

func (w *world) neighbours(row, column int) (n int) {
	for dr := -1; dr <= 1; dr++ {
		for dc := -1; dc <= 1; dc++ {
			if (dr != 0 || dc != 0) && w.at(row+dr, column+dc) {
				n++
			}
		}
	}
	return
}

func (w *world) step() *world {
	next := new(world)
	var done sync.WaitGroup
	for band := range 4 {
		done.Add(1)
		go func() {
			defer done.Done()
			for row := band; row < size; row += 4 {
				for column := range size {
					n := w.neighbours(row, column)
					next[row][column] = n == 3 || n == 2 && w[row][column]
				}
			}
		}()
	}
	done.Wait()
	return next
}

func (w *world) String() string {
	var b strings.Builder
	for _, row := range w {
		for _, alive := range row {
			if alive {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (w *world) alive() (n int) {
	for _, row := range w {
		for _, alive := range row {
			if alive {
				n++
			}
		}
	}
	return
}

func (w *world) draw(row, column int, picture ...string) {
	for r, line := range picture {
		for c := range line {
			w[row+r][column+c] = line[c] == '#'
		}
	}
}

func main() {
	generations := 4 * size
	if len(os.Args) > 1 {
		generations, _ = strconv.Atoi(os.Args[1])
	}
	w := new(world)
	w.draw(1, 1, ".#.", "..#", "###") // a glider: after 4*size steps it is back
	start := *w
	for range generations {
		w = w.step()
	}
	fmt.Println(*w == start, w.alive())
	w.draw(12, 10, ".##", "##.", ".#.") // never still for long
	seen := map[world]int{}
	for i := range generations {
		if at, ok := seen[*w]; ok {
			fmt.Println("period", i-at)
			break
		}
		seen[*w] = i
		w = w.step()
	}
	fmt.Print(w, len(seen), "\n")
}
