package big

// Powers.
//
// Modulo an odd number, products are reduced by Montgomery's method (P. Montgomery, Modular multiplication without trial
// division, 1985): remainders x stand for themselves times R, where R = 2^(64n) and n is the length of the modulus m. The
// product of two is R² times what it stands for; adding that multiple of m that makes its lower half zero, and taking the
// upper half, takes one R out again. For long moduli that is more work than division, which multiplies by faster methods.
//
// An even modulus is 2^k times an odd one; the power is computed modulo each, and the Chinese remainder theorem gives it for
// both.
//
// The exponent is read from its highest bit. A window is a run of bits that begins and ends with 1; the powers with odd
// exponents that windows may have are computed beforehand.

import "math/bits"

// inverseWord returns the inverse of an odd w modulo 2^64. Each step doubles the number of right bits.
func inverseWord(w Word) Word {
	x := 3*w ^ 2 // right in 5 bits
	for range 4 {
		x *= 2 - w*x
	}
	return x
}

// montgomeryBelow is the length from which division reduces faster.
const montgomeryBelow = 400

// A montgomery reduces modulo an odd number of n words.
type montgomery struct {
	m       []Word
	inverse Word // -1/m
}

// reduce sets z, which has n words, to product divided by R modulo m; product has 2n words and is not kept. Numbers are below
// R, not always below m.
func (r *montgomery) reduce(z, product []Word) {
	n := len(r.m)
	var carry Word
	if twoChains && n*n <= rowsInLeaf {
		product = product[:2*n]
		carry = leafReduce(&product[0], &r.m[0], n, r.inverse)
	} else {
		for i := range n {
			product[i] = addScaled(product[i:i+n], r.m, product[i]*r.inverse)
		}
		carry = addVectors(product[n:2*n], product[n:], product)
	}
	if carry != 0 {
		subVectors(z[:n], product[n:], r.m)
	} else {
		copy(z[:n], product[n:])
	}
}

// A powering computes powers of numbers of n words: products, and what is done with them.
type powering struct {
	n       int
	product []Word // 2n words
	rest    []Word // for multiply
	reduce  func(z, product []Word)
}

// times sets z to x*y, reduced.
func (p *powering) times(z, x, y []Word) {
	multiply(p.product, x, y, p.rest)
	p.reduce(z, p.product)
}

// windowFor returns the length of windows that is best for exponents of so many bits: half as many powers are computed
// beforehand as there are windows of that length.
func windowFor(length int) uint {
	switch {
	case length <= 8:
		return 1
	case length <= 32:
		return 3
	case length <= 96:
		return 4
	case length <= 320:
		return 5
	case length <= 1200:
		return 6
	}
	return 7
}

// power sets z to x**y, where y is not zero. powers is room for the odd powers, n words each.
func (p *powering) power(z, x []Word, y natural, window uint, powers []Word) {
	n := p.n
	odd := func(i uint) []Word { return powers[int(i/2)*n:][:n] } // x**i
	copy(odd(1), x)
	if window > 1 {
		p.times(z, x, x)
		for i := uint(3); i < 1<<window; i += 2 {
			p.times(odd(i), odd(i-2), z)
		}
	}
	started := false
	for i := y.bitLen() - 1; i >= 0; {
		if y.bit(uint(i)) == 0 {
			p.times(z, z, z)
			i--
			continue
		}
		last := max(i-int(window)+1, 0)
		for y.bit(uint(last)) == 0 {
			last++
		}
		var value uint
		for j := i; j >= last; j-- {
			value = value<<1 | y.bit(uint(j))
		}
		if started {
			for range i - last + 1 {
				p.times(z, z, z)
			}
			p.times(z, z, odd(value))
		} else {
			copy(z, odd(value))
			started = true
		}
		i = last - 1
	}
}

// powerModuloOdd returns x**y modulo an odd m, with x less than m, and y not zero.
func (z natural) powerModuloOdd(x, y, m natural) natural {
	n := len(m)
	window := windowFor(y.bitLen())
	room := borrowScratch(6*n + 2 + n<<(window-1) + productScratch(n))
	defer room.giveBack()
	words := room.words
	take := func(count int) []Word {
		taken := words[:count:count]
		words = words[count:]
		return taken
	}
	result, base, product, shifted := take(n), take(n), take(2*n + 1)[:2*n], take(2*n+1)
	powers := take(n << (window - 1))
	p := powering{n: n, product: product, rest: words}
	if n >= montgomeryBelow {
		quotient := shifted[:n+1]
		p.reduce = func(z, product []Word) {
			// The remainder takes the product's place, and a word more.
			_, r := natural(quotient[:0]).divide(product[:0], trimmed(product), m)
			copy(z[:n], r)
			clear(z[len(r):n])
		}
		copy(base, x)
		clear(base[len(x):])
		p.power(result, base, y, window, powers)
		return z.set(trimmed(result))
	}
	mont := montgomery{m, -inverseWord(m[0])}
	p.reduce = mont.reduce
	// x*R modulo m
	clear(shifted)
	copy(shifted[n:], x)
	divideAny(product[:n+1], shifted, m)
	copy(base, shifted[:n])
	p.power(result, base, y, window, powers)
	// Out of the form, and below m.
	copy(product, result)
	clear(product[n:])
	mont.reduce(result, product)
	if compareVectors(result, m) >= 0 {
		subVectors(result, result, m)
	}
	return z.set(trimmed(result))
}

