package big

import "math"

// nearest returns the number m * 2^e of a format that is nearest to the absolute value of a finite x, and how it compares with
// that.
func (x *Float) nearest(f format) (m uint64, e int, accuracy Accuracy) {
	n := len(x.mantissa)
	return f.nearest(uint64(x.mantissa[n-1]), len(trimmed(x.mantissa[:n-1])) != 0, int(x.exponent)-64)
}

// float returns the number of a format that is nearest to x.
func (x *Float) float(f format) (float64, Accuracy) {
	var value float64
	accuracy := Exact
	switch x.kind {
	case finite:
		var m uint64
		var e int
		m, e, accuracy = x.nearest(f)
		value = math.Ldexp(float64(m), e)
		if e == f.limit {
			value = math.Inf(1)
		}
	case infinite:
		value = math.Inf(1)
	}
	if x.negative {
		return -value, -accuracy
	}
	return value, accuracy
}

// Float32 returns the float32 next to x, or the even one of two, and how it compares with x. What is too large is infinite.
func (x *Float) Float32() (float32, Accuracy) {
	f, accuracy := x.float(singleFormat)
	return float32(f), accuracy
}

// Float64 returns the float64 next to x, or the even one of two, and how it compares with x. What is too large is infinite.
func (x *Float) Float64() (float64, Accuracy) { return x.float(doubleFormat) }

// cut returns the absolute value of a finite x as an integer, towards zero, and whether that is exact. It is right below 2^64.
func (x *Float) cut() (w uint64, exact bool) {
	if x.exponent <= 0 {
		return 0, false
	}
	top := uint64(x.mantissa[len(x.mantissa)-1])
	return top >> (64 - uint(x.exponent)), x.MinPrec() <= uint(x.exponent)
}

// Int64 returns x cut off, towards zero, and how that compares with x. What is too large, or too small, becomes the largest, or
// the smallest, int64.
func (x *Float) Int64() (int64, Accuracy) {
	accuracy := directed(x.negative)
	switch {
	case x.kind == zero:
		return 0, Exact
	case x.kind == finite && x.exponent <= 63:
		w, exact := x.cut()
		if exact {
			accuracy = Exact
		}
		if x.negative {
			return -int64(w), accuracy
		}
		return int64(w), accuracy
	case !x.negative:
		return math.MaxInt64, Below
	case x.kind == finite && x.exponent == 64 && x.MinPrec() == 1:
		return math.MinInt64, Exact
	}
	return math.MinInt64, Above
}

// Uint64 returns x cut off, towards zero, and how that compares with x. What is too large becomes the largest uint64, and what is
// negative 0. The result is Exact only for integers, as gc's documentation has it; gc says Exact for fractions of up to 64 bits,
// too.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.kind == zero:
		return 0, Exact
	case x.negative:
		return 0, Above
	case x.kind == finite && x.exponent <= 64:
		w, exact := x.cut()
		if exact {
			return w, Exact
		}
		return w, Below
	}
	return math.MaxUint64, Below
}

// Int returns x cut off, towards zero, in z if that is not nil, and how it compares with x. For infinities the result is nil.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	accuracy := directed(x.negative)
	if x.kind == infinite {
		return nil, accuracy
	}
	if z == nil {
		z = new(Int)
	}
	switch {
	case x.kind == zero:
		return z.SetInt64(0), Exact
	case x.exponent <= 0:
		return z.SetInt64(0), accuracy
	}
	if x.MinPrec() <= uint(x.exponent) {
		accuracy = Exact
	}
	z.abs = z.abs.shifted(x.mantissa, int(x.exponent)-len(x.mantissa)*wordBits)
	return z.setSigned(z.abs, x.negative), accuracy
}

// shifted returns x * 2^s, cut off.
func (z natural) shifted(x natural, s int) natural {
	if s < 0 {
		return z.shiftRight(x, uint(-s))
	}
	return z.shiftLeft(x, uint(s))
}

// Rat returns x as a fraction, in z if that is not nil, and Exact. For infinities the result is nil.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if x.kind == infinite {
		return nil, directed(x.negative)
	}
	if z == nil {
		z = new(Rat)
	}
	if x.kind == zero {
		return z.SetInt64(0), Exact
	}
	// The mantissa as an odd integer.
	bits := x.MinPrec()
	exponent := int(x.exponent) - int(bits)
	z.numerator.abs = z.numerator.abs.shiftRight(x.mantissa, x.mantissa.trailingZeros())
	z.numerator.negative = x.negative
	z.denominator.abs = z.denominator.abs.setWord(1)
	if exponent > 0 {
		z.numerator.Lsh(&z.numerator, uint(exponent))
	} else {
		z.denominator.Lsh(&z.denominator, uint(-exponent))
	}
	return z, Exact
}
