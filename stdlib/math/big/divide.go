package big

// Division of vectors.
//
// Rows (D. Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D). Each word of the quotient is estimated from
// the highest words, the divisor's multiple is subtracted, and where that was one too much, the divisor is added again. The
// estimate takes the highest two words of the divisor and three of the dividend, as they would be if the divisor's top bit
// were set; it comes from a reciprocal of the two words (N. Möller, T. Granlund, Improved division by invariant integers,
// 2011), is exact for three words by two, and so too large by one at most, which is rare. Neither operand is shifted: only
// the words that the estimate looks at are. Where the quotient is short, that would be most of the work.
//
// Halves (C. Burnikel, J. Ziegler, Fast recursive division, 1998). A quotient of k words depends, but for a little, on the
// highest 2k words of the dividend and k of the divisor. So a quotient that is as long as the divisor is made of two
// halves; each is computed from a divisor of half the length, by division again, and then the product of the half with the
// rest of the divisor is subtracted. Most of the work is in these products, which multiply does in its ways. The estimate
// is up to two too large, if the divisor's top bit is set, which it is here by a shift of both operands at the beginning.
//
// Newton's method for a reciprocal would save a factor that grows with the logarithm, for numbers of millions of digits.

import "math/bits"

// halvesFrom is the length of quotients that are made in halves.
const halvesFrom = 48

// A divisor is the two highest words of a vector, shifted until the top bit is set, and their reciprocal.
type divisor struct {
	high, low  Word
	reciprocal Word // (2^192-1) / (high:low) - 2^64
	shift      uint
}

// reciprocalWord returns (2^128-1)/d - 2^64 for a d whose top bit is set.
func reciprocalWord(d Word) Word {
	q, _ := bits.Div(uint(^d), uint(allOnes), uint(d))
	return Word(q)
}

// newDivisor returns that of v, which has two words at least.
func newDivisor(v []Word) divisor {
	n := len(v)
	d := divisor{high: v[n-1], low: v[n-2], shift: uint(bits.LeadingZeros(uint(v[n-1])))}
	if d.shift != 0 {
		below := Word(0)
		if n > 2 {
			below = v[n-3]
		}
		d.high = d.high<<d.shift | d.low>>(wordBits-d.shift)
		d.low = d.low<<d.shift | below>>(wordBits-d.shift)
	}
	// The reciprocal of the high word, corrected for the low one.
	r := reciprocalWord(d.high)
	p := d.high*r + d.low
	if p < d.low {
		r--
		if p >= d.high {
			r--
			p -= d.high
		}
		p -= d.high
	}
	h, l := mulWords(d.low, r)
	if p += h; p < h {
		r--
		if p > d.high || p == d.high && l >= d.low {
			r--
		}
	}
	d.reciprocal = r
	return d
}

// quotient returns (u2:u1:u0) / (high:low), where (u2:u1) is less than (high:low).
func (d *divisor) quotient(u2, u1, u0 Word) Word {
	q, f := mulWords(d.reciprocal, u2)
	f, c := addWords(f, u1, 0)
	q, _ = addWords(q, u2, c)
	r1 := u1 - q*d.high
	th, tl := mulWords(d.low, q)
	r0, b := subWords(u0, d.low, 0)
	r1, _ = subWords(r1, d.high, b)
	r0, b = subWords(r0, tl, 0)
	r1, _ = subWords(r1, th, b)
	q++
	if r1 >= f {
		q--
		r0, c = addWords(r0, d.low, 0)
		r1, _ = addWords(r1, d.high, c)
	}
	if r1 > d.high || r1 == d.high && r0 >= d.low {
		q++
	}
	return q
}

// estimate returns what is to be tried as the quotient of u, of which it looks at the four highest words, by the divisor, of
// which u has one word more.
func (d *divisor) estimate(u []Word) Word {
	n := len(u)
	u2, u1, u0 := u[n-1], u[n-2], u[n-3]
	if d.shift != 0 {
		below := Word(0)
		if n > 3 {
			below = u[n-4]
		}
		r := wordBits - d.shift
		u2, u1, u0 = u2<<d.shift|u1>>r, u1<<d.shift|u0>>r, u0<<d.shift|below>>r
	}
	if u2 > d.high || u2 == d.high && u1 >= d.low {
		return allOnes
	}
	return d.quotient(u2, u1, u0)
}

// divideRows sets q to u/v and u to the remainder. v has two words at least and no leading zero, u as many as q and v
// together, and its highest words, as many as v has, are less than v.
func divideRows(q, u, v []Word, d *divisor) {
	n := len(v)
	for j := len(q) - 1; j >= 0; j-- {
		w := u[j : j+n+1]
		digit := d.estimate(w)
		top := subScaled(w[:n], v, digit)
		for w[n] < top {
			// It was too much.
			digit--
			top -= addVectors(w[:n], w, v)
		}
		w[n] = 0
		q[j] = digit
	}
}

// divideByWord sets z to x/w, both of z's length, and returns the remainder of (above:x), where above is less than w.
func divideByWord(z, x []Word, w, above Word) (remainder Word) {
	x = x[:len(z)]
	if len(z) <= 2 {
		for i := len(z) - 1; i >= 0; i-- {
			q, r := bits.Div(uint(above), uint(x[i]), uint(w))
			z[i], above = Word(q), Word(r)
		}
		return above
	}
	shift := uint(bits.LeadingZeros(uint(w)))
	w <<= shift
	reciprocal := reciprocalWord(w)
	r := above<<shift | shiftedOut(x, shift)
	for i := len(z) - 1; i >= 0; i-- {
		z[i], r = divideTwo(r, shiftedWord(x, i, shift), w, reciprocal)
	}
	return r >> shift
}

