package big

// Multiplication by number-theoretic transforms, in about n*log n steps.
//
// The words of the operands are taken as coefficients of polynomials. The product of these is computed modulo three primes
// of 61 bits; its coefficients, sums of fewer than 2^50 products of two words, follow from their three remainders (Chinese
// remainder theorem, in H. Garner's form), and with carries they make up the product of the numbers.
//
// Length. A transform of length L computes modulo x^L - 1, and L must be the sum of the operands' lengths at least. Powers
// of two would waste up to half; so L is R*M, with M a power of two and R one of 1, 3, 5, 7. As R and M have no common
// factor, Z/L is Z/R times Z/M: coefficient j stands in row j mod R, column j mod M (I. Good, 1958). Rows are transformed;
// then there are, column by column, cyclic products of length R, which are computed as they are defined.
//
// Transforms. A polynomial modulo x^2n - c² is split into its remainders modulo x^n - c and x^n + c, and so on, down to n =
// 1; block i of 2^k blocks has for c the root whose exponent is i with its bits reversed, as a fraction of half a turn. So
// one table serves all levels and lengths, a whole block has one root, and there is no reordering. The inverse needs the
// inverse roots: that of block i, other than 0, is the negative of that of block i with all bits below its highest
// complemented. Two levels are done at once, which halves the loads and stores, and long vectors are taken in depth first,
// so that most levels find their blocks in the cache.
//
// Remainders. A factor w that is known beforehand has a companion, w*2^64/p: x*w mod p is then two products and a
// subtraction, up to one p too much, for any word x (V. Shoup). Remainders are left as they come where four times p does not
// hurt (D. Harvey, Faster arithmetic for number-theoretic transforms, 2014): below 4p on the way there, below 2p on the way
// back.
//
// Rejected: transforms of floating-point numbers, which need a proof of their errors; Schönhage and Strassen's, which have
// simple multiplications but move more memory.

import (
	"math/bits"
	"sync"
	"sync/atomic"
)

// A root is a factor of a transform, and its companion.
type root struct {
	w, companion Word
}

// A field is the remainders modulo a prime p = 1 modulo 2^fieldOrder.
type field struct {
	p       Word
	inverse Word // of p, modulo a word
	top     Word // a root of unity of order 2^fieldOrder
	minus   root // -1
	roots   atomic.Pointer[[]root]
	growing sync.Mutex // is held by who replaces roots
}

const fieldOrder = 40

// The primes are in order.
var fields = [3]*field{
	newField(2097093<<fieldOrder+1, 11),
	newField(2097117<<fieldOrder+1, 5),
	newField(2097145<<fieldOrder+1, 3),
}

// What the computation of coefficients from three remainders needs.
var (
	inverse01, inverse02, inverse12 root
	prime01                         [2]Word
)

func init() {
	p0, p1, p2 := fields[0].p, fields[1].p, fields[2].p
	inverse01 = fields[1].root(fields[1].power(p0, p1-2))
	inverse02 = fields[2].root(fields[2].power(p0, p2-2))
	inverse12 = fields[2].root(fields[2].power(p1, p2-2))
	prime01[1], prime01[0] = mulWords(p0, p1)
}

// newField makes a field of p, modulo which nonResidue is no square.
func newField(p, nonResidue Word) *field {
	f := &field{p: p, inverse: inverseWord(p)}
	f.top = f.power(nonResidue, p>>fieldOrder)
	f.minus = f.root(p - 1)
	f.roots.Store(&[]root{f.root(1)})
	return f
}

func (f *field) root(w Word) root {
	companion, _ := bits.Div(uint(w), 0, uint(f.p))
	return root{w, Word(companion)}
}

// power returns x**e.
func (f *field) power(x, e Word) Word {
	result := Word(1)
	for ; e != 0; e >>= 1 {
		if e&1 != 0 {
			result = f.product(result, x)
		}
		x = f.product(x, x)
	}
	return result
}

func (f *field) product(x, y Word) Word {
	high, low := bits.Mul(uint(x), uint(y))
	return Word(bits.Rem(high, low, uint(f.p)))
}

// times returns x*w modulo p, below 2p.
func (r root) times(x, p Word) Word {
	q, _ := bits.Mul(uint(x), uint(r.companion))
	return x*r.w - Word(q)*p
}

// atMost returns x, or x-limit if that is not negative.
func atMost(x, limit Word) Word {
	// Without a branch, which nobody could foretell.
	difference, borrow := subWords(x, limit, 0)
	return difference + limit&-borrow
}

