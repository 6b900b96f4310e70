// Package zipf draws numbers k from 0 to a largest one, with probabilities proportional to (v+k)^-s, for math/rand and
// math/rand/v2.
//
// By W. Hörmann and G. Derflinger, "Rejection-inversion to generate variates from monotone discrete distributions"
// (1996): a point below the integral H of the density's hull is drawn and rounded; near the numbers it is taken at once.
package zipf

import "math"

// Uniform gives numbers from [0, 1).
type Uniform interface {
	Float64() float64
}

// Law is a distribution.
type Law struct {
	largest, v, s      float64
	oneMinusS, inverse float64 // 1-s and its reciprocal
	hullLast, hullSpan float64 // H at largest+1/2, and from there to its begin
	near               float64
}

// New returns the Law for s > 1, v ≥ 1 and the largest number; ok is false for other parameters.
func New(s, v float64, largest uint64) (z Law, ok bool) {
	if s <= 1 || v < 1 {
		return Law{}, false
	}
	z = Law{largest: float64(largest), v: v, s: s, oneMinusS: 1 - s, inverse: 1 / (1 - s)}
	z.hullLast = z.hull(z.largest + 0.5)
	z.hullSpan = z.hull(0.5) - math.Exp(math.Log(v)*-s) - z.hullLast
	z.near = 1 - z.unhull(z.hull(1.5)-math.Exp(-s*math.Log(v+1)))
	return z, true
}

// hull is the integral H, unhull its inverse.
func (z *Law) hull(x float64) float64 { return math.Exp(z.oneMinusS*math.Log(z.v+x)) * z.inverse }

func (z *Law) unhull(y float64) float64 { return math.Exp(z.inverse*math.Log(z.oneMinusS*y)) - z.v }

// Draw draws a number.
func (z *Law) Draw(from Uniform) uint64 {
	for {
		y := z.hullLast + from.Float64()*z.hullSpan
		x := z.unhull(y)
		k := math.Floor(x + 0.5)
		if k-x <= z.near || y >= z.hull(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
