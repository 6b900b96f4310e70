package big

import (
	"errors"
	"fmt"
)

// ParseFloat returns a new Float of the given precision and rounding mode, set to what Parse reads, and what Parse returns.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// SetString sets z to the number that s is, as Parse reads it with base 0, and returns z and true. It returns nil and false if s
// as a whole is no number; the value of z is then anything.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

// Parse sets z to the number that s is, rounded, and returns z and the base of its mantissa. If the precision of z is 0, it
// becomes 64. s as a whole is "Inf" or "inf", with or without a sign, or it has the form
//
//	[ sign ] mantissa [ exponent ]
//
// where the mantissa has digits and may have a point, and the exponent is decimal: after e or E a power of 10, which no
// hexadecimal mantissa can have, after p or P a power of 2. The base is 2, 8, 10 or 16, or 0 for what the prefix of the mantissa
// says (0b, 0o or 0x, in upper case too), without one 10; there may then be underscores between digits, and after the prefix.
// Parse panics for other bases.
//
// Numbers with up to some thousand decimal digits, before and behind the point, are rounded once, from their exact value. gc
// rounds twice, and so sometimes errs by a place, or in the accuracy.
//
// After an error, the value of z is anything.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	switch s {
	case "Inf", "inf", "+Inf", "+inf":
		return z.SetInf(false), 0, nil
	case "-Inf", "-inf":
		return z.SetInf(true), 0, nil
	}
	from := source{text: s}
	if b, err = z.read(&from, base); err != nil {
		return nil, b, err
	}
	return z, b, from.atEnd()
}

// read sets z to the number that comes next.
func (z *Float) read(s *source, base int) (b int, err error) {
	z.kind = zero
	negative, err := s.sign()
	if err != nil {
		return 0, err
	}
	z.negative = negative
	n, err := s.numeral(base, true)
	if err != nil {
		return n.base, err
	}
	exponent, exponentBase, err := s.exponent(true, base == 0)
	if err != nil {
		return n.base, err
	}
	z.mantissa = z.mantissa.setDigits(n.digits, n.base)
	// Digits behind the point, and the exponent, are powers of 2 and of 5.
	twos, fives := n.powers()
	twos += int64(z.mantissa.bitLen()) + exponent
	if exponentBase == 10 {
		fives += exponent
	}
	isZero := len(z.mantissa) == 0
	if !isZero && (twos < MinExp || twos > MaxExp) {
		return n.base, errors.New("exponent overflow")
	}
	if z.precision == 0 {
		z.precision = 64
	}
	if isZero {
		z.setZero(negative)
		return n.base, nil
	}
	// A mantissa of all bits is not rounded yet where a power of 5 is to come.
	precision := z.precision
	top := int64(len(z.mantissa)*wordBits - z.mantissa.bitLen())
	if fives != 0 {
		z.precision = MaxPrec
	}
	z.normalize(twos+top, false)
	z.precision = precision
	switch {
	case fives < 0:
		z.Quo(z, powerOfFive(uint64(-fives), uint(precision)+64))
	case fives > 0:
		z.Mul(z, powerOfFive(uint64(fives), uint(precision)+64))
	}
	return n.base, nil
}

// exactFives is how many factors 5 a number may have for its value to be computed exactly. Beyond, their power is rounded, 64 bits
// behind the precision, so that the result is nearly always the same.
const exactFives = 1 << 14

// powerOfFive returns 5**n, exactly or with so many bits.
func powerOfFive(n uint64, precision uint) *Float {
	if n <= exactFives {
		return new(Float).SetInt(&Int{abs: natural(nil).power(natural{5}, natural(nil).setWord(Word(n)))})
	}
	power := new(Float).SetPrec(precision).SetUint64(1)
	square := new(Float).SetPrec(precision + 64).SetUint64(5)
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			power.Mul(power, square)
		}
		square.Mul(square, square)
	}
	return power
}

// Scan sets z to the number that fmt's scanning functions find, as Parse reads it with base 0, but for infinities. All verbs for
// floating-point numbers mean the same.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, err := z.read(&source{state: s}, 0)
	return err
}
