// Package big has numbers of any size: integers (Int), fractions (Rat) and floating-point numbers (Float).
//
// # Use
//
// The zero value of each type is 0 and ready for use. A method that computes a number sets its receiver to it, using the
// receiver's memory again, and returns the receiver, so that calls can follow one another:
//
//	var a, b big.Int
//	a.SetInt64(7)
//	b.Mul(&a, &a).Add(&b, big.NewInt(1))
//
// The receiver may be an operand too. Numbers are handed around by pointers; a copied struct shares memory with the original, so
// copies are made by Set. The types can be read and written by package fmt, and encoded as text, JSON and by encoding/gob.
//
// # Design
//
// All numbers rest on vectors of words. There are three layers, each of which knows only the ones below it:
//
//	vectors   []Word of given lengths; results go where the caller says; no allocation but of scratch
//	          rows (vector.go), products (multiply.go, toom.go, transform.go), division (divide.go)
//	naturals  lengths follow from values; memory of the old value is used again (natural.go)
//	          powers (power.go), divisors (gcd.go), roots (root.go), digits (radix.go)
//	numbers   Int, Rat and Float: signs, exponents, rounding, texts, encodings
//
// Scratch comes from pools (scratch.go), small products are made in the frame, and sums, products and quotients that fit the
// memory of their receivers allocate nothing.
//
// Time, for numbers of n words: sums n; products n^1.6, n^1.5 and n*log n as n grows; quotients and texts the same times log n.
package big

// A Word is one digit of a number, in base 2^64 where words have 64 bits. Numbers are slices of them, the lowest first.
type Word uint
