// Package cmplx: functions of complex numbers.
//
// Where a real or imaginary part is infinite, not a number or a zero with a sign, results are those of the C standard's
// annex about complex arithmetic. Branch cuts are its, too: Sqrt, Log and Pow along the negative real axis, Asin, Acos
// and Atanh along the real axis outside of [-1, 1], Asinh and Atan along the imaginary axis outside of [-i, i], Acosh
// along the real axis below 1; on a cut, the sign of a zero part tells the side.
package cmplx

import "math"

// Inf returns a complex infinity.
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

// NaN returns a complex number that is none.
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf tells whether a part of x is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN tells whether a part of x is not a number and none is infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

// Conj returns x with the other sign of its imaginary part.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Abs returns the distance of x from zero.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the angle of x, from -Pi to Pi.
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns the distance and the angle of x.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with a distance from zero and an angle.
func Rect(r, θ float64) complex128 {
	sin, cos := math.Sincos(θ)
	return complex(r*cos, r*sin)
}

// timesI is i·x, without the products with zero that multiplication by 1i would have.
func timesI(x complex128) complex128 { return complex(-imag(x), real(x)) }

// overI is x/i.
func overI(x complex128) complex128 { return complex(imag(x), -real(x)) }
