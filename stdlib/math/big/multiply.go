package big

// Multiplication of vectors. For which sizes which method is best was measured (thresholds below):
//
//	rows           n*m products of words
//	Karatsuba      3 products of half the size (A. Karatsuba, Y. Ofman, 1962)
//	Toom's         5 products of a third of the size (toom.go)
//	transforms     about n*log n (transform.go)
//
// All but the last need operands of about the same size: a longer one is cut into pieces of the shorter one's size.
//
// Karatsuba's method. With x = x1*B + x0 and y = y1*B + y0,
//
//	x*y = x1*y1*B² + (x0*y0 + x1*y1 - (x0-x1)*(y0-y1))*B + x0*y0
//
// The differences, unlike the sums x0+x1 and y0+y1 of the method's other form, fit into half the words, but have a sign.
// Both outer products are made in the result, where they belong; the middle in scratch.
//
// Squares take the same ways, but with fewer products in rows, and so with other thresholds. Functions of this file take
// the same vector twice for a square.

const (
	karatsubaFrom       = 40
	toomFrom            = 180
	transformFrom       = 3500
	squareKaratsubaFrom = 60
	squareToomFrom      = 300
	squareTransformFrom = 4000
)

// rowsInLeaf is how many products of words a leaf computes at most.
const rowsInLeaf = 1 << 13

// multiplyRows sets z to x*y, where z has the length of both together, and neither is empty.
func multiplyRows(z, x, y []Word) {
	z = z[:len(x)+len(y)]
	if twoChains && len(x)*len(y) <= rowsInLeaf {
		leafMultiply(&z[0], &x[0], len(x), &y[0], len(y))
		return
	}
	z[len(x)] = scale(z[:len(x)], x, y[0], 0)
	for i, w := range y[1:] {
		z[len(x)+1+i] = addScaled(z[1+i:][:len(x)], x, w)
	}
}

// squareRows sets z to x*x, where z has twice the length of x.
func squareRows(z, x []Word) {
	n := len(x)
	z = z[:2*n]
	if twoChains && n*n <= rowsInLeaf {
		leafSquare(&z[0], &x[0], n)
		return
	}
	// Products of different words occur twice: they are added up once, and doubled.
	clear(z)
	for i := range n - 1 {
		z[n+i] = addScaled(z[2*i+1:][:n-1-i], x[i+1:], x[i])
	}
	shiftLeft(z, z, 1)
	var carry Word
	for i, w := range x {
		high, low := mulWords(w, w)
		z[2*i], carry = addWords(z[2*i], low, carry)
		z[2*i+1], carry = addWords(z[2*i+1], high, carry)
	}
}

// same tells whether x and y are one vector.
func same(x, y []Word) bool { return len(x) == len(y) && &x[0] == &y[0] }

// productScratch returns how many words multiply needs for a shorter operand of n words.
func productScratch(n int) int {
	if n < karatsubaFrom {
		return 0
	}
	return 8*n + 512
}

// multiply sets z to x*y, where z has the length of both together, and neither is empty, and t has productScratch words for
// the shorter one.
func multiply(z, x, y, t []Word) {
	if len(x) < len(y) {
		x, y = y, x
	}
	n := len(y)
	switch {
	case n < karatsubaFrom:
		multiplyRows(z, x, y)
	case len(x) == n:
		multiplyEqual(z, x, y, t)
	case n < transformFrom:
		multiplyPieces(z, x, y, t, n)
	case len(x) <= 4*n:
		multiplyTransformed(z, x, y)
	default:
		multiplyPieces(z, x, y, t, 3*n)
	}
}

// multiplyPieces does it with pieces of x, of so many words.
func multiplyPieces(z, x, y, t []Word, size int) {
	n := len(y)
	multiply(z[:size+n], x[:size], y, t)
	for done := size; done < len(x); done += size {
		p := x[done:min(done+size, len(x))]
		product, rest := t[:len(p)+n], t[len(p)+n:]
		multiply(product, p, y, rest)
		carry := addVectors(z[done:done+n], z[done:], product)
		addWord(z[done+n:done+n+len(p)], product[n:], carry)
	}
}

// multiplyEqual is multiply for operands of the same length.
func multiplyEqual(z, x, y, t []Word) {
	n := len(x)
	if same(x, y) {
		switch {
		case n < squareKaratsubaFrom:
			squareRows(z, x)
		case n < squareToomFrom:
			karatsuba(z, x, y, t)
		case n < squareTransformFrom:
			toom(z, x, y, t)
		default:
			multiplyTransformed(z, x, y)
		}
		return
	}
	switch {
	case n < karatsubaFrom:
		multiplyRows(z, x, y)
	case n < toomFrom:
		karatsuba(z, x, y, t)
	case n < transformFrom:
		toom(z, x, y, t)
	default:
		multiplyTransformed(z, x, y)
	}
}

// distance sets z to the absolute value of x-y, where y may be one word shorter than x and z, and tells whether x-y is
// negative.
func distance(z, x, y []Word) (negative bool) {
	n := len(y)
	if len(x) > n && x[n] != 0 || compareVectors(x[:n], y) >= 0 {
		b := subVectors(z[:n], x, y)
		if len(x) > n {
			z[n] = x[n] - b
		}
		return false
	}
	subVectors(z[:n], y, x)
	clear(z[n:])
	return true
}

// karatsuba takes 4*h words of t, where h is half of the operands' length, and leaves 2*h of them to those whom it calls.
func karatsuba(z, x, y, t []Word) {
	n := len(x)
	h := (n + 1) / 2
	x0, x1, y0, y1 := x[:h], x[h:], y[:h], y[h:]

	cross, rest := t[:2*h], t[2*h:]
	square := same(x, y)
	negative := distance(z[:h], x0, x1)
	if square {
		negative = false
		multiplyEqual(cross, z[:h], z[:h], rest)
	} else {
		negative = distance(z[h:2*h], y0, y1) != negative
		multiplyEqual(cross, z[:h], z[h:2*h], rest)
	}
	multiplyEqual(z[:2*h], x0, y0, rest)
	multiplyEqual(z[2*h:2*n], x1, y1, rest)

	middle := rest[:2*h]
	top := 2 * (n - h)
	carry := addVectors(middle[:top], z, z[2*h:])
	carry = addWord(middle[top:], z[top:2*h], carry)
	if negative {
		carry += addVectors(middle, middle, cross)
	} else {
		carry -= subVectors(middle, middle, cross)
	}
	carry += addVectors(z[h:3*h], z[h:], middle)
	addWord(z[3*h:2*n], z[3*h:], carry)
}
