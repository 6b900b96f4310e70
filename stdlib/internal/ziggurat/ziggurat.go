// Package ziggurat: the tables by which math/rand and math/rand/v2 draw from the normal and the exponential distribution.
//
// The area below a falling density is covered by layers of equal area (G. Marsaglia, W. W. Tsang, "The ziggurat method
// for generating random variables", Journal of Statistical Software 5, 2000):
//
//	|_                 layer i reaches from 0 to Edge(i); the part of it up to Edge(i-1) lies below the curve as a
//	|_|__              whole, so that a point there is taken at once
//	|____|_____
//	|__________|=====  layer 0 has the tail, which goes on without end
//
// A draw chooses a layer and a point of it by one random number u of 31 or 32 bits: x = u·Scale[i] lies in it, and below
// the curve for sure where u < Sure[i]. Else the height decides, between Height[i] and Height[i-1].
package ziggurat

import "math"

// Where the tails begin, as the paper gives them for 128 and 256 layers.
const (
	NormalTail      = 3.442619855899
	ExponentialTail = 7.69711747013104972
)

const (
	normalArea      = 9.91256303526217e-3
	exponentialArea = 3.949659822581572e-3
)

// Normal has the tables of exp(-x²/2).
var Normal = newNormal()

// Exponential has the tables of exp(-x).
var Exponential = newExponential()

type Normal128 struct {
	Sure          [128]uint32
	Scale, Height [128]float32
}

type Exponential256 struct {
	Sure          [256]uint32
	Scale, Height [256]float32
}

func newNormal() *Normal128 {
	t := new(Normal128)
	build(t.Sure[:], t.Scale[:], t.Height[:], 1<<31, NormalTail, normalArea,
		func(x float64) float64 { return math.Exp(-0.5 * x * x) },
		func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) })
	return t
}

func newExponential() *Exponential256 {
	t := new(Exponential256)
	build(t.Sure[:], t.Scale[:], t.Height[:], 1<<32, ExponentialTail, exponentialArea,
		func(x float64) float64 { return math.Exp(-x) },
		func(y float64) float64 { return -math.Log(y) })
	return t
}

// build fills the tables from the widest layer, next to the tail, up to the narrowest. unit: what u is below of.
func build(sure []uint32, scale, height []float32, unit, edge, area float64, density, inverse func(float64) float64) {
	last := len(sure) - 1
	base := area / density(edge) // as wide as a rectangle of the tail's layer would be
	sure[0], scale[0], height[0] = uint32(edge/base*unit), float32(base/unit), 1
	scale[last], height[last] = float32(edge/unit), float32(density(edge))
	for i := last - 1; i >= 1; i-- {
		inner := inverse(area/edge + density(edge))
		sure[i+1] = uint32(inner / edge * unit)
		scale[i], height[i] = float32(inner/unit), float32(density(inner))
		edge = inner
	}
	sure[1] = 0
}
