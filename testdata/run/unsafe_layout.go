// run

// Package unsafe: sizes, offsets, and looking at memory through other types.
package main

import (
	"fmt"
	"unsafe"
)

type mixed struct {
	a bool
	b int64
	c bool
	d int32
	e int16
	f string
	g []byte
	h any
	i [3]byte
	j complex64
	k func()
	l struct{}
}

type header struct {
	kind   uint16
	length uint16
	id     uint32
}

type linked struct {
	value int
	next  unsafe.Pointer
}

func main() {
	var m mixed
	fmt.Println(unsafe.Sizeof(m), unsafe.Alignof(m), unsafe.Alignof(m.e), unsafe.Sizeof(m.l))
	fmt.Println(unsafe.Offsetof(m.a), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d), unsafe.Offsetof(m.e),
		unsafe.Offsetof(m.f), unsafe.Offsetof(m.g), unsafe.Offsetof(m.h), unsafe.Offsetof(m.i), unsafe.Offsetof(m.j),
		unsafe.Offsetof(m.k), unsafe.Offsetof(m.l))
	fmt.Println(unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(any(nil)), unsafe.Sizeof(1i),
		unsafe.Sizeof(map[int]int{}), unsafe.Sizeof([0]int{}), unsafe.Sizeof(struct {
			a int8
			b int16
		}{}))
	const size = unsafe.Sizeof(header{}) * 2
	var buffer [size]byte
	for i := range buffer {
		buffer[i] = byte(i + 1)
	}
	h := (*header)(unsafe.Pointer(&buffer[0]))
	fmt.Printf("%x %x %x\n", h.kind, h.length, h.id)
	h = (*header)(unsafe.Add(unsafe.Pointer(h), unsafe.Sizeof(*h)))
	h.id = 0xdeadbeef
	fmt.Println(buffer[8:])

	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Printf("%#x\n", bits)
	*(*uint64)(unsafe.Pointer(&f)) = bits ^ 1<<63
	fmt.Println(f)

	text := "hello"
	bytes := unsafe.Slice(unsafe.StringData(text), len(text))
	fmt.Println(string(bytes[1:3]), len(bytes), cap(bytes))
	letters := []byte{'a', 'b', 'c'}
	view := unsafe.String(unsafe.SliceData(letters), 2)
	letters[0] = 'z'
	fmt.Println(view, unsafe.SliceData([]int(nil)) == nil, unsafe.Slice((*int)(nil), 0) == nil)

	ints := [4]int32{1, 2, 3, 4}
	p := unsafe.Pointer(&ints)
	third := (*int32)(unsafe.Pointer(uintptr(p) + 2*unsafe.Sizeof(ints[0])))
	*third = 30
	fmt.Println(ints, uintptr(unsafe.Pointer(third))-uintptr(p))

	// A list whose links have no type.
	var head unsafe.Pointer
	for i := range 5 {
		head = unsafe.Pointer(&linked{i, head})
	}
	sum := 0
	for n := (*linked)(head); n != nil; n = (*linked)(n.next) {
		sum = sum*10 + n.value
	}
	fmt.Println(sum)

	type words struct{ data, length uintptr }
	w := (*words)(unsafe.Pointer(&text))
	fmt.Println(w.length, w.data == uintptr(unsafe.Pointer(unsafe.StringData(text))))
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -1
		_ = unsafe.Slice(&ints[0], n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		n := 3
		_ = unsafe.Slice((*int)(nil), n)
	}()
}
