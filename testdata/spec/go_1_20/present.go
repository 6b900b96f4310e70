// run

package main

import (
	"fmt"
	"unsafe"
)

func same[T comparable](a, b T) bool { return a == b }

func main() {
	s := []byte("abc")
	// Rule: a later version converts slices to arrays, looks into strings and compares interfaces as type parameters.
	fmt.Println([2]byte(s), unsafe.String(unsafe.SliceData(s), 2), *unsafe.StringData("x"), same[any](1, 1), same[error](nil, nil))
}
