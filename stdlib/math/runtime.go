package math

import _ "unsafe"

// The functions that need an instruction which compiled code does not use, a multiplication with an addition that rounds
// once, are the runtime's.

//go:linkname exp rt_math_exp
func exp(x float64) float64

//go:linkname fma rt_math_fma
func fma(x, y, z float64) float64

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64 { return fma(x, y, z) }
