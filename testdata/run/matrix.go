// run stress-args=12

// Matrices: products with loops in two orders, transposition, inverses by elimination with pivoting.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type matrix struct {
	rows, columns int
	cells         []float64
}

func zero(rows, columns int) matrix {
	return matrix{rows, columns, make([]float64, rows*columns)}
}

func (m matrix) at(i, j int) *float64 { return &m.cells[i*m.columns+j] }
func (m matrix) row(i int) []float64  { return m.cells[i*m.columns : (i+1)*m.columns : (i+1)*m.columns] }
func (m matrix) clone() matrix        { return matrix{m.rows, m.columns, append([]float64(nil), m.cells...)} }

// The largest difference of two cells.
func (m matrix) distance(o matrix) (most float64) {
	for i, v := range m.cells {
		most = max(most, v-o.cells[i], o.cells[i]-v)
	}
	return
}

func generate(rows, columns, seed int) matrix {
	m := zero(rows, columns)
	for i := range m.cells {
		m.cells[i] = float64((i*i*7919+i*seed)%17) - 8
	}
	return m
}

func identity(n int) matrix {
	m := zero(n, n)
	for i := range n {
		*m.at(i, i) = 1
	}
	return m
}

func (m matrix) times(o matrix) matrix {
	if m.columns != o.rows {
		panic(fmt.Sprintf("%dx%d times %dx%d", m.rows, m.columns, o.rows, o.columns))
	}
	result := zero(m.rows, o.columns)
	for i := range m.rows {
		into := result.row(i)
		for k, v := range m.row(i) {
			for j, w := range o.row(k) {
				into[j] += v * w
			}
		}
	}
	return result
}

func (m matrix) timesByDots(o matrix) matrix {
	result, t := zero(m.rows, o.columns), o.transposed()
	for i := range m.rows {
		for j := range o.columns {
			sum := 0.0
			for k := range m.columns {
				sum += *m.at(i, k) * *t.at(j, k)
			}
			*result.at(i, j) = sum
		}
	}
	return result
}

func (m matrix) transposed() matrix {
	t := zero(m.columns, m.rows)
	for i := range m.rows {
		for j := range m.columns {
			*t.at(j, i) = *m.at(i, j)
		}
	}
	return t
}

func subtract(from, row []float64, factor float64) {
	for j, v := range row {
		from[j] -= v * factor
	}
}

// Gauss-Jordan: what turns the matrix into the identity turns the identity into the inverse.
func (m matrix) invert() (inverse matrix, determinant float64) {
	work, inverse, determinant := m.clone(), identity(m.rows), 1.0
	for c := range m.rows {
		pivot := c
		for r := c + 1; r < m.rows; r++ {
			if a, b := *work.at(r, c), *work.at(pivot, c); a*a > b*b {
				pivot = r
			}
		}
		p := *work.at(pivot, c)
		if p == 0 {
			return inverse, 0
		}
		for _, side := range []matrix{work, inverse} {
			if pivot != c {
				x, y := side.row(c), side.row(pivot)
				for j := range x {
					x[j], y[j] = y[j], x[j]
				}
			}
			for j := range side.row(c) {
				side.row(c)[j] /= p
			}
		}
		determinant *= p
		if pivot != c {
			determinant = -determinant
		}
		for r := range m.rows {
			if factor := *work.at(r, c); r != c {
				subtract(work.row(r), work.row(c), factor)
				subtract(inverse.row(r), inverse.row(c), factor)
			}
		}
	}
	return
}

func main() {
	n := 60
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	a, b := generate(n, n+3, 5), generate(n+3, n-2, 11)
	product := a.times(b)
	fmt.Println(product.distance(a.timesByDots(b)), product.row(1)[:4], product.transposed().transposed().distance(product))
	fmt.Println(product.transposed().distance(b.transposed().times(a.transposed())))

	m := generate(n, n, 3)
	for i := range n {
		*m.at(i, i) += 40
	}
	inverse, _ := m.invert()
	fmt.Println(m.times(inverse).distance(identity(n)) < 1e-9, inverse.times(m).distance(identity(n)) < 1e-9)

	three := matrix{3, 3, []float64{0, 2, 1, 4, 0, 2, 1, 1, 1}}
	inverse, determinant := three.invert()
	fmt.Printf("%.3f %.3f\n", determinant, inverse.cells)
	_, determinant = matrix{2, 2, []float64{1, 2, 2, 4}}.invert()
	fmt.Println(determinant)

	defer func() { fmt.Println("recovered:", recover()) }()
	three.times(a.transposed().times(a).clone())
}
