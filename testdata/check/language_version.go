// check lang=go1.12

// What came after go1.12 is refused, with the version that it came with.
package p

import "unsafe"

const (
	_ = 1_000    // ERROR "^underscore in numeric literal requires go1.13 or later \(-lang was set to go1.12; check go.mod\)$"
	_ = 0b1      // ERROR "^binary literal requires go1.13 or later"
	_ = 0o7      // ERROR "^0o/0O-style octal literal requires go1.13 or later"
	_ = 0x1p4    // ERROR "^hexadecimal floating-point literal requires go1.13 or later"
	_ = 0x1F + 7
)

var count int
var _ = 1 << count // ERROR "signed shift count count \(variable of type int\) requires go1.13 or later"

type A = int
type G[T interface{}] struct{ x T } // ERROR "^type parameter requires go1.18 or later"
type H[T interface{}] = []T         // ERROR "^generic type alias requires go1.23 or later"

func generic[T interface{}](x T) T { return x } // ERROR "^type parameter requires go1.18 or later"

var _ G[int]             // ERROR "^type instantiation requires go1.18 or later"
var _ = generic(1)       // ERROR "^implicit function instantiation requires go1.18 or later"
var f = generic[int]     // ERROR "^function instantiation requires go1.18 or later"
var _ any                // ERROR "^predeclared any requires go1.18 or later"

type M interface{ m() }

type overlap interface {
	M
	M // ERROR "duplicate method m"
}

type elements interface {
	int        // ERROR "^embedding non-interface type int requires go1.18 or later"
	int | uint // ERROR "^embedding interface element int \| uint requires go1.18 or later"
}

func later(s []int, m map[int]int) {
	_ = unsafe.Add(unsafe.Pointer(nil), 0) // ERROR "^unsafe.Add requires go1.17 or later"
	_ = unsafe.String(nil, 0)              // ERROR "^unsafe.String requires go1.20 or later"
	_ = (*[2]int)(s)                       // ERROR "conversion of slice to array pointer requires go1.17 or later"
	_ = [2]int(s)                          // ERROR "conversion of slice to array requires go1.20 or later"
	_ = min(1, 2)                          // ERROR "^built-in min requires go1.21 or later"
	clear(m)                               // ERROR "^clear requires go1.21 or later"
	_ = new(1)                             // ERROR "^new\(1\) requires go1.26 or later"
	for range 3 {                          // ERROR "^cannot range over 3 \(untyped int constant\): requires go1.22 or later"
	}
	for range func(func() bool) {} { // ERROR "requires go1.23 or later"
	}
}
