// Package slices works on slices of any type.
package slices

import (
	"cmp"
	"math/bits"
	"unsafe"
)

// Equal reports whether the slices have the same length and equal elements.
func Equal[S ~[]E, E comparable](s1, s2 S) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, v := range s1 {
		if v != s2[i] {
			return false
		}
	}
	return true
}

// EqualFunc is Equal as eq says.
func EqualFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, eq func(E1, E2) bool) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, v := range s1 {
		if !eq(v, s2[i]) {
			return false
		}
	}
	return true
}

// Compare compares element by element; what ends first comes first.
func Compare[S ~[]E, E cmp.Ordered](s1, s2 S) int {
	for i := 0; i < len(s1) && i < len(s2); i++ {
		if c := cmp.Compare(s1[i], s2[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(s1), len(s2))
}

// CompareFunc is Compare by another function's result, the first that is not 0.
func CompareFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, cmp func(E1, E2) int) int {
	for i, v := range s1 {
		if i >= len(s2) {
			return +1
		}
		if c := cmp(v, s2[i]); c != 0 {
			return c
		}
	}
	if len(s1) < len(s2) {
		return -1
	}
	return 0
}

// Index returns where v first is in s, or -1.
func Index[S ~[]E, E comparable](s S, v E) int {
	for i := range s {
		if s[i] == v {
			return i
		}
	}
	return -1
}

// IndexFunc returns where the first element that f accepts is, or -1.
func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int {
	for i := range s {
		if f(s[i]) {
			return i
		}
	}
	return -1
}

// Contains reports whether v is in s.
func Contains[S ~[]E, E comparable](s S, v E) bool { return Index(s, v) >= 0 }

// ContainsFunc reports whether f accepts an element of s.
func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool { return IndexFunc(s, f) >= 0 }

// Insert puts v before s[i]. It panics unless 0 <= i <= len(s).
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:]
	return splice(s, i, i, v)
}

// Replace puts v in the place of s[i:j]. It panics if that is no part of s. Elements no longer used become zero.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j]
	_ = s[j:]
	return splice(s, i, j, v)
}

// splice replaces s[i:j]. v may share memory with all of s and with what lies behind it.
func splice[S ~[]E, E any](s S, i, j int, v []E) S {
	n, m := len(s), len(v)
	switch total := n - (j - i) + m; {
	case i == j && m == 0:
		return s
	case j == n:
		r := append(s[:i], v...)
		if len(r) < n {
			clear(s[len(r):])
		}
		return r
	case total > cap(s):
		r := append(s[:i], make(S, total-i)...)
		copy(r[i:], v)
		copy(r[i+m:], s[j:])
		return r
	case total <= n:
		copy(s[i:], v)
		copy(s[i+m:], s[j:])
		clear(s[total:])
		return s[:total]
	default:
		r := s[:total]
		if m != 0 && overlap(r[j:], v) {
			// Moving the tail up would write over v: the only case in which v is copied aside.
			v = append([]E(nil), v...)
		}
		copy(r[i+m:], s[j:])
		copy(r[i:], v)
		return r
	}
}

// overlap reports whether two slices that are not empty share memory.
func overlap[E any](a, b []E) bool {
	size := unsafe.Sizeof(a[0])
	first, second := uintptr(unsafe.Pointer(&a[0])), uintptr(unsafe.Pointer(&b[0]))
	return first < second+uintptr(len(b))*size && second < first+uintptr(len(a))*size
}

// Delete removes s[i:j]. It panics if that is no part of s. Elements no longer used become zero.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)]
	if i == j {
		return s
	}
	n := i + copy(s[i:], s[j:])
	clear(s[n:])
	return s[:n]
}

// DeleteFunc removes the elements that del accepts. Elements no longer used become zero.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	n := IndexFunc(s, del)
	if n < 0 {
		return s
	}
	for _, v := range s[n+1:] {
		if !del(v) {
			s[n] = v
			n++
		}
	}
	clear(s[n:])
	return s[:n]
}

// Compact keeps the first of each run of equal elements. Elements no longer used become zero.
func Compact[S ~[]E, E comparable](s S) S {
	n := 1
	for n < len(s) && s[n] != s[n-1] {
		n++
	}
	if n >= len(s) {
		return s
	}
	for k := n + 1; k < len(s); k++ {
		if s[k] != s[k-1] {
			s[n] = s[k]
			n++
		}
	}
	clear(s[n:])
	return s[:n]
}

// CompactFunc is Compact as eq says; of the elements that eq calls equal to the one before them none is kept.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	n := 1
	for n < len(s) && !eq(s[n], s[n-1]) {
		n++
	}
	if n >= len(s) {
		return s
	}
	for k := n + 1; k < len(s); k++ {
		if !eq(s[k], s[k-1]) {
			s[n] = s[k]
			n++
		}
	}
	clear(s[n:])
	return s[:n]
}

// Clone returns a copy, nil for nil.
func Clone[S ~[]E, E any](s S) S {
	if s == nil {
		return nil
	}
	return append(S{}, s...)
}

// Grow makes room for n more elements. It panics if n is negative or too large.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if more := n - (cap(s) - len(s)); more > 0 {
		s = append(s[:cap(s)], make([]E, more)...)[:len(s)]
	}
	return s
}

// Clip gives the capacity beyond the length away.
func Clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }

// Reverse turns the order of the elements round.
func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// Concat returns the elements of all slices in a new one.
func Concat[S ~[]E, E any](slices ...S) S {
	n := 0
	for _, s := range slices {
		n += len(s)
		if n < 0 {
			panic("len out of range")
		}
	}
	r := Grow[S](nil, n)
	for _, s := range slices {
		r = append(r, s...)
	}
	return r
}

// Repeat returns a new slice with x count times.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	high, low := bits.Mul(uint(len(x)), uint(count))
	total := int(low)
	if high != 0 || total < 0 {
		panic("the result of (len(x) * count) overflows")
	}
	r := make(S, 0, total)
	for part := x; len(r) < total; part = r {
		r = append(r, part[:min(len(part), total-len(r))]...)
	}
	return r
}
