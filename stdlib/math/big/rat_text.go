package big

import (
	"errors"
	"fmt"
	"strings"
)

// String returns x as "a/b", also for integers.
func (x *Rat) String() string { return string(x.appendFraction(nil)) }

func (x *Rat) appendFraction(buf []byte) []byte {
	buf = x.numerator.Append(buf, 10)
	buf = append(buf, '/')
	return x.below().appendDigits(buf, 10)
}

// RatString returns x as "a/b", and as "a" if it is an integer.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.numerator.String()
	}
	return x.String()
}

// FloatString returns x in decimal with prec digits behind the point, rounded, and away from zero in the middle between two.
func (x *Rat) FloatString(prec int) string {
	var buf []byte
	if x.IsInt() {
		buf = x.numerator.Append(buf, 10)
		if prec > 0 {
			buf = append(buf, '.')
			buf = append(buf, strings.Repeat("0", prec)...)
		}
		return string(buf)
	}
	// All digits as one integer.
	b := x.below()
	scaled := x.numerator.abs
	if prec > 0 {
		scaled = natural(nil).mul(scaled, natural(nil).power(natural{10}, natural(nil).setWord(Word(prec))))
	}
	quotient, rest := natural(nil).divide(nil, scaled, b)
	if rest = rest.shiftLeft(rest, 1); rest.compare(b) >= 0 {
		quotient = quotient.add(quotient, naturalOne)
	}
	if x.numerator.negative {
		buf = append(buf, '-')
	}
	digits := string(quotient.appendDigits(nil, 10))
	if prec <= 0 {
		return string(buf) + digits
	}
	if lacking := prec + 1 - len(digits); lacking > 0 {
		digits = strings.Repeat("0", lacking) + digits
	}
	point := len(digits) - prec
	return string(buf) + digits[:point] + "." + digits[point:]
}

// FloatPrec returns how many digits the decimal form of x has behind the point before those that repeat, and whether it ends
// with them, so that it is exact.
func (x *Rat) FloatPrec() (n int, exact bool) {
	// Factors of 10 in the denominator are digits: as many as it has factors 2 or factors 5. Others make it repeat.
	b := x.below()
	twos := b.trailingZeros()
	rest := natural(nil).shiftRight(b, twos)
	fives, rest := rest.factorsOfFive()
	return max(int(twos), fives), rest.isOne()
}

// factorsOfFive returns how many factors 5 x has, and x without them.
func (x natural) factorsOfFive() (count int, rest natural) {
	// 5, 5², 5⁴ and so on, as far as they divide what is left, and then back.
	var powers []natural
	power := natural{5}
	for power.bitLen() <= x.bitLen() {
		quotient, r := natural(nil).divide(nil, x, power)
		if len(r) != 0 {
			break
		}
		x = quotient
		count += 1 << len(powers)
		powers = append(powers, power)
		power = natural(nil).mul(power, power)
	}
	for i := len(powers) - 1; i >= 0; i-- {
		if quotient, r := natural(nil).divide(nil, x, powers[i]); len(r) == 0 {
			x = quotient
			count += 1 << i
		}
	}
	return count, x
}

// The largest exponents of texts: beyond, numbers would fill the memory.
const (
	maxDecimalExponent = 1e6
	maxBinaryExponent  = 1e7
)

// SetString sets z to the number that s is and returns z and true. It returns nil and false if s as a whole is no number, or has an
// exponent beyond reason; the value of z is then anything.
//
// s is a fraction "a/b", whose parts are integers as Int's SetString reads them with base 0, b without a sign; or a decimal number
// with or without a point and an exponent. The latter may also have the prefix of another base, but no leading 0 makes it octal;
// its exponent is decimal after e, except in base 16, and binary after p.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if a, b, found := strings.Cut(s, "/"); found {
		if _, ok := z.numerator.SetString(a, 0); !ok {
			return nil, false
		}
		from := source{text: b}
		n, err := from.numeral(0, false)
		if err != nil {
			return nil, false
		}
		z.denominator.abs = z.denominator.abs.setDigits(n.digits, n.base)
		if from.atEnd() != nil || len(z.denominator.abs) == 0 {
			return nil, false
		}
		return z.reduce(), true
	}
	from := source{text: s}
	negative, err := from.sign()
	if err != nil {
		return nil, false
	}
	n, err := from.numeral(0, true)
	if err != nil {
		return nil, false
	}
	z.numerator.setSigned(z.numerator.abs.setDigits(n.digits, n.base), false)
	exponent, base, err := from.exponent(true, true)
	if err != nil || from.atEnd() != nil {
		return nil, false
	}
	// Digits behind the point, and the exponent, are powers of 5 and of 2.
	twos, fives := n.powers()
	twos += exponent
	if base == 10 {
		fives += exponent
	}
	isZero := len(z.numerator.abs) == 0
	tooLarge := fives < -maxDecimalExponent || fives > maxDecimalExponent || twos < -maxBinaryExponent || twos > maxBinaryExponent
	if !isZero && tooLarge {
		return nil, false
	}
	z.numerator.negative = negative && !isZero
	z.denominator.abs = z.denominator.abs.setWord(1)
	if isZero {
		return z, true
	}
	if fives != 0 {
		power := natural(nil).power(natural{5}, natural{Word(max(fives, -fives))})
		if fives > 0 {
			z.numerator.abs = z.numerator.abs.mul(z.numerator.abs, power)
		} else {
			z.denominator.abs = power
		}
	}
	if twos > 0 {
		z.numerator.Lsh(&z.numerator, uint(twos))
	} else if twos < 0 {
		z.denominator.Lsh(&z.denominator, uint(-twos))
	}
	return z.reduce(), true
}

// Scan sets z to the number that fmt's scanning functions find, decimal, as a fraction or with a point and an exponent. It takes
// the verbs e, E, f, F, g, G and v, which all mean the same.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(c rune) bool { return strings.ContainsRune("+-/0123456789.eE", c) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}
