// run

// Two structs are compared without touching bytes of strings that need not be: lengths and other fields come first, up
// to a field whose comparison may panic.
package main

import (
	"fmt"
	"syscall"
	"unsafe"
)

type SI struct {
	s string
	i int
}

type SA struct {
	a [2]string
	f float64
}

type IS struct {
	x any
	i int
}

func try(f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panics:", r)
		}
	}()
	fmt.Println(f())
}

func main() {
	b, err := syscall.Mmap(-1, 0, syscall.Getpagesize(), syscall.PROT_NONE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	bad1 := unsafe.String((*byte)(unsafe.SliceData(b)), 3)
	bad2 := unsafe.String((*byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), 8)), 3)
	for _, pair := range [][2]any{
		{SI{bad1, 1}, SI{bad2, 2}},
		{SA{[2]string{bad1, "x"}, 1}, SA{[2]string{bad2, "xy"}, 1}},
		{struct{ SI }{SI{bad1, 1}}, struct{ SI }{SI{bad2, 2}}},
	} {
		try(func() bool { return pair[0] == pair[1] })
	}
	uncomparable := any([]int{})
	for _, pair := range [][2]any{
		{IS{uncomparable, 1}, IS{uncomparable, 2}},
		{IS{1, 1}, IS{1, 1}},
		{IS{1, 1}, IS{"", 1}},
	} {
		try(func() bool { return pair[0] == pair[1] })
	}
}
