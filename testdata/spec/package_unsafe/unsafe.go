// run

// Package unsafe.
package main

import (
	"fmt"
	"unsafe"
)

type S struct {
	a byte
	b int64
	c byte
	d int32
	e string
	in
	*ptr
	f [3]int16
}
type in struct{ x, y int32 }
type ptr struct{ z int }

type up unsafe.Pointer
type word uintptr

func size[T any](x T) uintptr  { return unsafe.Sizeof(x) }
func align[T any](x T) uintptr { return unsafe.Alignof(x) }
func offset[T any]() uintptr {
	var s struct {
		a byte
		b T
	}
	return unsafe.Offsetof(s.b)
}
func addr[P ~*B, B any](p P) uintptr { return uintptr(unsafe.Pointer(p)) }

func calls() int { panic("not called") }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var s S
	// Rule: Sizeof, Alignof and Offsetof are constants of type uintptr.
	const (
		sz = unsafe.Sizeof(s)
		al = unsafe.Alignof(s.b)
		of = unsafe.Offsetof(s.d)
	)
	var arr [unsafe.Sizeof(int32(0))]int
	fmt.Printf("%T %v %v %v %v\n", sz, sz, al, of, len(arr))
	fmt.Println(unsafe.Offsetof(s.a), unsafe.Offsetof(s.b), unsafe.Offsetof(s.c), unsafe.Offsetof(s.e), unsafe.Offsetof(s.in), unsafe.Offsetof(s.y), unsafe.Offsetof((s.f)))
	// Rule: their operands are not evaluated.
	fmt.Println(unsafe.Sizeof(calls()), unsafe.Alignof([]int{}[100:]))
	// Rule: an offset is where the field is.
	fmt.Println(uintptr(unsafe.Pointer(&s))+unsafe.Offsetof(s.d) == uintptr(unsafe.Pointer(&s.d)), uintptr(unsafe.Pointer(&s.b))%unsafe.Alignof(s.b))
	// Rule: of type parameters they are values of each instance.
	fmt.Println(size(int8(1)), size("s"), size([3]int32{}), align(int16(0)), align(""), offset[int64](), offset[byte]())
	// Rule: a Pointer converts to and from any pointer and uintptr.
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	bits2 := *(*uint64)(up(&f))
	u := uintptr(unsafe.Pointer(&f))
	fmt.Println(bits == 0x3ff8000000000000, bits == bits2, u == uintptr(word(unsafe.Pointer(&f))), addr(&f) == u, unsafe.Pointer(nil) == nil)
	var p up = nil
	fmt.Println(p == nil)
	// Rule: Add adds bytes.
	nums := [4]int32{1, 2, 3, 4}
	third := (*int32)(unsafe.Add(unsafe.Pointer(&nums), 2*unsafe.Sizeof(nums[0])))
	second := (*int32)(unsafe.Add(unsafe.Pointer(third), -4))
	fmt.Println(*third, *second)
	// Rule: Slice makes a slice of what a pointer points to.
	sl := unsafe.Slice(&nums[0], 3)
	sl[1] = 20
	fmt.Println(sl, len(sl), cap(sl), nums)
	fmt.Println(unsafe.Slice((*int)(nil), 0) == nil)
	// Rule: SliceData gives a slice's pointer.
	fmt.Println(unsafe.SliceData(sl) == &nums[0], unsafe.SliceData([]int(nil)) == nil, unsafe.SliceData([]int{}) != nil, *unsafe.SliceData(sl[1:]))
	// Rule: String makes a string of bytes, StringData gives a string's.
	b := []byte("hello")
	str := unsafe.String(&b[1], 3)
	fmt.Println(str, unsafe.String(nil, 0) == "", *unsafe.StringData("xyz"), string(unsafe.Slice(unsafe.StringData(str), len(str))))
	// Rule: lengths of any integer type.
	fmt.Println(len(unsafe.Slice(&nums[0], uint8(2))), len(unsafe.String(&b[0], int64(4))))
	// Rule: a negative length, or one of nil, panics.
	neg, one := -1, 1
	try("negative", func() { _ = unsafe.Slice(&nums[0], neg) })
	try("nil", func() { _ = unsafe.Slice((*int)(nil), one) })
	try("string negative", func() { _ = unsafe.String(&b[0], neg) })
	try("string nil", func() { _ = unsafe.String(nil, one) })
	try("too large", func() { big := 1 << 62; _ = unsafe.Slice(&nums[0], big) })
	// Rule: structs of one layout may be looked at as each other.
	type pair struct{ lo, hi uint32 }
	x := uint64(0x1122334455667788)
	fmt.Printf("%x\n", (*pair)(unsafe.Pointer(&x)).lo)
}
