// Package subtle has what is done with secrets in a time that does not depend on them. Used without care it protects
// nothing.
package subtle

import "unsafe"

// isZero is 1 for 0, else 0.
func isZero(x uint32) int { return int(uint32((uint64(x)-1)>>63) & 1) }

// ConstantTimeCompare returns 1 if x and y are the same bytes, else 0. How long it takes depends on their lengths alone;
// if these differ it returns at once.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	var differ byte
	for i := range x {
		differ |= x[i] ^ y[i]
	}
	return isZero(uint32(differ))
}

// ConstantTimeSelect returns x if v is 1 and y if v is 0. v must be no other number.
func ConstantTimeSelect(v, x, y int) int { return ^(v-1)&x | (v-1)&y }

// ConstantTimeByteEq returns 1 if x is y, else 0.
func ConstantTimeByteEq(x, y uint8) int { return isZero(uint32(x ^ y)) }

// ConstantTimeEq returns 1 if x is y, else 0.
func ConstantTimeEq(x, y int32) int { return isZero(uint32(x ^ y)) }

// ConstantTimeLessOrEq returns 1 if x <= y, else 0. Neither may be negative, or more than 1<<31 - 1.
func ConstantTimeLessOrEq(x, y int) int { return int(uint32(int32(x)-int32(y)-1) >> 31) }

// ConstantTimeCopy copies y into x if v is 1, and leaves x as it is if v is 0. v must be no other number. It panics if the
// lengths differ.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	keep := byte(v - 1)
	for i := range x {
		x[i] = x[i]&keep | y[i]&^keep
	}
}

// WithDataIndependentTiming calls f, with a processor whose instructions take a time that does not depend on their operands
// where it can be told to. Those that Tuco compiles for cannot.
func WithDataIndependentTiming(f func()) { f() }

// XORBytes sets the first bytes of dst to those of x and y, added bit by bit, as far as both x and y reach, and returns how
// many that is. It panics, and changes nothing, if dst is shorter, or overlaps x or y and does not begin where they do.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	dst, x, y = dst[:n], x[:n], y[:n]
	if shifted(dst, x) || shifted(dst, y) {
		panic("subtle.XORBytes: invalid overlap")
	}
	for i := range dst {
		dst[i] = x[i] ^ y[i]
	}
	return n
}

// shifted tells whether a and b, which are equally long, share memory but do not begin at the same byte.
func shifted(a, b []byte) bool {
	p, q := uintptr(unsafe.Pointer(unsafe.SliceData(a))), uintptr(unsafe.Pointer(unsafe.SliceData(b)))
	n := uintptr(len(a))
	return p != q && p < q+n && q < p+n
}
