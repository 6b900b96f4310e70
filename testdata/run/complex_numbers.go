// run

// Complex numbers: arithmetic, special values, a Fourier transform.
package main

import (
	"fmt"
	"math"
)

// The roots of unity come by repeated squaring, so that no library function is asked.
func transform(a []complex128, root complex128) []complex128 {
	if len(a) == 1 {
		return a
	}
	half := len(a) / 2
	even, odd := make([]complex128, half), make([]complex128, half)
	for i := range half {
		even[i], odd[i] = a[2*i], a[2*i+1]
	}
	even, odd = transform(even, root*root), transform(odd, root*root)
	result := make([]complex128, len(a))
	power := complex(1, 0)
	for i := range half {
		result[i] = even[i] + power*odd[i]
		result[i+half] = even[i] - power*odd[i]
		power *= root
	}
	return result
}

type phasor complex64

func (p phasor) size2() float32 { return real(p)*real(p) + imag(p)*imag(p) }

func main() {
	a, b := 3+4i, complex(1, -2)
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, a != 3+4i)
	fmt.Println(real(a), imag(b), real(2i*2i))
	fmt.Printf("%v %.2f %g %T\n", a, b, a*b, a)
	var c64 complex64 = 1.5 + 2.5i
	c64 *= c64
	c64 += 1
	fmt.Printf("%v %T %T\n", c64, c64, real(c64))
	fmt.Println(phasor(3+4i).size2(), phasor(c64))

	inf, nan := math.Inf(1), math.NaN()
	zero := complex(0, 0)
	fmt.Println(a/zero, zero/zero, complex(inf, 1)/a, a/complex(inf, inf), complex(nan, 0) == complex(nan, 0))
	fmt.Println(complex(inf, 0)*complex(0, 1), complex(nan, inf)/2)

	const i = 1i
	const turned = (2 + i) * i * i
	fmt.Println(turned, real(turned), i*i == -1)
	fmt.Println(len([...]int{5 + 0i: 1}), 7.0+0i)

	eighth := complex(math.Sqrt(0.5), math.Sqrt(0.5))
	signal := []complex128{1, 2, 3, 4, 4, 3, 2, 1}
	spectrum := transform(signal, eighth)
	for _, v := range spectrum {
		fmt.Printf("(%.4f %+.4f) ", real(v)+0.00001, imag(v)+0.00001)
	}
	fmt.Println()
	back := transform(spectrum, complex(real(eighth), -imag(eighth)))
	for k, v := range back {
		fmt.Print(math.Round(real(v)/8) == real(signal[k]), " ")
	}
	fmt.Println()

	values := map[complex128]string{1 + 2i: "x", 0: "zero"}
	fmt.Println(values[complex(1, 2)], values[-0], values[5])
	z, n := complex(0, 0), 0
	for ; n < 50 && real(z)*real(z)+imag(z)*imag(z) < 4; n++ {
		z = z*z + (-0.75 + 0.1i)
	}
	fmt.Printf("%d %.5f\n", n, z)
	p := &a
	*p += 1i
	pair := [2]complex128{a, *p}
	fmt.Println(pair, pair == [2]complex128{a, a})
}
