package rand

import (
	"internal/ziggurat"
	"math"
)

// NormFloat64 returns a number of the normal distribution of mean 0 and deviation 1.
func (r *Rand) NormFloat64() float64 {
	for {
		bits := r.Uint64()
		u, layer := int32(bits), bits>>32&0x7f // u's sign is the result's
		x := float64(u) * float64(ziggurat.Normal.Scale[layer])
		if magnitude(u) < ziggurat.Normal.Sure[layer] {
			return x
		}
		if layer == 0 {
			return math.Copysign(r.normalTail(), float64(u)+0.5)
		}
		if r.isBelow(ziggurat.Normal.Height[layer], ziggurat.Normal.Height[layer-1], math.Exp(-0.5*x*x)) {
			return x
		}
	}
}

// magnitude is |u|, of the least number too.
func magnitude(u int32) uint32 {
	if u < 0 {
		return -uint32(u)
	}
	return uint32(u)
}

// normalTail draws what lies beyond the layers, by Marsaglia's method of 1964.
func (r *Rand) normalTail() float64 {
	for {
		x := -math.Log(r.Float64()) / ziggurat.NormalTail
		y := -math.Log(r.Float64())
		if y+y >= x*x {
			return ziggurat.NormalTail + x
		}
	}
}

// isBelow draws a height between two, and tells whether it is below the curve.
func (r *Rand) isBelow(low, high float32, curve float64) bool {
	return low+float32(r.Float64())*(high-low) < float32(curve)
}

// ExpFloat64 returns a number of the exponential distribution of rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		bits := r.Uint64()
		u, layer := uint32(bits), bits>>32&0xff
		x := float64(u) * float64(ziggurat.Exponential.Scale[layer])
		if u < ziggurat.Exponential.Sure[layer] {
			return x
		}
		if layer == 0 {
			return ziggurat.ExponentialTail - math.Log(r.Float64())
		}
		if r.isBelow(ziggurat.Exponential.Height[layer], ziggurat.Exponential.Height[layer-1], math.Exp(-x)) {
			return x
		}
	}
}

// A Zipf draws numbers k from 0 to a largest one, with probabilities proportional to (v+k)^-s.
//
// By W. Hörmann and G. Derflinger, "Rejection-inversion to generate variates from monotone discrete distributions"
// (1996): a point below the integral H of the density's hull is drawn and rounded; near the numbers it is taken at once.
type Zipf struct {
	r                  *Rand
	largest, v, s      float64
	oneMinusS, inverse float64 // 1-s and its reciprocal
	hullLast, hullSpan float64 // H at largest+1/2, and from there to its begin
	near               float64
}

// NewZipf returns a Zipf with s > 1, v ≥ 1 and the largest number; nil for other parameters.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, largest: float64(imax), v: v, s: s, oneMinusS: 1 - s, inverse: 1 / (1 - s)}
	z.hullLast = z.hull(z.largest + 0.5)
	z.hullSpan = z.hull(0.5) - math.Exp(math.Log(v)*-s) - z.hullLast
	z.near = 1 - z.unhull(z.hull(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// hull is the integral H, unhull its inverse.
func (z *Zipf) hull(x float64) float64 { return math.Exp(z.oneMinusS*math.Log(z.v+x)) * z.inverse }

func (z *Zipf) unhull(y float64) float64 { return math.Exp(z.inverse*math.Log(z.oneMinusS*y)) - z.v }

// Uint64 draws a number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		y := z.hullLast + z.r.Float64()*z.hullSpan
		x := z.unhull(y)
		k := math.Floor(x + 0.5)
		if k-x <= z.near || y >= z.hull(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
