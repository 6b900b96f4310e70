// run stress-args=3

// N-body, spectral norm, fannkuch and mandelbrot, small: floating point and array kernels with known results.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
)

type vector struct{ x, y, z float64 }

func (a vector) plus(b vector) vector   { return vector{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vector) minus(b vector) vector  { return vector{a.x - b.x, a.y - b.y, a.z - b.z} }
func (a vector) times(f float64) vector { return vector{a.x * f, a.y * f, a.z * f} }
func (a vector) dot(b vector) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }

type body struct {
	at, speed vector
	mass      float64
}

func energy(bodies []body) (e float64) {
	for i, b := range bodies {
		e += b.mass * b.speed.dot(b.speed) / 2
		for _, c := range bodies[i+1:] {
			d := b.at.minus(c.at)
			e -= b.mass * c.mass / math.Sqrt(d.dot(d))
		}
	}
	return
}

func advance(bodies []body, dt float64) {
	for i := range bodies {
		b := &bodies[i]
		for j := i + 1; j < len(bodies); j++ {
			c := &bodies[j]
			d := b.at.minus(c.at)
			square := d.dot(d)
			pull := dt / (square * math.Sqrt(square))
			b.speed = b.speed.minus(d.times(c.mass * pull))
			c.speed = c.speed.plus(d.times(b.mass * pull))
		}
	}
	for i := range bodies {
		bodies[i].at = bodies[i].at.plus(bodies[i].speed.times(dt))
	}
}

func spectral(n int) float64 {
	a := func(i, j int) float64 { return 1 / float64((i+j)*(i+j+1)/2+i+1) }
	multiply := func(v []float64, entry func(i, j int) float64) []float64 {
		out := make([]float64, n)
		for i := range out {
			for j, x := range v {
				out[i] += entry(i, j) * x
			}
		}
		return out
	}
	step := func(v []float64) []float64 {
		return multiply(multiply(v, a), func(i, j int) float64 { return a(j, i) })
	}
	u := make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	var v []float64
	for range 10 {
		v = step(u)
		u = step(v)
	}
	var vBv, vv float64
	for i := range u {
		vBv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	return math.Sqrt(vBv / vv)
}

func fannkuch(n int) (checksum, most int) {
	permutation, count := make([]int, n), make([]int, n)
	for i := range permutation {
		permutation[i] = i
	}
	work := make([]int, n)
	for r, index := n, 0; ; index++ {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		copy(work, permutation)
		flips := 0
		for k := work[0]; k != 0; k = work[0] {
			for i, j := 0, k; i < j; i, j = i+1, j-1 {
				work[i], work[j] = work[j], work[i]
			}
			flips++
		}
		most = max(most, flips)
		if index%2 == 0 {
			checksum += flips
		} else {
			checksum -= flips
		}
		for ; ; r++ {
			if r == n {
				return
			}
			first := permutation[0]
			copy(permutation, permutation[1:r+1])
			permutation[r] = first
			if count[r]--; count[r] > 0 {
				break
			}
		}
	}
}

func mandelbrot(width, height int) {
	for row := range height {
		line := make([]byte, width)
		for column := range width {
			c := complex(float64(column)*3/float64(width)-2.1, float64(row)*2.4/float64(height)-1.2)
			z, n := complex(0, 0), 0
			for ; n < 60 && real(z)*real(z)+imag(z)*imag(z) <= 4; n++ {
				z = z*z + c
			}
			line[column] = " .:-=+*#%@"[n*9/60]
		}
		fmt.Println(string(line))
	}
}

func main() {
	scale := 10
	if len(os.Args) > 1 {
		scale, _ = strconv.Atoi(os.Args[1])
	}
	bodies := []body{{mass: 40}, {vector{5, -1, 0}, vector{0.5, 2.7, 0}, 0.04}, {vector{8, 4, -0.4}, vector{-1, 1.8, 0.01}, 0.01}, {vector{-12, -14, 1}, vector{1.0, -0.8, 0}, 0.002}}
	fmt.Printf("%.9f ", energy(bodies))
	for range 100 * scale {
		advance(bodies, 0.01)
	}
	fmt.Printf("%.9f %.6f\n", energy(bodies), bodies[1].at)
	fmt.Printf("%.9f\n", spectral(10*scale))
	fmt.Println(fannkuch(min(scale+2, 8)))
	mandelbrot(6*scale, 2*scale)
}
