// run

// Backtracking: a sudoku by bit masks and the queens on boards of growing size.
package main

import (
	"fmt"
	"math/bits"
)

type sudoku struct {
	cells              [81]byte
	rows, columns, box [9]uint16
	tries              int
}

func (s *sudoku) set(at int, digit byte, on bool) {
	mask := uint16(1) << digit
	r, c := at/9, at%9
	b := r/3*3 + c/3
	if on {
		s.cells[at] = digit + '1'
		s.rows[r] |= mask
		s.columns[c] |= mask
		s.box[b] |= mask
		return
	}
	s.cells[at] = '.'
	s.rows[r] &^= mask
	s.columns[c] &^= mask
	s.box[b] &^= mask
}

func (s *sudoku) free(at int) uint16 {
	r, c := at/9, at%9
	return ^(s.rows[r] | s.columns[c] | s.box[r/3*3+c/3]) & 0x1ff
}

// The cell with the fewest possibilities first.
func (s *sudoku) solve() bool {
	best, least := -1, 10
	for at, digit := range s.cells {
		if digit == '.' {
			if n := bits.OnesCount16(s.free(at)); n < least {
				best, least = at, n
			}
		}
	}
	if best < 0 {
		return true
	}
	for mask := s.free(best); mask != 0; mask &= mask - 1 {
		s.tries++
		digit := byte(bits.TrailingZeros16(mask))
		s.set(best, digit, true)
		if s.solve() {
			return true
		}
		s.set(best, digit, false)
	}
	return false
}

func parse(text string) *sudoku {
	s := &sudoku{}
	for i, c := range []byte(text) {
		s.cells[i] = '.'
		if c != '.' {
			s.set(i, c-'1', true)
		}
	}
	return s
}

func queens(n int) (solutions int, first []int) {
	columns := make([]int, 0, n)
	var place func(taken, left, right uint)
	place = func(taken, left, right uint) {
		row := len(columns)
		if row == n {
			if solutions == 0 {
				first = append(first, columns...)
			}
			solutions++
			return
		}
		for c := range n {
			bit := uint(1) << c
			if (taken|left|right)&bit != 0 {
				continue
			}
			columns = append(columns, c)
			place(taken|bit, (left|bit)<<1, (right|bit)>>1)
			columns = columns[:row]
		}
	}
	place(0, 0, 0)
	return
}

func main() {
	for _, text := range []string{
		"53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
		"4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
		"12345678.........9...............................................................",
	} {
		s := parse(text)
		fmt.Println(s.solve(), s.tries < 10000)
		for r := 0; r < 81; r += 27 {
			fmt.Println(string(s.cells[r:r+9]), string(s.cells[r+9:r+18]), string(s.cells[r+18:r+27]))
		}
	}
	for n := 1; n <= 8; n++ {
		fmt.Println(queens(n))
	}
}