// table returns the roots of n blocks, a power of two.
func (f *field) table(n int) []root {
	if t := *f.roots.Load(); len(t) >= n {
		return t[:n]
	}
	f.growing.Lock()
	defer f.growing.Unlock()
	t := *f.roots.Load()
	if len(t) >= n {
		return t[:n]
	}
	longer := make([]root, n)
	for done := copy(longer, t); done < n; done *= 2 {
		// The blocks up to 2*done add half of the last step to the exponents of those before.
		step := f.top
		for order := 2 * done * 2; order < 1<<fieldOrder; order *= 2 {
			step = f.product(step, step)
		}
		s := f.root(step)
		for i := range done {
			longer[done+i] = f.root(atMost(s.times(longer[i].w, f.p), f.p))
		}
	}
	f.roots.Store(&longer)
	return longer
}

// cached is the length from which blocks are transformed one after the other.
const cached = 1 << 11

// forward transforms a, which is the given block of as many as there would be at its length. Remainders are below 4p.
func (f *field) forward(a []Word, block int, roots []root) {
	n := len(a)
	if bits.TrailingZeros(uint(n))%2 != 0 {
		f.splitInTwo(a, roots[block])
		f.forward(a[:n/2], 2*block, roots)
		f.forward(a[n/2:], 2*block+1, roots)
		return
	}
	if n > cached {
		f.splitInFour(a, block, roots)
		for i := range 4 {
			f.forward(a[i*(n/4):(i+1)*(n/4)], 4*block+i, roots)
		}
		return
	}
	blocks := 1
	length := n
	for ; length > 4; length /= 4 {
		for i := range blocks {
			f.splitInFour(a[i*length:(i+1)*length], block*blocks+i, roots)
		}
		blocks *= 4
	}
	if length == 4 {
		f.splitQuads(a, roots[block*blocks:], roots[2*block*blocks:])
	}
}

func (f *field) splitInTwo(a []Word, r root) {
	p := f.p
	low := a[:len(a)/2]
	high := a[len(a)/2:][:len(low)]
	for j := range low {
		x, t := atMost(low[j], 2*p), r.times(high[j], p)
		low[j], high[j] = x+t, x-t+2*p
	}
}

func (f *field) splitInFour(a []Word, block int, roots []root) {
	p := f.p
	r, r0, r1 := roots[block], roots[2*block], roots[2*block+1]
	n := len(a) / 4
	a0 := a[:n]
	a1, a2, a3 := a[n:][:len(a0)], a[2*n:][:len(a0)], a[3*n:][:len(a0)]
	for j := range a0 {
		w, x := atMost(a0[j], 2*p), atMost(a1[j], 2*p)
		y, z := r.times(a2[j], p), r.times(a3[j], p)
		w, y = w+y, w-y+2*p
		x, z = x+z, x-z+2*p
		w, y = atMost(w, 2*p), atMost(y, 2*p)
		x, z = r0.times(x, p), r1.times(z, p)
		a0[j], a1[j], a2[j], a3[j] = w+x, w-x+2*p, y+z, y-z+2*p
	}
}

// splitQuads is splitInFour for blocks of four, whose roots, and the roots of their halves, are the first of r and of halves.
func (f *field) splitQuads(a []Word, r, halves []root) {
	p := f.p
	r = r[:len(a)/4]
	halves = halves[:2*len(r)]
	for i := range r {
		q := (*[4]Word)(a[4*i:])
		r, r0, r1 := r[i], halves[2*i], halves[2*i+1]
		w, x := atMost(q[0], 2*p), atMost(q[1], 2*p)
		y, z := r.times(q[2], p), r.times(q[3], p)
		w, y = w+y, w-y+2*p
		x, z = x+z, x-z+2*p
		w, y = atMost(w, 2*p), atMost(y, 2*p)
		x, z = r0.times(x, p), r1.times(z, p)
		q[0], q[1], q[2], q[3] = w+x, w-x+2*p, y+z, y-z+2*p
	}
}

// backward undoes forward, but for a factor, the length. Remainders are below 2p before and afterwards.
func (f *field) backward(a []Word, block int, roots []root) {
	n := len(a)
	if bits.TrailingZeros(uint(n))%2 != 0 {
		f.backward(a[:n/2], 2*block, roots)
		f.backward(a[n/2:], 2*block+1, roots)
		f.joinTwo(a, f.negativeInverse(block, roots))
		return
	}
	if n > cached {
		for i := range 4 {
			f.backward(a[i*(n/4):(i+1)*(n/4)], 4*block+i, roots)
		}
		f.joinFour(a, block, roots)
		return
	}
	if n < 4 {
		return
	}
	blocks := n / 4
	if block == 0 {
		f.joinFour(a[:4], 0, roots)
		f.joinQuads(a[4:], 1, roots)
	} else {
		f.joinQuads(a, block*blocks, roots)
	}
	blocks /= 4
	for length := 16; length <= n; length *= 4 {
		for i := range blocks {
			f.joinFour(a[i*length:(i+1)*length], block*blocks+i, roots)
		}
		blocks /= 4
	}
}

