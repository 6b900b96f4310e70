package big

import (
	"math/bits"
	"strconv"
)

// A RoundingMode says which of two neighbours a number becomes that lies between them.
type RoundingMode byte

const (
	// ToNearestEven takes the nearer one, and from the middle the one whose last bit is 0 (IEEE 754's roundTiesToEven).
	ToNearestEven RoundingMode = iota
	// ToNearestAway takes the nearer one, and from the middle the one that is farther from zero (roundTiesToAway).
	ToNearestAway
	// ToZero takes the one that is nearer to zero (roundTowardZero).
	ToZero
	// AwayFromZero takes the one that is farther from zero. IEEE 754 does not know it.
	AwayFromZero
	// ToNegativeInf takes the lesser one (roundTowardNegative).
	ToNegativeInf
	// ToPositiveInf takes the greater one (roundTowardPositive).
	ToPositiveInf
)

var modeNames = [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}

// String returns the mode's name.
func (i RoundingMode) String() string {
	if int(i) < len(modeNames) {
		return modeNames[i]
	}
	return "RoundingMode(" + strconv.Itoa(int(i)) + ")"
}

// An Accuracy says how a number compares with what it was rounded from.
type Accuracy int8

const (
	// Below says that it is less.
	Below Accuracy = -1
	// Exact says that nothing was lost.
	Exact Accuracy = 0
	// Above says that it is greater.
	Above Accuracy = +1
)

// String returns the accuracy's name.
func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return "Accuracy(" + strconv.Itoa(int(i)) + ")"
}

// directed returns Above or Below.
func directed(above bool) Accuracy {
	if above {
		return Above
	}
	return Below
}

// enlarges tells whether a number becomes the neighbour that is farther from zero: half tells whether it is in the middle or
// farther, beyond whether there is something below half, and odd is the last bit of the nearer neighbour.
func (mode RoundingMode) enlarges(negative, half, beyond, odd bool) bool {
	switch mode {
	case ToNearestEven:
		return half && (beyond || odd)
	case ToNearestAway:
		return half
	case ToZero:
		return false
	case AwayFromZero:
		return true
	case ToNegativeInf:
		return negative
	case ToPositiveInf:
		return !negative
	}
	panic("unreachable")
}

// round makes a finite z fit its precision, and sets its accuracy. sticky tells that the exact value is a bit larger, by less
// than the mantissa's last bit; the mantissa then has more bits than fit.
func (z *Float) round(sticky bool) {
	z.accuracy = Exact
	if z.kind != finite {
		return
	}
	size := uint(len(z.mantissa)) * wordBits
	if size <= uint(z.precision) {
		return
	}
	// The bits that are lost.
	lost := size - uint(z.precision)
	half := z.mantissa.bit(lost-1) != 0
	beyond := sticky || z.mantissa.hasBitsBelow(lost-1)
	inexact := half || beyond
	enlarge := inexact && z.mode.enlarges(z.negative, half, beyond, z.mantissa.bit(lost) != 0)

	words := (int(z.precision) + wordBits - 1) / wordBits
	copy(z.mantissa, z.mantissa[len(z.mantissa)-words:])
	z.mantissa = z.mantissa[:words]
	unit := Word(1) << (lost % wordBits)
	z.mantissa[0] &^= unit - 1
	if !inexact {
		return
	}
	z.accuracy = directed(enlarge != z.negative)
	if enlarge && addWord(z.mantissa, z.mantissa, unit) != 0 {
		// All were ones.
		z.mantissa[words-1] = 1 << (wordBits - 1)
		if z.exponent == MaxExp {
			z.kind = infinite
			return
		}
		z.exponent++
	}
}

// A format is the set of numbers m * 2^e where m has so many bits at most, e is not less than least, and the number is less
// than 2^limit.
type format struct {
	size, least, limit int
}

var (
	singleFormat = format{24, -149, 128}
	doubleFormat = format{53, -1074, 1024}
)

// nearest returns the number m * 2^e of the format that is nearest to top * 2^exponent, or the even one of two, and how it
// compares with that; what is too large becomes 2^limit. The highest bit of top is set; sticky tells that the exact value is a
// bit larger.
func (f format) nearest(top uint64, sticky bool, exponent int) (m uint64, e int, accuracy Accuracy) {
	if exponent > f.limit {
		return 1, f.limit, Above
	}
	lost := max(64-f.size, f.least-exponent)
	if lost > 64 {
		return 0, f.least, Below
	}
	m, e = top>>lost, exponent+lost // of 64 bits, none are left
	half := top>>(lost-1)&1 != 0
	beyond := sticky || top&(1<<(lost-1)-1) != 0
	if half || beyond {
		accuracy = Below
		if ToNearestEven.enlarges(false, half, beyond, m&1 != 0) {
			m++
			accuracy = Above
		}
	}
	if bits.Len64(m)+e > f.limit {
		return 1, f.limit, Above
	}
	return m, e, accuracy
}
