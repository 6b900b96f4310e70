package big

// Greatest common divisors by Lehmer's method (D. Lehmer, Euclid's algorithm for large numbers, 1938).
//
// Euclid's algorithm replaces (a, b) by (b, a mod b). Most quotients are small, and depend on the highest bits of a and b
// only. So the algorithm runs on the highest 64 bits of both, as long as its quotients are sure to be those of the whole
// numbers (G. Collins's condition, in T. Jebelean's form), which is for about 32 bits; its steps together are a matrix,
// which is then applied to a and b at once.
//
// With a >= b, after an even number of steps the matrix makes of them
//
//	a' = u0*a - v0*b    b' = v1*b - u1*a
//
// and the same with all signs changed after an odd number; all four entries are not negative.
//
// The cofactors are those numbers that say how a remainder is made of the first a: remainder = cofactor*a + ...*b. They grow
// in absolute value, and change sign at each step, so that they are kept as naturals beside one sign; the matrix applies to
// them with only plus. The cofactors of b follow at the end, by a division.

import "math/bits"

// A matrix is some steps of Euclid's algorithm.
type matrix struct {
	u0, u1, v0, v1 Word
	odd            bool // the number of steps
}

// simulate runs Euclid's algorithm on the highest bits of a and b, where a is not less. Nothing is known if it returns a
// matrix whose v0 is zero.
func simulate(a, b natural) matrix {
	n, m := len(a), len(b)
	shift := uint(bits.LeadingZeros(uint(a[n-1])))
	high := func(x natural) Word { // the word where the highest bits of a are
		w := x[n-1] << shift
		if shift != 0 && n > 1 {
			w |= x[n-2] >> (wordBits - shift)
		}
		return w
	}
	var x, y Word
	x = high(a)
	switch m {
	case n:
		y = high(b)
	case n - 1:
		if shift != 0 {
			y = b[m-1] >> (wordBits - shift)
		}
	}
	// Rows i of (u, v) are how the remainders x and y, and the one after them, come from a and b. The remainders are sure
	// while they and their differences are large enough, compared with the cofactors.
	u, v := [3]Word{0, 1, 0}, [3]Word{0, 0, 1}
	rows := 0
	for y >= v[2] && x-y >= v[1]+v[2] {
		q := x / y
		x, y = y, x-q*y
		u = [3]Word{u[1], u[2], u[1] + q*u[2]}
		v = [3]Word{v[1], v[2], v[1] + q*v[2]}
		rows++
	}
	// The condition has looked at the row that comes next: the result is one step behind.
	return matrix{u0: u[0], u1: u[1], v0: v[0], v1: v[1], odd: rows%2 == 0}
}

// apply sets A and B to what t makes of a and b; all have the same length.
func (t *matrix) apply(A, B, a, b []Word) {
	if t.odd {
		scale(A, b, t.v0, 0)
		subScaled(A, a, t.u0)
		scale(B, a, t.u1, 0)
		subScaled(B, b, t.v1)
		return
	}
	scale(A, a, t.u0, 0)
	subScaled(A, b, t.v0)
	scale(B, b, t.v1, 0)
	subScaled(B, a, t.u1)
}

// combined returns x*u + y*v.
func (z natural) combined(x, y natural, u, v Word) natural {
	n := max(len(x), len(y)) + 2
	z = z.resized(n)
	clear(z[len(x):])
	z[len(x)] = scale(z[:len(x)], x, u, 0)
	carry := addScaled(z[:len(y)], y, v)
	addWord(z[len(y):], z[len(y):], carry)
	return z.trimmed()
}

// cofactors are those of two remainders that follow each other, without signs.
type cofactors struct {
	first, second natural
	negative      bool // the first's sign; the second has the other one
	room, more    natural
}

// step does what t does to the remainders.
func (c *cofactors) step(t *matrix) {
	c.room = c.room.combined(c.first, c.second, t.u0, t.v0)
	c.more = c.more.combined(c.first, c.second, t.u1, t.v1)
	c.first, c.second, c.room, c.more = c.room, c.more, c.first, c.second
	c.negative = c.negative != t.odd
}

// divided does one step with a quotient of any size.
func (c *cofactors) divided(q natural) {
	c.room = c.room.mul(q, c.second)
	c.room = c.room.add(c.room, c.first)
	c.first, c.second, c.room = c.second, c.room, c.first
	c.negative = !c.negative
}

// gcd returns the greatest common divisor of a and b, which are not zero, and, if it is wanted, the absolute value of the
// cofactor of a, and whether that is negative.
func gcd(a, b natural, extended bool) (divisor, cofactor natural, negative bool) {
	size := max(len(a), len(b)) + 1
	room := borrowScratch(4 * size)
	defer room.giveBack()
	vector := func(i int) natural { return natural(room.words[i*size : i*size : (i+1)*size]) }
	A, B, C, D := vector(0).set(a), vector(1).set(b), vector(2), vector(3)
	var of cofactors
	if extended {
		of.first = natural{1}
	}
	if A.compare(B) < 0 {
		A, B = B, A
		of.first, of.second = of.second, of.first
		of.negative = true
	}
	for len(B) > 1 {
		if t := simulate(A, B); t.v0 != 0 {
			n, m := len(A), len(B)
			B, C, D = B[:n], C[:n], D[:n]
			clear(B[m:])
			t.apply(C, D, A, B)
			A, B, C, D = C.trimmed(), D.trimmed(), A, B
			if extended {
				of.step(&t)
			}
			continue
		}
		C, A = C.divide(A, A, B)
		A, B = B, A
		if extended {
			of.divided(C)
		}
	}
	if len(B) == 1 && len(A) > 1 {
		C, A = C.divide(A, A, B)
		A, B = B, A
		if extended {
			of.divided(C)
		}
	}
	if len(B) == 1 {
		// Words; the matrix goes on to the end.
		x, y := A[0], B[0]
		t := matrix{u0: 1, v1: 1}
		for y != 0 {
			q := x / y
			x, y = y, x-q*y
			t.u0, t.u1 = t.u1, t.u0+q*t.u1
			t.v0, t.v1 = t.v1, t.v0+q*t.v1
			t.odd = !t.odd
		}
		A[0] = x
		if extended {
			of.step(&t)
		}
	}
	return natural(nil).set(A), of.first, of.negative
}