// negativeInverse returns the negative of the inverse of the block's root.
func (f *field) negativeInverse(block int, roots []root) root {
	if block == 0 {
		return f.minus
	}
	return roots[block^(1<<(bits.Len(uint(block))-1)-1)]
}

func (f *field) joinTwo(a []Word, r root) {
	p := f.p
	low := a[:len(a)/2]
	high := a[len(a)/2:][:len(low)]
	for j := range low {
		x, y := low[j], high[j]
		low[j], high[j] = atMost(x+y, 2*p), r.times(y-x+2*p, p)
	}
}

func (f *field) joinFour(a []Word, block int, roots []root) {
	p := f.p
	r, r0, r1 := f.negativeInverse(block, roots), f.negativeInverse(2*block, roots), f.negativeInverse(2*block+1, roots)
	n := len(a) / 4
	a0 := a[:n]
	a1, a2, a3 := a[n:][:len(a0)], a[2*n:][:len(a0)], a[3*n:][:len(a0)]
	for j := range a0 {
		w, x, y, z := a0[j], a1[j], a2[j], a3[j]
		w, x = atMost(w+x, 2*p), r0.times(x-w+2*p, p)
		y, z = atMost(y+z, 2*p), r1.times(z-y+2*p, p)
		a0[j], a2[j] = atMost(w+y, 2*p), r.times(y-w+2*p, p)
		a1[j], a3[j] = atMost(x+z, 2*p), r.times(z-x+2*p, p)
	}
}

// joinQuads is joinFour for blocks of four, from the given one on, which is not 0.
func (f *field) joinQuads(a []Word, block int, roots []root) {
	p := f.p
	for i := range len(a) / 4 {
		q := (*[4]Word)(a[4*i:])
		b := block + i
		complement := 1<<(bits.Len(uint(b))-1) - 1
		// The complements of the halves' numbers are those of 2*b and 2*b+1.
		half := 2 * (b ^ complement)
		r, r0, r1 := roots[b^complement], roots[half+1], roots[half]
		w, x, y, z := q[0], q[1], q[2], q[3]
		w, x = atMost(w+x, 2*p), r0.times(x-w+2*p, p)
		y, z = atMost(y+z, 2*p), r1.times(z-y+2*p, p)
		q[0], q[2] = atMost(w+y, 2*p), r.times(y-w+2*p, p)
		q[1], q[3] = atMost(x+z, 2*p), r.times(z-x+2*p, p)
	}
}

// reduced returns high*2^64 + low, which is below p*2^64, divided by 2^64 modulo p, below 2p (P. Montgomery).
func (f *field) reduced(high, low Word) Word {
	h, _ := mulWords(low*f.inverse, f.p)
	return high - h + f.p
}

// A shape is a length of transforms: rows of columns.
type shape struct {
	rows, columns int
}

// shapeFor returns the shortest length that is n at least.
func shapeFor(n int) shape {
	best := shape{1, 1 << bits.Len(uint(n-1))}
	for rows := 3; rows <= 7; rows += 2 {
		if s := (shape{rows, 1 << bits.Len(uint((n-1)/rows))}); s.rows*s.columns < best.rows*best.columns {
			best = s
		}
	}
	return best
}

// multiplyTransformed sets z to x*y, where z has the length of both together.
func multiplyTransformed(z, x, y []Word) {
	s := shapeFor(len(z))
	length := s.rows * s.columns
	room := borrowScratch(4 * length)
	defer room.giveBack()
	var products [3][]Word
	other := room.words[3*length:][:length]
	for i, f := range fields {
		products[i] = room.words[i*length:][:length]
		roots := f.table(max(s.columns/2, 1))
		f.load(products[i], x, s, roots)
		if same(x, y) {
			f.multiplyColumns(products[i], products[i], s)
		} else {
			f.load(other, y, s, roots)
			f.multiplyColumns(products[i], other, s)
		}
		// What is left to divide by: the columns' number; to multiply with: 2^64.
		_, r := bits.Div(1, 0, uint(f.p))
		factor := f.root(f.product(Word(r), f.power(Word(s.columns), f.p-2)))
		for row := range s.rows {
			f.backward(products[i][row*s.columns:][:s.columns], 0, roots)
		}
		for j, c := range products[i] {
			products[i][j] = atMost(factor.times(c, f.p), f.p)
		}
	}
	combine(z, &products, s)
}

