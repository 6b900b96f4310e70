package rand

import (
	"internal/ziggurat"
	"internal/zipf"
)

// NormFloat64 returns a number of the normal distribution of mean 0 and deviation 1.
func (r *Rand) NormFloat64() float64 {
	for {
		u := int32(r.Uint32())
		if x, taken := ziggurat.Normal.Point(u, uint32(u&0x7f), r); taken {
			return x
		}
	}
}

// ExpFloat64 returns a number of the exponential distribution of rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		u := r.Uint32()
		if x, taken := ziggurat.Exponential.Point(u, u&0xff, r); taken {
			return x
		}
	}
}

// A Zipf draws numbers k from 0 to a largest one, with probabilities proportional to (v+k)^-s.
type Zipf struct {
	r   *Rand
	law zipf.Law
}

// NewZipf returns a Zipf with s > 1, v ≥ 1 and the largest number; nil for other parameters.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	law, ok := zipf.New(s, v, imax)
	if !ok {
		return nil
	}
	return &Zipf{r, law}
}

// Uint64 draws a number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return z.law.Draw(z.r)
}