// shiftedOut returns the word above x * 2^shift, with a shift of fewer bits than a word has.
func shiftedOut(x []Word, shift uint) Word { return x[len(x)-1] >> 1 >> (wordBits - 1 - shift) }

// shiftedWord returns word i of x * 2^shift.
func shiftedWord(x []Word, i int, shift uint) Word {
	if i == 0 {
		return x[0] << shift
	}
	return x[i]<<shift | x[i-1]>>1>>(wordBits-1-shift)
}

// divideTwo divides (u1:u0) by w, whose top bit is set and which is more than u1.
func divideTwo(u1, u0, w, reciprocal Word) (q, r Word) {
	q, f := mulWords(reciprocal, u1)
	f, c := addWords(f, u0, 0)
	q, _ = addWords(q, u1+1, c)
	r = u0 - q*w
	if r > f {
		q--
		r += w
	}
	if r >= w {
		q++
		r -= w
	}
	return q, r
}

// remainderByWord returns x modulo w.
func remainderByWord(x []Word, w Word) Word {
	if len(x) == 1 {
		return x[0] % w
	}
	if len(x) <= 3 {
		var r uint
		for i := len(x) - 1; i >= 0; i-- {
			_, r = bits.Div(r, uint(x[i]), uint(w))
		}
		return Word(r)
	}
	shift := uint(bits.LeadingZeros(uint(w)))
	w <<= shift
	reciprocal := reciprocalWord(w)
	r := shiftedOut(x, shift)
	for i := len(x) - 1; i >= 0; i-- {
		_, r = divideTwo(r, shiftedWord(x, i, shift), w, reciprocal)
	}
	return r >> shift
}

// halvesScratch returns how many words divideHalves needs for a quotient of k words.
func halvesScratch(n, k int) int {
	if k < halvesFrom {
		return 0
	}
	return n + 1 + productScratch(min(n, k))
}

// divideHalves is divideRows for a v whose top bit is set. The quotient is not longer than v; t has halvesScratch words.
func divideHalves(q, u, v []Word, t []Word) {
	n, k := len(v), len(q)
	if k < halvesFrom {
		d := newDivisor(v)
		divideRows(q, u, v, &d)
		return
	}
	if k == n {
		low := k / 2
		divideHalves(q[low:], u[low:], v, t)
		divideHalves(q[:low], u[:n+low], v, t)
		return
	}
	// u and v without their lowest words; the remainder's word above its k is carry.
	high, top := u[n-k:], v[n-k:]
	var carry Word
	if compareVectors(high[k:], top) == 0 {
		// The quotient would be a word longer: all ones leave the lower half and the divisor.
		for i := range q {
			q[i] = allOnes
		}
		clear(high[k:])
		carry = addVectors(high[:k], high, top)
	} else {
		divideHalves(q, high, top, t)
	}
	rest := v[:n-k]
	product, t := t[:n], t[n:]
	multiply(product, q, rest, t)
	borrow := subVectors(u[:n], u, product)
	for borrow > carry {
		subWord(q, q, 1)
		borrow -= addVectors(u[:n], u, v)
	}
}

// divide sets q to u/v and u to the remainder, as divideRows does, for operands of any length. There may be no q.
func divide(q, u, v []Word) {
	n, k := len(v), len(u)-len(v)
	if k < halvesFrom || n < halvesFrom {
		d := newDivisor(v)
		divideRows(q, u, v, &d)
		return
	}
	shift := uint(bits.LeadingZeros(uint(v[n-1])))
	size := halvesScratch(n, min(n, k))
	room := borrowScratch(n + size)
	defer room.giveBack()
	if shift != 0 {
		shifted := room.words[:n]
		shiftLeft(shifted, v, shift)
		v = shifted
		shiftLeft(u, u, shift)
	}
	// From above, as many words of the quotient as v has; the first time, what is left over.
	for end := k; end > 0; {
		count := end % n
		if count == 0 {
			count = n
		}
		end -= count
		divideHalves(q[end:end+count], u[end:end+count+n], v, room.words[n:])
	}
	if shift != 0 {
		shiftRight(u, u, shift)
	}
}

// divide returns the quotient u/v, in the memory of z, and the remainder, in that of r. v is not zero.
func (z natural) divide(r, u, v natural) (quotient, remainder natural) {
	if len(v) == 0 {
		panic("division by zero")
	}
	if u.compare(v) < 0 {
		r = r.set(u)
		return z[:0], r
	}
	if len(v) == 1 {
		w := v[0]
		if len(u) == 1 {
			q, m := u[0]/w, u[0]%w
			return z.setWord(q), r.setWord(m)
		}
		z = z.resized(len(u))
		m := divideByWord(z, u, w, 0)
		return z.trimmed(), r.setWord(m)
	}
	n, k := len(v), len(u)-len(v)+1
	if overlap(r, v) {
		r = nil
	}
	if overlap(z, v) || overlap(z, r) {
		z = nil
	}
	r = r.resized(len(u) + 1)
	copy(r, u)
	r[len(u)] = 0
	z = z.resized(k)
	divide(z, r, v)
	return z.trimmed(), r[:n].trimmed()
}

// modulo returns u modulo v.
func (z natural) modulo(u, v natural) natural {
	if len(v) == 1 {
		return z.setWord(remainderByWord(u, v[0]))
	}
	if u.compare(v) < 0 {
		return z.set(u)
	}
	k := len(u) - len(v) + 1
	room := borrowScratch(k)
	_, r := natural(room.words[:0:k]).divide(z, u, v)
	room.giveBack()
	return r
}
