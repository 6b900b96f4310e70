// run stress-args=small

// n-body, spectral norm, fannkuch, mandelbrot, matrix multiplication: the numeric kernels of the benchmark games.
package main

import (
	"fmt"
	"math"
	"os"
)

type body struct{ x, y, z, vx, vy, vz, mass float64 }

const (
	solarMass   = 4 * math.Pi * math.Pi
	daysPerYear = 365.24
)

func bodies() []body {
	b := []body{
		{0, 0, 0, 0, 0, 0, solarMass},
		{4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03 * daysPerYear, 7.69901118419740425e-03 * daysPerYear, -6.90460016972063023e-05 * daysPerYear, 9.54791938424326609e-04 * solarMass},
		{8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411899e-03 * daysPerYear, 4.99852801234917238e-03 * daysPerYear, 2.30417297573763929e-05 * daysPerYear, 2.85885980666130812e-04 * solarMass},
		{1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03 * daysPerYear, 2.37847173959480950e-03 * daysPerYear, -2.96589568540237556e-05 * daysPerYear, 4.36624404335156298e-05 * solarMass},
		{1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03 * daysPerYear, 1.62824170038242295e-03 * daysPerYear, -9.51592254519715870e-05 * daysPerYear, 5.15138902046611451e-05 * solarMass},
	}
	var px, py, pz float64
	for _, p := range b {
		px += p.vx * p.mass
		py += p.vy * p.mass
		pz += p.vz * p.mass
	}
	b[0].vx, b[0].vy, b[0].vz = -px/solarMass, -py/solarMass, -pz/solarMass
	return b
}

func energy(bs []body) (e float64) {
	for i := range bs {
		b := &bs[i]
		e += 0.5 * b.mass * (b.vx*b.vx + b.vy*b.vy + b.vz*b.vz)
		for j := i + 1; j < len(bs); j++ {
			c := &bs[j]
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			e -= b.mass * c.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return
}

func advance(bs []body, dt float64) {
	for i := range bs {
		b := &bs[i]
		for j := i + 1; j < len(bs); j++ {
			c := &bs[j]
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			d := dx*dx + dy*dy + dz*dz
			mag := dt / (d * math.Sqrt(d))
			b.vx -= dx * c.mass * mag
			b.vy -= dy * c.mass * mag
			b.vz -= dz * c.mass * mag
			c.vx += dx * b.mass * mag
			c.vy += dy * b.mass * mag
			c.vz += dz * b.mass * mag
		}
	}
	for i := range bs {
		b := &bs[i]
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

func a(i, j int) float64 { return 1 / float64((i+j)*(i+j+1)/2+i+1) }

func times(v, u []float64, transposed bool) {
	for i := range v {
		var s float64
		for j := range u {
			if transposed {
				s += a(j, i) * u[j]
			} else {
				s += a(i, j) * u[j]
			}
		}
		v[i] = s
	}
}

func spectralNorm(n int) float64 {
	u, v, t := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for i := 0; i < 10; i++ {
		times(t, u, false)
		times(v, t, true)
		times(t, v, false)
		times(u, t, true)
	}
	var vBv, vv float64
	for i := range v {
		vBv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	return math.Sqrt(vBv / vv)
}

func fannkuch(n int) (checksum, flipsMax int) {
	p, q, s := make([]int, n), make([]int, n), make([]int, n)
	sign := 1
	for i := range p {
		p[i], s[i] = i, i
	}
	for {
		if q0 := p[0]; q0 != 0 {
			copy(q, p)
			flips := 1
			for {
				qq := q[q0]
				if qq == 0 {
					break
				}
				q[q0] = q0
				for i, j := 1, q0-1; i < j; i, j = i+1, j-1 {
					q[i], q[j] = q[j], q[i]
				}
				q0 = qq
				flips++
			}
			checksum += sign * flips
			flipsMax = max(flipsMax, flips)
		}
		if sign == 1 {
			p[0], p[1] = p[1], p[0]
			sign = -1
			continue
		}
		p[1], p[2] = p[2], p[1]
		sign = 1
		for i := 2; i < n; i++ {
			if s[i] != 0 {
				s[i]--
				break
			}
			if i == n-1 {
				return
			}
			s[i] = i
			t := p[0]
			copy(p, p[1:i+2])
			p[i+1] = t
		}
	}
}

func mandelbrot(n int) (sum uint32) {
	for y := 0; y < n; y++ {
		var bits byte
		for x := 0; x < n; x++ {
			c := complex(2*float64(x)/float64(n)-1.5, 2*float64(y)/float64(n)-1)
			z := complex128(0)
			inside := byte(1)
			for i := 0; i < 50; i++ {
				z = z*z + c
				if real(z)*real(z)+imag(z)*imag(z) > 4 {
					inside = 0
					break
				}
			}
			bits = bits<<1 | inside
			if x%8 == 7 {
				sum = sum*31 + uint32(bits)
				bits = 0
			}
		}
	}
	return
}

type matrix [][]float64

func newMatrix(n int, f func(i, j int) float64) matrix {
	m := make(matrix, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = f(i, j)
		}
	}
	return m
}

func (m matrix) mul(o matrix) matrix {
	return newMatrix(len(m), func(i, j int) (s float64) {
		for k := range m {
			s += m[i][k] * o[k][j]
		}
		return
	})
}

func main() {
	steps, size, fann, mandel, mat := 50000, 120, 8, 160, 120
	if len(os.Args) > 1 {
		steps, size, fann, mandel, mat = 100, 10, 5, 16, 10
	}
	bs := bodies()
	fmt.Printf("%.9f\n", energy(bs))
	for i := 0; i < steps; i++ {
		advance(bs, 0.01)
	}
	fmt.Printf("%.9f\n", energy(bs))
	fmt.Printf("%.9f\n", spectralNorm(size))
	fmt.Println(fannkuch(fann))
	fmt.Println(mandelbrot(mandel))
	x := newMatrix(mat, func(i, j int) float64 { return float64(i-j) / float64(mat) })
	y := x.mul(x)
	fmt.Printf("%.6f %.6f\n", y[1][2], y.mul(x)[mat-1][0])
}