// load sets a to the transforms of the rows of x.
func (f *field) load(a, x []Word, s shape, roots []root) {
	clear(a)
	one := f.root(1)
	row, column := 0, 0
	for _, w := range x {
		a[row*s.columns+column] = one.times(w, f.p)
		if row++; row == s.rows {
			row = 0
		}
		if column++; column == s.columns {
			column = 0
		}
	}
	for row := range s.rows {
		f.forward(a[row*s.columns:][:s.columns], 0, roots)
	}
}

// multiplyColumns multiplies the columns of a with those of b, cyclically, each product divided by 2^64. Remainders are below
// 4p before, 2p afterwards.
//
// A sum of products is to be below p*2^64 for reduced. Products of remainders below 2p are p/2*2^64 each, as p is below 2^61;
// with one factor below p, they are half of that.
func (f *field) multiplyColumns(a, b []Word, s shape) {
	p, n := f.p, s.columns
	switch s.rows {
	case 1:
		b = b[:len(a)]
		for j := range a {
			a[j] = f.reduced(mulWords(atMost(a[j], 2*p), atMost(b[j], 2*p)))
		}
	case 3:
		a0, a1, a2 := a[:n], a[n:][:n], a[2*n:][:n]
		b0, b1, b2 := b[:n], b[n:][:n], b[2*n:][:n]
		for j := range n {
			x0, x1, x2 := atMost(a0[j], 2*p), atMost(a1[j], 2*p), atMost(a2[j], 2*p)
			y0, y1, y2 := atMost(atMost(b0[j], 2*p), p), atMost(atMost(b1[j], 2*p), p), atMost(atMost(b2[j], 2*p), p)
			a0[j] = f.reduced(sumOfProducts(x0, y0, x1, y2, x2, y1))
			a1[j] = f.reduced(sumOfProducts(x0, y1, x1, y0, x2, y2))
			a2[j] = f.reduced(sumOfProducts(x0, y2, x1, y1, x2, y0))
		}
	default:
		// y is there twice, so that nothing wraps around.
		var x [7]Word
		var y [14]Word
		for j := range n {
			for row := range s.rows {
				x[row] = atMost(a[row*n+j], 2*p)
				y[row] = atMost(atMost(b[row*n+j], 2*p), p)
				y[s.rows+row] = y[row]
			}
			for row := range s.rows {
				var high, low, carry Word
				for i := range s.rows {
					h, l := mulWords(x[i], y[s.rows+row-i])
					low, carry = addWords(low, l, 0)
					high, _ = addWords(high, h, carry)
				}
				a[row*n+j] = f.reduced(atMost(high, p), low)
			}
		}
	}
}

// sumOfProducts returns a*b + c*d + e*f.
func sumOfProducts(a, b, c, d, e, f Word) (high, low Word) {
	var carry Word
	high, low = mulWords(a, b)
	h, l := mulWords(c, d)
	low, carry = addWords(low, l, 0)
	high, _ = addWords(high, h, carry)
	h, l = mulWords(e, f)
	low, carry = addWords(low, l, 0)
	high, _ = addWords(high, h, carry)
	return high, low
}

// combine sets z to the number whose coefficients have the remainders products, below the primes.
func combine(z []Word, products *[3][]Word, s shape) {
	p0, p1, p2 := fields[0].p, fields[1].p, fields[2].p
	a, b, c := products[0], products[1][:len(products[0])], products[2][:len(products[0])]
	var s0, s1, s2, carry Word
	row, column := 0, 0
	for i := range z {
		j := row*s.columns + column
		r0, r1, r2 := a[j], b[j], c[j]
		if row++; row == s.rows {
			row = 0
		}
		if column++; column == s.columns {
			column = 0
		}
		// The coefficient is r0 + p0*(x1 + p1*x2).
		d := r1 - r0
		if r1 < r0 {
			d += p1
		}
		x1 := atMost(inverse01.times(d, p1), p1)
		d = r2 - r0
		if r2 < r0 {
			d += p2
		}
		x2 := atMost(inverse12.times(inverse02.times(d, p2)-x1+p2, p2), p2)
		high, low := mulAddWords(p0, x1, r0, 0)
		h0, l0 := mulWords(prime01[0], x2)
		h1, l1 := mulWords(prime01[1], x2)
		low, carry = addWords(low, l0, 0)
		high, carry = addWords(high, h0, carry)
		h1 += carry
		high, carry = addWords(high, l1, 0)
		h1 += carry
		s0, carry = addWords(s0, low, 0)
		s1, carry = addWords(s1, high, carry)
		s2 += h1 + carry
		z[i] = s0
		s0, s1, s2 = s1, s2, 0
	}
}
