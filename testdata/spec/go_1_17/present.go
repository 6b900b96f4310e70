// run

package main

import (
	"fmt"
	"unsafe"
)

func main() {
	s := []int{1, 2, 3}
	// Rule: a later version converts slices to pointers to arrays, and adds to pointers.
	p := (*[2]int)(s)
	q := (*int)(unsafe.Add(unsafe.Pointer(&s[0]), unsafe.Sizeof(s[0])))
	fmt.Println(*p, *q, unsafe.Slice(&s[1], 2))
}
