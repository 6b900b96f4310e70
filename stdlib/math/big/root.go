package big

// Square roots by Newton's method, with a precision that doubles.
//
// The root of x has half its bits, 2c. The highest bits of the root are those of the root of the highest bits of x: from an
// approximation a of d bits, one Newton step (a + x/a)/2 gives about 2d bits, and only 4d bits of x matter to it. So each
// step divides numbers of twice the last one's length, and all of them together cost little more than the last.
//
// With the lengths d of c's leading bits (c >> s, for s from its length down to 0), every a differs from the root of the
// bits that it stands for by less than 1, and the last one is right or one too large.

import "math/bits"

// sqrt returns the largest number whose square is not more than x.
func (z natural) sqrt(x natural) natural {
	if len(x) == 0 {
		return z[:0]
	}
	c := uint(x.bitLen()-1) / 2
	root := natural{1}
	var quotient, part natural
	var d uint
	for s := bits.Len(c) - 1; s >= 0; s-- {
		e := d
		d = c >> s
		part = part.shiftRight(x, 2*c-e-d+1)
		quotient, part = quotient.divide(part, part, root)
		root = root.shiftLeft(root, d-e-1)
		root = root.add(root, quotient)
	}
	if quotient = quotient.mul(root, root); quotient.compare(x) > 0 {
		root = root.sub(root, naturalOne)
	}
	return z.set(root)
}
