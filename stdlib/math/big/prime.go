package big

// Primality. No composite number is known that passes both a Miller-Rabin test to base 2 and a strong Lucas test (R. Baillie,
// S. Wagstaff, Lucas pseudoprimes, 1980; the tests' union is named BPSW), and there is none below 2^64. Each further
// Miller-Rabin test to a random base lets at most a quarter of the bases pass for any composite number.
//
// The Lucas test is the extra strong one (J. Grantham, Frobenius pseudoprimes, 2001), with the parameters Q = 1 and the first
// P from 3 on for which the discriminant P² - 4 is no square modulo n (R. Baillie's method C).

import "math/rand"

// smallPrimes are those below 64, as bits.
const smallPrimes = 1<<2 | 1<<3 | 1<<5 | 1<<7 | 1<<11 | 1<<13 | 1<<17 | 1<<19 | 1<<23 | 1<<29 | 1<<31 | 1<<37 | 1<<41 | 1<<43 | 1<<47 | 1<<53 | 1<<59 | 1<<61

// primeProduct is the product of the odd primes that fit into a word together.
const primeProduct = 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23 * 29 * 31 * 37 * 41 * 43 * 47 * 53

// ProbablyPrime tells whether x is probably prime. It is, as far as anybody knows a counterexample, if the answer is yes, and
// for certain below 2^64; it certainly is not if the answer is no. Besides the test that this rests on, n random ones are
// made, each of which no composite number passes more often than once in four times. ProbablyPrime panics if n is negative.
//
// Who wants to deceive could find composite numbers that pass.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.negative || len(x.abs) == 0 {
		return false
	}
	w := x.abs[0]
	if len(x.abs) == 1 && w < 64 {
		return smallPrimes>>w&1 != 0
	}
	if w&1 == 0 {
		return false
	}
	r := uint64(remainderByWord(x.abs, primeProduct))
	for p := uint64(3); p <= 53; p += 2 {
		if r%p == 0 && smallPrimes>>p&1 != 0 {
			return len(x.abs) == 1 && uint64(w) == p
		}
	}
	return x.abs.passesMillerRabin(n) && x.abs.passesLucas()
}

// passesMillerRabin tests the odd n > 3 to base 2 and so many other bases.
func (n natural) passesMillerRabin(others int) bool {
	// n-1 = 2^k * odd
	minusOne := natural(nil).sub(n, naturalOne)
	k := minusOne.trailingZeros()
	odd := natural(nil).shiftRight(minusOne, k)
	passes := func(base natural) bool {
		y := natural(nil).powerModulo(base, odd, n)
		if y.isOne() || y.compare(minusOne) == 0 {
			return true
		}
		for range k - 1 {
			y = y.mul(y, y)
			if y = y.modulo(y, n); y.compare(minusOne) == 0 {
				return true
			}
		}
		return false
	}
	if !passes(natural{2}) {
		return false
	}
	rnd := rand.New(rand.NewSource(int64(n[0])))
	limit := natural(nil).sub(n, natural{3})
	var base natural
	for range others {
		// From 2 to n-2.
		base = base.random(rnd, limit)
		base = base.add(base, natural{2})
		if !passes(base) {
			return false
		}
	}
	return true
}

// passesLucas makes the extra strong Lucas test of an odd n that is not small.
func (n natural) passesLucas() bool {
	number := &Int{abs: n}
	p := Word(3)
	for d := new(Int); ; p++ {
		d.SetUint64(uint64(p*p - 4))
		j := Jacobi(d, number)
		if j == -1 {
			break
		}
		if j == 0 {
			// p-2 and p+2 have no common factor but 2: if n divides neither, it has a factor.
			return len(n) == 1 && n[0] == p+2
		}
		if p == 40 && isSquare(n) {
			// A square has no such p.
			return false
		}
	}
	// n+1 = 2^k * odd
	odd := natural(nil).add(n, naturalOne)
	k := odd.trailingZeros()
	odd = odd.shiftRight(odd, k)

	// V(0) = 2, V(1) = p, V(2i) = V(i)² - 2, V(2i+1) = V(i)*V(i+1) - p. From the highest bit of the index down, v is V(i) and w
	// V(i+1).
	two, first := natural{2}, natural{p}
	minusTwo := natural(nil).sub(n, two)
	minusFirst := natural(nil).sub(n, first)
	v, w := natural(nil).set(two), natural(nil).set(first)
	var t natural
	times := func(z, x, y, minus natural) natural {
		t = t.mul(x, y)
		t = t.add(t, minus)
		return z.modulo(t, n)
	}
	for i := odd.bitLen() - 1; i >= 0; i-- {
		if odd.bit(uint(i)) != 0 {
			v = times(v, v, w, minusFirst)
			w = times(w, w, w, minusTwo)
		} else {
			w = times(w, v, w, minusFirst)
			v = times(v, v, v, minusTwo)
		}
	}
	if v.compare(two) == 0 || v.compare(minusTwo) == 0 {
		// And U is 0: (p²-4)*U(i) = 2*V(i+1) - p*V(i).
		var a natural
		a = a.shiftLeft(w, 1)
		a = a.modulo(a, n)
		t = t.mul(v, first)
		t = t.modulo(t, n)
		if a.compare(t) == 0 {
			return true
		}
	}
	for range k - 1 {
		if len(v) == 0 {
			return true
		}
		v = times(v, v, v, minusTwo)
	}
	return false
}

func isSquare(n natural) bool {
	root := natural(nil).sqrt(n)
	return root.mul(root, root).compare(n) == 0
}
