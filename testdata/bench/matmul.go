package main

func matrix(n int, seed float64) [][]float64 {
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = make([]float64, n)
		for j := range rows[i] {
			rows[i][j] = seed * float64(i-j) * float64(i+j) / float64(n*n)
		}
	}
	return rows
}

func multiply(a, b [][]float64) [][]float64 {
	n := len(a)
	c, t := make([][]float64, n), make([][]float64, n)
	for i := range t {
		t[i] = make([]float64, n)
		for j := range t[i] {
			t[i][j] = b[j][i]
		}
	}
	for i := range c {
		c[i] = make([]float64, n)
		for j := range c[i] {
			var s float64
			for k, x := range a[i] {
				s += x * t[j][k]
			}
			c[i][j] = s
		}
	}
	return c
}

func main() {
	c := multiply(matrix(700, 1), matrix(700, 2))
	println(int64(c[350][350] * 1000))
}
