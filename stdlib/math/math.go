// Package math: constants and the functions whose results are exact (here); the others, a file for each family, give the
// same bits as gc's on amd64.
package math

import (
	"math/bits"
	"unsafe"
)

const (
	E   = 2.71828182845904523536028747135266249775724709369995957496696763
	Pi  = 3.14159265358979323846264338327950288419716939937510582097494459
	Phi = 1.61803398874989484820458683436563811772030917980576286213544862

	Sqrt2   = 1.41421356237309504880168872420969807856967187537694807317667974
	SqrtE   = 1.64872127070012814684865078781416357165377610071014801157507931
	SqrtPi  = 1.77245385090551602729816748334114518279754945612238712821380779
	SqrtPhi = 1.27201964951406896425242246173749149171560804184009624861664038

	Ln2    = 0.693147180559945309417232121458176568075500134360255254120680009
	Log2E  = 1 / Ln2
	Ln10   = 2.30258509299404568401799145468436420760110148862877297603332790
	Log10E = 1 / Ln10
)

// The largest and the smallest positive numbers of the formats.
const (
	MaxFloat32             = 0x1p127 * (1 + (1 - 0x1p-23))
	SmallestNonzeroFloat32 = 0x1p-126 * 0x1p-23
	MaxFloat64             = 0x1p1023 * (1 + (1 - 0x1p-52))
	SmallestNonzeroFloat64 = 0x1p-1022 * 0x1p-52
)

// The limits of the integers.
const (
	MaxInt    = 1<<63 - 1
	MinInt    = -1 << 63
	MaxInt8   = 1<<7 - 1
	MinInt8   = -1 << 7
	MaxInt16  = 1<<15 - 1
	MinInt16  = -1 << 15
	MaxInt32  = 1<<31 - 1
	MinInt32  = -1 << 31
	MaxInt64  = 1<<63 - 1
	MinInt64  = -1 << 63
	MaxUint   = 1<<64 - 1
	MaxUint8  = 1<<8 - 1
	MaxUint16 = 1<<16 - 1
	MaxUint32 = 1<<32 - 1
	MaxUint64 = 1<<64 - 1
)

const (
	signBit      = 1 << 63
	mantissaBits = 52
	mantissaMask = 1<<mantissaBits - 1
	exponentMask = 0x7ff
	bias         = 1023
)

// Float64bits returns the IEEE 754 image of f.
func Float64bits(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

// Float64frombits is the inverse of Float64bits.
func Float64frombits(b uint64) float64 { return *(*float64)(unsafe.Pointer(&b)) }

// Float32bits returns the IEEE 754 image of f.
func Float32bits(f float32) uint32 { return *(*uint32)(unsafe.Pointer(&f)) }

// Float32frombits is the inverse of Float32bits.
func Float32frombits(b uint32) float32 { return *(*float32)(unsafe.Pointer(&b)) }

// Inf returns +Inf for sign >= 0, else -Inf.
func Inf(sign int) float64 {
	if sign < 0 {
		return Float64frombits(0xfff0000000000000)
	}
	return Float64frombits(0x7ff0000000000000)
}

// NaN returns a quiet not-a-number.
func NaN() float64 { return Float64frombits(0x7ff8000000000001) }

// IsNaN tells whether f is not a number.
func IsNaN(f float64) (is bool) { return f != f }

// IsInf tells whether f is the infinity of that sign, either one for sign 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Signbit tells whether x is negative or -0.
func Signbit(x float64) bool { return Float64bits(x)&signBit != 0 }

// Abs returns x without its sign.
func Abs(x float64) float64 { return Float64frombits(Float64bits(x) &^ signBit) }

// Copysign returns f with the sign of sign.
func Copysign(f, sign float64) float64 {
	return Float64frombits(Float64bits(f)&^signBit | Float64bits(sign)&signBit)
}

// Sqrt returns the square root, NaN for negative numbers. The call inside compiles to an instruction.
func Sqrt(x float64) float64 { return sqrt(x) }

func sqrt(x float64) float64 { return sqrt(x) }

// exponentOf is the power of two of the leading bit of a normal number.
func exponentOf(x float64) int { return int(Float64bits(x)>>mantissaBits&exponentMask) - bias }

// Trunc drops what follows the point.
func Trunc(x float64) float64 {
	e := exponentOf(x)
	switch {
	case e >= mantissaBits:
		return x
	case e < 0:
		return Copysign(0, x)
	}
	return Float64frombits(Float64bits(x) &^ (mantissaMask >> uint(e)))
}

// Floor returns the largest integer that is not above x.
func Floor(x float64) float64 {
	t := Trunc(x)
	if t > x {
		t--
	}
	return t
}

// Ceil returns the smallest integer that is not below x.
func Ceil(x float64) float64 { return -Floor(-x) }

// Round returns the nearest integer, halves away from zero.
func Round(x float64) float64 {
	t := Trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t
}

// RoundToEven returns the nearest integer, halves to the even one.
func RoundToEven(x float64) float64 {
	t := Trunc(x)
	rest := Abs(x - t)
	if rest > 0.5 || rest == 0.5 && Trunc(t/2)*2 != t {
		return t + Copysign(1, x)
	}
	return t
}

// Modf splits f into parts with its sign, which add up to it.
func Modf(f float64) (integer float64, fractional float64) {
	integer = Trunc(f)
	return integer, Copysign(f-integer, f)
}

// Max returns the larger; NaN if either is, but +Inf before NaN; +0 before -0.
func Max(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case x != x || y != y:
		return NaN()
	case x == 0 && y == 0:
		if Signbit(x) {
			return y
		}
		return x
	case x > y:
		return x
	}
	return y
}

