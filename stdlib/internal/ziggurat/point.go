package ziggurat

import "math"

// Uniform gives numbers from [0, 1).
type Uniform interface {
	Float64() float64
}

// Point is what u, whose sign is the result's, draws from a layer; taken is false where the point is not below the curve
// and another must be drawn.
func (t *Normal128) Point(u int32, layer uint32, from Uniform) (x float64, taken bool) {
	x = float64(u) * float64(t.Scale[layer])
	magnitude := uint32(u)
	if u < 0 {
		magnitude = -magnitude
	}
	switch {
	case magnitude < t.Sure[layer]:
		return x, true
	case layer == 0:
		return math.Copysign(normalTail(from), float64(u)+0.5), true
	}
	return x, isBelow(t.Height[layer], t.Height[layer-1], math.Exp(-0.5*x*x), from)
}

// Point is what u draws from a layer; taken is false where another must be drawn.
func (t *Exponential256) Point(u, layer uint32, from Uniform) (x float64, taken bool) {
	x = float64(u) * float64(t.Scale[layer])
	switch {
	case u < t.Sure[layer]:
		return x, true
	case layer == 0:
		return ExponentialTail - math.Log(from.Float64()), true
	}
	return x, isBelow(t.Height[layer], t.Height[layer-1], math.Exp(-x), from)
}

// normalTail draws what lies beyond the layers, by Marsaglia's method of 1964.
func normalTail(from Uniform) float64 {
	for {
		x := -math.Log(from.Float64()) * (1 / NormalTail)
		y := -math.Log(from.Float64())
		if y+y >= x*x {
			return NormalTail + x
		}
	}
}

// isBelow draws a height between two, and tells whether it is below the curve.
func isBelow(low, high float32, curve float64, from Uniform) bool {
	return low+float32(from.Float64())*(high-low) < float32(curve)
}