// divideAny is divide for divisors of one word too.
func divideAny(q, u, v []Word) {
	if len(v) > 1 {
		divide(q, u, v)
		return
	}
	u[0] = divideByWord(q, u[:len(q)], v[0], 0)
	clear(u[1:])
}

// powerModuloTwo returns x**y modulo 2^k, with y not zero.
func (z natural) powerModuloTwo(x, y natural, k uint) natural {
	x = natural(nil).lowest(x, k)
	if zeros := x.trailingZeros(); len(x) == 0 || zeros > 0 && (len(y) > 1 || uint64(y[0]) >= uint64(k)) {
		return z[:0] // x**y has a zero bit for each factor 2
	}
	n := int((k + wordBits - 1) / wordBits)
	window := windowFor(y.bitLen())
	room := borrowScratch(4*n + n<<(window-1) + productScratch(n))
	defer room.giveBack()
	words := room.words
	result, base, product := words[:n], words[n:2*n], words[2*n:4*n]
	powers := words[4*n : 4*n+n<<(window-1)]
	p := powering{n: n, product: product, rest: words[4*n+n<<(window-1):]}
	p.reduce = func(z, product []Word) { copy(z[:n], product) }
	copy(base, x)
	clear(base[len(x):])
	p.power(result, base, y, window, powers)
	return z.lowest(trimmed(result), k)
}

// inverseModuloTwo returns the inverse of an odd x modulo 2^k.
func inverseModuloTwo(x natural, k uint) natural {
	inverse := natural{inverseWord(x[0])}
	var product natural
	for known := uint(wordBits); known < k; {
		known = min(2*known, k)
		// inverse*(2 - x*inverse), modulo 2^known
		product = product.lowest(x, known)
		product = product.mul(product, inverse)
		product = product.lowest(product, known)
		product = negativeModuloTwo(product, known)
		product = product.add(product, natural{2})
		inverse = inverse.mul(inverse, product)
		inverse = inverse.lowest(inverse, known)
	}
	return inverse.lowest(inverse, k)
}

// negativeModuloTwo returns -x modulo 2^k, in the memory of x, which is below that.
func negativeModuloTwo(x natural, k uint) natural {
	if len(x) == 0 {
		return x
	}
	return x.sub(natural(nil).shiftLeft(naturalOne, k), x)
}

// powerModulo returns x**y modulo m, which is not zero.
func (z natural) powerModulo(x, y, m natural) natural {
	if m.isOne() {
		return z[:0]
	}
	if len(y) == 0 {
		return z.setWord(1)
	}
	if x.compare(m) >= 0 {
		x = natural(nil).modulo(x, m)
	}
	if len(x) == 0 || x.isOne() || y.isOne() {
		return z.set(x)
	}
	k := m.trailingZeros()
	if k == 0 {
		return z.powerModuloOdd(x, y, m)
	}
	odd := natural(nil).shiftRight(m, k)
	low := natural(nil).powerModuloTwo(x, y, k)
	if odd.isOne() {
		return z.set(low)
	}
	high := natural(nil).powerModuloOdd(natural(nil).modulo(x, odd), y, odd)
	// high + odd*((low - high)/odd modulo 2^k)
	difference := natural(nil).lowest(high, k)
	difference = negativeModuloTwo(difference, k)
	difference = difference.add(difference, low)
	difference = difference.lowest(difference, k)
	difference = difference.mul(difference, inverseModuloTwo(odd, k))
	difference = difference.lowest(difference, k)
	difference = difference.mul(difference, odd)
	return z.add(high, difference)
}

// power returns x**y.
func (z natural) power(x natural, y natural) natural {
	switch {
	case len(y) == 0:
		return z.setWord(1)
	case len(x) == 0:
		return z[:0]
	case x.isOne() || y.isOne():
		return z.set(x)
	}
	// Factors 2 are a shift.
	if zeros := x.trailingZeros(); zeros > 0 {
		if len(y) > 1 || bits.Len(uint(y[0]))+bits.Len(zeros) > 62 {
			panic("big: power too large")
		}
		shift := zeros * uint(y[0])
		return z.shiftLeft(natural(nil).power(natural(nil).shiftRight(x, zeros), y), shift)
	}
	var result natural
	result = result.set(x)
	var square natural
	for i := y.bitLen() - 2; i >= 0; i-- {
		square = square.mul(result, result)
		if y.bit(uint(i)) != 0 {
			result = result.mul(square, x)
		} else {
			result, square = square, result
		}
	}
	return z.set(result)
}