// Min returns the smaller; NaN if either is, but -Inf before NaN; -0 before +0.
func Min(x, y float64) float64 {
	switch {
	case IsInf(x, -1) || IsInf(y, -1):
		return Inf(-1)
	case x != x || y != y:
		return NaN()
	case x == 0 && y == 0:
		if Signbit(x) {
			return x
		}
		return y
	case x < y:
		return x
	}
	return y
}

// Dim returns x-y, 0 if that is negative.
func Dim(x, y float64) float64 {
	if v := x - y; !(v <= 0) {
		return v
	}
	return 0
}

// Frexp splits f into a fraction of at least a half and less than one and a power of two.
func Frexp(f float64) (frac float64, exp int) {
	if f == 0 || f != f || IsInf(f, 0) {
		return f, 0
	}
	if Abs(f) < 0x1p-1022 {
		f *= 0x1p52
		exp = -52
	}
	exp += exponentOf(f) + 1
	return Float64frombits(Float64bits(f)&^(exponentMask<<mantissaBits) | (bias-1)<<mantissaBits), exp
}

// Ldexp returns frac times two to the power exp.
func Ldexp(frac float64, exp int) float64 {
	f, e := Frexp(frac)
	if f == 0 || f != f || IsInf(f, 0) {
		return frac
	}
	exp = max(min(exp, 5000), -5000) + e // f*2^exp with 1/2 <= |f| < 1
	switch {
	case exp > 1024:
		return Copysign(Inf(1), f)
	case exp < -1074:
		return Copysign(0, f)
	case exp > -1022:
		return Float64frombits(Float64bits(f)&^(exponentMask<<mantissaBits) | uint64(exp+bias-1)<<mantissaBits)
	}
	// A subnormal: scaled exactly, then rounded once.
	return Float64frombits(Float64bits(f)&^(exponentMask<<mantissaBits)|uint64(exp+53+bias-1)<<mantissaBits) * 0x1p-53
}

// Logb returns the power of two of the leading bit.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case x != x:
		return x
	}
	_, e := Frexp(x)
	return float64(e - 1)
}

// Ilogb is Logb as an int: MinInt32 for zero, MaxInt32 for what has none.
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case x != x || IsInf(x, 0):
		return MaxInt32
	}
	_, e := Frexp(x)
	return e - 1
}

// Mod returns the remainder of x/y with x's sign, by long division on the mantissas.
func Mod(x, y float64) float64 {
	if y == 0 || x != x || y != y || IsInf(x, 0) {
		return NaN()
	}
	if IsInf(y, 0) || Abs(x) < Abs(y) {
		return x
	}
	fx, ex := Frexp(Abs(x))
	fy, ey := Frexp(Abs(y))
	m, n := uint64(fx*0x1p53), uint64(fy*0x1p53)
	m %= n
	for count := ex - ey; count > 0 && m != 0; {
		step := min(count, bits.LeadingZeros64(n))
		m = m << uint(step) % n
		count -= step
	}
	return Copysign(Ldexp(float64(m), ey-53), x)
}

// Remainder returns x minus the multiple of y that is nearest to it, the even one if two are.
func Remainder(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y) || IsInf(x, 0) || y == 0:
		return NaN()
	case IsInf(y, 0):
		return x
	}
	result, size := Abs(x), Abs(y)
	if size == result {
		return Copysign(0, x)
	}
	if size <= MaxFloat64/2 {
		result = Mod(result, size+size)
	}
	// Twice if it is more than one and a half: halves of the smallest numbers are not numbers.
	if size < 0x1p-1021 {
		if result+result > size {
			result -= size
			if result+result >= size {
				result -= size
			}
		}
	} else if half := size / 2; result > half {
		result -= size
		if result >= half {
			result -= size
		}
	}
	if Signbit(x) {
		return -result
	}
	return result
}

// Nextafter returns the number next to x on the way to y.
func Nextafter(x, y float64) (r float64) {
	switch {
	case x != x || y != y:
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(SmallestNonzeroFloat64, y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 is Nextafter for float32.
func Nextafter32(x, y float32) (r float32) {
	switch {
	case x != x || y != y:
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(SmallestNonzeroFloat32, float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}
